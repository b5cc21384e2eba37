# SPDX-License-Identifier: MIT
"""The program in docs/journal.md verifies what the library wrote, and refuses what was changed.

    test_journal_doc.py docs/journal.md MAKE_STORE
"""
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

DAMAGE = [
    ("UPDATE aid_event SET at = at + 1 WHERE key = 17", 17),
    ("UPDATE aid_event SET body = replace(body, '1', '2') WHERE key = 9", 9),
    ("UPDATE aid_event SET actor = 3 WHERE key = 1", 1),
    ("UPDATE aid_event SET command = zeroblob(48) WHERE key = 2", 2),
    ("UPDATE aid_part SET bytes = x'00' WHERE key >> 10 = 13", 13),  # cut below, so this gives it bytes again
    ("UPDATE aid_part SET subject = 1 WHERE key >> 10 = 13", 13),
    ("DELETE FROM aid_part WHERE key >> 10 = 13", 13),
    ("DELETE FROM aid_event WHERE key = 20", 20),
    ("UPDATE aid_community SET hash = zeroblob(32)", None),
]


def verify(program, store):
    return subprocess.run([sys.executable, program, store], capture_output=True, text=True, encoding="utf-8")


def main(page, make_store):
    source = re.search(r"^```python\n(.*?)^```", pathlib.Path(page).read_text(encoding="utf-8"), re.M | re.S).group(1)
    assert len(source.splitlines()) <= 40, "the page promises a short program"
    with tempfile.TemporaryDirectory() as folder:
        program, store, copy = (f"{folder}/{name}" for name in ("verify.py", "town.aid", "copy.aid"))
        pathlib.Path(program).write_text(source, encoding="utf-8")
        wanted = subprocess.run([make_store, store], capture_output=True, text=True, encoding="utf-8", check=True).stdout
        answer = verify(program, store)
        assert answer.returncode == 0 and answer.stdout == wanted, f"{wanted}\n{answer.stdout}\n{answer.stderr}"

        db = sqlite3.connect(store)
        db.execute("UPDATE aid_part SET bytes = NULL WHERE key >> 10 = 13")
        db.commit()
        db.close()
        assert verify(program, store).stdout == wanted, "a cut part breaks nothing"

        for sql, seq in DAMAGE:
            shutil.copy(store, copy)
            db = sqlite3.connect(copy)
            for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                db.execute(f"DROP TRIGGER {trigger}")
            db.execute(sql)
            db.commit()
            db.close()
            answer = verify(program, copy)
            assert answer.returncode != 0, f"{sql}: not noticed"
            assert seq is None or f"record {seq}:" in answer.stderr, f"{sql}: {answer.stderr}"


main(*sys.argv[1:])
