"""What its writer has still to be asked about, and where her answers go."""

from __future__ import annotations

from datetime import date

from dreiklang.audience.recognition import Appearance
from dreiklang.deliver.recognise import Unanswered, accept, follow_renames, unanswered
from dreiklang.deliver.record import Answer, Record

DAY, LATER = date(2026, 3, 5), date(2026, 4, 1)


def appearing(name: str, text: str = "", words: tuple[str, ...] = ()) -> Appearance:
    """Make the appearance of an entry with this *text*."""
    address, text = f"2026/03/{name}/", text or f"text of {name}"
    return Appearance(name, f"{name}.md", name, DAY, address, text, (), (), 0, look=lambda: words)


def test_everything_is_asked_once() -> None:
    a, b = appearing("a", words=("Husum",)), appearing("b", words=("Husum", "Petersen"))
    assert unanswered((a, b), Record()) == (
        Unanswered(a, ("Husum",), changed=False),
        Unanswered(b, ("Husum", "Petersen"), changed=False),
    )
    record = accept(Record(), (a,), DAY)
    assert record.answers == {"a": Answer("text of a", DAY, "2026/03/a/", ("Husum",))}
    assert unanswered((a, b), record) == (Unanswered(b, ("Petersen",), changed=False),)
    assert unanswered((a, b), accept(record, (b,), DAY)) == ()


def test_a_changed_text_is_asked_again_with_its_new_words() -> None:
    record = accept(Record(), (appearing("a", words=("Husum",)),), DAY)
    changed = appearing("a", "another", words=("Husum", "Flensburg"))
    assert unanswered((changed,), record) == (Unanswered(changed, ("Flensburg",), changed=True),)
    assert accept(record, (changed,), LATER).answers["a"].day == LATER


def test_a_renamed_entry_keeps_its_answer() -> None:
    record = accept(Record(), (appearing("a"), appearing("gone")), DAY)
    renamed = appearing("b", "text of a")
    assert unanswered((renamed,), record) == ()
    followed = follow_renames(record, (renamed,))
    assert followed.answers == {"b": record.answers["a"], "gone": record.answers["gone"]}
    assert follow_renames(followed, (renamed,)) == followed


def test_accepting_keeps_what_readers_see() -> None:
    record = Record(places={"site": {"/": "1"}})
    assert accept(record, (appearing("a"),), DAY).places == {"site": {"/": "1"}}


def test_a_part_of_an_accepted_name_is_no_news_but_a_new_whole_is() -> None:
    record = accept(Record(), (appearing("a", words=("Anna Petersen", "Husum")),), DAY)
    (asked,) = unanswered((appearing("b", words=("Petersens", "Karl Petersen", "Husumer")),), record)
    assert asked.words == ("Karl Petersen", "Husumer")
