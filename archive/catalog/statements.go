package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// statements prepares each query once for a pool of connections.
type statements struct {
	db   *sql.DB
	mu   sync.Mutex
	made map[string]*sql.Stmt
}

func (s *statements) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st := s.made[query]; st != nil {
		return st, nil
	}
	st, err := s.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if s.made == nil {
		s.made = map[string]*sql.Stmt{}
	}
	s.made[query] = st
	return st, nil
}

func (s *statements) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for _, st := range s.made {
		err = errors.Join(err, st.Close())
	}
	s.made = nil
	return errors.Join(err, s.db.Close())
}

// query runs a reading query and calls scan for every row.
func (c *Catalog) query(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	st, err := c.pools.Load().read.prepare(ctx, query)
	if err != nil {
		return c.noteDamage(err)
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return c.noteDamage(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return c.noteDamage(rows.Err())
}

// queryRow reads one row into dest; ErrUnknown where there is none.
func (c *Catalog) queryRow(ctx context.Context, dest []any, query string, args ...any) error {
	st, err := c.pools.Load().read.prepare(ctx, query)
	if err != nil {
		return c.noteDamage(err)
	}
	return c.noteDamage(oneRow(st.QueryRowContext(ctx, args...), dest))
}

func oneRow(row *sql.Row, dest []any) error {
	err := row.Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrUnknown
	}
	return err
}

// txn is a running write transaction. It prepares each query once.
type txn struct {
	tx   *sql.Tx
	made map[string]*sql.Stmt
}

// write runs f in a transaction that has taken its turn before f begins, so
// that f never fails half-way for another writer. What f did is kept when it
// returns nil.
func (c *Catalog) write(ctx context.Context, f func(*txn) error) error {
	if c.ReadOnly() {
		return c.readOnly()
	}
	return c.noteDamage(c.pools.Load().inTurn(ctx, f))
}

// writeKept is write for what must not be lost with a catalogue made aside.
func (c *Catalog) writeKept(ctx context.Context, f func(*txn) error) error {
	if c.why != nil {
		return c.readOnly()
	}
	return c.write(ctx, f)
}

func (p *pools) inTurn(ctx context.Context, f func(*txn) error) error {
	tx, err := p.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := f(&txn{tx, map[string]*sql.Stmt{}}); err != nil {
		if rerr := tx.Rollback(); rerr != nil && !errors.Is(rerr, sql.ErrTxDone) {
			err = errors.Join(err, rerr)
		}
		return err
	}
	return tx.Commit()
}

func (t *txn) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if st := t.made[query]; st != nil {
		return st, nil
	}
	st, err := t.tx.PrepareContext(ctx, query)
	if err == nil {
		t.made[query] = st
	}
	return st, err
}

func (t *txn) exec(ctx context.Context, query string, args ...any) error {
	_, err := t.changed(ctx, query, args...)
	return err
}

// changed is exec that tells the number of rows.
func (t *txn) changed(ctx context.Context, query string, args ...any) (int64, error) {
	st, err := t.prepare(ctx, query)
	if err != nil {
		return 0, err
	}
	res, err := st.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// queryRow reads one row into dest; ErrUnknown where there is none.
func (t *txn) queryRow(ctx context.Context, dest []any, query string, args ...any) error {
	st, err := t.prepare(ctx, query)
	if err != nil {
		return err
	}
	return oneRow(st.QueryRowContext(ctx, args...), dest)
}

// query runs a reading query and calls scan for every row.
func (t *txn) query(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	st, err := t.prepare(ctx, query)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
