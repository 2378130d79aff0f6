"""Columns that a mapping names and a file does not have: refused where a field is left with none, else told."""

import pytest

from watchfloor.domain.escalations.importing.columns import COLUMNS_TOLD, FIELDS_TOLD, NAMES, Sought
from watchfloor.domain.escalations.importing.schemas import ImportMap, MapField
from watchfloor.kernel.errors import InvalidInput

NEEDED = {"external_ref": MapField(columns=("id",)), "title": MapField(columns=("title",))}


def sought(head: dict[str, object] | None, **fields: MapField) -> Sought:
    named = {name.replace("__", "."): one for name, one in fields.items()}
    return Sought(ImportMap(source="t", fields={**NEEDED, **named}), head)


def table(*names: str, **fields: MapField) -> Sought:
    return sought(dict.fromkeys(("id", "title", *names)), **fields)


def refusal(one: Sought) -> InvalidInput:
    with pytest.raises(InvalidInput) as told:
        one.check()
    assert told.value.code == "unknown_column"
    return told.value


def test_a_table_that_has_every_column_is_told_nothing() -> None:
    one = table("country", jurisdictions=MapField(columns=("country",)))

    one.check()
    assert (one.warnings(), one.columns) == ((), ("id", "title", "country"))


def test_a_field_without_any_of_its_columns_is_refused_with_what_there_is() -> None:
    told = refusal(table("country", jurisdictions=MapField(columns=("countri", "state"))))

    assert told.detail == "The file has no column for jurisdictions ('countri', 'state')."
    assert told.fix.endswith("or take it out. There are: 'id', 'title', 'country'.")
    assert told.facts == {
        "fields": [{"field": "jurisdictions", "columns": ["countri", "state"]}],
        "columns": ["id", "title", "country"],
    }


def test_a_field_with_one_of_its_columns_is_read_and_the_others_are_told() -> None:
    one = table("body", text=MapField(columns=("body", "summary", "note")))

    one.check()
    [told] = one.warnings()
    assert (told.field, told.columns) == ("text", ("summary", "note"))
    assert told.says == "text: the file has no column 'summary', 'note'; it is read from 'body'."


def test_a_field_that_is_always_so_needs_no_column_and_is_told_all_the_same() -> None:
    one = table(requester__kind=MapField(columns=("who",), always="user"))

    one.check()
    assert one.warnings()[0].says == "requester.kind: the file has no column 'who'; every row gets what it always is."


def test_words_for_anything_else_are_no_reason_to_go_without_a_column() -> None:
    refusal(table(demand_class=MapField(columns=("kind",), values={"DMCA": "ip"}, otherwise="policy_gap")))


def test_a_field_that_names_no_column_is_looked_for_nowhere() -> None:
    one = table(language=MapField(always="ms"), legal_basis=MapField())

    one.check()
    assert one.warnings() == ()


def test_what_lies_within_is_looked_for_as_rows_are_read() -> None:
    rule = MapField(columns=("reporter.email",))
    within, named, flat = {"reporter": {"email": None}}, {"reporter.email": ""}, {"reporter": None}

    for head in (within, named):
        sought({"id": None, "title": None, **head}, requester__contact=rule).check()
    told = refusal(sought({"id": None, "title": None, **flat}, requester__contact=rule))
    assert "'reporter'" in told.fix
    other = sought({"id": None, "title": None, "reporter": {"mail": None}}, requester__contact=rule)
    assert "'reporter.mail'" in refusal(other).fix


def test_a_column_of_json_is_there_when_any_row_has_it() -> None:
    one = sought(None, answers=MapField(columns=("of",)))
    one.look({"id": 1, "title": "a"})
    one.look({"id": 2, "title": "b", "of": None})

    one.check()
    assert (one.warnings(), one.columns) == ((), ("id", "title", "of"))


def test_a_column_that_no_row_of_json_has_is_refused_or_told_by_whoever_asks() -> None:
    one = sought(None, answers=MapField(columns=("of",)))
    one.check_head()
    one.look({"id": 1, "title": "a"})

    assert "answers ('of')" in refusal(one).detail
    assert one.warnings()[0].says == "answers: no row has 'of'; nothing is read for it."
    assert one.warnings(first=2_000)[0].says.startswith("answers: none of the first 2,000 rows has 'of'")


def test_of_a_file_without_a_row_of_json_nothing_is_known() -> None:
    one = sought(None)

    one.check()
    assert one.warnings() == ()


def test_a_head_is_judged_though_nothing_stands_below_it() -> None:
    with pytest.raises(InvalidInput):
        table(text=MapField(columns=("body",))).check_head()


def test_rows_below_a_head_make_no_column() -> None:
    one = table(text=MapField(columns=("body",)))
    one.look({"body": "x"})

    refusal(one)


def test_what_is_told_is_bounded() -> None:
    names = tuple("x" * 100 + str(number) for number in range(200))
    fields = {f"events.{event}": MapField(columns=("c" * 200,) * 20) for event in ("sent", "given", "belief")}
    lost = {name: MapField(columns=("none",)) for name in ("text", "items", "flags", "language")}
    one = Sought(ImportMap(source="t", fields={**NEEDED, **fields, **lost}), dict.fromkeys(names))

    told = refusal(one)
    assert "and" not in told.detail[: told.detail.index("external_ref")]
    assert told.detail.endswith(f"{len(fields) + len(lost) + len(NEEDED) - FIELDS_TOLD} more fields.")
    assert f"{200 - COLUMNS_TOLD} more." in told.fix
    assert max(len(told.detail), len(told.fix)) < 3_000


def test_a_deep_or_wide_row_is_looked_at_to_a_bound() -> None:
    deep: dict[str, object] = {}
    for _ in range(5_000):
        deep = {"a": deep}
    one = sought(None)
    one.look({"id": 1, "title": "t", "deep": deep, **{f"k{number}": 1 for number in range(50_000)}})

    one.check()
    assert len(one.columns) == NAMES


def test_a_wide_head_is_known_whole() -> None:
    names = [f"k{number}" for number in range(2 * NAMES)]

    one = table(*names, text=MapField(columns=(names[-1],)))

    one.check()
    assert len(one.columns) == len(names) + 2
