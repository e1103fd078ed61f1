// Package web serves an archive read-only over HTTP.
package web
