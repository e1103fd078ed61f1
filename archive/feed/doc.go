// Package feed reads feeds and sitemaps into entries.
package feed
