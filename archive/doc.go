// Package archive keeps the versions of a source's articles in one git
// repository. It is the only package that knows git.
package archive
