package extract

// copyLetters is what a line has at least whose copies are dropped: shorter
// ones are labels, see dropLabels, or lines of a song.
const copyLetters = 25

// dropRepeated drops what stands more than once in the text: nobody writes a
// paragraph twice. The first of two stays, as that of a lead that is set again;
// what stands three times is a notice for each of several boxes: "The content
// that follows is from another site." A page that gives its whole text twice
// keeps it once.
func dropRepeated(lines []*line) {
	copies := map[string][]*line{}
	for _, l := range lines {
		if l.dropped == "" && l.kind == Paragraph && !l.cell && l.letters >= copyLetters {
			key := fold(l.text)
			copies[key] = append(copies[key], l)
		}
	}
	for _, list := range copies {
		if len(list) > 2 {
			list[0].dropped = "repeated"
		}
		for _, l := range list[1:] {
			l.dropped = "repeated"
		}
	}
}
