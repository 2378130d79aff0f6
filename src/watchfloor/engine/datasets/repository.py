"""The statements that find datasets and their loads."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.engine.datasets.models import Dataset, DatasetLoad
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, name: str) -> Dataset | None:
    """The dataset of a name, in use or removed, where the actor may see it."""
    found = select(Dataset).where(Dataset.name == name, visible(unit.actor, Dataset.subject))
    return unit.session.scalars(found).one_or_none()


def held(unit: Unit, name: str) -> Dataset:
    """A dataset whose name was taken and that the actor may see."""
    return unit.session.scalars(select(Dataset).where(Dataset.name == name, visible(unit.actor, Dataset.subject))).one()


def named(session: Session, name: str) -> Dataset | None:
    """The dataset of a name, whoever may see it.

    On purpose without the scope predicate: what the desk does by itself to stored files is nobody's look at them.
    """
    return session.get(Dataset, name)


def page(unit: Unit, *, state: str, after: str | None, limit: int) -> Sequence[Dataset]:
    """Visible datasets in a state, by name, from the one after `after`."""
    found = select(Dataset).where(Dataset.state == state, visible(unit.actor, Dataset.subject))
    if after is not None:
        found = found.where(Dataset.name > after)
    return unit.session.scalars(found.order_by(Dataset.name).limit(limit)).all()


def findable(unit: Unit, *, state: str, subjects: Iterable[str] | None, after: str, limit: int) -> Sequence[Dataset]:
    """Visible datasets in a state by subject, from the one after `after`; of `subjects` alone where they are given."""
    found = select(Dataset).where(Dataset.state == state, Dataset.subject > after, visible(unit.actor, Dataset.subject))
    if subjects is not None:
        found = found.where(Dataset.subject.in_(sorted(set(subjects))))
    return unit.session.scalars(found.order_by(Dataset.subject).limit(limit)).all()


def exists(session: Session, name: str) -> bool:
    """Whether a dataset of the name is there at all, seen or unseen."""
    return session.scalar(select(Dataset.name).where(Dataset.name == name)) is not None


def names_seen(unit: Unit) -> frozenset[str]:
    """The names of visible datasets in any state."""
    return frozenset(unit.session.scalars(select(Dataset.name).where(visible(unit.actor, Dataset.subject))))


def loads(session: Session, name: str, *, limit: int) -> Sequence[DatasetLoad]:
    """The loads of a dataset, the newest version first."""
    found = select(DatasetLoad).where(DatasetLoad.dataset == name)
    newest = found.order_by(DatasetLoad.table_version.desc(), DatasetLoad.file, DatasetLoad.load)
    return session.scalars(newest.limit(limit)).all()


def known_loads(session: Session, name: str) -> set[str]:
    """The ids of every load the registry has of a dataset."""
    return set(session.scalars(select(DatasetLoad.load).where(DatasetLoad.dataset == name)))
