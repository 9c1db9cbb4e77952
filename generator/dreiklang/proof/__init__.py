"""A finished tree and the secrets -> where something private stands in it: in whatever file, in whatever form."""

from __future__ import annotations

from dreiklang.proof.ahead import Ahead, Forerunner
from dreiklang.proof.grounds import Grounds, our_texts
from dreiklang.proof.leak import Form, Leak
from dreiklang.proof.portions import Asked
from dreiklang.proof.tree import prove

__all__ = ["Ahead", "Asked", "Forerunner", "Form", "Grounds", "Leak", "our_texts", "prove"]
