"""The rooms' logs on standard error: one line an event, for people or, by [log] format = "json", for other programs."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Mapping

from brueckenpost.publish.console import DOMAIN
from brueckenpost.publish.terminal import visible

LEVELS = {0: logging.WARNING, 1: logging.INFO}


class Lines(logging.Formatter):
    """An event as one line for people; traces, and what leads to them, only with -vv."""

    def __init__(self, verbose: int) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")
        self.verbose = verbose

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without signs that could drive a terminal."""
        told = super().format(record)
        return visible(told if self.verbose > 1 else told.split("\n", 1)[0])


class JsonLines(logging.Formatter):
    """An event as one JSON object: when, how grave, from where, a sentence, and its names and numbers as keys."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the object on one line."""
        told = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "source": record.name.removeprefix(f"{DOMAIN}."),
            "event": record.getMessage().split("\n", 1)[0],
        }
        facts = getattr(record, "facts", None) or (record.args if isinstance(record.args, Mapping) else {})
        trace = {"trace": self.formatException(record.exc_info)} if record.exc_info else {}
        return json.dumps(told | {**facts, **trace} | told, ensure_ascii=False, default=str)


def log_events(verbose: int, form: str = "text") -> None:
    """Send the logs to standard error. Those for programs tell of each mail and poll, without -v too."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if form == "json" else Lines(verbose))
    root = logging.getLogger(DOMAIN)
    root.handlers[:] = [handler]
    root.setLevel(LEVELS.get(verbose + (form == "json"), logging.DEBUG))


def report(sentence: str, facts: Mapping[str, object], *, failed: bool) -> bool:
    """Log what a job did or why it failed, if logs are for programs; False leaves it to be said to a person."""
    root = logging.getLogger(DOMAIN)
    if not any(isinstance(handler.formatter, JsonLines) for handler in root.handlers):
        return False
    root.log(
        logging.ERROR if failed else logging.INFO, "%s", sentence.replace("\n", " "), extra={"facts": facts}
    )
    return True
