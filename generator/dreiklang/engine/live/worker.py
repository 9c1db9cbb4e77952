"""The process that builds: orders come in through one pipe, what became of them goes out through another.

It is started by hand, as the helpers of render are, and ends with whoever started it.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import signal
import sys
import traceback
from dataclasses import replace
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from dreiklang.crew.pipe import hear, say
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.known import StrangersError
from dreiklang.engine.live.messages import Failed, Order, Outcome, Ready, Settle, Settled, Unfit
from dreiklang.engine.live.stage import Stage
from dreiklang.engine.live.warm import Warm
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import Live, build_live
from dreiklang.options import Edition
from dreiklang.read import Sources
from dreiklang.site import Site
from dreiklang.texts import words_for
from dreiklang.texts.commands import CommandWords, Refusal

BOOT = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); import dreiklang.engine.live.worker as w; w.work()"
"""What a new process is told to run: it gets our own way to modules first."""


def work() -> None:
    """Do what the pipe asks for, until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C means who started us, and with whom we end
    answers = _answers()
    asked: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    warm, outcome = begin(asked.get())
    say(answers, outcome)
    if warm is None:
        return
    warm.get_ready()
    gc.collect()
    gc.freeze()
    while True:
        match asked.get():
            case Settle():
                say(answers, Settled(warm.settle()))
            case str() as path:
                say(answers, warm.rewrite(path))


def begin(order: Order) -> tuple[Warm | None, Outcome]:
    """Build what *order* asks for; give what stays warm of it."""
    stage, read, sites, told = Stage(), list[Sources](), list[Site](), list[str]()
    invocation = Invocation(Edition.PRIVATE, order.today, exposed=order.exposed, read=read.append, made=sites.append)
    live = Live(invocation, order.address, stage.enter, told.append, order.level)
    try:
        config = build_live(order.config, order.folder, live)
    except StrangersError as strangers:
        return None, Unfit(strangers.names)
    except Refused as refused:
        return None, Failed(refused.refusal, refused.told(_words(order)), tuple(told))
    except Exception as error:  # noqa: BLE001  # whatever it is, the server goes on
        told += [traceback.format_exc()] if order.level <= logging.INFO else []
        return None, Failed(Refusal.MKDOCS, {"why": f"{type(error).__name__}: {error}"}, tuple(told))
    site = sites[-1]
    warm = Warm(site, read[-1], stage, stage.entries)
    ready = Ready(
        url=str(config.site_url),
        pages=warm.pages,
        decisions=warm.decisions(),
        theirs=stage.theirs() | warm.unread(),
        troubles=warm.troubles(),
        watch=(config.docs_dir, str(config.config_file_path), *config.watch),
        today=site.today,
        timezone=stage.plugin.options.timezone,
        unsealed=site.unsealed,
    )
    return warm, replace(ready, told=tuple(told))


def _words(order: Order) -> CommandWords:
    options = order.options
    return words_for(options.lang, options.address, options.gender).commands


def _answers() -> BinaryIO:
    """Keep the pipe for ourselves: whatever else is printed goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _listen(asked: SimpleQueue[Any]) -> None:
    """Hand on what is asked; without anybody to ask, there is nothing left to do."""
    try:
        while True:
            asked.put(hear(sys.stdin.buffer))
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)
