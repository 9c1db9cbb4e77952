"""Tasks and what they are done with -> what comes of it, by several processes at once: the same, however many there are."""

from __future__ import annotations

from dreiklang.crew.crew import ALONE, Crew, hire
from dreiklang.crew.helper import GONE, Helper, Task, Work, can_be_told
from dreiklang.crew.job import Job

__all__ = ["ALONE", "GONE", "Crew", "Helper", "Job", "Task", "Work", "can_be_told", "hire"]
