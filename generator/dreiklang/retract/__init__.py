"""A journal, and what is to be in it no more -> its files without that: links that lead nowhere, entries, people."""
