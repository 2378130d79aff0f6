"""How a command shows a job on the way."""

import sys

import typer

from watchfloor.cli.printing import WIDEST, clean
from watchfloor.client.generated.shapes import JobOut, JobState

ENDS = {JobState.DONE, JobState.FAILED, JobState.CANCELLED}


def follow(job: JobOut) -> None:
    """One line on a terminal that says how far a job is, written over by the next; silent elsewhere."""
    if not sys.stderr.isatty():
        return
    waits = "waits for watchfloor work" if job.state is JobState.QUEUED else job.doing or job.state.value
    line = f"{job.ref} {job.progress:4.0%} {clean(waits)}"[:WIDEST]
    typer.echo(f"\r{line.ljust(WIDEST)}", err=True, nl=job.state in ENDS)
