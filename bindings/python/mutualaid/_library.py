# SPDX-License-Identifier: MIT
"""Finds and loads the C library: where MUTUALAID_LIBRARY says and nowhere else; otherwise bundled beside this file;
otherwise as the system's loader finds it by its name."""
from __future__ import annotations

import ctypes
import os
import pathlib
import sys
from typing import List

from . import _abi

ABI = 0
OLDEST = (0, 1, 0)


def _candidates() -> List[str]:
    named = os.environ.get("MUTUALAID_LIBRARY")
    if named:
        return [named]
    if sys.platform == "win32":
        names, system = ["mutualaid.dll", "libmutualaid-0.dll"], "libmutualaid-0.dll"
    elif sys.platform == "darwin":
        names, system = ["libmutualaid.dylib"], "libmutualaid.0.dylib"
    else:
        names, system = ["libmutualaid.so"], "libmutualaid.so.0"
    here = pathlib.Path(__file__).resolve().parent
    return [str(here / name) for name in names if (here / name).exists()] + [system]


def _checked(path: str) -> ctypes.CDLL:
    library = ctypes.CDLL(path)
    _abi.declare(library)
    if library.aid_abi() != ABI:
        raise OSError("its ABI is number %d, and this package needs number %d" % (library.aid_abi(), ABI))
    version = library.aid_version().decode()
    if tuple(int(part) for part in version.split(".")[:3]) < OLDEST:
        raise OSError("it is version %s, and this package needs %d.%d.%d or later" % ((version,) + OLDEST))
    return library


def load() -> ctypes.CDLL:
    """The library, its functions declared. ImportError names every place that was tried, and what was wrong there."""
    tried = []
    for path in _candidates():
        try:
            return _checked(path)
        except (OSError, AttributeError) as problem:
            tried.append("  %s: %s" % (path, problem))
    raise ImportError("libmutualaid cannot be loaded; install it, or let MUTUALAID_LIBRARY name the file. Tried:\n"
                      + "\n".join(tried))


lib = load()
