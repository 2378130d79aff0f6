"""How grave a thing is: one ordered scale for clauses, cases and decisions."""

from enum import IntEnum


class Severity(IntEnum):
    """S0 is the gravest (danger to life); S4 the least."""

    S0 = 0
    S1 = 1
    S2 = 2
    S3 = 3
    S4 = 4
