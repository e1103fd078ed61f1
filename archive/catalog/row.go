package catalog

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"stet/archive"
	"stet/extract"
)

// kinds lists the kinds in the order of their codes in the database. From
// firstChange on they are changes a reader wants to hear of.
func kinds() []archive.Kind {
	return []archive.Kind{archive.Added, archive.Reextracted,
		archive.Changed, archive.Reverted, archive.Gone, archive.Restored}
}

const firstChange = 2

// kindCode gives the code of k. A kind this program does not know is read as a
// change: the commit says that something happened.
func kindCode(k archive.Kind) int {
	if i := slices.Index(kinds(), k); i >= 0 {
		return i
	}
	return firstChange
}

func kindOf(code int) archive.Kind {
	if all := kinds(); code >= 0 && code < len(all) {
		return all[code]
	}
	return archive.Changed
}

// sourceID draws a source's row number from its name: 31 bits, so that with the
// 32 bits of a version's place it fits a row number.
func sourceID(name string) int64 {
	sum := sha256.Sum256([]byte(name))
	return int64(binary.BigEndian.Uint32(sum[:4]) >> 1)
}

// versionID gives the row number of the version at place seq (from 0) in the
// history of source.
func versionID(source int64, seq int) int64 { return source<<32 | int64(seq) }

// keyOf gives the identity of the article a person or page means by rawURL.
func keyOf(rawURL string) string {
	if u, err := extract.NormalizeURL(rawURL); err == nil {
		rawURL = u
	}
	return extract.Key(rawURL)
}

// unix keeps a time as seconds since 1970, the zero time as NULL.
func unix(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

func fromUnix(s sql.NullInt64) time.Time {
	if !s.Valid {
		return time.Time{}
	}
	return time.Unix(s.Int64, 0).UTC()
}

// unhex keeps an id or digest as bytes; NULL for what is none.
func unhex(s string) any {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) == 0 {
		return nil
	}
	return b
}

// aloneColumns are what scanAlone reads, of version v, article a and extractor e:
// all of a version but the one before.
const aloneColumns = `v.commit_id, v.blob_id, a.path, a.url, v.title, v.n, v.kind, v.fetched, v.modified,
	v.status, v.page, v.silent, v.not_free, v.summary, v.reason,
	(SELECT e.name FROM extractor e WHERE e.id = v.extractor)`

// versionColumns are what scanVersion reads. The version before costs as much as
// the version.
const versionColumns = aloneColumns + `,
	(SELECT p.commit_id FROM version p WHERE p.article = v.article AND p.n = v.n - 1)`

// scanVersion reads versionColumns, and what follows them into more.
func scanVersion(rows *sql.Rows, v *archive.Version, more ...any) error {
	var previous []byte
	err := scanAlone(rows, v, append([]any{&previous}, more...)...)
	v.Previous = hex.EncodeToString(previous)
	return err
}

// scanAlone reads aloneColumns, and what follows them into more.
func scanAlone(rows *sql.Rows, v *archive.Version, more ...any) error {
	var (
		commit, blob, page []byte
		kind               int
		fetched, modified  sql.NullInt64
		extractor          sql.NullString
	)
	dest := append([]any{&commit, &blob, &v.Path, &v.URL, &v.Title, &v.N, &kind, &fetched, &modified,
		&v.Status, &page, &v.Silent, &v.NotFree, &v.Summary, &v.Reason, &extractor}, more...)
	if err := rows.Scan(dest...); err != nil {
		return fmt.Errorf("read a version's row: %w", err)
	}
	v.Commit, v.Blob = hex.EncodeToString(commit), hex.EncodeToString(blob)
	v.PageSHA256 = hex.EncodeToString(page)
	v.Kind, v.FetchedAt, v.PublisherModified = kindOf(kind), fromUnix(fetched), fromUnix(modified)
	v.Extractor = extractor.String
	return nil
}
