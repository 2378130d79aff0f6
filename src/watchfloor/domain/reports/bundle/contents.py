"""Checks on what a bundle claims: items against their hashes, findings against the frozen answers, approvals."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.domain.cases.rules.claims import plain
from watchfloor.domain.reports.bundle.container import Container
from watchfloor.domain.reports.bundle.manifest import Manifest
from watchfloor.domain.reports.bundle.records import ItemRecord, Records, read_cells
from watchfloor.domain.reports.bundle.verdict import Check, broken, ok
from watchfloor.domain.reports.casefile import Approval, Binding, Decision, Finding, Scalar, show_value
from watchfloor.domain.reports.wording import counted
from watchfloor.engine.query.results import hash_rows
from watchfloor.engine.runs.schemas import MAX_ROWS
from watchfloor.infra.parquet import owned
from watchfloor.kernel.errors import InvalidInput

Cells = Mapping[tuple[str, int], Scalar]
LARGEST_ANSWER = 512 << 20
MOST_VALUES = 20_000_000
ROWS_A_STEP = 10_000
EXECUTED = frozenset({"executed", "reversed"})


@dataclass(frozen=True, slots=True)
class Frozen:
    """An answer as it lies in the bundle, every value of which could be read, and the hash of its rows."""

    table: pa.Table
    hash: str


Answers = Mapping[str, Frozen | Cells]


def content_checks(
    container: Container, manifest: Manifest, records: Records, *, whole: Collection[str]
) -> Iterator[Check]:
    """One check for each item, frozen answer, bound number, citation and approval of the bundle.

    `whole` are the members whose bytes the manifest vouches for; no other is handed to a reader of its format.
    """
    hashes = {member.name: member.sha256 for member in manifest.members if member.name in whole}
    answers: dict[str, Frozen | Cells] = {}
    for record in records.items:
        yield _item_check(record, hashes)
        if record.content not in whole:
            continue
        try:
            answers.update(_answer(container, record))
        except (InvalidInput, pa.ArrowException, OSError, ValueError, OverflowError, TypeError) as error:
            yield broken("answer", record.item.ref, f"The frozen answer cannot be read: {str(error)[:200]}")
    yield from _answer_checks(records, answers)
    for finding in records.findings:
        yield from _finding_checks(finding, records, answers)
    yield from _approval_checks(records)


def _item_check(record: ItemRecord, hashes: Mapping[str, str]) -> Check:
    item = record.item
    if not record.content or record.content.endswith("/cells.json"):
        return Check("item", item.ref, "withheld", item.withheld or "Its content is not in the bundle.")
    if hashes.get(record.content) != item.sha256:
        return broken("item", item.ref, f"{record.content} is not the content that was collected as {item.ref}.")
    return ok("item", item.ref, f"{record.content} is the content that was collected.")


def _answer(container: Container, record: ItemRecord) -> Answers:
    ref, name = record.item.ref, record.content
    if name.endswith(".parquet"):
        table = _table(container, name)
        return {ref: Frozen(table, hash_rows(table))}
    if name.endswith("/cells.json"):
        return {ref: {(cell.column, cell.row): cell.value for cell in read_cells(container.read(name))}}
    return {}


def _table(container: Container, name: str) -> pa.Table:
    if container.members[name].size > LARGEST_ANSWER:
        raise _too_large(name)
    stored = pq.ParquetFile(owned(container.read(name)))
    groups = [stored.metadata.row_group(number) for number in range(stored.metadata.num_row_groups)]
    values = sum(group.column(number).num_values for group in groups for number in range(group.num_columns))
    stated = sum(group.total_byte_size for group in groups)
    if stored.metadata.num_rows > MAX_ROWS or values > MOST_VALUES or stated > LARGEST_ANSWER:
        raise _too_large(name)
    return pa.Table.from_batches(_batches(stored, name, stated))


def _batches(stored: pq.ParquetFile, name: str, stated: int) -> Iterator[pa.RecordBatch]:
    """The rows in steps, because one value that a few bytes repeat a million times is as large as that only in memory.

    All on this thread: one that still works as the process ends would abort it.
    """
    unpacked, rows = 0, max(1, min(ROWS_A_STEP, LARGEST_ANSWER // max(stated, 1)))
    for batch in stored.iter_batches(batch_size=rows, use_threads=False):
        dense = pa.RecordBatch.from_arrays([_dense(column) for column in batch.columns], batch.schema.names)
        unpacked += dense.nbytes
        if unpacked > LARGEST_ANSWER:
            raise _too_large(name)
        dense.validate(full=True)
        yield dense


def _dense(column: pa.Array) -> pa.Array:
    return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column


def _too_large(name: str) -> InvalidInput:
    return InvalidInput(f"{name} holds more than an answer can.", code="member_too_large")


def _answer_checks(records: Records, answers: Answers) -> Iterator[Check]:
    for record in records.queries:
        answer = answers.get(record.evidence)
        if not isinstance(answer, Frozen):
            yield Check("answer", record.evidence, "withheld", "The answer of its query is not here to be checked.")
        elif answer.hash == record.query.result_hash:
            yield ok("answer", record.evidence, "The frozen answer has the result hash of its query.")
        else:
            yield broken("answer", record.evidence, "The frozen answer does not have the result hash of its query.")


def _finding_checks(finding: Finding, records: Records, answers: Answers) -> Iterator[Check]:
    known = {record.item.ref for record in records.items}
    for ref in sorted({citation.evidence for citation in finding.citations} - known):
        yield broken("citation", finding.ref, f"It cites {ref}, which is not in the bundle.")
    values = {binding.name for binding in finding.bindings}
    for span in finding.statement:
        if span.binding and span.binding not in values:
            yield broken("number", finding.ref, f"{span.binding} is stated without a value.")
    for binding in finding.bindings:
        yield _number_check(finding, binding, answers.get(binding.evidence))


def _number_check(finding: Finding, binding: Binding, answer: Frozen | Cells | None) -> Check:
    place = f"{binding.evidence}, column {binding.column}, row {binding.row}"
    stated = show_value(binding.value)
    found, value = _cell(answer, binding)
    if not found:
        return broken("number", finding.ref, f"{stated} should stand in {place}, which is not in the bundle.")
    if type(value) is not type(binding.value) or value != binding.value:
        return broken("number", finding.ref, f"{stated} is stated, but {place} says {show_value(value)}.")
    return ok("number", finding.ref, f"{stated} stands in {place}.")


def _cell(answer: Frozen | Cells | None, binding: Binding) -> tuple[bool, Scalar]:
    if isinstance(answer, Frozen):
        table = answer.table
        if binding.column not in table.column_names or not 0 <= binding.row < table.num_rows:
            return False, None
        return True, plain(table.column(binding.column)[binding.row].as_py())
    cells = answer or {}
    place = (binding.column, binding.row)
    return place in cells, cells.get(place)


def _approval_checks(records: Records) -> Iterator[Check]:
    for decision in records.decisions:
        if decision.approval is not None:
            yield _approval_check(decision, decision.approval)


def _approval_check(decision: Decision, approval: Approval) -> Check:
    granted = {vote.by for vote in approval.votes if vote.verdict == "grant"}
    # Before it is executed a decision may change, and its approval then no longer covers it; afterwards never.
    executed = decision.state in EXECUTED
    if executed and approval.payload_hash != decision.payload_hash:
        return broken("approval", decision.ref, f"{approval.ref} is bound to another payload than {decision.ref} has.")
    if executed and len(granted) < approval.quorum:
        short = f"executed on {len(granted)} of {counted(approval.quorum, 'approving vote')}"
        return broken("approval", decision.ref, f"{decision.ref} was {short}.")
    if decision.proposer in {vote.by for vote in approval.votes}:
        return broken("approval", decision.ref, f"The proposer of {decision.ref} voted on {approval.ref}.")
    return ok("approval", decision.ref, f"{approval.ref} is {approval.state}; the proposer did not vote.")
