package extract

// copyLetters is what a line has at least whose copies are dropped: shorter
// ones are labels, see dropLabels, or lines of a song.
const copyLetters = 25

// dropRepeated drops what stands more than once in the text: nobody writes a
// paragraph twice. The first of two stays, as that of a lead that is set again;
// what stands three times is a notice for each of several boxes: "The content
// that follows is from another site." Where most of the text stands twice,
// somebody put it there twice, and readers see it so.
func dropRepeated(lines []*line) {
	copies, total, again := map[string][]*line{}, 0, 0
	for _, l := range lines {
		if l.dropped != "" {
			continue
		}
		total += l.mass
		if l.kind == Paragraph && !l.cell && l.letters >= copyLetters {
			key := fold(l.text)
			if copies[key] = append(copies[key], l); len(copies[key]) > 1 {
				again += l.mass
			}
		}
	}
	if again*3 > total {
		return
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
