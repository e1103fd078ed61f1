// Package extract turns the HTML of a news page into an [Article]: its words,
// sentence by sentence, and what the page says about them (headline, authors,
// dates).
//
// The first promise is stability: the same article gives the same text when
// only the page around it moved. The second is fidelity: the text is what a
// person would copy from the page as the article.
//
// Begin with [FromHTML]. The stages it runs through each have a file:
// decode, metadata, clear, choose, walk, clean, sentences, normalize.
//
// The package is pure: no network, no disk, no clock. It does not fetch, does
// not judge whether a page is a consent wall or an error page, and does not
// compare versions.
package extract
