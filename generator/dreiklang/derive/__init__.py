"""Journal -> Findings: retrospectives, people, what waits, links and firsts; counts and stories, no words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dreiklang.derive.due import everything_open, split_due
from dreiklang.derive.findings import Findings
from dreiklang.derive.firsts import find_firsts
from dreiklang.derive.hard import tell_hard_moments
from dreiklang.derive.insights import Facts, find_insights
from dreiklang.derive.links import collect_backlinks, collect_reviews
from dreiklang.derive.lived import tell_lived
from dreiklang.derive.lookbacks import tell_lookbacks
from dreiklang.derive.partners import tell_fields, tell_partnerships
from dreiklang.derive.people import tell_people
from dreiklang.derive.principles import tell_principles
from dreiklang.derive.topics import tell_series, tell_tags
from dreiklang.model import Journal
from dreiklang.options import Edition, Options


def derive(journal: Journal, options: Options, today: date) -> Findings:
    """Find out all that *journal*, already cut to its edition, knows on *today*."""
    reviews = collect_reviews(journal, today)
    waiting, loose_ends = everything_open(journal, reviews, options, today)
    due, soon, later = split_due(waiting, today)
    findings = Findings(
        due=due,
        soon=soon,
        later=later,
        loose_ends=loose_ends,
        backlinks=collect_backlinks(journal),
        reviews=reviews,
        firsts=find_firsts(journal, today),
        tags=tell_tags(journal),
        series=tell_series(journal),
        people=tell_people(journal, waiting, today),
        lookbacks=tell_lookbacks(journal, reviews, waiting, today, weeks=options.weeks),
    )
    return _for_me_alone(findings, journal, today) if options.edition is Edition.PRIVATE else findings


def _for_me_alone(findings: Findings, journal: Journal, today: date) -> Findings:
    insights = find_insights(Facts.of(journal, today))
    return replace(
        findings,
        principles=tell_principles(journal, findings.backlinks),
        insights=insights,
        partnerships=tell_partnerships(journal, insights, today),
        fields=tell_fields(journal, insights, today),
        hard_moments=tell_hard_moments(journal, today),
        lived=tell_lived(journal, findings.reviews, today),
    )
