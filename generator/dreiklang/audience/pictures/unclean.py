"""What stops the cleaning of one picture."""

from __future__ import annotations

from dreiklang.texts.files import Obstacle


class Unclean(Exception):  # noqa: N818  # nothing went wrong: the picture is as it is
    """A picture cannot be cleaned because of *obstacle*; `clean_picture` turns it into a value."""

    def __init__(self, obstacle: Obstacle = Obstacle.UNUSUAL) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle
