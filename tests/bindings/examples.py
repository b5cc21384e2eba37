# SPDX-License-Identifier: MIT
"""Do the examples for Python and Lua do what they say? Each is run as a user would, and what it prints is compared.

    examples.py BUILD_DIRECTORY

The library and the modules come from the environment, as tests/bindings/examples.sh sets it.
"""
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXAMPLES = ROOT / "examples"
LUAS = [lua for lua in ("lua5.1", "lua5.2", "lua5.3", "lua5.4", "luajit")
        if shutil.which(lua) and pathlib.Path(sys.argv[-1], "lua", lua, "mutualaid.so").exists()]


def ran(command, said=None, **environment):
    done = subprocess.run(command, input=said, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                          env=dict(os.environ, CI="1", PYTHONUTF8="1", **environment))
    if done.returncode or done.stderr:
        raise AssertionError("%s: %d\n%s" % (command, done.returncode, done.stderr))
    return done.stdout


def python(name, *arguments, **environment):
    return ran([sys.executable, "-X", "dev", "-W", "error", str(EXAMPLES / "python" / name), *arguments], **environment)


def expected(name):
    return (HERE / "examples" / name).read_text(encoding="utf-8")


class Examples(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.town = str(pathlib.Path(cls.folder.name, "town.aid"))
        cls.first = python("community.py", str(EXAMPLES / "sample"), cls.town)
        cls.again = python("community.py", str(EXAMPLES / "sample"), cls.town)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_a_community_comes_from_csv_and_only_once(self):
        self.assertEqual(self.first, expected("community.txt"))
        self.assertEqual(re.findall(r"(\d+) added", self.again), ["0"] * 4)
        self.assertEqual(re.findall(r"\d+ members.*", self.again), re.findall(r"\d+ members.*", self.first))

    def test_the_weekly_job_shows_and_then_proposes(self):
        town = str(pathlib.Path(self.folder.name, "weekly.aid"))
        shutil.copyfile(self.town, town)
        shown = python("weekly.py", town).splitlines()
        seats, wanted = map(int, re.match(r"(\d+) of (\d+) seats", shown[1]).groups())
        self.assertGreater(seats, 20)
        self.assertEqual(sum(line.startswith("To ") for line in shown), seats)
        self.assertNotIn("proposed", shown[-1])
        self.assertEqual(python("weekly.py", town, "--propose").splitlines()[-1], "%d exchanges proposed" % seats)
        self.assertEqual(python("weekly.py", town).splitlines()[1], "0 of %d seats can be filled" % (wanted - seats))

    def test_a_family_case_goes_from_asking_to_the_end_and_the_wrong_people_are_told_why(self):
        said = ran([sys.executable, "-X", "dev", "-W", "error", str(EXAMPLES / "family_case.py")])
        self.assertEqual(said, expected("family_case.txt"))
        self.assertGreaterEqual(said.count("  no:  "), 20)

    def test_the_plot_is_drawn_with_characters_or_as_a_picture(self):
        with tempfile.TemporaryDirectory() as without:
            pathlib.Path(without, "matplotlib.py").write_text("raise ImportError('not here')\n")
            path = os.pathsep.join([without, os.environ["PYTHONPATH"]])
            self.assertEqual(python("plot.py", self.town, PYTHONPATH=path), expected("plot.txt"))
        try:
            import matplotlib  # noqa: F401
        except ImportError:
            return
        picture = pathlib.Path(self.folder.name, "balances.png")
        self.assertIn("people, in", ran([sys.executable, str(EXAMPLES / "python/plot.py"), self.town, str(picture)],
                                        MPLCONFIGDIR=self.folder.name))
        self.assertEqual(picture.read_bytes()[:4], b"\x89PNG")

    def test_the_page_answers_as_wsgi_wants(self):
        sys.path.insert(0, str(EXAMPLES / "python"))
        import page
        inner = page.application(self.town)
        self.addCleanup(inner.close)
        application = validator(inner)

        def ask(path, query="", method="GET"):
            environ, said = {}, []
            setup_testing_defaults(environ)
            environ.update(PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD=method)
            environ["wsgi.input"] = io.BytesIO()

            def start(status, headers, problem=None):
                said.append((status, dict(headers)))
                return lambda data: None
            answer = application(environ, start)
            body = b"".join(answer)
            answer.close()
            return said[0][0], said[0][1], body.decode("utf-8")

        status, headers, body = ask("/")
        self.assertEqual((status, headers["Content-Length"]), ("200 OK", str(len(body.encode()))))
        self.assertIn("<li>Chloe: Two pairs of arms for a move</li>", body)
        self.assertIn("<ol><li>Plumb", ask("/", "q=plumer")[2])
        self.assertIn('value="&quot;&gt;&lt;script&gt;"', ask("/", "q=%22%3E%3Cscript%3E")[2])
        self.assertEqual(ask("/", method="HEAD")[2], "")
        self.assertEqual(ask("/elsewhere")[0], "404 Not Found")

    def test_lua_policies_are_asked(self):
        for lua in LUAS:
            with self.subTest(lua=lua):
                self.assertEqual(ran([lua, str(EXAMPLES / "lua/policies.lua")], **self.lua(lua)), expected("policies.txt"))

    def test_the_lua_shell_answers_line_by_line(self):
        for lua in LUAS:
            with self.subTest(lua=lua):
                answered = ran([lua, str(EXAMPLES / "lua/shell.lua")], expected("shell_lines.txt"), **self.lua(lua))
                plain = re.sub(r"(unexpected symbol).*", r"\1", re.sub(r"\[string .*\]:1: ", "", answered))
                self.assertEqual(plain, expected("shell.txt"))

    @staticmethod
    def lua(name):
        return {"LUA_CPATH": str(pathlib.Path(sys.argv[-1], "lua", name, "?.so"))}


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
