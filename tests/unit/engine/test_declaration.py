"""Declarations: read from YAML, refused by field, and stable in their digest."""

import pytest

from watchfloor.engine.declaration import (
    check_columns,
    document,
    from_document,
    keeping_sensitive,
    missing,
    parse,
    row_identity,
)
from watchfloor.kernel.errors import InvalidInput

STREAMS = """
dataset: streams
source: {engine: duckdb, path: "data/streams/*.parquet"}
time: played_at
roles: {actor: account_id, object: track_id, device: device_id, ip: ip, country: country}
kinds: {actor: account, object: track}
measures: {ms_played: int}
text: []
sensitive: []
"""


def test_the_design_page_example_reads() -> None:
    streams = parse(STREAMS)

    assert (streams.name, streams.time, streams.path) == ("streams", "played_at", "data/streams/*.parquet")
    assert streams.roles["object"] == "track_id"
    assert streams.columns == ("played_at", "account_id", "track_id", "device_id", "ip", "country", "ms_played")


def test_usual_roles_have_their_usual_kind_and_others_none() -> None:
    streams = parse("{dataset: d, roles: {actor: a, ip: i, object: o}}")

    assert streams.kinds == {"actor": "account", "ip": "ip", "object": ""}


@pytest.mark.parametrize(
    "text", [STREAMS, "{dataset: d, roles: {actor: a}, strip: {a: x}, encoding: latin-1, key: [a]}"]
)
def test_a_document_reads_back_to_an_equal_declaration_with_an_equal_digest(text: str) -> None:
    declaration = parse(text)

    again = from_document(document(declaration))

    assert again == declaration
    assert again.digest == declaration.digest


def test_the_digest_changes_with_the_mapping() -> None:
    assert parse(STREAMS).digest != parse(STREAMS.replace("object: track_id", "object: album_id")).digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1, 2]", "not a mapping"),
        ("{", "not YAML"),
        ("{roles: {actor: a}}", "dataset"),
        ("{dataset: d}", "roles"),
        ("{dataset: d, roles: {}}", "roles"),
        ("{dataset: Bad Name, roles: {actor: a}}", "lower-case"),
        ("{dataset: ../d, roles: {actor: a}}", "lower-case"),
        ("{dataset: d, roles: {actor: a}, measures: {m: decimal}}", "measures.m"),
        ("{dataset: d, roles: {actor: a}, meassures: {m: int}}", "meassures"),
        ("{dataset: d, roles: {actor: a}, kinds: {object: track}}", "object"),
        ("{dataset: d, roles: {actor: a}, measures: {actor: int}}", "a role and of a measure"),
        ("{dataset: d, roles: {actor: a}, measures: {a: int}}", "bound to a role"),
        ("{dataset: d, roles: {Actor: a}}", "Actor"),
        ("{dataset: d, roles: {actor: ts_us}}", "keeps for itself"),
        ("{dataset: d, roles: {actor: a}, strip: {a: '('}}", "regular expression"),
        ("{dataset: d, roles: {actor: a}, delimiter: ab}", "delimiter"),
        ("{dataset: d, roles: {actor: a}, source: {engine: oracle}}", "source.engine"),
    ],
)
def test_a_bad_declaration_names_what_does_not_fit(text: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said) as caught:
        parse(text)

    assert caught.value.code == "bad_declaration"
    assert caught.value.fix


@pytest.mark.parametrize(
    ("roles", "main", "required"),
    [
        ("{actor: a, object: o}", "actor", ("actor", "object")),
        ("{object: o, ip: i}", "object", ("object",)),
        ("{ip: i, device: d}", "ip", ("ip",)),
    ],
)
def test_the_main_role_is_actor_then_object_then_the_first(roles: str, main: str, required: tuple[str, ...]) -> None:
    declaration = parse(f"{{dataset: d, roles: {roles}}}")

    assert (declaration.main_role, declaration.required_roles) == (main, required)


def test_an_optional_role_may_be_empty() -> None:
    posts = parse("{dataset: d, roles: {actor: a, object: o}, optional: [object]}")

    assert posts.required_roles == ("actor",)


def test_missing_tells_which_needs_are_not_met_in_order() -> None:
    profiles = parse("{dataset: d, roles: {actor: a}, measures: {age: int}}")

    assert missing(profiles, ["device", "actor", "time", "age"]) == ("device", "time")


def test_a_column_the_file_lacks_is_named_with_those_it_has() -> None:
    with pytest.raises(InvalidInput, match="acount") as caught:
        check_columns(parse("{dataset: d, roles: {actor: acount}}"), ["account", "track"])

    assert caught.value.facts == {"missing": ["acount"], "available": ["account", "track"]}


def test_a_row_is_told_by_its_key_or_by_all_it_holds_but_nothing_sensitive() -> None:
    columns = ["a", "b", "secret", "ts_us", "_flag", "_copy", "_ingested_at"]
    whole = parse("{dataset: d, time: t, roles: {actor: a}, sensitive: [secret]}")
    keyed = parse("{dataset: d, time: t, roles: {actor: a}, key: [b, t]}")

    assert row_identity(whole, columns) == ["a", "b", "ts_us"]
    assert row_identity(keyed, columns) == ["b", "ts_us"]


def test_what_is_sensitive_in_one_declaration_is_kept_so_in_another_and_the_time_by_its_name_there() -> None:
    before = parse("{dataset: d, time: at, roles: {actor: a}, sensitive: [mail, at]}")
    given = parse("{dataset: d, time: when, roles: {actor: a}, sensitive: [ip, mail]}")

    assert keeping_sensitive(given, before).sensitive == ("ip", "mail", "when")
    assert keeping_sensitive(before, before) == before
