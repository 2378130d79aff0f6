"""From rows of any tracker to requests: where values are from, how times and words are read, what is refused."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.escalations.importing.mapping import LONGEST, external, mapped
from watchfloor.domain.escalations.importing.schemas import TARGETS, ImportMap, MapField, check_mapping
from watchfloor.domain.escalations.rules.vocabulary import Channel
from watchfloor.domain.escalations.schemas.asked import TakeIn
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import fault_of

OF_ROWS = {
    "external_ref": MapField(columns=("id",)),
    "title": MapField(columns=("title",)),
    "demand_class": MapField(always="ip"),
    "jurisdictions": MapField(always="US"),
    "requester.kind": MapField(always="user"),
}
ROW: dict[str, object] = {"id": "T-1", "title": "A notice"}
JST = timezone(timedelta(hours=9))


def map_of(*, propose: bool = False, **fields: MapField) -> ImportMap:
    """A mapping that suffices, with fields added or changed; two underscores stand for a dot."""
    return ImportMap(source="tracker", fields={**OF_ROWS, **named(fields)}, propose=propose)


def named(fields: dict[str, MapField]) -> dict[str, MapField]:
    return {name.replace("__", "."): field for name, field in fields.items()}


def form_of(values: dict[str, object], **fields: MapField) -> TakeIn:
    every = ImportMap(source="tracker", fields={**OF_ROWS, **named(fields)}, propose=False)
    return mapped({**ROW, **values}, every).form


def refusal(values: dict[str, object], **fields: MapField) -> str:
    with pytest.raises(InvalidInput) as told:
        form_of(values, **fields)
    assert told.value.code == "bad_row"
    return told.value.detail


def test_a_row_becomes_a_request_of_its_source() -> None:
    form = form_of({})

    assert (form.external_ref, form.title, form.channel) == ("tracker:T-1", "A notice", Channel.IMPORT)
    assert (form.demand_class, form.jurisdictions) == (DemandClass.IP, ("US",))


def test_the_same_reference_of_two_trackers_is_two_requests() -> None:
    assert external("one", "7") != external("two", "7")


def test_a_long_reference_is_cut_to_what_is_kept() -> None:
    assert len(form_of({"id": "x" * 2_000}).external_ref) <= LONGEST


@pytest.mark.parametrize("missing", ["", None, "  ", "\u200b", "\0"])
def test_a_row_without_a_reference_is_refused(missing: str | None) -> None:
    assert refusal({"id": missing}).startswith("external_ref:")


def test_a_row_without_a_title_says_which_field_is_wrong() -> None:
    assert refusal({"title": ""}).startswith("title:")


def test_several_columns_are_put_below_each_other_and_empty_ones_left_out() -> None:
    form = form_of({"a": "first", "b": "", "c": None, "d": "last"}, text=MapField(columns=("a", "b", "c", "d")))

    assert form.text == "first\n\nlast"


def test_a_dotted_column_lies_within_unless_one_has_that_very_name() -> None:
    contact = MapField(columns=("reporter.email",))
    within: dict[str, object] = {"reporter": {"email": "in@b.example"}}

    assert form_of(within, requester__contact=contact).requester.contact == "in@b.example"
    both = within | {"reporter.email": "named@b.example"}
    assert form_of(both, requester__contact=contact).requester.contact == "named@b.example"


@pytest.mark.parametrize("value", ["text", 7, ["email"], None])
def test_a_dotted_column_into_what_holds_nothing_is_empty(value: object) -> None:
    assert (
        form_of({"reporter": value}, requester__contact=MapField(columns=("reporter.email",))).requester.contact == ""
    )


def test_what_is_always_so_stands_only_where_a_row_says_nothing() -> None:
    rule = MapField(columns=("who",), always="Unknown office")

    assert form_of({}, requester__organisation=rule).requester.organisation == "Unknown office"
    assert form_of({"who": "A court"}, requester__organisation=rule).requester.organisation == "A court"


def test_values_turn_the_words_of_a_row_into_those_of_the_desk() -> None:
    rule = MapField(columns=("type",), values={"Copyright": "ip", "Court": "court_order"}, otherwise="policy_gap")

    said = [form_of({"type": word}, demand_class=rule).demand_class for word in ("Copyright", " Court ", "Strange")]

    assert said == [DemandClass.IP, DemandClass.COURT_ORDER, DemandClass.POLICY_GAP]


def test_words_that_no_value_names_are_refused_without_an_otherwise() -> None:
    rule = MapField(columns=("type",), values={"Copyright": "ip"})

    assert refusal({"type": "Strange"}, demand_class=rule).startswith("demand_class:")


def test_zero_is_a_value_and_no_gap() -> None:
    assert form_of({"id": 0}).external_ref == "tracker:0"


@pytest.mark.parametrize(
    ("raw", "split", "places"),
    [
        ("JP;KR", ";", ("JP", "KR")),
        (" JP ; ; KR ", ";", ("JP", "KR")),
        (["JP", "KR"], "", ("JP", "KR")),
        ("JP", "", ("JP",)),
        ("", ";", ("US",)),
        ([], "", ()),
    ],
)
def test_a_list_is_split_or_taken_as_it_is(raw: object, split: str, places: tuple[str, ...]) -> None:
    rule = MapField(columns=("where",), split=split, always="US")

    assert form_of({"where": raw}, jurisdictions=rule).jurisdictions == places


def test_each_part_of_a_list_is_worded_by_itself() -> None:
    rule = MapField(columns=("where",), split=",", values={"Japan": "JP", "Korea": "KR"})

    assert form_of({"where": "Japan, Korea"}, jurisdictions=rule).jurisdictions == ("JP", "KR")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        *((yes, True) for yes in ("yes", " TRUE ", "1", True, 1, "y")),
        *((no, False) for no in ("no", "0", False, "maybe", "")),
    ],
)
def test_a_ban_on_tipping_off_is_read_from_a_clear_yes_alone(raw: object, said: bool) -> None:
    assert form_of({"quiet": raw}, no_tipping_off=MapField(columns=("quiet",))).no_tipping_off is said


@pytest.mark.parametrize(
    ("raw", "rule", "at"),
    [
        ("2026-11-02T08:30:00+09:00", MapField(), datetime(2026, 11, 1, 23, 30, tzinfo=UTC)),
        ("2026-11-02T08:30:00Z", MapField(zone="Asia/Tokyo"), datetime(2026, 11, 2, 8, 30, tzinfo=UTC)),
        ("2026-11-02T08:30:00", MapField(), datetime(2026, 11, 2, 8, 30, tzinfo=UTC)),
        ("2026-11-02 08:30", MapField(zone="Asia/Tokyo"), datetime(2026, 11, 1, 23, 30, tzinfo=UTC)),
        ("2026-11-02", MapField(zone="Asia/Kolkata"), datetime(2026, 11, 1, 18, 30, tzinfo=UTC)),
        (date(2026, 11, 2), MapField(zone="Asia/Seoul"), datetime(2026, 11, 1, 15, tzinfo=UTC)),
        (datetime.fromisoformat("2026-11-02T09:00"), MapField(zone="Asia/Bangkok"),
         datetime(2026, 11, 2, 2, tzinfo=UTC)),
        (datetime(2026, 11, 2, 9, tzinfo=JST), MapField(), datetime(2026, 11, 2, tzinfo=UTC)),
        ("02/11/2026 17:00", MapField(time_format="%d/%m/%Y %H:%M", zone="Asia/Singapore"),
         datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ("07/04/2026 12:00", MapField(time_format="%m/%d/%Y %H:%M", zone="America/New_York"),
         datetime(2026, 7, 4, 16, tzinfo=UTC)),
        ("12/04/2026 12:00", MapField(time_format="%m/%d/%Y %H:%M", zone="America/New_York"),
         datetime(2026, 12, 4, 17, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_time_is_read_in_its_own_zone_or_the_mapping_s(raw: object, rule: MapField, at: datetime) -> None:
    form = form_of({"when": raw}, received_at=rule.model_copy(update={"columns": ("when",)}))

    assert form.received_at == at


@pytest.mark.parametrize("raw", ["yesterday", "2026-02-30", "31/31/2026", "2026-11-02T25:00", "9" * 50, 12.5])
def test_a_time_that_cannot_be_read_is_refused_by_its_field(raw: object) -> None:
    says = refusal({"when": raw}, received_at=MapField(columns=("when",)))

    assert says.startswith("received_at:")
    assert "is no time that the mapping can read" in says


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "../etc/passwd", "/etc/localtime", "x" * 64])
def test_a_zone_that_there_is_not_is_refused_row_by_row(zone: str) -> None:
    assert refusal({"when": "2026-11-02"}, received_at=MapField(columns=("when",), zone=zone)).startswith(
        "received_at:"
    )


def test_a_day_that_the_format_does_not_fit_is_refused_and_not_guessed() -> None:
    rule = MapField(columns=("when",), time_format="%d/%m/%Y")

    assert "received_at" in refusal({"when": "2026-11-02"}, received_at=rule)


def test_a_time_that_is_not_told_stays_open() -> None:
    assert form_of({"when": ""}, due_at=MapField(columns=("when",))).due_at is None


def test_an_event_of_a_row_starts_what_it_starts() -> None:
    event = next(iter(StartEvent))
    rule = MapField(columns=("when",))

    form = mapped(
        {**ROW, "when": "2026-11-02T00:00:00Z"},
        ImportMap(source="t", fields={**OF_ROWS, f"events.{event.value}": rule}, propose=False),
    ).form

    assert form.events == {event: datetime(2026, 11, 2, tzinfo=UTC)}


def test_all_but_the_text_stand_on_one_line() -> None:
    form = form_of({"title": " Two\nlines\t here ", "text": "one\r\ntwo"}, text=MapField(columns=("text",)))

    assert (form.title, form.text) == ("Two lines here", "one\ntwo")


def test_texts_longer_than_the_desk_keeps_are_cut_and_not_refused() -> None:
    form = form_of({"title": "x" * 5_000, "text": "y" * 300_000}, text=MapField(columns=("text",)))

    assert (len(form.title), len(form.text)) == (300, 200_000)


def test_what_lies_within_a_text_column_is_written_as_json_in_its_own_letters() -> None:
    assert form_of({"data": {"名": ["곡"]}}, text=MapField(columns=("data",))).text == '{"名": ["곡"]}'


def test_a_row_that_answers_names_the_earlier_request_of_the_same_tracker() -> None:
    rule = MapField(columns=("parent",))

    answering, alone = (mapped({**ROW, "parent": one}, map_of(answers=rule)) for one in ("T-0", ""))

    assert (answering.answers, alone.answers) == ("tracker:T-0", "")
    assert answering.form.external_ref == "tracker:T-1"


def test_what_a_row_says_stands_whatever_the_rules_think() -> None:
    row = {**ROW, "title": "Court order", "text": "Order of the district court of Singapore: fraud"}
    found = mapped(row, map_of(propose=True, text=MapField(columns=("text",))))

    assert (found.form.demand_class, found.form.jurisdictions) == (DemandClass.IP, ("US",))
    assert (found.by_rules, found.proposal) == ((), None)


def test_only_what_is_missing_is_proposed_and_named() -> None:
    fields = {name: field for name, field in map_of().fields.items() if name != "jurisdictions"}
    found = mapped({**ROW, "title": "Notice from Singapore"}, ImportMap(source="t", fields=fields))

    assert (found.by_rules, found.form.jurisdictions) == (("jurisdictions",), ("SG",))
    assert (found.form.demand_class, found.form.requester.kind) == (DemandClass.IP, RequesterKind.USER)
    assert found.proposal is not None


def test_the_sender_s_domain_is_heard_where_a_row_names_no_place() -> None:
    fields = {name: field for name, field in map_of().fields.items() if name != "jurisdictions"}
    fields["requester.contact"] = MapField(columns=("from",))
    found = mapped({**ROW, "from": "officer@mdes.go.th"}, ImportMap(source="t", fields=fields))

    assert found.form.jurisdictions == ("TH",)


def test_a_language_that_a_row_says_is_not_guessed_over() -> None:
    fields = {name: field for name, field in map_of().fields.items() if name != "demand_class"}
    fields["language"] = MapField(always="ms")

    assert mapped({**ROW, "title": "please remove this"}, ImportMap(source="t", fields=fields)).form.language == "ms"


def test_a_refusal_names_three_fields_at_most() -> None:
    says = refusal(
        {"title": ""},
        demand_class=MapField(always="nonsense"),
        requester__kind=MapField(always="nobody"),
        confidentiality=MapField(always="purple"),
        language=MapField(always="!!!!"),
    )

    assert says.count("; ") == 2


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"title": MapField(always="x")}, "external_ref"),
        ({"external_ref": MapField(columns=("id",))}, "title"),
        ({**OF_ROWS, "severity": MapField(always="s1")}, "'severity'"),
        ({**OF_ROWS, "requester.verified": MapField(always="true")}, "'requester.verified'"),
        ({**OF_ROWS, "events.nothing": MapField(always="x")}, "'events.nothing'"),
        ({**OF_ROWS, "channel": MapField(always="mail")}, "'channel'"),
        ({**OF_ROWS, "received_at": MapField(time_format="%Y-%m-%d %H:%M %Z")}, "zone"),
        ({**OF_ROWS, "received_at": MapField(time_format="%d.%m.%y %z")}, "zone"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused_before_a_row_is_read(fields: dict[str, MapField], word: str) -> None:
    with pytest.raises(InvalidInput) as told:
        check_mapping(ImportMap(source="t", fields=fields))

    assert told.value.code == "bad_mapping"
    assert word in told.value.detail


def test_every_field_that_is_offered_can_be_mapped() -> None:
    check_mapping(ImportMap(source="t", fields={name: MapField(always="x") for name in TARGETS}))


@pytest.mark.parametrize("source", ["", "A", "-x", "a b", "a:b", "ü", "x" * 62])
def test_a_source_whose_name_could_be_taken_for_another_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="source"):
        ImportMap(source=source, fields=OF_ROWS)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40) | st.lists(st.text(max_size=5))


@given(st.dictionaries(st.sampled_from(sorted(TARGETS)), VALUES, max_size=20), st.booleans())
def test_any_row_is_a_request_that_can_be_kept_or_a_typed_refusal(row: dict[str, object], propose: bool) -> None:
    every = ImportMap(source="t", fields={name: MapField(columns=(name,)) for name in TARGETS}, propose=propose)
    code, form = "", None
    try:
        form = mapped(row, every).form
    except InvalidInput as told:
        code = told.code

    assert (form is None) == (code == "bad_row")
    if form is not None:
        assert form.external_ref.startswith("t:")
        assert not fault_of(form.model_dump(mode="json"))
