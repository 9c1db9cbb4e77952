"""The private edition in the browser, live: built by one process, served by another, never in a state that is older than its files."""
