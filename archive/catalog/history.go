package catalog

// historySchema holds what the commits say.
//
// Row numbers are the same after every rebuild and on every machine: a source's
// is drawn from its name, a version's is its source's with its place in the
// source's linear history, an article's is that of its version 0. So a cursor
// stays good when the catalogue is made again.
//
// Nothing but row numbers and paths is unique here, so that a history somebody
// has meddled with can still be read; Verify is what complains.
const historySchema = `
CREATE TABLE source (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL UNIQUE,
	head     TEXT NOT NULL,            -- the commit the rows are valid for
	versions INTEGER NOT NULL,
	articles INTEGER NOT NULL
);
CREATE TABLE extractor (
	id   INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
);
CREATE TABLE article (
	id       INTEGER PRIMARY KEY,
	source   INTEGER NOT NULL,
	key      TEXT NOT NULL,            -- extract.Key of url
	url      TEXT NOT NULL,
	path     TEXT NOT NULL,
	title    TEXT NOT NULL,            -- of the last version
	first    INTEGER NOT NULL,         -- when version 0 was fetched, seconds since 1970
	changed  INTEGER NOT NULL,         -- when the last version that is not an upgrade was fetched
	versions INTEGER NOT NULL,
	last     INTEGER NOT NULL,         -- the last version
	kind     INTEGER NOT NULL,         -- of the last version
	UNIQUE (source, path)
);
CREATE INDEX article_key ON article (source, key);
CREATE INDEX article_changed ON article (changed);
CREATE INDEX article_source_changed ON article (source, changed);
CREATE INDEX article_gone ON article (changed) WHERE kind = 4;
CREATE TABLE version (
	id        INTEGER PRIMARY KEY,
	source    INTEGER NOT NULL,
	article   INTEGER NOT NULL,
	n         INTEGER NOT NULL,
	commit_id BLOB NOT NULL,
	blob_id   BLOB NOT NULL,
	kind      INTEGER NOT NULL,
	fetched   INTEGER NOT NULL,
	modified  INTEGER,
	status    INTEGER NOT NULL,
	page      BLOB,                    -- SHA-256 of the page
	silent    INTEGER NOT NULL,
	not_free  INTEGER NOT NULL,
	title     TEXT NOT NULL,
	summary   TEXT NOT NULL,
	reason    TEXT NOT NULL,
	extractor INTEGER NOT NULL
);
CREATE INDEX version_n ON version (article, n);
CREATE INDEX version_fetched ON version (fetched);
CREATE INDEX version_source_fetched ON version (source, fetched);
CREATE INDEX version_change ON version (fetched) WHERE kind >= 2;
CREATE INDEX version_source_change ON version (source, fetched) WHERE kind >= 2;
CREATE INDEX version_silent ON version (fetched) WHERE silent;
CREATE INDEX version_source_silent ON version (source, fetched) WHERE silent;
`

const historyDrop = `
DROP TABLE IF EXISTS version;
DROP TABLE IF EXISTS article;
DROP TABLE IF EXISTS extractor;
DROP TABLE IF EXISTS source;
`
