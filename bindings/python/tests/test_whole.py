# SPDX-License-Identifier: MIT
"""Is the package whole: every function reachable, every struct laid out as the compiler does, every example true?"""
import ctypes
import doctest
import os
import pathlib
import re
import subprocess
import sys
import unittest

import mutualaid
from mutualaid import (_abi, _care, _case, _consent, _convert, _handles, _keys, _live, _match, _partner, _service, _service_request, _solve,
                       _store, _transfer, solve)

PACKAGE = pathlib.Path(mutualaid.__file__).parent
ROOT = PACKAGE.parents[2]

class Whole(unittest.TestCase):
    def test_ctypes_lays_out_what_the_compiler_does(self):
        probe = os.environ.get("MUTUALAID_LAYOUT")
        if not probe:
            self.skipTest("MUTUALAID_LAYOUT names no probe")
        compiled = subprocess.run([probe], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        believed = []
        for name, struct in _abi.STRUCTS.items():
            believed.append("size %s %d" % (name, ctypes.sizeof(struct)))
            for field, _ in struct._fields_:
                at = getattr(struct, field)
                believed.append("field %s.%s %d %d" % (name, field.rstrip("_"), at.offset, at.size))
        believed += ["constant %s %d" % item for item in _abi.CONSTANTS.items()]
        self.assertEqual(believed, compiled)

    def test_every_name_that_is_exported_exists(self):
        for name in mutualaid.__all__:
            self.assertTrue(hasattr(mutualaid, name), name)

    def test_a_library_that_cannot_be_loaded_is_named(self):
        tried = subprocess.run([sys.executable, "-c", "import mutualaid"], stderr=subprocess.PIPE, text=True,
                               env=dict(os.environ, MUTUALAID_LIBRARY="/nowhere/libmutualaid.so", PYTHONPATH=str(PACKAGE.parent)))
        self.assertEqual(tried.returncode, 1)
        self.assertIn("ImportError: libmutualaid cannot be loaded", tried.stderr)
        self.assertIn("/nowhere/libmutualaid.so", tried.stderr)

    def test_a_function_of_a_later_library_refuses_when_it_is_called(self):
        class Older:
            pass
        _abi.declare(Older)
        with self.assertRaisesRegex(NotImplementedError, "aid_store_open"):
            Older.aid_store_open()

    def test_an_exit_with_everything_open_is_quiet(self):
        script = ("import mutualaid\ntown = mutualaid.Store.open('memory:', log=print, clock=None)\n"
                  "match = town.match()\nlog = town.log()\nnext(log)\n")
        ended = subprocess.run([sys.executable, "-X", "dev", "-c", script], stderr=subprocess.PIPE, text=True,
                               env=dict(os.environ, PYTHONPATH=str(PACKAGE.parent)))
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))

    def test_the_pages_run_as_written(self):
        for name, least in (("python.md", 3), ("migration.md", 1)):
            with self.subTest(page=name):
                self.runs((ROOT / "docs" / name).read_text(encoding="utf-8"), least)

    def runs(self, page, least):
        blocks = re.findall(r"```python\n(.*?)```", page, re.S)
        self.assertGreaterEqual(len(blocks), least)
        script = "".join(blocks)
        ran = subprocess.run([sys.executable, "-X", "dev", "-W", "error", "-c", script], stdout=subprocess.PIPE, text=True,
                             check=True, env=dict(os.environ, PYTHONPATH=str(PACKAGE.parent), PYTHONUTF8="1"))
        printed = "".join(re.findall(r"```text\n(.*?)```", page, re.S))
        self.assertEqual(ran.stdout, printed)


def load_tests(loader, tests, pattern):
    for module in (mutualaid, _convert, _care, _case, _consent, _handles, _keys, _live, _match, _partner, _service, _service_request, _solve, _store,
                   _transfer, solve):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


if __name__ == "__main__":
    unittest.main()
