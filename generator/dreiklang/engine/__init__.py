"""A journal's folder -> its settings, or its site as MkDocs builds it; nobody else knows MkDocs."""
