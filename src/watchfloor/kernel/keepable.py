"""What both databases and every reader of our JSON can keep: text without NUL, numbers of 64 bits, no NaN."""

import math
from collections.abc import Mapping, Sequence

LARGEST = 2**63 - 1


def fault_of(value: object) -> str:
    """Why a JSON value cannot be kept, or an empty text; looks into lists and objects of any depth."""
    pending = [value]
    while pending:
        one = pending.pop()
        fault = _text_fault(one) if isinstance(one, str) else _number_fault(one)
        if fault:
            return fault
        if isinstance(one, Mapping):
            pending += [*one.keys(), *one.values()]
        elif isinstance(one, Sequence) and not isinstance(one, str):
            pending += one
    return ""


def _text_fault(text: str) -> str:
    if "\0" in text:
        return "A text holds the character NUL."
    try:
        text.encode()
    except UnicodeEncodeError:
        return "A text holds half of a surrogate pair."
    return ""


def _number_fault(value: object) -> str:
    if isinstance(value, int) and not -LARGEST - 1 <= value <= LARGEST:
        return "A whole number has more than 64 bits."
    if isinstance(value, float) and not math.isfinite(value):
        return "A number is infinite or none."
    return ""
