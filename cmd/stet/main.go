// Command stet watches news sites and keeps every version of every article in git.
package main

func main() {}
