"""The verbs of `watchfloor escalation`."""

import typer

from watchfloor.cli.escalations import (
    bringing,
    figures,
    holding,
    moving,
    parts,
    replaying,
    reviewing,
    routing,
    taking_in,
    templating,
)

app = typer.Typer(no_args_is_help=True)
app.command("new")(taking_in.new)
app.command("import")(bringing.import_files)
app.command("mail-failures")(bringing.list_failures)
app.command("mail-settle")(bringing.settle_failure)
app.command("list")(taking_in.list_escalations)
app.command("show")(taking_in.show_escalation)
app.command("alike")(taking_in.alike)
app.command("claim")(holding.claim)
app.command("triage")(holding.triage)
app.command("severity")(holding.severity)
app.command("route")(routing.route)
app.command("assign")(holding.assign)
app.command("snooze")(holding.snooze)
app.command("contain")(holding.contain)
app.command("items")(parts.items)
app.command("outcome")(parts.outcome)
app.command("note")(parts.note)
app.command("link")(parts.link)
app.command("move")(moving.move)
app.command("respond")(moving.respond)
app.command("close")(moving.close)
app.command("metrics")(figures.metrics)
app.command("review")(reviewing.review)
app.command("replay")(replaying.replay)
app.add_typer(parts.task_app, name="task", help="What is to be done, and what was.")
app.add_typer(templating.template_app, name="template", help="What each class brings with it; bring one on.")
