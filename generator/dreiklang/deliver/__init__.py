"""A journal -> a finished folder, or a live view of it."""
