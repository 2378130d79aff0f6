"""Where an escalation fits: nobody unfit is proposed, the order is total and fixed, and each term says its words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.routing.rules import (
    Candidate,
    Criterion,
    Fit,
    Needs,
    Post,
    Routing,
    Skills,
    primary,
    route,
)

NOW = datetime(2026, 12, 7, 4, tzinfo=UTC)
EVENING = datetime(2026, 12, 7, 8, tzinfo=UTC)
MORNING = datetime(2026, 12, 7, 9, tzinfo=UTC)
ORDER = Needs("ESC-2026-000001", "court_order", "ko", ("KR",))

names = st.sampled_from(["ana", "ben", "cy", "dee", "eve"])
languages = st.frozensets(st.sampled_from(["ko", "ja"]))
markets = st.frozensets(st.sampled_from(["KR", "JP", "AU"]))
skills = st.builds(
    Skills, languages, st.frozensets(st.sampled_from(["court_order", "press"])), markets, capacity=st.integers(1, 5)
)
candidates = st.builds(
    lambda name, known, held, hidden, flags: Candidate(name, known, held, held + hidden, *flags),
    names,
    skills,
    st.integers(0, 6),
    st.integers(0, 2),
    st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()),
)
crowds = st.lists(candidates, unique_by=lambda one: one.id)
posts = st.builds(
    Post,
    st.sampled_from(["sg", "ldn", "nyc"]),
    clearance=st.frozensets(st.sampled_from(["vip", "press"])),
    markets=markets,
    leaving=st.dictionaries(names, st.just(EVENING)),
    on_call=st.lists(names, unique=True).map(tuple),
    next_covered=st.none() | st.sampled_from([NOW, MORNING]),
)
floors = st.lists(posts, unique_by=lambda one: one.key)
needs = st.builds(
    Needs,
    st.integers(1, 999).map(lambda number: f"ESC-2026-{number:06d}"),
    st.sampled_from(["court_order", "press"]),
    st.sampled_from(["", "ko", "ja"]),
    st.lists(st.sampled_from(["KR", "JP", "AU-NSW"]), unique=True).map(tuple),
    st.none() | st.just("vip"),
    st.none() | st.just(EVENING),
)


def said(fit: Fit) -> dict[Criterion, str]:
    return {term.criterion: term.says for term in fit.terms}


def people(found: Routing) -> list[str]:
    return [fit.key for fit in found.people]


def routed(*crowd: Candidate, at: tuple[Post, ...] = (), asks: Needs = ORDER) -> Routing:
    return route(asks, at, crowd)


@given(needs, floors, crowds)
def test_nobody_is_proposed_who_is_not_cleared_or_may_not_claim(
    asks: Needs, floor: list[Post], crowd: list[Candidate]
) -> None:
    fit = {one.id for one in crowd if one.is_active and one.may_claim and one.is_cleared}
    assert set(people(route(asks, floor, crowd))) == fit


@given(needs, floors, crowds)
def test_no_desk_is_proposed_that_is_not_cleared(asks: Needs, floor: list[Post], crowd: list[Candidate]) -> None:
    cleared = {post.key for post in floor if asks.compartment is None or asks.compartment in post.clearance}
    assert {fit.key for fit in route(asks, floor, crowd).desks} == cleared


@given(needs, floors, crowds, st.randoms(use_true_random=False))
def test_the_order_is_that_of_the_facts_and_not_of_their_listing(
    asks: Needs, floor: list[Post], crowd: list[Candidate], shuffle: Random
) -> None:
    first = route(asks, floor, crowd)
    shuffle.shuffle(crowd)
    shuffle.shuffle(floor)
    assert route(asks, floor, crowd) == first


@given(needs, floors, crowds, st.integers(1, 10), st.data())
def test_more_capacity_never_lowers_a_place(
    asks: Needs, floor: list[Post], crowd: list[Candidate], more: int, data: st.DataObject
) -> None:
    before = people(route(asks, floor, crowd))
    if not before:
        return
    who = data.draw(st.sampled_from(before))
    raised = [
        replace(one, skills=replace(one.skills, capacity=one.skills.capacity + more)) if one.id == who else one
        for one in crowd
    ]
    after = people(route(asks, floor, raised))
    assert after.index(who) <= before.index(who)
    assert [one for one in after if one != who] == [one for one in before if one != who]


@given(needs, floors, crowds)
def test_why_somebody_is_not_free_is_told_only_by_what_the_asker_sees(
    asks: Needs, floor: list[Post], crowd: list[Candidate]
) -> None:
    known = {one.id: one for one in crowd}
    for fit in route(asks, floor, crowd).people:
        one, words = known[fit.key], said(fit)[Criterion.FREE]
        full = f"full: {one.held} of {one.skills.capacity}"
        assert words == ("free" if one.is_free else full if one.is_full else "not free now")


def test_what_keeps_somebody_from_more_has_one_word_whether_their_own_or_unseen_work() -> None:
    away, busy = Candidate("ana", held=1, load=1, is_away=True), Candidate("ana", held=1, load=12)
    assert routed(away) == routed(busy)
    assert said(routed(away).people[0])[Criterion.SPARE] == "no place free"


def test_equals_are_drawn_by_the_reference_so_that_the_first_name_does_not_get_all() -> None:
    equals = Candidate("ana"), Candidate("ben")
    firsts = [people(routed(*equals, asks=replace(ORDER, ref=f"ESC-2026-{n:06d}")))[0] for n in range(100)]
    assert 30 <= firsts.count("ana") <= 70


ON_SHIFT = Post("sg", "Asia/Singapore", leaving={"ana": EVENING})
SPEAKS = Skills(languages=frozenset({"ko"}))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Candidate("ana"), Candidate("ben", is_away=True)),
        (Candidate("ana", load=11, held=11), Candidate("ben", SPEAKS)),
        (
            Candidate("cy", Skills(markets=frozenset({"KR"}))),
            Candidate("ben", Skills(SPEAKS.languages, markets=frozenset({"JP"}))),
        ),
        (Candidate("cy"), Candidate("ben", Skills(SPEAKS.languages, frozenset({"press"})))),
        (Candidate("cy", SPEAKS, held=11, load=11), Candidate("ben")),
        (Candidate("cy", held=1, load=1), Candidate("ben", held=2, load=2)),
    ],
    ids=["free", "duty", "market", "class", "language", "spare"],
)
def test_each_criterion_decides_before_those_behind_it(better: Candidate, worse: Candidate) -> None:
    assert people(routed(worse, better, at=(ON_SHIFT,))) == [better.id, worse.id]


def test_the_terms_are_words_in_the_order_in_which_they_decide() -> None:
    known = Skills(frozenset({"ko"}), frozenset({"court_order"}), frozenset({"KR", "JP"}), 12)
    [fit] = routed(Candidate("ana", known, held=5, load=5), at=(ON_SHIFT,)).people

    assert list(said(fit).items()) == [
        (Criterion.FREE, "free"),
        (Criterion.DUTY, "on shift at sg until 16:00 +08"),
        (Criterion.MARKET, "serves KR"),
        (Criterion.DEMAND_CLASS, "takes court order"),
        (Criterion.LANGUAGE, "speaks ko"),
        (Criterion.SPARE, "7 of 12 places free"),
    ]
    assert (fit.desk, fit.until, fit.against()) == ("sg", EVENING, ())


def test_what_speaks_against_somebody_is_told_too() -> None:
    known = Skills(frozenset(), frozenset({"press"}), frozenset({"JP"}), 2)
    [fit] = routed(Candidate("ana", known, held=2, load=2)).people

    assert list(said(fit).values()) == [
        "full: 2 of 2",
        "on neither shift nor call",
        "does not serve KR",
        "does not take court order",
        "not known to speak ko",
        "no place free",
    ]
    assert fit.against() == tuple(Criterion)
    assert fit.desk == ""


@pytest.mark.parametrize(
    ("asked", "served", "rank", "says"),
    [
        ((), {"JP"}, 0, "no market asked for"),
        (("KR", "JP"), set(), 0, "serves any market"),
        (("AU-NSW",), {"AU"}, 0, "serves AU-NSW"),
        (("AU",), {"AU-NSW"}, 2, "does not serve AU"),
        (("KR", "JP"), {"KR"}, 1, "serves KR, not JP"),
    ],
)
def test_a_market_is_served_whole_in_part_or_not(
    asked: tuple[str, ...], served: set[str], rank: int, says: str
) -> None:
    who = Candidate("ana", Skills(markets=frozenset(served)))
    [fit] = routed(who, asks=replace(ORDER, markets=asked)).people
    [term] = [term for term in fit.terms if term.criterion is Criterion.MARKET]
    assert (term.rank, term.says) == (rank, says)


@pytest.mark.parametrize(
    ("post", "due", "says"),
    [
        (ON_SHIFT, None, "1 on shift who may take it"),
        (Post("sg", on_call=("ana",)), None, "nobody on shift may take it, 1 on call may"),
        (Post("sg", leaving={"ben": EVENING}, next_covered=NOW), None, "nobody there may take it"),
        (Post("sg"), None, "nobody there may take it"),
        (Post("sg", next_covered=MORNING), None, "somebody is there from 09:00 UTC"),
        (
            Post("sg", next_covered=MORNING),
            EVENING,
            "somebody is there from 09:00 UTC, after the first clock is due at 2026-12-07T08:00:00.000000Z",
        ),
    ],
)
def test_a_desk_says_who_is_there_for_it(post: Post, due: datetime | None, says: str) -> None:
    [fit] = routed(Candidate("ana"), at=(post,), asks=replace(ORDER, due=due)).desks
    assert said(fit)[Criterion.DUTY] == says


def test_a_desk_that_is_there_in_time_comes_before_one_that_is_not() -> None:
    late, soon = Post("a", next_covered=MORNING), Post("b", next_covered=EVENING - timedelta(hours=1))
    found = routed(at=(late, soon), asks=replace(ORDER, due=EVENING))
    assert [fit.key for fit in found.desks] == ["b", "a"]


def test_a_desk_counts_by_those_who_are_there_and_free() -> None:
    post = Post("sg", leaving={"ana": EVENING, "ben": EVENING}, on_call=("cy",))
    crowd = Candidate("ana", SPEAKS, load=12), Candidate("ben", held=10, load=10), Candidate("cy", SPEAKS)
    [fit] = routed(*crowd, at=(post,)).desks
    assert said(fit) == {
        Criterion.FREE: "somebody there is free",
        Criterion.DUTY: "2 on shift who may take it",
        Criterion.MARKET: "serves any market",
        Criterion.DEMAND_CLASS: "takes any class",
        Criterion.LANGUAGE: "not known to speak ko",
        Criterion.SPARE: "2 places free",
    }


def test_a_language_is_asked_for_by_its_primary_tag() -> None:
    assert [primary(one) for one in ("zh-Hant", "KO", "")] == ["zh", "ko", ""]
