"""Every text of a table is searched and replaced, whatever the table."""

from factories.desks import Desk
from watchfloor.infra.db.mentions import replace_in, rows_naming, text_tables
from watchfloor.infra.db.model import Model
from watchfloor.infra.db.rows import AnsweredRequest, ScopeLink
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

MENTIONS = Mentions({EntityRef("account", "op-a"): "erased-1", EntityRef("account", 'o"p'): "erased-2"})
SCOPES, ANSWERS = (Model.metadata.tables[row.__tablename__] for row in (ScopeLink, AnsweredRequest))


def link(desk: Desk, *subjects: str) -> None:
    with desk.place.database.writing() as session:
        session.add_all(ScopeLink(subject=subject, scope="desk") for subject in subjects)


def links(desk: Desk) -> set[str]:
    with desk.place.database.reading() as session:
        return {link.subject for link in session.query(ScopeLink)}


def replaced(desk: Desk, mentions: Mentions = MENTIONS) -> int:
    with desk.place.database.writing() as session:
        return replace_in(session, SCOPES, mentions)


def test_keys_and_texts_get_stand_ins_and_others_stay(desk: Desk) -> None:
    link(desk, "account:op-a", "account:op-ab", "track:op-a", 'account:o"p')

    assert replaced(desk) == 2
    assert links(desk) == {"account:erased-1", "account:op-ab", "track:op-a", "account:erased-2"}
    assert replaced(desk) == 0


def test_a_key_that_would_be_there_twice_is_there_once(desk: Desk) -> None:
    link(desk, "account:op-a", "account:erased-1")

    assert replaced(desk) == 1
    assert links(desk) == {"account:erased-1"}


def test_a_text_inside_json_is_found_as_json_writes_it(desk: Desk) -> None:
    body = '{"who": ["account:o\\"p", "op-a"]}'
    with desk.place.database.writing() as session:
        session.add(AnsweredRequest(actor="a", key="k", fingerprint="f", at=desk.clock(), body=body))

    with desk.place.database.reading() as session:
        [mention] = rows_naming(session, ANSWERS, MENTIONS)

    assert mention.texts == {"body": '{"who": ["account:erased-2", "erased-1"]}'}
    assert mention.key == ("a", "k")


def test_as_many_names_as_a_request_may_hold_are_borne_by_every_table(desk: Desk) -> None:
    many = Mentions({EntityRef("account", f'op-"{number}'): f"erased-{number}" for number in range(100)})

    with desk.place.database.reading() as session:
        found = {table.name: len(list(rows_naming(session, table, many))) for table in text_tables()}

    assert set(found.values()) == {0}
    assert {"lead", "lead_member", "cases", "evidence", "ledger_payload"} <= found.keys()
