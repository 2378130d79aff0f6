"""Importing much at once, without looking for garbage on the way."""

import gc
import sys
from importlib import import_module
from types import ModuleType


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
        gc.freeze()
        if was_looking:
            gc.enable()
