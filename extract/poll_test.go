package extract

import "testing"

func TestShareOf(t *testing.T) {
	for s, want := range map[string]float64{
		"Yes 58 %": 58, "Ja: 61,5%": 61.5, "%42": 42, "42％": 42, "Hayır %42": 42,
		"It rose by 58 % in May": -1, "58": -1, "": -1, "%": -1, "1958 %": -1,
	} {
		got, ok := shareOf(s)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}
