"""A process that has built the private site and remembers all that it knows: it makes the page of a changed text at once."""
