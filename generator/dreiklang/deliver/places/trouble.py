"""What git says when it cannot reach or change a repository -> why nothing was published, and what would help."""

from __future__ import annotations

import re

from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal

# The first that fits decides: a rejected push may also tell of rights, a missing repository of authentication.
_SIGNS: dict[Refusal, tuple[str, ...]] = {
    Refusal.PUSH_OVERTAKEN: ("stale info",),
    Refusal.PUSH_REJECTED: (
        r"\[(?:remote )?rejected\]",
        r"GH\d{3}",
        "hook declined",
        "aborted by hook",
        "protected branch",
    ),
    Refusal.PUSH_DENIED: (
        "could not read (?:Username|Password)",
        "unable to get password",
        "terminal prompts disabled",
        "Authentication failed",
        "Permission (?:to .* )?denied",
        "[Pp]ublickey",
        "Host key verification",
        "returned error: 40[13]",
        "not allowed",
    ),
    Refusal.PUSH_NOWHERE: (
        "not appear to be a git repository",
        "[Rr]epository .*not found",
        "ERROR: .*not (?:be )?found",
        "does not exist",
        "returned error: 404",
        "Could not find repository",
        "unable to find remote helper",
    ),
    Refusal.PUSH_UNREACHABLE: (
        "[Cc]ould not resolve",
        "[Cc]onnection",
        "[Ff]ailed to connect",
        "unable to (?:access|connect)",
        "timed? ?out",
        "[Nn]etwork",
        "No route",
        "unreachable",
        "too slow",
        "early EOF",
        "hung up",
    ),
}
_LINES = 12


def refusal_for(said: str, repository: str, branch: str) -> Refused:
    """Tell in our words what git *said* in its own, and quote it."""
    refusal = next(
        (refusal for refusal, signs in _SIGNS.items() if re.search("|".join(signs), said)), Refusal.PUSH_FAILED
    )
    why = "\n".join(f"  {line}" for line in said.splitlines()[-_LINES:])
    return Refused(refusal, repository=repository, branch=branch, why=why)
