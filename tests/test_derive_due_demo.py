"""What waits in the demo journal on one day: the list was worked out by hand from the heads of its entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.derive.findings import Due
from dreiklang.options import Options
from dreiklang.read import read_folder

ENTRIES = Path(__file__).parents[1] / "entries"

HAS_COME = [
    ("2025-11-28", "step", "2025-10-30-uebergabe-ostrabeck"),  # its day
    ("2026-01-30", "contact", "2025-01-14-kelvenhus-quartier"),  # paid 2025-07-31, 6 months (183 days) at most
    ("2026-08-27", "question", "2026-08-27-drawing-without-a-wall"),  # nobody has answered
    ("2026-10-14", "review", "2026-07-14-freitags-nicht"),  # "in 3 Monaten"
    ("2026-11-06", "payment", "2026-09-01-pradeko-prozesskarte"),  # invoiced 2026-10-07, 30 days
    ("2026-11-10", "offer", "2026-11-03-suennhagen-schulhaus"),  # sent 2026-11-03, 7 days
    ("2026-11-10", "step", "2026-11-03-suennhagen-schulhaus"),  # its day
    ("2026-11-11", "contact", "2026-08-19-zwanzig-meter-spaeter"),  # 12 weeks
    ("2026-11-12", "signal", "2026-11-12-pradeko-zweite-mahnung"),  # the first on 2026-10-20, nothing decided since
    ("2026-11-17", "contact", "2026-10-13-in-your-second-language"),  # 5 weeks
    ("2026-11-20", "invoice", "2026-09-24-velmora-leitungstage"),  # delivered 2026-11-19, the day after
]
COMES_SOON = [
    ("2026-11-24", "review", "2026-08-25-benedek-kurz-vor-mitternacht"),  # its day
    (
        "2026-11-24",
        "promise",
        "2026-09-29-petterkamp-lernpfad-wand",
    ),  # asked on Tuesday 17th, answers in 5 working days
    ("2026-11-25", "offer", "2026-11-18-fjellvarn-winter"),  # sent 2026-11-18, 7 days
    ("2026-11-25", "step", "2026-11-18-fjellvarn-winter"),  # its day
    ("2026-11-26", "step", "2026-08-11-lumarie-lernpfad"),  # its day
    ("2027-01-28", "contact", "2026-09-10-das-ehrliche-nein"),  # 20 weeks at most; 8 weeks, the ideal, are over
]
COMES_LATER = [
    ("2026-11-30", "review", "2026-08-20-petterkamp-gleich"),  # its day
    ("2026-11-30", "step", "2026-09-29-petterkamp-lernpfad-wand"),  # its day
    ("2026-11-30", "promise", "2026-11-16-drei-skizzen-ortskern"),  # mine, its day
    ("2026-12-03", "offer", "2026-11-09-brekenfleth-ortskern"),  # they said: after the council of 2026-12-03
    ("2027-01-02", "review", "2026-07-02-a-mural-of-tent-pegs"),  # "in 6 months"
    ("2027-01-07", "scheduled", "2026-11-17-im-januar-verspreche-ich-nichts"),  # its day
]


def test_the_demo_journal_waits_for_just_this() -> None:
    options, today = Options(), date(2026, 11, 22)
    journal, _ = check(read_folder(ENTRIES), options, today)
    findings = derive(journal, options, today)

    def listed(dues: tuple[Due, ...]) -> list[tuple[str, str, str]]:
        return sorted((due.day.isoformat(), due.kind.value, due.entry.id) for due in dues)

    assert listed(findings.due) == sorted(HAS_COME)
    assert listed(findings.soon) == sorted(COMES_SOON)
    assert listed(findings.later) == sorted(COMES_LATER)
