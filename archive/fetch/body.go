package fetch

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// errTooLarge marks a limit that was passed, below the decompressor or above it.
var errTooLarge = errors.New("too large")

// readBody reads and decompresses a body within the request's limit, which holds for the bytes on the wire too: a
// stream of empty gzip members decompresses to nothing for ever.
func (c *Client) readBody(resp *http.Response, r request, w *watch) ([]byte, error) {
	switch {
	case resp.StatusCode == http.StatusNotModified || resp.StatusCode == http.StatusNoContent:
		return nil, nil
	case resp.StatusCode >= 300 && resp.StatusCode < 400:
		_, _ = io.CopyN(io.Discard, w.reader(resp.Body), 4096) // so that the connection can be used again
		return nil, nil
	}
	tooLarge := &TooLargeError{URL: r.url.String(), Limit: r.limit}
	cut := r.cut || resp.StatusCode >= 400
	if resp.ContentLength > r.limit && !cut {
		return nil, tooLarge
	}
	encoding := strings.Join(resp.Header.Values("Content-Encoding"), ",")
	wire := &limitedReader{r: w.reader(resp.Body), left: r.limit}
	plain, done, err := c.decoders.open(wire, encoding)
	if err != nil {
		return nil, bodyError(r, encoding, tooLarge, err)
	}
	defer done()
	body, err := readAll(&limitedReader{r: plain, left: r.limit}, resp.ContentLength, r.limit)
	if errors.Is(err, errTooLarge) && cut {
		return body, nil
	}
	if err != nil {
		return nil, bodyError(r, encoding, tooLarge, err)
	}
	return body, nil
}

func bodyError(r request, encoding string, large *TooLargeError, err error) error {
	if errors.Is(err, errTooLarge) {
		return large
	}
	return &BodyError{URL: r.url.String(), Encoding: encoding, Err: err}
}

// readAll is io.ReadAll with a first guess at the size.
func readAll(r io.Reader, length, limit int64) ([]byte, error) {
	size := int64(16 << 10)
	if length > 0 {
		size = min(length, limit, 1<<20) + bytes.MinRead
	}
	buf := bytes.NewBuffer(make([]byte, 0, size))
	_, err := buf.ReadFrom(r)
	return buf.Bytes(), err
}

// limitedReader fails with errTooLarge where io.LimitedReader would end quietly.
type limitedReader struct {
	r    io.Reader
	left int64
}

func (l *limitedReader) Read(p []byte) (int, error) {
	if l.left < 0 {
		return 0, errTooLarge
	}
	if int64(len(p)) > l.left+1 {
		p = p[:l.left+1]
	}
	n, err := l.r.Read(p)
	l.left -= int64(n)
	if l.left < 0 {
		return n - 1, errTooLarge
	}
	return n, err
}

// decoders keeps decompressors for the next body; making one costs more than most pages.
type decoders struct {
	gzip, brotli, zstd sync.Pool
}

// maxEncodings is how many Content-Encodings one upon the other are undone; more than one is already odd.
const maxEncodings = 2

// open undoes the Content-Encodings of r, the last one first. done gives the decompressors back.
func (d *decoders) open(r io.Reader, encoding string) (plain io.Reader, done func(), err error) {
	names := slices.DeleteFunc(strings.Split(strings.ToLower(encoding), ","), func(s string) bool {
		s = strings.TrimSpace(s)
		return s == "" || s == "identity" || s == "none" || s == "utf-8" // the last two are no encodings, and common
	})
	var back []func()
	done = func() {
		for _, f := range back {
			f()
		}
	}
	if len(names) > maxEncodings {
		return nil, done, fmt.Errorf("%d encodings one upon the other", len(names))
	}
	for _, name := range slices.Backward(names) {
		var f func()
		if r, f, err = d.decode(r, strings.TrimSpace(name)); err != nil {
			done()
			return nil, func() {}, err
		}
		back = append(back, f)
	}
	return r, done, nil
}

func (d *decoders) decode(r io.Reader, name string) (io.Reader, func(), error) {
	switch name {
	case "gzip", "x-gzip":
		return d.openGzip(r)
	case "br":
		return d.openBrotli(r)
	case "zstd":
		return d.openZstd(r)
	case "deflate":
		return openDeflate(r)
	}
	return nil, nil, fmt.Errorf("the encoding is not known")
}

func (d *decoders) openGzip(r io.Reader) (io.Reader, func(), error) {
	zr, _ := d.gzip.Get().(*gzip.Reader)
	if zr == nil {
		zr = new(gzip.Reader)
	}
	if err := zr.Reset(r); err != nil {
		if errors.Is(err, io.EOF) {
			return strings.NewReader(""), func() {}, nil // an empty body is common where a status has none
		}
		return nil, nil, err
	}
	return zr, func() { d.gzip.Put(zr) }, nil
}

func (d *decoders) openBrotli(r io.Reader) (io.Reader, func(), error) {
	br, _ := d.brotli.Get().(*brotli.Reader)
	if br == nil {
		br = brotli.NewReader(nil)
	}
	if err := br.Reset(r); err != nil {
		return nil, nil, err
	}
	return br, func() { d.brotli.Put(br) }, nil
}

// maxZstdWindow is what RFC 9659 lets a server use on the web (8 MB).
const maxZstdWindow = 8 << 20

func (d *decoders) openZstd(r io.Reader) (io.Reader, func(), error) {
	zr, _ := d.zstd.Get().(*zstd.Decoder)
	if zr == nil {
		var err error
		zr, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxZstdWindow))
		if err != nil {
			return nil, nil, err
		}
	}
	if err := zr.Reset(r); err != nil {
		return nil, nil, err
	}
	return zr, func() { _ = zr.Reset(nil); d.zstd.Put(zr) }, nil
}

// openDeflate takes both what the name means (zlib, RFC 9110 §8.4.1.2) and what some servers send (bare deflate).
func openDeflate(r io.Reader) (io.Reader, func(), error) {
	var head [2]byte
	n, err := io.ReadFull(r, head[:])
	if err != nil && n == 0 {
		return strings.NewReader(""), func() {}, nil
	}
	r = io.MultiReader(bytes.NewReader(head[:n]), r)
	if n == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		zr, err := zlib.NewReader(r)
		return zr, func() {}, err
	}
	return flate.NewReader(r), func() {}, nil
}
