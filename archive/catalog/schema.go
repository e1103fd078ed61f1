package catalog

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
)

// part is one file's share of the tables. A derived part is thrown away when
// its SQL changes, and filled again from git. A kept part is only ever added to:
// each step is run once, in order, on every catalogue there is; a step that was
// released is never edited.
type part struct {
	name    string
	steps   []string // each a script of one or more statements
	derived bool
	drop    string // of a derived part: the script that removes its tables
}

// parts lists all tables, in the order they are made.
func parts() []part {
	return []part{
		{name: "history", steps: []string{historySchema}, derived: true, drop: historyDrop},
		{name: "search", steps: []string{searchSchema}, derived: true, drop: searchDrop},
		{name: "alias", steps: []string{aliasSchema}},
		{name: "hidden", steps: []string{hiddenSchema}},
		{name: "state", steps: stateSteps()},
		{name: "wish", steps: wishSteps()},
	}
}

// version says which form of the part a catalogue holds: of a derived part the
// digest of its SQL, of a kept part the number of steps.
func (p part) version() string {
	if !p.derived {
		return strconv.Itoa(len(p.steps))
	}
	sum := sha256.Sum256([]byte(p.steps[0]))
	return hex.EncodeToString(sum[:8])
}

// applicationID marks the file as stet's ("stet" in ASCII), for file(1) and for
// a path that points to another program's database.
const applicationID = 0x73746574

// migrate brings the tables up to date, in one transaction.
func (p *pools) migrate(ctx context.Context) error {
	current, err := current(ctx, p.write)
	if err != nil || current {
		return err
	}
	return p.inTurn(ctx, func(t *txn) error {
		const sql = `CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID`
		if err := t.script(ctx, sql); err != nil {
			return err
		}
		for _, part := range parts() {
			if err := t.migrate(ctx, part); err != nil {
				return fmt.Errorf("make the tables of %s: %w", part.name, err)
			}
		}
		return t.script(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	})
}

// current says whether nothing is to be done, without taking a turn at writing.
func current(ctx context.Context, db *sql.DB) (bool, error) {
	var id, tables int
	row := db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT count(*) FROM sqlite_schema)`)
	if err := row.Scan(&id, &tables); err != nil {
		return false, err
	}
	switch {
	case tables == 0:
		return false, nil
	case id != applicationID:
		return false, errors.New("this is another program's database")
	}
	for _, part := range parts() {
		var is string
		row := db.QueryRowContext(ctx, `SELECT version FROM part WHERE name = ?`, part.name)
		if err := oneRow(row, []any{&is}); err != nil && !errors.Is(err, ErrUnknown) {
			return false, err
		}
		if is != part.version() {
			return false, nil
		}
	}
	return true, nil
}

func (t *txn) migrate(ctx context.Context, p part) error {
	var is string
	err := t.queryRow(ctx, []any{&is}, `SELECT version FROM part WHERE name = ?`, p.name)
	if err != nil && !errors.Is(err, ErrUnknown) {
		return err
	}
	if is == p.version() {
		return nil
	}
	steps := p.steps
	if p.derived {
		if err := t.script(ctx, p.drop); err != nil {
			return err
		}
	} else if is != "" {
		done, err := strconv.Atoi(is)
		if err != nil {
			return fmt.Errorf("read the part's version: %w", err)
		}
		if done > len(steps) {
			return fmt.Errorf("made by a newer stet (step %d, this one knows %d)", done, len(steps))
		}
		steps = steps[done:]
	}
	for _, step := range steps {
		if err := t.script(ctx, step); err != nil {
			return err
		}
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO part (name, version) VALUES (?, ?)`, p.name, p.version())
}

// script runs statements that are used once.
func (t *txn) script(ctx context.Context, sql string) error {
	_, err := t.tx.ExecContext(ctx, sql)
	return err
}
