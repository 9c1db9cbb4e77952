"""View -> the page of everybody, and a page for each person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreiklang.derive.findings import DueKind, PersonStory
from dreiklang.model import Person, Role
from dreiklang.pages.marks import Badge, Day, Label
from dreiklang.pages.page import Page
from dreiklang.pages.partnership import tell_fields
from dreiklang.pages.person import make_person_page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass

ADDRESS = "people/"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as the list shows them: where we stand, the last contact, how many entries, what is open."""

    label: Label
    standing: Badge | None
    last_contact: Day | None
    entries: str
    open: str
    wishes: str


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """People of one role."""

    id: str
    title: str
    lines: tuple[PersonLine, ...]


def make_people(view: View) -> Iterator[Page]:
    """Make the pages about people, in the private edition."""
    if not view.is_private:
        return
    yield _index(view)
    for story in view.findings.people:
        yield make_person_page(view, story)


def _index(view: View) -> Page:
    words = view.words.people
    groups = list(_groups(view))
    return Page(
        address=ADDRESS,
        title=words.title,
        made_of=fill("people.html", groups=groups, fields=tell_fields(view, ADDRESS), words=view.words),
        lang=view.lang,
        description=words.description,
        headings=tuple(Heading(2, group.id, group.title) for group in groups),
        nav=words.nav,
    )


def _groups(view: View) -> Iterator[PersonGroup]:
    words = view.words.people
    for role in (*Role, None):
        stories = [story for story in view.findings.people if story.role is role]
        if stories:
            title = words.groups[role] if role else words.no_role
            yield PersonGroup(role.value if role else "others", title, tuple(_lines(view, stories)))


def _lines(view: View, stories: Iterable[PersonStory]) -> Iterator[PersonLine]:
    for story in sorted(stories, key=lambda one: one.person.name.casefold()):
        choice = story.standing.decision.choice if story.standing and story.standing.decision else None
        count = sum(due.kind is not DueKind.CONTACT for due in story.open)
        yield PersonLine(
            label=view.person(ADDRESS, story.person.id),
            standing=Badge(choice.value, view.words.common.choices[choice]) if choice else None,
            last_contact=view.day(story.last_contact) if story.last_contact else None,
            entries=view.words.common.entries(len(story.entries)),
            open=str(count) if count else view.words.people.nothing_open,
            wishes=_wishes(view, story.person),
        )


def _wishes(view: View, person: Person) -> str:
    """Tick what holds of one's wishes: those that hold, out of those answered; the unanswered ones apart."""
    answered = dict(person.ideal)
    if not answered:
        return ""
    asked = {trait.casefold() for trait in view.options.ideal} - {trait.casefold() for trait in answered}
    words = view.words.people
    said = words.wishes_some if asked else words.wishes_all
    return said.format(yes=sum(answered.values()), answered=len(answered), n=len(asked))
