"""A value goes into the log where its key takes it, and by its kind and size where not."""

import pytest

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.observe.words import KEYS, told, told_bare, veiled
from watchfloor.kernel.ids import RefKind, reference, request_id

TAKEN = [
    ("request", "0123456789abcdef"),
    ("request", "local"),
    ("actor", "a-0123456789ab"),
    ("method", "GET"),
    ("route", "/api/cases/{case}/notes/{note}"),
    ("route", "/api/entities/{kind}/{id:path}"),
    ("route", "at no route"),
    ("code", "not_signed_in"),
    ("subject", "CASE-17"),
    ("kind", "sqlalchemy.exc.OperationalError"),
    ("status", 503),
    ("ms", 1.5),
    ("position", None),
]
NOT_TAKEN = [
    ("request", "mia.tanaka@example.org"),
    ("actor", "Mia Tanaka"),
    ("actor", "mia"),
    ("route", "/api/entities/account/Mia Tanaka"),
    ("code", "Mia"),
    ("code", "mia tanaka"),
    ("subject", "account:mia"),
    ("subject", "CASE-17 of mia"),
    ("status", "503 Mia"),
    ("position", ["mia"]),
    ("name", "CASE-17"),
    ("token", "wf_secret"),
]


@pytest.mark.parametrize(("key", "value"), TAKEN)
def test_a_value_that_its_key_takes_is_told(key: str, value: object) -> None:
    assert told(key, value) == value


@pytest.mark.parametrize(("key", "value"), NOT_TAKEN)
def test_a_value_that_its_key_does_not_take_is_veiled(key: str, value: object) -> None:
    assert str(told(key, value)).startswith("<")
    assert "ia" not in str(told(key, value))


def test_what_the_desk_itself_names_is_taken() -> None:
    assert told("request", made := request_id()) == made
    assert told("actor", SYSTEM.id) == SYSTEM.id
    assert all(told("subject", reference(kind, 3)) == f"{kind}-3" for kind in RefKind)


def test_a_veil_tells_kind_and_size() -> None:
    assert veiled("Mia Tanaka") == "<str of 10>"
    assert veiled({"name": "Mia"}) == "<dict of 1>"
    assert veiled(object()) == "<object>"


def test_without_a_key_only_numbers_references_and_ids_are_told() -> None:
    given = ("CASE-1", "a-0123456789ab", 7, "mia", None)

    assert [told_bare(value) for value in given] == ["CASE-1", "a-0123456789ab", 7, "<str of 3>", "<NoneType>"]


def test_every_key_refuses_a_person_s_name() -> None:
    assert {key for key in KEYS if told(key, "Mia Tanaka") == "Mia Tanaka"} == set()


def test_where_one_word_passes_for_a_kind_it_must_be_a_class_s_name() -> None:
    assert {key for key in KEYS if told(key, "Mia") == "Mia"} == {"kind"}
