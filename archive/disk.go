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
func (d *disk) write(path string, mode fs.FileMode, parts ...[]byte) (err error) {
	if err := d.step("create", path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, d.remove(path))
		}
	}()
	if err := d.fill(f, parts); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := d.step("close", path); err != nil {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

func (d *disk) fill(f *os.File, parts [][]byte) error {
	for _, part := range parts {
		if err := d.step("write", f.Name()); err != nil {
			_, werr := f.Write(part[:len(part)/2]) // as a full disk does
			return errors.Join(err, werr)
		}
		if _, err := f.Write(part); err != nil {
			return err
		}
	}
	if err := d.step("sync", f.Name()); err != nil {
		return err
	}
	return f.Sync()
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
