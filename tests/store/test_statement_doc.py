# SPDX-License-Identifier: MIT
"""The program in docs/statements.md checks what the library signed, and finds every byte that is changed.

    test_statement_doc.py docs/statements.md MAKE_STATEMENT
"""
import contextlib
import io
import pathlib
import re
import subprocess
import sys
import tempfile


def main(page, make_statement):
    source = re.search(r"^```python\n(.*?)^main\(sys.argv\[1\]\)\n```", pathlib.Path(page).read_text(encoding="utf-8"), re.M | re.S).group(1)
    program = {}
    exec(compile(source, page, "exec"), program)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "statement.txt"
        wanted = subprocess.run([make_statement, str(path)], capture_output=True, text=True, encoding="utf-8", check=True).stdout
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            program["main"](str(path))
        assert told.getvalue() == wanted, (told.getvalue(), wanted)
        text = path.read_bytes()
        for at in list(range(0, len(text), 29)) + list(range(len(text) - 211, len(text), 7)):
            changed = text[:at] + bytes([text[at] ^ 1]) + text[at + 1:]
            try:
                program["check"](changed)
            except (AssertionError, ValueError):
                continue
            raise SystemExit(f"byte {at} was changed, and the program in the page did not see it")


main(*sys.argv[1:])
