"""Which reporters of a burst are unlike those of other targets, sign by sign."""

from collections.abc import Sequence

import pytest

from factories.events import Row, act, at, events_of, month
from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.detectors.reporting.bursts import find_bursts
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.leads.schemas import Claim

ABUSIVE = detectors()["abusive_reporting"]


def bystanders(people: int = 50, targets: int = 10, **columns: str) -> list[Row]:
    """Each target is reported by five people a week, every one in their own words."""
    return [
        act(
            f"b{i:02}",
            f"song{(i + r) % targets}",
            at(days=6 * r, hours=i % 20),
            owner=f"owner{(i + r) % targets}",
            text=f"{i}/{r}",
            **columns,
        )
        for i in range(people)
        for r in range(4)
    ]


def mob(people: int = 9, **columns: str) -> list[Row]:
    filled = [{name: text.format(i=i) for name, text in columns.items()} for i in range(people)]
    return [act(f"mob{i}", "song", at(days=20, minutes=i), owner="star", **row) for i, row in enumerate(filled)]


def bursts(
    rows: Sequence[Row], first_seen: dict[str, int] | None = None, **given: object
) -> tuple[list[Claim], list[str]]:
    reference = Reference("reports", {"actor": "account", "owner": "creator"}, first_seen or {})
    return find_bursts(events_of(rows), Evaluation(ABUSIVE.settings(given), month(), reference))


def long_known(rows: Sequence[Row]) -> dict[str, int]:
    """Every reporter was first seen a year before, so that nobody is new."""
    return {str(row["actor"]): at(days=-365) for row in rows}


def test_the_same_words_are_a_sign_by_themselves() -> None:
    rows = [*mob(text="he stole it"), *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows))

    assert "9 of them (100%) used a text that others used too" in claim.explanation


@pytest.mark.parametrize("place", ["device", "ip"])
def test_one_place_is_a_sign_by_itself(place: str) -> None:
    rows = [*({**row, place: "one"} for row in mob(text="{i}")), *({**row, place: None} for row in bystanders())]

    (claim,), _ = bursts(rows, long_known(rows))

    assert "share a device or an address" in claim.explanation


def test_being_new_is_a_sign_where_others_are_not() -> None:
    everybody = bystanders()
    rows = [*mob(text="{i}"), *everybody]

    (claim,), _ = bursts(rows, long_known(everybody))

    assert "were first seen shortly before" in claim.explanation


def test_a_burst_without_any_sign_is_no_claim() -> None:
    rows = [*mob(text="own words {i}"), *bystanders()]

    assert bursts(rows, long_known(rows)) == ([], [])


def test_being_wrong_elsewhere_is_a_sign() -> None:
    rows = mob(text="own words {i}")
    wrong = [
        act(f"mob{i}", f"song{r}", at(days=r, hours=i), owner=f"owner{r}", text=f"{i}-{r}", outcome="rejected")
        for i in range(9)
        for r in range(3)
    ]
    right = [{**row, "outcome": "upheld"} for row in bystanders()]

    claims, _ = bursts([*rows, *wrong, *right], long_known([*rows, *right]))
    (claim,) = [claim for claim in claims if str(claim.members[0].entity) == "creator:star"]

    assert "mostly wrong about other targets" in claim.explanation


def test_the_report_in_question_does_not_count_as_wrong_elsewhere() -> None:
    rows = mob(text="own words {i}", outcome="rejected")
    right = [{**row, "outcome": "upheld"} for row in bystanders()]

    assert bursts([*rows, *right], long_known([*rows, *right])) == ([], [])


def test_only_reporters_with_a_sign_are_members_beside_the_target() -> None:
    passer = act("passer", "song", at(days=20, minutes=5), owner="star", text="my own view")
    rows = [*mob(text="he stole it"), passer, *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows))

    entities = {str(member.entity) for member in claim.members}
    assert "account:passer" not in entities
    assert entities == {"creator:star", *(f"account:mob{i}" for i in range(9))}


def test_the_counter_evidence_tells_how_many_were_known_before() -> None:
    rows = [*mob(text="he stole it"), *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows))

    assert {item.name: item.speaks_against for item in claim.counter_evidence} == {
        "upheld": False,
        "long_standing": True,
    }


@pytest.mark.parametrize(
    ("given", "claims"), [({"min_reporters": 10}, 0), ({"min_reporters": 9}, 1), ({"window": "2m"}, 0)]
)
def test_each_bar_can_keep_a_burst_out(given: dict[str, object], claims: int) -> None:
    rows = [*mob(text="he stole it"), *bystanders()]

    found, _ = bursts(rows, long_known(rows), **given)

    assert len(found) == claims


def test_text_is_folded_across_widths_and_case() -> None:
    rows = mob(text="he stole it")
    rows[0] = {**rows[0], "text": "\uff28\uff25 stole  IT"}

    (claim,), _ = bursts([*rows, *bystanders()], long_known([*rows, *bystanders()]))

    assert "9 of them" in claim.explanation


def test_nothing_reported_is_nothing_found() -> None:
    assert bursts([act("a", "b", at(days=99), owner="c", text="d")][:0] or [act("a", "b", at(), owner="c")]) == ([], [])


def test_one_noisy_reporter_does_not_hide_a_crowd_on_another_day() -> None:
    noisy = [act("noisy", "song", at(days=3, minutes=m), owner="star", text=f"view {m}") for m in range(60)]
    rows = [*noisy, *mob(text="he stole it"), *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows))

    assert claim.title.startswith("9 reporters on star")


@pytest.mark.parametrize(("apart", "reporters"), [(119.999999, 9), (120, 8)])
def test_the_window_of_a_burst_ends_before_its_length_is_full(apart: float, reporters: int) -> None:
    (first, *rest) = mob(text="he stole it")
    rows = [first, *({**row, "ts_us": at(days=20, seconds=apart)} for row in rest), *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows), window="2m")

    assert claim.title.startswith(f"{reporters} reporters on star")


def test_of_equally_full_windows_the_earlier_is_told_whole() -> None:
    later = [{**row, "ts_us": at(days=25, minutes=n)} for n, row in enumerate(mob(text="he stole it"))]
    again = act("mob0", "song", at(days=20, hours=20), owner="star", text="and once more")
    rows = [*later, *mob(text="he stole it"), again, *bystanders()]

    (claim,), _ = bursts(rows, long_known(rows))

    assert (claim.volume, claim.exemplars[0].time.day) == (10, 21)
