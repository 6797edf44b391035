"""HTML: blocks, lists, notes and page chrome."""
