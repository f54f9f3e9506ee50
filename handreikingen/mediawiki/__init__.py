"""Move in from MediaWiki: a standard XML export and its folder of files become pages, pictures and figures."""
