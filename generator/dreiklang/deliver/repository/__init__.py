"""A journal -> whether git would hand out what is private in it: to a remote, or to who reads along where it is built."""

from __future__ import annotations

from dreiklang.deliver.repository.check import check_repository, is_own_remote

__all__ = ["check_repository", "is_own_remote"]
