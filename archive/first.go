package archive

import "fmt"

// firstFile is a file of an archive's first commit.
type firstFile struct {
	name    string
	content []byte
}

// firstFiles are what an archive begins with.
func firstFiles(src Source) []firstFile {
	return []firstFile{
		{".gitattributes", []byte("*.md text eol=lf diff=markdown\n")},
		{"README.md", fmt.Appendf(nil, readme, escapeLine(tidy(oneLine(src.Name))))},
	}
}

const readme = `# %s

Every version of every article of this source that was seen, as text, kept by
stet. One commit is one version; nothing is ever rewritten.

- Articles are in folders by date, one file each, one sentence a line.
- The commit's subject says what happened to which article. The lines at the
  end of its message say it for machines.

Reading it with git:

    git log -p --word-diff          # what changed, newest first
    git log -p -- 2017/12/22/       # articles of one day
    git log -S'some words'          # when a phrase came or went
    git blame FILE                  # when each sentence came
    git log --format='%%h %%(trailers:key=Kind,valueonly,separator=) %%s'
`
