"""Finished values -> pictures: SVG of our own, drawn at build time, without script, style or anything from elsewhere."""
