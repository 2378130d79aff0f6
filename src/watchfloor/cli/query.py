"""`watchfloor sql`: one SELECT over datasets, printed or written as CSV or Parquet."""

import csv
from pathlib import Path
from typing import Annotated

import pyarrow as pa
import pyarrow.parquet as pq
import typer

from watchfloor.cli.options import AsJson, On, Purpose, Unmasked, datasets_asked
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import DatasetAsked, QueryIn, QueryOut, Unmask
from watchfloor.kernel.cells import neutralise
from watchfloor.kernel.errors import InvalidInput

MOST_ROWS = 100_000
SHOWN_ROWS = 1_000


def sql(
    *,
    query: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT; a dataset is a table of its name.")],
    on: On,
    out: Annotated[Path | None, typer.Option("--out", help="A .csv or .parquet file.", dir_okay=False)] = None,
    unmask: Unmasked = None,
    purpose: Purpose = "",
    as_json: AsJson = False,
) -> None:
    """Run a query; the run is kept with the hash of its result."""
    wish = Unmask(columns=unmask, purpose=purpose) if unmask else None
    if out and out.suffix not in WRITERS:
        raise InvalidInput("The file must end in .csv or .parquet.", fix="Choose another name.", code="bad_format")
    limit = MOST_ROWS if out else SHOWN_ROWS
    asked = [DatasetAsked(name=name, version=version) for name, version in datasets_asked(on)]
    with open_desk() as desk:
        found = desk.run_query(QueryIn(sql=query, datasets=asked, row_limit=limit, unmask=wish))
    if out:
        WRITERS[out.suffix](found, out)
        say(f"{len(found.rows)} rows are in {out.name}.")
        show(found.run, as_json=as_json)
        return
    show(found if as_json else found.rows, as_json=as_json, columns=found.columns)


def _write_csv(found: QueryOut, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([neutralise(name) for name in found.columns])
        writer.writerows([neutralise(row[name]) for name in found.columns] for row in found.rows)


def _write_parquet(found: QueryOut, path: Path) -> None:
    columns = {name: [row[name] for row in found.rows] for name in found.columns}
    pq.write_table(pa.table(columns), path)


WRITERS = {".csv": _write_csv, ".parquet": _write_parquet}
