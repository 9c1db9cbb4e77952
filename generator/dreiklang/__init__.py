"""Dreiklang: a freelancer's journal as a searchable site with retrospectives."""
