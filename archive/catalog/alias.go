package catalog

const aliasSchema = `
CREATE TABLE alias (
	source TEXT NOT NULL,
	key    TEXT NOT NULL,              -- extract.Key of the other address
	url    TEXT NOT NULL,              -- the article's canonical URL
	PRIMARY KEY (source, key)
) WITHOUT ROWID;
`
