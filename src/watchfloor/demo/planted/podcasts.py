"""Spam podcasts of near-duplicate episodes with links, and what is templated in good faith: a network, and lessons."""

from datetime import UTC, datetime
from typing import Final

import numpy as np

from watchfloor.demo.growth import add_accounts, add_shows
from watchfloor.demo.lexicon import PODCASTS
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.shows import Shows
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role
from watchfloor.kernel.clock import MICROSECONDS

TACTIC: Final = "spam-podcasts"
EPISODES_A_SPAM: Final = 7
LESSONS: Final = 40
ENGLISH: Final = LANGUAGE_INDEX["en"]
SPAM_NOTE: Final = (
    "Empty shows of a minute or less whose episodes differ in a keyword and a place, published within minutes, with "
    "links to a handful of domains; a few accounts on shared devices own them all."
)
NETWORK_NOTE: Final = (
    "A real network: one template for titles and descriptions, one link in all of them, an episode a day of each show."
)
LESSONS_NOTE: Final = "A minute of language lesson a day: very short, numbered, one link in each description."


def _spam_text(number: int, draws: IntArray) -> tuple[str, str]:
    """Title and description of one spam episode, by five numbers."""
    word, place, form, link, edits = draws.tolist()
    slots = {
        "word": PODCASTS.spam_words[word % len(PODCASTS.spam_words)],
        "place": PODCASTS.spam_places[place % len(PODCASTS.spam_places)],
        "link": PODCASTS.spam_links[link % len(PODCASTS.spam_links)],
        "n": number,
    }
    text = PODCASTS.spam_description.format(**slots)
    for bit, (old, new) in enumerate(PODCASTS.spam_edits):
        text = text.replace(old, new) if edits >> bit & 1 else text
    return PODCASTS.spam_titles[form % len(PODCASTS.spam_titles)].format(**slots), text


def _spam_shows(stage: Stage, owners: IntArray, count: int, rng: np.random.Generator) -> Shows:
    owner = owners[np.arange(count) % len(owners)]
    show = np.repeat(np.arange(count, dtype=np.int64), EPISODES_A_SPAM)
    opened = stage.day_us(1) + rng.integers(0, max(stage.scale.days - 2, 1) * DAY_US, count)
    draws = rng.integers(0, 1 << 16, (len(show), 5))
    draws[:, 0] = draws[::EPISODES_A_SPAM, 0][show]  # a show is about one word
    texts = [_spam_text(number, row) for number, row in enumerate(draws, 1)]
    published = opened[show] + MINUTE_US + rng.integers(0, 9 * MINUTE_US, len(show))
    return Shows(
        owner=owner,
        language=np.full(count, ENGLISH, dtype=np.int64),
        host=rng.integers(0, 2, count),
        created_us=opened,
        name=tuple(texts[first * EPISODES_A_SPAM][0].split("#")[0].strip() for first in range(count)),
        show=show,
        title=tuple(title for title, _ in texts),
        description=tuple(text for _, text in texts),
        published_us=np.sort(published.reshape(count, -1), axis=1).ravel(),
        duration_ms=rng.integers(8_000, 60_000, len(show)),
    )


def _daily(
    stage: Stage, owner: int, names: tuple[str, ...], form: tuple[str, str], *, count: int, seconds: tuple[int, int],
    rng: np.random.Generator,
) -> Shows:  # fmt: skip
    """Shows of one owner with an episode a day up to the end, by templates of title and description."""
    size = len(names)
    show = np.repeat(np.arange(size, dtype=np.int64), count)
    ago = np.tile(np.arange(count, 0, -1), size)
    published = stage.scale.end_us - ago * DAY_US + 6 * HOUR_US + rng.integers(0, 20 * MINUTE_US, len(show))
    slots = [
        {
            "show": names[number],
            "date": datetime.fromtimestamp(at / MICROSECONDS, UTC).strftime("%d %B %Y"),
            "n": count + 1 - days,
            "word": PODCASTS.lesson_words[days % len(PODCASTS.lesson_words)],
        }
        for number, at, days in zip(show.tolist(), published.tolist(), ago.tolist(), strict=True)
    ]
    return Shows(
        owner=np.full(size, owner, dtype=np.int64),
        language=np.full(size, ENGLISH, dtype=np.int64),
        host=np.full(size, 1, dtype=np.int64),
        created_us=np.full(size, stage.scale.end_us - (count + 1) * DAY_US, dtype=np.int64),
        name=names,
        show=show,
        title=tuple(form[0].format(**slot) for slot in slots),
        description=tuple(form[1].format(**slot) for slot in slots),
        published_us=published,
        duration_ms=rng.integers(seconds[0] * 1000, seconds[1] * 1000, len(show)),
    )


def plant_spam_podcasts(stage: Stage, _left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Add the owners and their shows."""
    planted = stage.scale.planted
    born = (stage.scale.start_us - 6 * DAY_US, stage.scale.start_us + DAY_US)
    countries = rng.choice([COUNTRY_INDEX[code] for code in ("VN", "PH", "IN")], planted.spam_owners)
    stage, owners = add_accounts(stage, countries, created=born, rng=rng)
    stage.accounts.equip(
        owners,
        rng=rng,
        devices=stage.book.issue_devices(max(2, len(owners) // 4)),
        exits=stage.book.issue_ips(countries[: max(2, len(owners) // 3)]),
        created=born,
    )
    made = _spam_shows(stage, owners, planted.spam_shows, rng)
    stage, shows, episodes = add_shows(stage, made)
    return stage, (
        Planting(
            id="spam-podcasts",
            kind="campaign",
            tactic=TACTIC,
            members=(
                ("account", owners, Role.OPERATOR),
                ("show", shows, Role.OPERATOR),
                ("episode", episodes, Role.OPERATOR),
            ),
            start_us=int(made.created_us.min()),
            end_us=stage.scale.end_us,
            note=SPAM_NOTE,
        ),
    )


def plant_podcast_networks(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Add a network of daily shows and a course of lessons, each run by one settled person."""
    planted, plantings = stage.scale.planted, []
    network, teacher = rng.permutation(left.people)[:2].tolist()
    known = PODCASTS.network_shows
    names = tuple(
        f"{known[n % len(known)]} {n // len(known) + 1}".removesuffix(" 1") for n in range(planted.network_shows)
    )
    network_form = (PODCASTS.network_title, PODCASTS.network_description)
    lesson_form = (PODCASTS.lesson_title, PODCASTS.lesson_description)
    plans = (
        ("podcast-network", network, names, network_form, (300, 420), NETWORK_NOTE),
        ("lessons", teacher, ("Minute Words",), lesson_form, (50, 75), LESSONS_NOTE),
    )
    for name, owner, titles, form, seconds, note in plans:
        made = _daily(stage, owner, titles, form, count=LESSONS, seconds=seconds, rng=rng)
        stage, shows, episodes = add_shows(stage, made)
        plantings.append(
            Planting(
                id=name,
                kind="hard_negative",
                tactic=TACTIC,
                members=(
                    ("account", np.array([owner]), Role.BYSTANDER),
                    ("show", shows, Role.BYSTANDER),
                    ("episode", episodes, Role.BYSTANDER),
                ),
                start_us=int(made.published_us.min()),
                end_us=stage.scale.end_us,
                note=note,
            )
        )
    return stage, tuple(plantings)
