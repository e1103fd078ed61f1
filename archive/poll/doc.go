// Package poll is the one loop: discover, fetch, extract, judge, record.
package poll
