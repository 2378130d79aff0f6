"""`desk skills` and `desk away`: what people can take on, and until when one is not free oneself."""

from dataclasses import dataclass
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import Availability, DemandClass, SetSkills, SkillsOut
from watchfloor.kernel.errors import InvalidInput, NotFound

LINES = ("person", "held", "capacity", "is_free", "languages", "classes", "markets")
ANY = "any"
CLASSES = frozenset(one.value for one in DemandClass)


@dataclass(frozen=True, slots=True)
class Anew:
    """What the options say anew; None stays as it is."""

    languages: list[str] | None
    classes: list[str] | None
    markets: list[str] | None
    capacity: int | None

    @property
    def says_something(self) -> bool:
        """Whether any option was given."""
        return any(one is not None for one in (self.languages, self.classes, self.markets, self.capacity))

    def check_nothing(self) -> None:
        """Refuse options that are about nobody. Raises InvalidInput."""
        if self.says_something:
            raise InvalidInput("Of whom?", fix="Name somebody first: watchfloor desk skills PERSON …")

    def over(self, kept: SkillsOut) -> SetSkills:
        """What there was, with what was said. Raises InvalidInput for a class that there is not."""
        return SetSkills(
            languages=_anew(self.languages, "none", kept.languages),
            demand_classes=[_class(one) for one in _anew(self.classes, ANY, kept.demand_classes)],
            markets=_anew(self.markets, ANY, kept.markets),
            capacity=kept.capacity if self.capacity is None else self.capacity,
        )


def skills(
    *,
    person: Annotated[str | None, typer.Argument(metavar="[PERSON]", help="Somebody by their name.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="All languages anew, as ko; repeat, or none.")] = None,
    demand_class: Annotated[list[str] | None, typer.Option("--class", help="All classes anew; repeat, or any.")] = None,
    market: Annotated[list[str] | None, typer.Option(help="All markets anew, as KR; repeat, or any.")] = None,
    capacity: Annotated[int | None, typer.Option(min=1, max=200, help="How many held at once.")] = None,
    as_json: AsJson = False,
) -> None:
    """What people can take on and how much they hold; with options say it anew of one, and the rest stays."""
    anew = Anew(language, demand_class, market, capacity)
    with open_desk() as desk:
        names = {one.id: one.name for one in desk.list_directory()}
        known = desk.list_skills()
        if person is None:
            anew.check_nothing()
            show(known if as_json else [_line(one, names) for one in known], as_json=as_json, columns=LINES)
            return
        found = _of(person, known, names)
        if anew.says_something:
            found = desk.set_skills(found.person, anew.over(found), version=found.version)
        show(found if as_json else _line(found, names), as_json=as_json)


def away(
    *,
    until: Annotated[str | None, typer.Option(help="Until when, with an offset; seven days at most.")] = None,
    back: Annotated[bool, typer.Option("--back", help="Be free again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Until when you are not free; nobody is told why. With options say it anew."""
    with open_desk() as desk:
        if until is not None or back:
            form = Availability(not_free_until=moment(until) if until and not back else None)
            show(desk.set_availability(form), as_json=as_json)
            return
        show(desk.show_availability(), as_json=as_json)


def _of(person: str, known: list[SkillsOut], names: dict[str, str]) -> SkillsOut:
    found = next((one for one in known if person in {one.person, names.get(one.person)}), None)
    if found is None:
        raise NotFound(f"Nobody called {person[:40]} works on escalations.", fix="Look: watchfloor desk skills.")
    return found


def _anew(given: list[str] | None, none: str, kept: list[str] | list[DemandClass]) -> list[str]:
    if given is None:
        return [str(one) for one in kept]
    return [] if given == [none] else given


def _class(name: str) -> DemandClass:
    if name not in CLASSES:
        raise InvalidInput(f"{name[:40]!r} is no class.", fix=f"Choose among {', '.join(sorted(CLASSES))}.")
    return DemandClass(name)


def _line(one: SkillsOut, names: dict[str, str]) -> dict[str, object]:
    return {
        "person": names.get(one.person, one.person),
        "held": one.held,
        "capacity": one.capacity,
        "is_free": one.is_free,
        "languages": ", ".join(one.languages) or "none known",
        "classes": ", ".join(one.demand_classes) or ANY,
        "markets": ", ".join(one.markets) or ANY,
    }
