"""How many examples a property draws: a few at the gate, all of them where somebody asks for a deeper look."""

import os

AT_THE_GATE = "HYPOTHESIS_PROFILE" not in os.environ
SHARE = 5


def examples(wanted: int) -> int:
    """`max_examples` of a property that is worth that many."""
    return max(2, wanted // SHARE) if AT_THE_GATE else wanted
