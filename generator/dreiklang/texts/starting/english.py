"""What a new English journal begins with."""

from __future__ import annotations

from dreiklang.texts.starting.shape import Settings, StartingWords, gitignore, mkdocs_yml

FILL_IN = "PLEASE FILL IN"

_CONFIG = Settings(
    lang="en",
    heading="The settings of your journal. Whatever has a # before it is a suggestion: take the # away, and it holds.",
    site_name="My journal",
    where="where the public part will be one day",
    author="First name Last name",
    description="A sentence that says what this is about.",
    no_requests="no request to any other host",
    dark="Dark",
    light="Light",
    permalink_title="Permanent link",
    options="""\
      timezone: {timezone}
      # currency: EUR
      # values: [reliability, respect]        # your own values, which decisions may name
      # ideal: [pays on time, laughs with me] # what the clients you wish for have in common
      # deploy: {folder: ../www}              # where 'dreiklang publish' publishes to
      # private_remotes: []                   # with git: the remotes where only you can read
""",
    nav={"About": "about.md", "Imprint": "imprint.md", "Privacy": "privacy.md"},
)

_PEOPLE = """\
# The people in your entries. This file is never published.
# To register somebody: dreiklang new person     or here, after this pattern (without the #):
#
# northlight:
#   name: Northlight Wind Ltd
#   # all other names by which a text may call them
#   forms: [Northlight]
#   # or: partner, both
#   role: client
#   # the public reads this instead of the name
#   as: a family business
#   # and this in the middle of a sentence: a name of the same kind, so for a firm that of a firm
#   cover-name: Pine Yard
#   touch: {ideal: 4 weeks, max: 6 weeks}
#
# # whoever works at the firm is better a person of their own
# petersen:
#   name: Ines Petersen
#   forms: [Ines, Petersen, Ms Petersen]
#   as: a managing director
#   cover-name: Ms Sommer
"""

_INDEX = """\
Welcome. Here I write about what it is like to work for oneself: what I love about it, what I change, and what I leave.
"""

_ABOUT = f"""\
# About

{FILL_IN}: who writes here, for whom, and why?
"""

_IMPRINT = f"""\
# Imprint

{FILL_IN}: first name, last name<br>
{FILL_IN}: street and number<br>
{FILL_IN}: postal code, town, country

E-mail: {FILL_IN}<br>
Telephone: {FILL_IN}

Not every country asks for this page. Where yours does not, take it out of `nav` in mkdocs.yml, and delete it.
"""

_PRIVACY = f"""\
# Privacy

## Who is responsible

{FILL_IN}: name, address and e-mail, as in the [imprint](imprint.md).

## What happens when you read

These pages are finished files. They set no cookies, count no visits, and load nothing from other hosts. The search
runs in your browser. If you choose between light and dark, your browser remembers that, where it is, and for nobody else.

Where the files lie, the provider notes who fetches them: {FILL_IN}: which provider, what is noted, for how long?

## Your rights

To know, to correct, to delete, to restrict, to object, and to complain to an authority: {FILL_IN}: which one?
"""

_README = """\
# My journal

The entries lie in `entries/`, the people in them in `entries/people.yml`, the fixed pages in `docs/`, the settings in
`mkdocs.yml`. In this folder:

    dreiklang new        a new entry
    dreiklang serve      the whole journal in the browser, on this computer only
    dreiklang            what waits
    dreiklang check      whether everything is understood as it is meant
    dreiklang build      the public part, as the folder `site/`
    dreiklang publish    publish it: asks and shows everything first

Only what says `publish: yes` becomes public. The entries themselves belong in no public repository.
"""

EN = StartingWords(
    files={
        "mkdocs.yml": mkdocs_yml(_CONFIG),
        "README.md": _README,
        ".gitignore": gitignore("What Dreiklang builds. The private edition and the cache hold private text."),
        "entries/people.yml": _PEOPLE,
        "docs/index.md": _INDEX,
        "docs/about.md": _ABOUT,
        "docs/imprint.md": _IMPRINT,
        "docs/privacy.md": _PRIVACY,
    },
    fill_in=FILL_IN,
    ready="The journal lies in {folder}. It goes on with:",
    demo_ready="The demo journal lies in {folder}: three years of a freelancer who does not exist, mostly in German. To look at it:",
    next_steps="  cd {folder}\n  dreiklang new       (a first entry)\n  dreiklang serve     (look at it, on this computer only)",
    not_empty="{folder} is not empty, and nothing is overwritten. Take a new folder.",
    demo_missing="The demo journal is missing from this installation.",
)
