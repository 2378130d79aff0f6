"""Importing much at once, without looking for garbage on the way, and looking seldom afterwards."""

import gc
import sys
from importlib import import_module
from types import ModuleType

SELDOM = (50_000, 10, 10)
"""After how many new objects one looks for garbage among them; Python's own 700 cost a request a tenth of its time."""


def imported(module: str) -> ModuleType:
    """A module that takes seconds to import.

    It makes a million objects that all stay: looking through them for garbage again and again, as they come and ever
    after, was a quarter of what a command took to start.
    """
    if module in sys.modules:
        return import_module(module)
    was_looking = gc.isenabled()
    gc.disable()
    try:
        return import_module(module)
    finally:
        settle()
        if was_looking:
            gc.enable()


def settle() -> None:
    """Take what is there by now as something that stays, and look seldom for garbage among what comes."""
    gc.freeze()
    gc.set_threshold(*SELDOM)
