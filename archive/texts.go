package archive

import "sync"

// written is of all archives together, so that many open at once take no more
// memory than one. Its texts are found by what they are, so none is mistaken for
// another's.
var written texts

// maxTexts is how much of recently written texts is kept, in bytes.
const maxTexts = 8 << 20

// texts keeps the files that were written last: an article is mostly edited
// soon after, and its new version is compared with the one before.
type texts struct {
	mu    sync.Mutex
	files map[string][]byte // by the hex id of the file
	order []string          // oldest first
	size  int
}

func (t *texts) get(blob string) []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.files[blob]
}

func (t *texts) put(blob string, file []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.files == nil {
		t.files = map[string][]byte{}
	}
	if t.files[blob] != nil {
		return
	}
	t.files[blob] = file
	t.order = append(t.order, blob)
	for t.size += len(file); t.size > maxTexts; t.order = t.order[1:] {
		t.size -= len(t.files[t.order[0]])
		delete(t.files, t.order[0])
	}
}
