"""The log is one line an event, and holds no words of anybody, whoever wrote it."""

import json
import logging
import logging.config
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from watchfloor.infra.observe.logs import log_config, log_of

SECRET = "mia.tanaka@example.org"
LOG = log_of("trial")


class Written:
    """A log as a process of the desk writes it."""

    def __init__(self, stream: StringIO) -> None:
        self.stream = stream

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


def configured(style: Any, level: str, stream: StringIO) -> None:
    config = log_config(style, level)
    config["handlers"]["console"]["stream"] = stream
    logging.config.dictConfig(config)


@pytest.fixture
def kept_logging() -> Iterator[None]:
    """Put Python's logging back as the tests keep it."""
    loggers = [logging.getLogger(), logging.getLogger("watchfloor"), logging.getLogger("_granian")]
    before = [(one, list(one.handlers), one.level, one.propagate) for one in loggers]
    yield
    for one, handlers, level, propagate in before:
        one.handlers, one.propagate = handlers, propagate
        one.setLevel(level)


@pytest.fixture
def written(kept_logging: None) -> Written:
    stream = StringIO()
    configured("json", "debug", stream)
    return Written(stream)


def test_an_event_is_one_object_with_its_time_level_and_part(written: Written) -> None:
    LOG.info("job ended", job="JOB-3", ms=12.5)

    (line,) = written.lines
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "job ended", "level": "info", "logger": "watchfloor.trial", "job": "JOB-3", "ms": 12.5}


def test_a_value_that_its_key_does_not_take_never_reaches_the_log(written: Written) -> None:
    LOG.warning("job ended", job=SECRET, name=SECRET, ms=SECRET)

    assert SECRET not in written.text
    assert written.lines[0]["name_"] == "<str of 22>"


def test_a_record_of_the_plain_kind_is_judged_as_well(written: Written) -> None:
    logging.getLogger("watchfloor.plain").error("%s of %s failed %d times", "JOB-1", SECRET, 3, extra={"who": SECRET})

    (line,) = written.lines
    assert line["event"] == "JOB-1 of <str of 22> failed 3 times"
    assert line["who"] == "<str of 22>"


def test_words_of_other_libraries_are_told_by_their_size(written: Written) -> None:
    made_as_it_ran = f"made as it ran: {SECRET}"
    logging.getLogger("sqlalchemy.pool").error("the connection of %s broke", SECRET)
    logging.getLogger("somebody").error(made_as_it_ran)

    assert SECRET not in written.text
    assert [line["event"] for line in written.lines] == ["<str of 26>", "<str of 38>"]


def test_the_server_tells_where_it_listens(written: Written) -> None:
    logging.getLogger("_granian").info("Listening at: http://127.0.0.1:8787")

    assert written.lines[0]["event"] == "Listening at: http://127.0.0.1:8787"


@pytest.mark.parametrize("name", ["watchfloor.trial", "_granian", "somebody"])
def test_a_traceback_has_no_words(written: Written, name: str) -> None:
    try:
        int(SECRET)
    except ValueError:
        logging.getLogger(name).exception("failed")

    (line,) = written.lines
    assert "ValueError" in line["exception"]
    assert "test_logs.py" in line["exception"]
    assert SECRET not in written.text


def test_a_line_of_somebody_s_making_stays_one_line(written: Written) -> None:
    LOG.info("job ended", code='x"}\n{"event": "forged"')

    assert len(written.text.splitlines()) == 1


def test_below_its_level_nothing_is_written(kept_logging: None) -> None:
    stream = StringIO()
    configured("json", "warning", stream)

    LOG.info("job ended")
    LOG.warning("job failed")

    assert [line["event"] for line in Written(stream).lines] == ["job failed"]


def test_for_a_reader_it_is_plain_text_under_the_same_rules(kept_logging: None) -> None:
    stream = StringIO()
    configured("console", "info", stream)

    LOG.info("job ended", job="JOB-3", name=SECRET)

    assert "job ended" in stream.getvalue()
    assert "job=JOB-3" in stream.getvalue()
    assert SECRET not in stream.getvalue()
    assert "\x1b" not in stream.getvalue()
