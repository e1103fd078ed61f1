package catalog

import (
	"strings"
	"testing"

	"stet/archive"
)

func TestVerify(t *testing.T) {
	for name, tt := range map[string]struct{ sql, want string }{
		"sound":            {"", ""},
		"version missing":  {"DELETE FROM version WHERE n = 1 AND silent", "is missing"},
		"last missing":     {"DELETE FROM version WHERE id = (SELECT max(id) FROM version)", "is missing"},
		"version changed":  {"UPDATE version SET title = 'Another' WHERE n = 0", "Another"},
		"article changed":  {"UPDATE article SET versions = 9", "does not agree"},
		"article missing":  {"DELETE FROM article WHERE path = 'other.md'", "holds 1 articles"},
		"too many":         {"UPDATE source SET versions = 9", "holds 9 versions"},
		"article too many": {"INSERT INTO article SELECT id + 1000, source, key, url, 'x.md', title, first, changed, versions, last, kind FROM article LIMIT 1", "article"},
	} {
		t.Run(name, func(t *testing.T) {
			c, f := open(t), sample()
			catchUp(t, c, f)
			if tt.sql != "" {
				if err := c.write(t.Context(), func(x *txn) error { return x.script(t.Context(), tt.sql) }); err != nil {
					t.Fatal(err)
				}
			}
			f.record(story, archive.Changed, day(30), "Not caught up with")
			list, err := c.Verify(t.Context(), f)
			if err != nil {
				t.Fatal(err)
			}
			var all strings.Builder
			for _, p := range list {
				all.WriteString(p.String() + "\n")
			}
			if tt.want == "" && len(list) > 0 || !strings.Contains(all.String(), tt.want) {
				t.Errorf("problems %q, want %q", all.String(), tt.want)
			}
			if err := c.Reindex(t.Context(), f); err != nil {
				t.Fatal(err)
			}
			if list, err := c.Verify(t.Context(), f); err != nil || len(list) > 0 {
				t.Errorf("after reindex: %v, %v", list, err)
			}
		})
	}
}
