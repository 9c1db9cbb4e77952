"""A derived retrospective -> its story in whole sentences: what happened, what was decided, what came of it, what is open."""

from __future__ import annotations

from markupsafe import Markup

from dreiklang.derive.findings import Lookback
from dreiklang.pages.behind import Behind
from dreiklang.pages.telling.decided import tell_decisions
from dreiklang.pages.telling.happened import tell_happenings
from dreiklang.pages.telling.lead import tell_lead
from dreiklang.pages.telling.standouts import tell_standouts
from dreiklang.pages.view import View

__all__ = ["tell", "tell_standouts"]


def tell(view: View, lookback: Lookback, behind: Behind) -> tuple[Markup, ...]:
    """Tell *lookback*, a paragraph each; what there is nothing of is not told. *behind* takes note of what numbers count."""
    paragraphs = (
        [*tell_lead(view, lookback, behind), *tell_decisions(view, lookback, behind)],
        tell_happenings(view, lookback, behind),
    )
    return tuple(Markup(" ").join(sentences) for sentences in paragraphs if sentences)
