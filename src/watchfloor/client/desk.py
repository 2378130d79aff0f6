"""The desk as its client sees it: every operation of the API, and the few walks that take more than one."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from watchfloor.client.following import follow
from watchfloor.client.generated.shapes import (
    CaseOut,
    CollectUpload,
    CompactOut,
    EntityRole,
    ErasureOut,
    EventOut,
    EvidenceOut,
    GuessIn,
    HuntFile,
    HuntIn,
    HuntOut,
    IndexOut,
    Label,
    LedgerLine,
    LoadIn,
    LoadOut,
    MakeBundle,
    MakeReport,
    Marking,
    Origin,
    Purpose,
    RebuiltOut,
    SetRole,
)
from watchfloor.client.problems import ProblemAnswer, Unreachable
from watchfloor.client.uploading import Progress, send_file
from watchfloor.client.waiting import Waiting, Watch, unwatched
from watchfloor.kernel.errors import InvalidInput, NotFound, StaleVersion
from watchfloor.kernel.refs import EntityRef

PAGE = 500
PAUSE = 0.2
T = TypeVar("T")
Item_co = TypeVar("Item_co", covariant=True)


class PageOf(Protocol[Item_co]):
    """What every page has: items in a stable order, and the cursor to the next page, None on the last."""

    @property
    def items(self) -> Sequence[Item_co]:
        """At most as many as were asked for."""

    @property
    def next_cursor(self) -> str | None:
        """What to ask the next page with."""


class Desk(Waiting):
    """The API's operations, and above them: lists to their end, edits on the newest version, files sent and fetched."""

    def every(self, page: Callable[[str | None], PageOf[T]]) -> Iterator[T]:
        """Each item of a list, to its end: `page` asks for the page at a cursor.

        `desk.every(lambda cursor: desk.list_leads(state=LeadState.OPEN, cursor=cursor))`
        """
        cursor: str | None = None
        while True:
            found = page(cursor)
            yield from found.items
            cursor = found.next_cursor
            if not cursor:
                return

    def ledger(self, *, after: int = 0) -> Iterator[LedgerLine]:
        """Each entry behind a position that the actor may see, in ledger order, to the newest."""
        while lines := self.tail_ledger(after=after, limit=PAGE):
            yield from lines
            after = lines[-1].position

    def events(self, *, after: str | int = "") -> Iterator[EventOut]:
        """Each event that the actor may hear, from now on or behind the one named, without end.

        `after` is the id of an event, or a position for those who may read the ledger. A broken connection is taken up
        where it broke. Raises ProblemAnswer where the desk lets the actor hear no more.
        """
        return follow(self._connection, after=str(after))

    def on_newest(self, read: Callable[[], int], change: Callable[[int], T], *, tries: int = 1) -> T:
        """What `change` answers on the version that `read` gives now, read again where somebody was faster.

        Raises ProblemAnswer (`stale_version`) where somebody was faster at each of the tries.
        """
        for _ in range(tries - 1):
            try:
                return change(read())
            except ProblemAnswer as problem:
                if problem.code != StaleVersion.code:
                    raise
        return change(read())

    def judge(self, case: str, entities: Sequence[str], *, role: EntityRole, reason: str) -> CaseOut:
        """Say what entities of a case did, one after the other, each on the version it has now.

        Raises NotFound for one that is not in the case.
        """
        shown = self.show_case(case)
        for entity in entities:
            named = str(EntityRef.parse(entity))
            version = next((one.version for one in shown.entities if one.entity == named), None)
            if version is None:
                raise NotFound(f"{named} is not in {case}.", fix="Add it first.", code="not_in_case")
            shown = self.set_case_role(case, SetRole(entity=named, role=role, reason=reason), version=version)
        return shown

    def load(
        self,
        dataset: str,
        paths: Sequence[str | Path],
        *,
        declaration: str | Mapping[str, object] | None = None,
        message: str = "",
        compartment: str | None = None,
        watch: Watch = unwatched,
    ) -> LoadOut:
        """Load files of the desk's machine as one new version, and wait; `declaration` is YAML or its document.

        Without one the dataset's own is taken. Files loaded before change nothing, and the answer says so. Raises as
        `finish` does.
        """
        form = LoadIn(
            paths=[str(path) for path in paths],
            declaration=dict(declaration) if isinstance(declaration, Mapping) else declaration,
            message=message,
            compartment=compartment,
        )
        job = self.finish(self.load_dataset(dataset, form), watch=watch)
        return self.show_load(dataset, job.ref)

    def compact(self, dataset: str, *, watch: Watch = unwatched) -> CompactOut:
        """Put a dataset's small files together as a new version of the same rows, and wait. Raises as `finish` does."""
        return self.show_compaction(dataset, self.finish(self.compact_dataset(dataset), watch=watch).ref)

    def index(self, dataset: str, *, watch: Watch = unwatched) -> IndexOut:
        """Make a dataset's postings that are missing or damaged, and wait. Raises as `finish` does."""
        return self.show_indexing(dataset, self.finish(self.index_dataset(dataset), watch=watch).ref)

    def rebuild(self, *, watch: Watch = unwatched) -> RebuiltOut:
        """Make the search anew, and wait. Raises as `finish` does."""
        return self.show_rebuild(self.finish(self.rebuild_search(), watch=watch).ref)

    def suggested(self, dataset: str, path: str | Path) -> dict[str, object]:
        """The declaration that a file's first rows suggest for a dataset; nothing is loaded."""
        return {**self.guess_dataset(GuessIn(path=str(path))).declaration, "dataset": dataset}

    def hunt(
        self,
        detector: str,
        dataset: str,
        *,
        parameters: Mapping[str, int | float | str] | None = None,
        hypothesis: str = "",
        look_back: str = "all",
        watch: Watch = unwatched,
    ) -> HuntOut:
        """Run a detector and wait for its end; what it finds becomes leads. Raises as `finish` does."""
        form = HuntIn(
            detector=detector,
            dataset=dataset,
            parameters=dict(parameters or {}),
            hypothesis=hypothesis,
            look_back=look_back,
        )
        job = self.finish(self.run_hunt(form), watch=watch)
        return self.show_hunt(str((job.result or {})["run"]))

    def erase(self, erasure: str, *, watch: Watch = unwatched) -> ErasureOut:
        """Carry out an erasure that was confirmed, or go on with it, and wait for its end. Raises as `finish` does."""
        self.finish(self.run_erasure(erasure), watch=watch)
        return self.show_erasure(erasure)

    def make_report(self, case: str, form: MakeReport, *, watch: Watch = unwatched) -> bytes:
        """The report on a case, once it is made. Raises as `finish` does."""
        return self.fetch_job_file(self.finish(self.queue_report(case, form), watch=watch).ref)

    def make_bundle(self, case: str, form: MakeBundle, *, watch: Watch = unwatched) -> bytes:
        """The sealed bundle of a case, once it is made. Raises as `finish` does."""
        return self.fetch_job_file(self.finish(self.queue_bundle(case, form), watch=watch).ref)

    def fetch_hunt(self, run: str, folder: Path) -> list[Path]:
        """Write the five files of a hunt into a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        record = folder / "run.json"
        written = [folder / f"{file}.parquet" for file in HuntFile]
        for file, path in zip(HuntFile, written, strict=True):
            path.write_bytes(self.fetch_hunt_file(run, file))
        record.write_text(self.show_hunt(run).model_dump_json(indent=2) + "\n", "utf-8")
        return [*written, record]

    def keep_file(
        self,
        case: str,
        file: Path,
        *,
        title: str,
        source: str,
        method: str = "upload",
        origin: Origin | None = None,
        marking: Marking | None = None,
        labels: Sequence[Label] = (),
        derived_from: str | None = None,
    ) -> EvidenceOut:
        """Send a file of this machine as evidence of a case; over a network it is not read into memory whole.

        `derived_from` is the item that it is a changed copy of; what is of outside `origin` is held.
        Raises InvalidInput where there is no such file.
        """
        if not file.is_file():
            raise InvalidInput(f"There is no file {file.name}.", fix="Name a file.", code="no_such_file")
        with file.open("rb") as content:
            return self.collect_case_file(
                case,
                content,
                title=title,
                source=source,
                method=method,
                name=file.name,
                origin=origin,
                marking=marking,
                labels=list(labels) or None,
                derived_from=derived_from,
            )

    def keep_upload(
        self,
        case: str,
        file: Path,
        *,
        title: str,
        source: str,
        method: str = "upload",
        marking: Marking | None = None,
        labels: Sequence[Label] = (),
        derived_from: str | None = None,
        progress: Progress | None = None,
    ) -> EvidenceOut:
        """Send a file in chunks as evidence of a case, going on where it was cut off; it is held until it is screened.

        Raises InvalidInput where there is no such file, Unreachable where the connection breaks for good.
        """
        sent = send_file(self, file, purpose=Purpose.EVIDENCE, progress=progress)
        form = CollectUpload(
            upload=sent.upload,
            title=title,
            source=source,
            method=method,
            marking=marking,
            labels=list(labels) or None,
            derived_from=derived_from,
        )
        return self.collect_case_upload(case, form)

    def seal(self, evidence: str) -> EvidenceOut:
        """Seal an item as it stands now; from then on nothing about it changes."""
        version = self.show_evidence(evidence).version
        return self.seal_evidence(evidence, version=version)

    def wait(self, *, seconds: float = 30.0) -> None:
        """Return once the server answers, be it with a refusal. Raises Unreachable after the seconds."""
        end = time.monotonic() + seconds
        while True:
            try:
                self._connection.send("GET", "/api/users/me")
            except Unreachable:
                if time.monotonic() >= end:
                    raise
                time.sleep(PAUSE)
            else:
                return
