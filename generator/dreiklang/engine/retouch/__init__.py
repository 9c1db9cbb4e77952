"""Texts that have changed since the private site was built -> the few files of it that tell of them, without building it anew."""
