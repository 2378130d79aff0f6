"""What decides whether a sensitive column may be shown: pure."""

from collections.abc import Collection, Iterable, Mapping

from watchfloor.engine.declaration import Declaration
from watchfloor.kernel.errors import InvalidInput, Refused
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

Columns = Mapping[str, frozenset[str]]


def wanted_columns(named: Iterable[str], datasets: Mapping[str, Declaration]) -> dict[str, frozenset[str]]:
    """The sensitive columns that somebody asks for, by dataset. Raises InvalidInput (`not_sensitive`)."""
    wanted: dict[str, set[str]] = {}
    for text in named:
        dataset, _, column = text.partition(".")
        declared = datasets.get(dataset)
        if declared is None or column not in declared.sensitive:
            raise InvalidInput(
                f"{text[:120]} is no sensitive column of what is asked.",
                fix="Name it as dataset.column; show the dataset to see what is sensitive.",
                code="not_sensitive",
            )
        wanted.setdefault(dataset, set()).add(column)
    return {dataset: frozenset(columns) for dataset, columns in wanted.items()}


def allowed(sensitive: Collection[str], granted: Collection[str | None]) -> frozenset[str]:
    """The sensitive columns that grants open: those they name, or all where one names none."""
    return frozenset(sensitive) if None in granted else frozenset(sensitive).intersection(one for one in granted if one)


def check_granted(wanted: Columns, held: Columns) -> None:
    """Raise Refused (`no_grant`), naming each column for which there is no grant that holds now."""
    missing = sorted(
        f"{dataset}.{column}"
        for dataset, columns in wanted.items()
        for column in columns - held.get(dataset, frozenset())
    )
    if missing:
        raise Refused(
            f"You have no grant that holds for {', '.join(missing)}.",
            fix="Ask an administrator for one, with your reason: watchfloor grant give.",
            code="no_grant",
            facts={"columns": missing},
        )


def check_purpose(purpose: str, entities: Iterable[EntityRef] = ()) -> None:
    """Raise InvalidInput for a purpose that says nothing, or that names whom the ledger could never forget."""
    if not purpose.strip():
        raise InvalidInput("There is no purpose.", fix="Say what you need it for.", code="purpose_missing")
    if Mentions(dict.fromkeys(entities, "")).named_in(purpose, bare=True):
        raise InvalidInput(
            "The purpose names somebody, and the ledger keeps purposes for ever.",
            fix="Point at the case or the ticket instead.",
            code="purpose_names_somebody",
        )
