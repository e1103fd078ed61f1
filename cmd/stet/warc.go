package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/textproto"
	"os"
	"strconv"
	"strings"
	"time"
)

// saved is a page that someone fetched and kept.
type saved struct {
	url      string
	at       time.Time
	response *http.Response // as it came over the wire
}

// warcLimit bounds one record; larger ones are no articles.
const warcLimit = 32 << 20

// warcPages reads the HTTP responses of a WARC file (ISO 28500), compressed or
// not, in the file's order. Records of other kinds are passed over.
func warcPages(file string) iter.Seq2[saved, error] {
	return func(yield func(saved, error) bool) {
		f, err := os.Open(file)
		if err != nil {
			yield(saved{}, &warcError{file, err})
			return
		}
		defer f.Close()
		records := 0
		r, err := maybeGzip(bufio.NewReaderSize(f, 1<<16))
		for err == nil {
			var p *saved
			if p, err = nextRecord(r); err == nil {
				records++
			}
			if p != nil && !yield(*p, nil) {
				return
			}
		}
		switch {
		case !errors.Is(err, io.EOF):
			yield(saved{}, &warcError{file, err})
		case records == 0:
			yield(saved{}, &warcError{file, errors.New("it is empty")})
		}
	}
}

// warcError says that a WARC file could not be read, or not to its end.
type warcError struct {
	file string
	err  error
}

func (e *warcError) Error() string {
	if errors.Is(e.err, io.ErrUnexpectedEOF) {
		return fmt.Sprintf("reading %s: it breaks off", e.file)
	}
	return fmt.Sprintf("reading %s: %v", e.file, e.err)
}

func (e *warcError) Unwrap() error { return e.err }

func maybeGzip(r *bufio.Reader) (*bufio.Reader, error) {
	if magic, err := r.Peek(2); err != nil || magic[0] != 0x1f || magic[1] != 0x8b {
		return r, nil
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(z, 1<<16), nil
}

// nextRecord reads one record and gives its page; nil where it holds none. The
// end of the file is io.EOF.
func nextRecord(r *bufio.Reader) (*saved, error) {
	text := textproto.NewReader(r)
	line := ""
	for line == "" { // two empty lines stand between records
		var err error
		if line, err = text.ReadLine(); err != nil {
			return nil, err
		}
	}
	if !strings.HasPrefix(line, "WARC/") {
		return nil, fmt.Errorf("%.20q is not the beginning of a WARC record", line)
	}
	header, err := text.ReadMIMEHeader()
	if err != nil {
		return nil, noEOF(err)
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("a WARC record without a length: %q", header.Get("Content-Length"))
	}
	if header.Get("Warc-Type") != "response" || size > warcLimit {
		_, err := io.CopyN(io.Discard, r, size)
		return nil, noEOF(err)
	}
	block := make([]byte, size)
	if _, err := io.ReadFull(r, block); err != nil {
		return nil, noEOF(err)
	}
	return responseOf(header, block), nil
}

// noEOF says that a file ends where it should go on.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// responseOf makes a page of a response record; nil where it is none of HTTP.
func responseOf(header textproto.MIMEHeader, block []byte) *saved {
	at, err := time.Parse(time.RFC3339, header.Get("Warc-Date"))
	url := strings.Trim(header.Get("Warc-Target-Uri"), "<>")
	if err != nil || !strings.HasPrefix(url, "http") {
		return nil
	}
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil {
		return nil
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		// Some tools keep the header of a chunked answer and the body without
		// the chunks.
		_, body, _ = bytes.Cut(block, []byte("\r\n\r\n"))
	}
	resp.Body = io.NopCloser(bytes.NewReader(body))
	resp.TransferEncoding, resp.ContentLength = nil, int64(len(body))
	resp.Header.Del("Content-Length")
	return &saved{url: url, at: at.UTC(), response: resp}
}
