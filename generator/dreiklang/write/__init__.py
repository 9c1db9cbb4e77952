"""Drafts -> Markdown: new entries and people, what a new journal begins with; and edits of heads, to the byte."""

from __future__ import annotations

from dreiklang.write.bodies import comment, comment_lines, question_body
from dreiklang.write.draft import Draft, Field, compose
from dreiklang.write.edit import Act, Change, Edited, Unsafe, Why, edit, lang_of_head
from dreiklang.write.files import FileChangedError, create_file, entry_path, replace_file, update_file
from dreiklang.write.folder import FolderNotEmptyError, lay_folder
from dreiklang.write.forms import FORMS, Form, in_order
from dreiklang.write.people import append_person, person_lines, short_name
from dreiklang.write.values import clean, make_field, members_of

__all__ = [
    "FORMS",
    "Act",
    "Change",
    "Draft",
    "Edited",
    "Field",
    "FileChangedError",
    "FolderNotEmptyError",
    "Form",
    "Unsafe",
    "Why",
    "append_person",
    "clean",
    "comment",
    "comment_lines",
    "compose",
    "create_file",
    "edit",
    "entry_path",
    "in_order",
    "lang_of_head",
    "lay_folder",
    "make_field",
    "members_of",
    "person_lines",
    "question_body",
    "replace_file",
    "short_name",
    "update_file",
]
