// Package diff compares two states of an article.
//
// It aligns their sentences by likeness, not by order, so that a paragraph
// that moved is told as moved and an edited sentence is set against what it
// was; then it marks the words that differ inside the pairs.
//
// Begin with [Compare] for the change in a few words and numbers, or with
// [SideBySide] for rows to show; [Align] gives both. The package is pure; the time it takes is
// bounded, whatever the two texts are. It knows nothing of HTML or terminals.
package diff
