// Package archive keeps the versions of a source's articles in one git
// repository. It is the only package that knows git.
//
// Begin with [Open] or [Create]; [Repo.Record] stores captures as versions,
// [Repo.Changes] reads them back, [Repo.Text] and [Repo.Article] give a
// version's text. What Record returned is on disk. The package does not fetch,
// judge whether a capture is worth storing, or answer questions about history
// at the time of a page's view: that is what package catalog is for.
//
// What follows specifies the format. Another program that keeps to it can
// read an archive, and write one.
//
// # Repository
//
// An archive is a bare git repository in a folder "<source>.git", with object
// format SHA-1 and references in files. Its one branch is refs/heads/main, to
// which HEAD points. The history is linear: each commit has one parent, but
// the first, which has none. Commits are never rewritten, removed or merged.
// Each but the first holds one version of one article: its tree differs from
// its parent's in the one file that the trailer File names.
//
// The first commit holds README.md, for people, and .gitattributes with the
// one line "*.md text eol=lf diff=markdown". Its date is the time of the fetch
// of the first version, so that the same captures give the same commits.
// Commits without a trailer Kind hold no version and are passed over.
//
// Beside what git knows, the folder may hold "stet.lock", whose
// operating-system lock a writer holds and which names its process while it
// does, and "stet.new", which marks an archive without versions. A repository
// with neither a branch nor stet.new is damaged, as is one whose branch is
// empty: it is never begun anew.
//
// # Path
//
//	path  = year "/" month "/" day "/" slug ".md"
//	slug  = word *( "-" word )
//	word  = 1*( "a"-"z" / "0"-"9" )
//
// The date has four, two and two digits. It is the article's publication in
// UTC if the page tells one that is not after the fetch and not before 1990,
// else the day the article was first seen. It is fixed with version 0; the
// file never moves.
//
// The slug is made from the last segment of the URL's path that has two or
// more telling words, of three or more letters each; for the very last segment
// of a URL without a query one word is enough. Not looked at are extensions
// such as ".html", what follows ";", segments that any page may have ("index",
// "amp") and identifiers. Where no segment tells anything, the slug is the
// last segment followed by the values of the query, or else the host's name,
// or else 8 hexadecimal digits. Text becomes ASCII letter by letter, in lower
// case; what is neither letter nor digit becomes a hyphen between words,
// apostrophes nothing. A slug has at most 80 bytes, cut between words where
// that leaves more than half.
//
// "-" and the first 8 hexadecimal digits of the URL's SHA-256 are added when
// the archive has that path for another article, and to names that Windows
// reserves (con, prn, aux, nul, clock, conin, conout, com0-9, lpt0-9).
//
// # File
//
// A file is UTF-8 in NFC, without control characters but LF, which ends each
// line. It begins with front matter in YAML, between lines "---", with these
// fields in this order; those with a mark are left out where there is nothing
// to say:
//
//	title: "..."
//	byline: ["...", "..."]           (left out without authors)
//	url: "..."                       (the canonical URL, the article's identity)
//	published: 2017-12-22T06:30:00Z  (left out where the page tells none)
//	language: en                     (left out where it is not known)
//	gone: 2018-01-02T03:04:05Z       (the check that found it not available)
//
// Times are UTC with whole seconds. Strings are double-quoted; escaped are
// '"' and '\' with a backslash, and as \uXXXX the marks that turn the writing
// direction (U+202A-202E, U+2066-2069) and U+FEFF, U+FFFE, U+FFFF. A language
// is plain but where YAML 1.1 would read a truth value ("no") or it is not
// made of letters, digits and hyphens. Readers pass over fields that they do
// not know.
//
// Then follow the blocks, each after an empty line, one sentence a line:
//
//	paragraph   the sentence
//	heading     "## " and the sentence, on each line
//	list item   "- " and the first sentence, "  " and each further one
//	quotation   "> " and the sentence, on each line
//
// A file without blocks ends with the front matter. The text is CommonMark. A
// backslash stands before a character where CommonMark would otherwise show
// other words, decided by the sentence alone:
//
//   - before "`"; before "\" that precedes ASCII punctuation or the end of
//     the line;
//   - before "*" unless its run has white space on both sides; before "_"
//     unless its run has white space, or letters or digits, on both sides;
//   - before "]" that precedes "(", ":" or "["; before "<" that precedes a
//     letter, "/", "!" or "?"; before "&" that begins an entity;
//   - but for headings, at the start of the line: before "#" that would begin
//     a heading, "-", "+" and "*" that would begin a list item, ">", "~~~", the
//     first of a line of nothing but "=" or "-" or three or more of "-", "*"
//     or "_"; before the "." or ")" of a number that would begin a list item;
//   - in headings, before the first "#" of a run that ends the line and
//     follows white space.
//
// Ends of lines count as white space. To read a file: cut the prefix of the
// block's kind, which its first line tells, and remove each backslash that
// stands before ASCII punctuation. The sentences are those that were written.
//
// # Commit
//
// Author and committer are the archive's configured identity. Both dates are
// the time of the fetch in UTC, "+0000", or the parent's date where that is
// later. The message is a subject, an empty line, the change in words, an
// empty line, and trailers as git reads them, in this order:
//
//	Article             the canonical URL
//	File                the path
//	Blob                the id of the file's content
//	Headline            the title, whole; left out where it is empty
//	Version             0 for the first, then one more each
//	Kind                added, changed, reverted, reextracted, gone, restored
//	Fetched             time of the fetch, UTC, whole seconds
//	Status              the page's HTTP status; left out where there is none
//	Page-SHA256         of the page's decoded body, hex; may be left out
//	Publisher-Modified  what the page claims; left out where it claims nothing
//	Silent              "true" where the publisher's date did not change
//	                    with the text; else left out
//	Free                "false" where the page says that not all may read the
//	                    article, so that the text may be its beginning alone;
//	                    else left out
//	Reason              why it is of this kind, for people; may be left out
//	Extractor           what made text of the page
//	Previous            the commit of the version before; left out for 0
//
// The subject is the kind ("Added", "Changed", "Reverted", "Re-extracted",
// "Gone", "Restored"), ": " and the title, or the URL where there is none, cut
// with "…" to 72 characters. It is never parsed. Runs of white space in titles
// and reasons are one space here, and control characters, directional marks
// and U+FEFF are left out, as terminals show messages as they are.
//
// Version numbers of an article rise by one from commit to commit; Previous
// is the commit of the number before; Blob and File are those of the commit's
// tree.
//
// # Writing
//
// A batch of versions is one pack. A version is reported after these steps,
// and a process that dies between any two leaves a repository that passes
// "git fsck --strict" and is opened without repair:
//
//  1. With the lock held, what a dead writer left is removed: lock files,
//     temporary packs, indexes without a pack.
//  2. Pack and index are written to temporary names, and both synced.
//  3. The index is renamed to its name, which means nothing without the pack;
//     then the pack; then the folder is synced.
//  4. refs/heads/main.lock is made exclusively, as git does, and written and
//     synced; the branch must still be where it was; the lock file is renamed
//     over it, and the folder synced.
//
// Whether git packs, repacks, or collects garbage in the repository, and
// whether objects are packed or loose, makes no difference to readers.
//
// # State
//
// What is to be known between passes and does not follow from the history (since
// when a page was not found, which texts are held back, when feeds may be asked
// again) is not in the archive. It is kept in the catalogue, and travels to other
// machines by a ref of its own at the remote, refs/stet/state: a commit without
// parents whose tree holds the one file "state.json". Each one replaces the one
// before, which is the only thing that stet ever forces; main is not touched, and
// a clone does not bring it along. A pass that knows of no pass before it takes
// it, [Repo.TakeState], and leaves it again at its end; other passes leave it when
// they pushed versions, [Repo.GiveState]. The file's form is no part of this
// specification: who cannot read it goes on from the history alone.
//
// # Files
//
// Passes with few versions make small packs. [Repo.Consolidate] puts them
// together before there are more than 31, in packs of which each has at least
// twice the objects of the next smaller. With the index of commits that git
// makes then, an archive that is consolidated after each pass has less than
// 150 files, whatever the number of versions. Within one long pass there are
// at most 61 packs.
package archive
