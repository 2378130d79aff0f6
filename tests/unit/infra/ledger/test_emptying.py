"""Payloads that name somebody are emptied, and a later entry of the chain proves each of them."""

from unit.infra.book import Book
from watchfloor.infra.ledger.emptying import empty_payloads, payloads_naming
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

MENTIONS = Mentions({EntityRef("account", "op-a"): "erased-1"})


def naming(book: Book) -> list[int]:
    with book.edge.database.reading() as session:
        return payloads_naming(session, MENTIONS)


def empty(book: Book, positions: list[int]) -> str:
    return book.edge.change(
        lambda unit: empty_payloads(unit=unit, positions=positions, subject="ERA-1", reason="a letter")
    )


def test_only_what_names_the_person_is_found(book: Book) -> None:
    book.write(text="account:op-ab and track:op-a and top-a")
    first = book.write(members=["account:op-a"])
    second = book.write(text='said "op-a", twice')

    assert naming(book) == [first, second]


def test_emptied_payloads_are_proved_and_counted(book: Book) -> None:
    positions = [book.write(who="account:op-a"), book.write(text="kept"), book.write(who="op-a")][::2]

    certificate = empty(book, positions)

    report = book.check()
    assert (report.broken, report.emptied) == ((), 2)
    assert certificate == f"ERA-1/{positions[0]}-{positions[1]}"
    assert naming(book) == []


def test_a_proof_speaks_of_its_own_payloads_alone(book: Book) -> None:
    mine, other = book.write(who="account:op-a"), book.write(text="kept")
    certificate = empty(book, [mine])
    assert book.check().holds

    book.run(
        "UPDATE ledger_payload SET body = NULL, certificate = :name WHERE position = :at", name=certificate, at=other
    )

    assert book.check().broken == (
        f"entry {other}: its payload was emptied under a certificate that the ledger does not hold",
    )


def test_a_proof_that_was_emptied_proves_nothing(book: Book) -> None:
    mine = book.write(who="account:op-a")
    empty(book, [mine])
    proof = book.entries()[-1].position

    book.run("UPDATE ledger_payload SET body = NULL, certificate = 'CERT-1' WHERE position = :at", at=proof)

    assert book.check().broken == (
        f"entry {proof}: it is a certificate, and was emptied",
        f"entry {mine}: its payload was emptied under a certificate that the ledger does not hold",
        f"entry {proof}: its payload was emptied under a certificate that the ledger does not hold",
    )
