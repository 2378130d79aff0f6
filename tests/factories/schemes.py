"""Small worlds drawn by chance in which a scheme is at work, more often than not big enough to be found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from factories.events import Row, act, at, crowd, evaluate, farm
from watchfloor.domain.detection.contract import Detector, Found
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.leads.schemas import Claim

World = list[Row]


@dataclass(frozen=True)
class Mode:
    """One way in which a detector is run, and the worlds it is tried on."""

    name: str
    detector: Detector
    worlds: st.SearchStrategy[World]
    parameters: Mapping[str, object] = field(default_factory=dict)

    def find(self, rows: World) -> Found:
        return evaluate(self.detector, rows, parameters=self.parameters)


def noise(draw: st.DrawFn, actors: list[str], objects: list[str], **columns: str) -> World:
    """A few more acts of anybody on anything at any time of the month."""
    acts = st.tuples(st.sampled_from(actors), st.sampled_from(objects), st.integers(0, 30 * 86_400 - 1))
    drawn = draw(st.lists(acts, max_size=25, unique=True))
    return [
        act(who, what, at(seconds=second), **{name: text.format(object=what) for name, text in columns.items()})
        for who, what, second in drawn
    ]


@st.composite
def listening(draw: st.DrawFn) -> World:
    """A farm among ordinary listeners; on one night alone it is none."""
    members, tracks = draw(st.integers(3, 6)), draw(st.integers(5, 7))
    nights = draw(st.sampled_from((3, 2, 4, 1)))
    people = crowd(draw(st.integers(20, 40)), draw(st.integers(8, 15)))
    extra = noise(draw, ["farm0", "farm1", "person01", "drifter"], ["obscure0", "obscure9", "hit1", "hit2"])
    return [*farm(members, tracks, nights, draw(st.integers(0, 20))), *people, *extra]


def neighbours(people: int, days: int) -> World:
    """People who claim on many days, each in their own words, and never return to anybody."""
    return [
        act(f"n{i:02}", f"s{i}-{d}", at(days=2 * d, hours=i % 20), owner=f"o{i}-{d}", outcome="notice", text=f"{i}/{d}")
        for i in range(people)
        for d in range(days)
    ]


@st.composite
def reporting(draw: st.DrawFn) -> World:
    """A grudge, a claimant whose claims come back and a mob, each of a size that may be too small to be found."""
    days, mob = draw(st.sampled_from((10, 7, 12, 3))), draw(st.sampled_from((9, 6, 12, 4)))
    made, back = draw(st.integers(4, 9)), draw(st.sampled_from((6, 4, 2, 0)))
    grudge = [
        act("grudge", f"g{d}", at(days=2 * d, hours=3), owner="victim", outcome="notice", text="him")
        for d in range(days)
    ]
    claims = [act("troll", f"m{d}", at(days=d), owner=f"hit{d}", outcome="notice", text="mine") for d in range(made)]
    follow = [{**row, "outcome": "retraction", "ts_us": at(days=12 + d)} for d, row in enumerate(claims[:back])]
    crowded = [
        act(f"mob{i}", "song", at(days=20, minutes=3 * i), owner="star", outcome="notice", text="he stole it")
        for i in range(mob)
    ]
    extra = noise(draw, ["grudge", "mob1", "n01", "n02"], ["g0", "song", "s1-1", "zz"], owner="of-{object}", text="")
    return [*grudge, *claims, *with_keys(follow), *crowded, *neighbours(draw(st.integers(21, 30)), 8), *extra]


@st.composite
def sharing(draw: st.DrawFn) -> World:
    """Accounts that live on two phones, a household of four with a speaker, and people with phones of their own."""
    members, aside = draw(st.sampled_from((8, 7, 10, 4))), draw(st.sampled_from((0, 2, 1, 9)))
    owned = [
        act(f"kept{i}", f"obscure{k}", at(days=1 + k, hours=i), device=f"phone{(i + k) % 2}", ip="exit")
        for i in range(members)
        for k in range(4)
    ]
    apart = [
        act(f"kept{i}", f"hit{k}", at(days=3, hours=i, minutes=k + 1), device=f"own-kept{i}", ip="exit")
        for i in range(members)
        for k in range(aside)
    ]
    home = [
        act(f"home{i}", f"hit{k}", at(days=k, minutes=i), device="speaker" if k % 3 else f"own-home{i}", ip="house")
        for i in range(4)
        for k in range(9)
    ]
    people = [
        {**row, "device": f"own-{row['actor']}", "ip": f"of-{row['actor']}"}
        for row in crowd(draw(st.integers(20, 30)), draw(st.integers(5, 10)))
    ]
    extra = noise(draw, ["kept0", "home1", "person01", "drifter"], ["a", "b"], device="of-{object}", ip="of-{object}")
    return [*owned, *apart, *home, *people, *extra]


def with_keys(rows: Sequence[Row]) -> World:
    """The rows under keys that tell them apart."""
    return [{**row, "row_key": f"{row['row_key']}#{n}"} for n, row in enumerate(rows)]


MODES = (
    Mode("co_action_exact", detectors()["co_action"], listening(), {"gate": "none"}),
    Mode("co_action_gated", detectors()["co_action"], listening()),
    Mode("repeat_target", detectors()["repeat_target"], reporting()),
    Mode("abusive_reporting", detectors()["abusive_reporting"], reporting()),
    Mode("shared_infrastructure", detectors()["shared_infrastructure"], sharing()),
)


def shape(claim: Claim) -> tuple[object, ...]:
    """What a claim says whatever its parties are called: kinds, roles, scores, figures and counts."""
    members = tuple(sorted((one.entity.kind, one.role.value, round(one.score, 6)) for one in claim.members))
    figures = tuple(f"{figure:.9g}" for figure in (claim.score, claim.baseline, claim.q_value or 0.0))
    return members, figures, claim.volume, tuple(sorted(top.count for top in claim.top_objects))


def told_without_time(claim: Claim) -> tuple[object, ...]:
    """What a claim says whenever it happened."""
    rows = tuple((one.row_key, one.sentence) for one in claim.exemplars)
    return claim.key, claim.members, claim.explanation, claim.top_objects, claim.counter_evidence, claim.volume, rows
