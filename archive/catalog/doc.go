// Package catalog derives from git what readers ask for (articles, versions, search), and keeps the schedule, in one SQLite file.
package catalog
