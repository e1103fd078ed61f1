// Package diff aligns two texts and marks the words that differ.
package diff
