"""The case templates that ship, one for each class, read once a process."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.comms.rules.audiences import GROUPS
from watchfloor.domain.escalations.templating.rules import check_content
from watchfloor.domain.escalations.templating.schemas import CaseTemplate
from watchfloor.infra.sheets import read_sheet

HERE = Path(__file__).parent / "book"


@cache
def shipped() -> Mapping[DemandClass, CaseTemplate]:
    """The template of every class. Raises InvalidInput where one names what there is not."""
    found: dict[DemandClass, CaseTemplate] = {}
    for page in sorted(HERE.glob("*.yaml")):
        for name, content in read_sheet(page.read_text("utf-8")).items():
            template = CaseTemplate.model_validate(content)
            check_content(template, groups=GROUPS)
            found[DemandClass(name)] = template
    return {one: found[one] for one in DemandClass}
