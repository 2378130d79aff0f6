"""The page of the ledger's verbs, which are also what a stream of events may say."""

from tools.reference.table import code, table
from watchfloor.infra.ledger.vocabulary import VERBS

HEAD = """# Ledger verbs

Every change and every sensitive look leaves an entry with one of these verbs. `watchfloor ledger tail` shows entries.

"""


def verbs_page() -> str:
    """The page, verbs by name."""
    return HEAD + table(("verb", "what happened"), ((code(verb), said) for verb, said in sorted(VERBS.items())))
