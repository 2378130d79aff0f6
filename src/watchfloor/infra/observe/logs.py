"""The desk's log: one line an event, as JSON or for a reader, of which every value is judged before it is written."""

import logging
import logging.config
from typing import Any, Final, Literal

import structlog
from structlog.typing import EventDict, WrappedLogger

from watchfloor.infra.observe.traces import trace_of
from watchfloor.infra.observe.words import KEYS, told, told_bare, veiled

Format = Literal["console", "json"]
OURS: Final = "watchfloor"
# The server's own words name its processes, its address and signals.
WORDS_ARE_HARMLESS: Final = ("_granian",)
OWN: Final = frozenset({"event", "level", "logger", "timestamp", "exc_info", "_record", "_from_structlog"})


def log_of(name: str) -> structlog.stdlib.BoundLogger:
    """The log of a part of the desk: `log_of("jobs").info("a job ended", job="JOB-1", ms=12)`.

    The event is a constant text; what differs goes under a key of `words.KEYS`, and is veiled under any other.
    """
    logger: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(f"{OURS}.{name}"),
        processors=[
            structlog.stdlib.filter_by_level,
            judge_values,
            spared_names,
            structlog.stdlib.render_to_log_kwargs,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return logger


def log_config(style: Format, level: str) -> dict[str, Any]:
    """Python's logging as a desk's process keeps it: everything to standard error, in one form.

    Also what the server's processes are configured with.
    """
    handled = {"handlers": ["console"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"desk": {"()": f"{__name__}.formatter_of", "style": style}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "desk", "stream": "ext://sys.stderr"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {OURS: {**handled, "level": level.upper()}, "_granian": {**handled, "level": level.upper()}},
    }


def formatter_of(style: Format) -> logging.Formatter:
    """What writes a record as one line; values, foreign words and tracebacks are judged here whoever logged them."""
    is_json = style == "json"
    last = structlog.processors.JSONRenderer() if is_json else structlog.dev.ConsoleRenderer(colors=False)
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(),
            bare_values,
            judge_values,
            wordless_trace,
        ],
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            last,
        ],
        use_get_message=False,
        pass_foreign_args=True,
    )


def judge_values(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace each value that its key does not take."""
    return {key: value if key in OWN else told(key, value) for key, value in event.items()}


def spared_names(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Give a key that is not in the list a name that is none of a record's own parts: logging raises on those."""
    return {key if key in OWN or key in KEYS else f"{key}_": value for key, value in event.items()}


def bare_values(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Fill a text's places with judged values, and veil the words of loggers that are not ours."""
    given, template = event.pop("positional_args", None), str(event["event"])
    is_ours = event["logger"].partition(".")[0] == OURS
    if not is_ours and event["logger"] not in WORDS_ARE_HARMLESS:
        event["event"] = veiled(template)
    elif is_ours and isinstance(given, tuple) and given:
        event["event"] = template.replace("%d", "%s") % tuple(told_bare(value) for value in given)
    return event


def wordless_trace(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """A traceback as the kinds of errors and the lines they passed."""
    caught = event.pop("exc_info", None)
    error = caught[1] if isinstance(caught, tuple) else caught
    if isinstance(error, BaseException):
        event["exception"] = trace_of(error)
    return event
