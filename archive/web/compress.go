package web

import (
	"net/http"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
)

// smallest is the length in bytes from which on compression pays.
const smallest = 1000

// compress sends gzip to who takes it. Pages are written in one piece, so one
// look at the first piece decides.
func compress(next http.Handler) http.Handler {
	writers := &sync.Pool{New: func() any {
		z, err := gzip.NewWriterLevel(nil, gzip.BestSpeed+2)
		if err != nil { // the level is a constant
			panic(err)
		}
		return z
	}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if !takesGzip(r.Header.Get("Accept-Encoding")) || r.Method == http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		c := &compressed{ResponseWriter: w, pool: writers}
		next.ServeHTTP(c, r)
		c.close()
	})
}

// takesGzip reads Accept-Encoding, RFC 9110 §12.5.3.
func takesGzip(header string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.TrimSpace(name)
		if name != "gzip" && name != "*" {
			continue
		}
		q := strings.ReplaceAll(params, " ", "")
		return q != "q=0" && q != "q=0.0" && q != "q=0.00" && q != "q=0.000"
	}
	return false
}

type compressed struct {
	http.ResponseWriter
	pool   *sync.Pool
	z      *gzip.Writer
	status int
}

func (c *compressed) WriteHeader(status int) { c.status = status }

func (c *compressed) Write(b []byte) (int, error) {
	if c.z == nil {
		h := c.Header()
		if len(b) < smallest {
			c.flushHeader()
			return c.ResponseWriter.Write(b)
		}
		h.Set("Content-Encoding", "gzip")
		h.Del("Content-Length")
		if tag := h.Get("ETag"); tag != "" && !strings.HasPrefix(tag, "W/") {
			h.Set("ETag", "W/"+tag)
		}
		c.flushHeader()
		c.z = c.pool.Get().(*gzip.Writer)
		c.z.Reset(c.ResponseWriter)
	}
	return c.z.Write(b)
}

func (c *compressed) flushHeader() {
	if c.status != 0 {
		c.ResponseWriter.WriteHeader(c.status)
		c.status = 0
	}
}

func (c *compressed) close() {
	c.flushHeader()
	if c.z != nil {
		c.z.Close()
		c.pool.Put(c.z)
	}
}
