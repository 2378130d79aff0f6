"""Podcasts: everyday ones, spam with links, and what is templated in good faith."""

from collections import Counter, defaultdict
from datetime import timedelta
from difflib import SequenceMatcher
from itertools import pairwise

import numpy as np
import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.lexicon import PODCASTS
from watchfloor.demo.planted.podcasts import EPISODES_A_SPAM, LESSONS
from watchfloor.demo.scale import TINY
from watchfloor.demo.shows import episode_numbers
from watchfloor.demo.truth import CULPABLE

RESERVED = (".example", ".test")


def episodes(simulated: Simulated, name: str) -> list[Row]:
    return simulated.rows("episodes", episode_id=simulated.ids(name, "episode"))


def everyday(simulated: Simulated) -> list[Row]:
    planted = set().union(*(simulated.ids(name, "show") for name in ("spam-podcasts", "podcast-network", "lessons")))
    return [row for row in simulated.rows("episodes") if row["show_id"] not in planted]


def alike(one: Row, other: Row) -> float:
    return SequenceMatcher(None, str(one["description"]), str(other["description"]), autojunk=False).ratio()


def test_there_are_as_many_shows_as_the_scale_says(simulated: Simulated) -> None:
    planted = TINY.planted.spam_shows + TINY.planted.network_shows + 1

    assert len(simulated.rows("podcasts")) == TINY.shows + planted


def test_every_show_has_episodes_after_it_was_made(simulated: Simulated) -> None:
    made = {row["show_id"]: row["created_at"] for row in simulated.rows("podcasts")}
    rows = simulated.rows("episodes")

    assert {row["show_id"] for row in rows} == set(made)
    assert all(row["published_at"] >= made[row["show_id"]] for row in rows)


def test_an_episode_belongs_to_the_owner_of_its_show(simulated: Simulated) -> None:
    owner = {row["show_id"]: row["owner_id"] for row in simulated.rows("podcasts")}

    assert all(row["owner_id"] == owner[row["show_id"]] for row in simulated.rows("episodes"))


def test_everyday_shows_come_about_once_a_week(simulated: Simulated) -> None:
    by_show = defaultdict(list)
    for row in everyday(simulated):
        by_show[row["show_id"]].append(row["published_at"])
    pauses = [(later - at).days for dates in by_show.values() for at, later in pairwise(sorted(dates))]

    assert 5 <= np.median(pauses) <= 9


def test_everyday_episodes_are_long_and_differ(simulated: Simulated) -> None:
    rows = everyday(simulated)

    assert np.median([row["duration_ms"] for row in rows]) > 10 * 60_000
    assert len({row["description"] for row in rows}) > 0.8 * len(rows)


def test_everyday_shows_link_to_themselves_at_most(simulated: Simulated) -> None:
    linked = [row["link_domain"] for row in everyday(simulated) if row["link_domain"]]

    assert 0.2 < len(linked) / len(everyday(simulated)) < 0.7
    assert not set(linked) & set(PODCASTS.spam_links)


@pytest.mark.parametrize("name", ["spam-podcasts", "podcast-network", "lessons"])
def test_links_lead_nowhere_real(simulated: Simulated, name: str) -> None:
    assert all(row["link_domain"].endswith(RESERVED) for row in episodes(simulated, name))


def test_a_link_in_the_description_is_the_domain_beside_it(simulated: Simulated) -> None:
    for row in simulated.rows("episodes"):
        assert ("https://" in row["description"]) == (row["link_domain"] is not None)
        assert row["link_domain"] is None or f"https://{row['link_domain']}" in row["description"]


def test_few_hands_own_all_the_spam(simulated: Simulated) -> None:
    shows = simulated.rows("podcasts", show_id=simulated.ids("spam-podcasts", "show"))

    assert len(shows) == TINY.planted.spam_shows
    assert {row["owner_id"] for row in shows} == simulated.ids("spam-podcasts", "account")


def test_spam_is_a_minute_at_most(simulated: Simulated) -> None:
    rows = episodes(simulated, "spam-podcasts")

    assert len(rows) == TINY.planted.spam_shows * EPISODES_A_SPAM
    assert max(row["duration_ms"] for row in rows) <= 60_000


def test_spam_episodes_of_a_show_come_within_minutes(simulated: Simulated) -> None:
    by_show = defaultdict(list)
    for row in episodes(simulated, "spam-podcasts"):
        by_show[row["show_id"]].append(row["published_at"])

    assert all(max(at) - min(at) < timedelta(minutes=10) for at in by_show.values())


def test_spam_texts_are_nearly_one_text(simulated: Simulated) -> None:
    rows = episodes(simulated, "spam-podcasts")[:20]

    assert np.median([alike(one, other) for one, other in pairwise(rows)]) > 0.65
    assert len({row["description"] for row in rows}) == len(rows)


def test_everyday_texts_are_not(simulated: Simulated) -> None:
    assert np.median([alike(one, other) for one, other in pairwise(everyday(simulated)[:30])]) < 0.6


def test_spam_leads_to_a_handful_of_destinations(simulated: Simulated) -> None:
    domains = Counter(row["link_domain"] for row in episodes(simulated, "spam-podcasts"))

    assert set(domains) <= set(PODCASTS.spam_links)
    assert domains.most_common(1)[0][1] > 5


def test_a_spam_show_is_about_one_word(simulated: Simulated) -> None:
    words = defaultdict(set)
    for row in episodes(simulated, "spam-podcasts"):
        words[row["show_id"]].add(next(word for word in PODCASTS.spam_words if word in row["description"]))

    assert {len(found) for found in words.values()} == {1}


def test_the_owners_of_spam_share_devices(simulated: Simulated) -> None:
    rows = simulated.rows("uploads", episode_id=simulated.ids("spam-podcasts", "episode"))

    assert len({row["device_id"] for row in rows}) <= 2


def test_a_network_publishes_every_day_by_one_template(simulated: Simulated) -> None:
    rows = episodes(simulated, "podcast-network")
    by_show = defaultdict(set)
    for row in rows:
        by_show[row["show_id"]].add(row["published_at"].date())

    assert len(by_show) == TINY.planted.network_shows
    assert {len(days) for days in by_show.values()} == {LESSONS}
    assert len({row["link_domain"] for row in rows}) == 1


def test_a_networks_titles_say_show_and_day(simulated: Simulated) -> None:
    names = {row["show_id"]: row["name"] for row in simulated.rows("podcasts")}

    for row in episodes(simulated, "podcast-network"):
        assert row["title"] == f"{names[row['show_id']]}: {row['published_at']:%d %B %Y}"


def test_lessons_are_as_short_as_spam_and_numbered(simulated: Simulated) -> None:
    rows = sorted(episodes(simulated, "lessons"), key=lambda row: row["published_at"])

    assert np.median([row["duration_ms"] for row in rows]) < 75_000
    assert [row["title"].split(":")[0] for row in rows] == [f"Word of the day {n}" for n in range(1, LESSONS + 1)]


@pytest.mark.parametrize("name", ["podcast-network", "lessons"])
def test_those_who_run_them_answer_for_nothing(simulated: Simulated, name: str) -> None:
    group = simulated.group(name)

    assert len(simulated.ids(name, "account")) == 1
    assert not group.entities(*CULPABLE)
    assert not group.entities() & simulated.truth.culpable()


def test_episodes_are_counted_within_each_show() -> None:
    assert episode_numbers(np.array([0, 0, 0, 1, 2, 2])).tolist() == [1, 2, 3, 1, 1, 2]
    assert episode_numbers(np.empty(0, dtype=np.int64)).tolist() == []
