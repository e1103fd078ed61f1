package feed

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestRealFeeds reads every feed of the data folder: each is parsed or refused with a typed error, and the number of
// entries is compared with the folder's index.
func TestRealFeeds(t *testing.T) {
	root := os.Getenv("STET_DATA")
	if root == "" {
		t.Skip("skipped: set STET_DATA to the folder that holds feeds/")
	}
	file, err := os.Open(filepath.Join(root, "feeds", "index.tsv"))
	if err != nil {
		t.Skipf("skipped: %v", err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	files, parsed, refused, exact, found, listed := 0, 0, 0, 0, 0, 0
	for _, row := range rows[1:] {
		data, err := os.ReadFile(filepath.Join(root, "feeds", row[0]))
		if err != nil {
			t.Error(err)
			continue
		}
		files++
		want, _ := strconv.Atoi(row[2])
		f, err := Parse(data, "", "https://example.org/feeds/"+row[0])
		got := len(f.Entries) + len(f.Sitemaps)
		switch {
		case err != nil:
			refused++
			if !isTyped(err) || want > 0 && !strings.HasPrefix(row[1], "JSON") {
				t.Errorf("%s (%s, %d entries): %v", row[0], row[1], want, err)
			} else {
				t.Logf("%s (%s): refused: %v", row[0], row[1], err)
			}
			continue
		case got == want:
			exact++
		default:
			t.Logf("%s (%s): %d entries with an address of %d; damage: %v", row[0], row[1], got, want, f.Damage)
		}
		parsed++
		found += got
		listed += want
	}
	t.Logf("%d files: %d parsed, %d refused; entries as listed in %d; %d entries of %d listed", files, parsed, refused, exact, found, listed)
}

func isTyped(err error) bool {
	var html *HTMLError
	var format *FormatError
	return errors.As(err, &html) || errors.As(err, &format)
}
