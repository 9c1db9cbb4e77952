"""Finished values -> pages, documents and pictures, a maker a file; `makers.py` knows them all."""
