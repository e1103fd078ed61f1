package catalog

// stateSteps makes the tables of the schedule. Rows are keyed by source and
// extract.Key, never by a row number of a derived table: those may be thrown
// away and made again.
func stateSteps() []string {
	return nil
}
