"""Drafts -> Markdown: new entries and people, and what a new journal begins with."""

from __future__ import annotations

from dreiklang.write.bodies import comment, question_body
from dreiklang.write.draft import Draft, Field, compose
from dreiklang.write.files import create_file, entry_path, replace_file
from dreiklang.write.folder import FolderNotEmptyError, lay_folder
from dreiklang.write.forms import FORMS, Form, in_order
from dreiklang.write.people import append_person, person_lines, short_name
from dreiklang.write.values import clean, make_field, members_of

__all__ = [
    "FORMS",
    "Draft",
    "Field",
    "FolderNotEmptyError",
    "Form",
    "append_person",
    "clean",
    "comment",
    "compose",
    "create_file",
    "entry_path",
    "in_order",
    "lay_folder",
    "make_field",
    "members_of",
    "person_lines",
    "question_body",
    "replace_file",
    "short_name",
]
