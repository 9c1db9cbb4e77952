"""Texts that have changed since a site was built -> the few files of it that tell of them, without building it anew."""
