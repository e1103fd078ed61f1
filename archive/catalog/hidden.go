package catalog

const hiddenSchema = `
CREATE TABLE hidden (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,
	url    TEXT NOT NULL,
	why    TEXT NOT NULL,
	since  INTEGER NOT NULL,
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
`
