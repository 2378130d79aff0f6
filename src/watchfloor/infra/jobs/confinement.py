"""What the process of a job lives under: a bound of memory, and its parent's life."""

import ctypes
import os
import resource
import signal
import sys

PR_SET_PDEATHSIG = 1


def die_with(parent: int, how: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel end this process when the thread that started it ends; ends it here where that is over already.

    Only Linux can; elsewhere a child of a killed parent lives on until its own bounds.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, how)
    if os.getppid() != parent:
        os._exit(1)


def bound_memory(limit: int) -> None:
    """Let this process have so many bytes of memory of its own, and fail what asks for more.

    Counted is what it may write to, not the libraries it maps nor address space that it only reserves: those are
    gigabytes for an engine with threads, and say nothing.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    bound = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
