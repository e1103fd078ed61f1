package catalog

// searchSchema holds the words of every article: those of all its versions in
// one row, each sentence once. The text itself stays in git.
const searchSchema = `
CREATE TABLE indexed (
	article INTEGER PRIMARY KEY,
	last    INTEGER NOT NULL           -- the last version whose words are there; the row number in words
);
CREATE VIRTUAL TABLE words USING fts5 (
	text, content = '', contentless_delete = 1,
	tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
`

const searchDrop = `
DROP TABLE IF EXISTS words;
DROP TABLE IF EXISTS indexed;
`
