"""What two processes of ours say to each other through a pipe: any value that can be packed."""

from __future__ import annotations

import pickle
from typing import IO, Any


def say(pipe: IO[bytes] | None, value: object) -> None:
    """Say *value* through *pipe*; nothing of it, where it cannot be packed.

    Raises:
        OSError, ValueError: nobody listens any more.
        pickle.PicklingError, AttributeError, TypeError: it cannot be packed.
    """
    words = packed(value)
    if pipe:
        pipe.write(words)
        pipe.flush()


def packed(value: object) -> bytes:
    """Give *value* as it goes through a pipe.

    Raises:
        pickle.PicklingError, AttributeError, TypeError: it cannot be packed.
    """
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def hear(pipe: IO[bytes] | None) -> Any:  # noqa: ANN401  # whatever the other says
    """Wait for what the other process says through *pipe*.

    Raises:
        OSError, EOFError, ValueError, pickle.UnpicklingError: it is no more.
    """
    if pipe is None:
        raise EOFError
    return pickle.load(pipe)  # noqa: S301  # from ourselves
