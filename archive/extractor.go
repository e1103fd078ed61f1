package archive

import (
	"fmt"

	"stet/extract"
)

// extractor names what extracted the texts.
func extractor() string { return fmt.Sprintf("stet/%d", extract.Version) }
