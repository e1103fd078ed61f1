// Package extract turns the HTML of a news page into an [Article]: its words,
// sentence by sentence, and what the page says about them (headline, authors,
// dates).
//
// The first promise is stability: the same article gives the same text when
// only the page around it moved. The second is fidelity: the text is what a
// person would copy from the page as the article.
//
// Begin with [FromHTML], which runs a page through stages. What each does is in the file of its
// name, and rules of one kind have files of their own:
//
//   - decode: bytes to a tree, in the charset that the page has; also shadow (roots that a page declares).
//   - equal markup: what is written otherwise and means the same is made the same: aria, containers,
//     paragraphs, accordion, permalink; for the text alone also wrappers and subheads.
//   - metadata: hints gathers what the page says of itself, jsonld reads its own notes; then headline,
//     byline (byline_*, names, roles, agencies), published and visibledate (datetext, months, zone, solar,
//     thai), language, site, canonical and url, recipe.
//   - clear: takes out what is no text whatever the article: scripts, menus, forms, hidden parts; picture
//     tells captions by where they stand, quote what stands around quoted posts.
//   - walk: the tree to lines, one a block; also quotation, live (the entries of a live blog).
//   - choose: the element that holds the article, by go-readability and by a second opinion (region, siblings);
//     threads, scripted, scriptrequest, folded and authornote know what looks like one; lead adds the lead.
//   - boxes: drops elements inside the article that are built otherwise than it is: insets, inserted, cards,
//     stray, forms, repeated, lists, paid, poll; subject tells what shares no words with the text.
//   - clean: drops lines that are not the text: series and words say what a line is; head, tail and edges look
//     at both ends, caption, copies, leftover, linked, related and notes between them; appeal, service,
//     standing, contact, machine, reader, mistakes and correction know what a page says to its readers, by
//     words where nothing else tells (literals makes many of them fast).
//   - sentences and normalize: lines to the sentences that are stored; fingerprint and shown compare them.
//
// explain tells, of a page, what each stage did.
//
// The package is pure: no network, no disk, no clock. It does not fetch, does
// not judge whether a page is a consent wall or an error page, and does not
// compare versions.
package extract
