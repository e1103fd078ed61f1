// Package fetch gets pages politely over HTTP.
package fetch
