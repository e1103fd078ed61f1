package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// disk does the file operations that durability rests on. Each goes through
// step, so that tests can make any of them fail or be the last.
type disk struct {
	// fault is asked before each operation; what it returns is what the
	// operation returns, without being done. nil: nothing fails.
	fault func(operation, path string) error
}

func (d *disk) step(operation, path string) error {
	if d.fault == nil {
		return nil
	}
	if err := d.fault(operation, path); err != nil {
		return &fs.PathError{Op: operation, Path: path, Err: err}
	}
	return nil
}

// write makes a new file with the parts as its content and syncs it. It fails
// with fs.ErrExist where there is one. Nothing is left of a file that could
// not be written whole.
func (d *disk) write(path string, mode fs.FileMode, parts ...[]byte) error {
	f, err := d.create(path, mode)
	if err != nil {
		return err
	}
	for _, part := range parts {
		if _, err := f.Write(part); err != nil {
			return errors.Join(err, f.discard())
		}
	}
	return f.finish()
}

// newFile is a file that is being written.
type newFile struct {
	disk *disk
	file *os.File
}

func (d *disk) create(path string, mode fs.FileMode) (*newFile, error) {
	if err := d.step("create", path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err
	}
	return &newFile{d, f}, nil
}

// Write implements io.Writer.
func (f *newFile) Write(b []byte) (int, error) {
	if err := f.disk.step("write", f.file.Name()); err != nil {
		n, werr := f.file.Write(b[:len(b)/2]) // as a full disk does
		return n, errors.Join(err, werr)
	}
	return f.file.Write(b)
}

// finish makes the content durable. Where it cannot, the file is removed.
func (f *newFile) finish() error {
	err := f.disk.step("sync", f.file.Name())
	if err == nil {
		err = f.file.Sync()
	}
	if err != nil {
		return errors.Join(err, f.discard())
	}
	err = f.disk.step("close", f.file.Name())
	if err := errors.Join(err, f.file.Close()); err != nil {
		return errors.Join(err, f.disk.remove(f.file.Name()))
	}
	return nil
}

func (f *newFile) discard() error {
	return errors.Join(f.file.Close(), f.disk.remove(f.file.Name()))
}

// publish moves a file that is written and synced to the name it is found by.
func (d *disk) publish(from, to string) error {
	if err := d.step("rename", to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// remove deletes a file; one that is not there is no error.
func (d *disk) remove(path string) error {
	if err := d.step("remove", path); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// syncDir makes the names in a folder durable.
func (d *disk) syncDir(path string) error {
	if err := d.step("syncdir", path); err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // has no such operation
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return errors.Join(fmt.Errorf("sync folder %s: %w", path, err), f.Close())
	}
	return f.Close()
}

// exists says whether there is anything at a path.
func exists(parts ...string) bool {
	_, err := os.Lstat(filepath.Join(parts...))
	return err == nil
}
