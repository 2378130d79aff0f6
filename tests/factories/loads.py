"""Loads as a job makes them, for tests that need rows in a dataset and no job."""

from dataclasses import dataclass, field

from watchfloor.engine.datasets import tasks
from watchfloor.engine.datasets.schemas import LoadIn, LoadOut
from watchfloor.engine.lake import Lake
from watchfloor.infra.web.edge import Edge


@dataclass(frozen=True)
class Told:
    """A progress that keeps what it was told."""

    steps: list[tuple[float, str]] = field(default_factory=list)

    def at(self, share: float, doing: str) -> None:
        self.steps.append((share, doing))

    def close(self) -> None:
        self.steps.append((1.0, "closing"))


def load_dataset(*, edge: Edge, lake: Lake, name: str, form: LoadIn) -> LoadOut:
    """Load files and register them."""
    tasks.check_load(edge=edge, name=name, form=form)
    register = tasks.load_dataset(edge=edge, lake=lake, name=name, form=form, progress=Told())
    return edge.change(register)
