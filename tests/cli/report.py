# SPDX-License-Identifier: MIT
"""The report of the sample community: is the page whole and alone, does the published one name nobody, is every cell in it
about five people or more, and does the same store give the same bytes?

    python3 report.py TOOL SOURCE_ROOT
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

TOOL, ROOT = os.path.abspath(sys.argv[1]), sys.argv[2]
SAMPLE = os.path.join(ROOT, "examples", "sample")
UNTIL = ("--until", "2026-11-16")
VOID = {"meta", "br", "hr", "img", "input", "link"}
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1", MUTUALAID_STORE="town.aid")
ENVIRONMENT.pop("MUTUALAID_AS", None)


def tool(*arguments, code=0):
    done = subprocess.run([TOOL, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == code, (arguments, done.returncode, done.stderr.decode())
    return done.stdout.decode("utf-8")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Page(HTMLParser):
    """Every tag is closed where it was opened; remembers what the page would fetch or run."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.fetched, self.words = [], {}, [], []

    def handle_starttag(self, tag, attributes):
        self.seen[tag] = self.seen.get(tag, 0) + 1
        names = dict(attributes)
        self.fetched += [(tag, name) for name in names if name in ("src", "href", "xlink:href", "srcset") or name[:2] == "on"]
        if tag == "svg":
            assert names.get("role") == "img" and names.get("aria-labelledby"), "a picture without words"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def page_of(text):
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == [], page.open
    assert page.fetched == [] and "script" not in page.seen and "url(" not in text and "@import" not in text
    assert page.seen["svg"] >= 3 and page.seen["h1"] == 1
    assert "prefers-color-scheme:dark" in text and "width=device-width" in text
    words = " ".join(page.words)
    assert not re.search(r"\b(debts?|owe[sd]?|owing)\b", words, re.I), "a word that hurts"
    return words


def people():
    with open(os.path.join(SAMPLE, "members.csv"), encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file)]


def test_a_published_page_names_nobody_and_needs_nothing():
    tool("report", "--html", "a.html", "--dot", "a.dot", "--hour-value", "15.50", "--currency", "EUR", *UNTIL)
    words = page_of(read("a.html"))
    for name in people():
        assert name not in read("a.html") and name not in read("a.dot"), name
    assert "240.25" in words  # 930 minutes at 15.50 an hour
    assert read("a.dot").count("->") > 40 and "tooltip" not in read("a.dot")


def test_the_same_store_gives_the_same_bytes():
    tool("report", "--html", "b.html", "--dot", "b.dot", "--hour-value", "15.50", "--currency", "EUR", *UNTIL)
    assert read("a.html") == read("b.html") and read("a.dot") == read("b.dot")


def test_those_who_run_the_group_see_names_and_whom_to_call():
    tool("report", "--html", "c.html", "--dot", "c.dot", "--people", *UNTIL)
    words = page_of(read("c.html"))
    assert "People to call" in words and "Hang by one link" in words
    assert sum(name in read("c.html") for name in people()) > 50
    assert "Not for publishing" in words and '"Tom Pickering"' in read("c.dot")


def test_no_cell_of_what_is_published_is_about_fewer_than_five():
    report = json.loads(tool("report", "--json", *UNTIL))
    whole = json.loads(tool("report", "--json", "--people", *UNTIL))
    assert report["for_publishing"] and not whole["for_publishing"]
    counts = {row["count"]: row["value"] for row in report["counts"]}
    exact = {row["count"]: row["value"] for row in whole["counts"]}
    people_counts = ["took_part", "isolates", "one_link", "articulations", "in_2_cycles", "never_gave", "over_relied"]
    for name in people_counts:
        left = exact["members"] - exact[name]
        small = 0 < exact[name] < 5 or 0 < left < 5
        assert counts[name] == (None if small else exact[name]), name
    assert any(counts[name] is None for name in people_counts)
    for row in report["skills"] + report["periods"]:
        for key in ("givers", "receivers", "people", "requests", "proposals"):
            assert row.get(key) is None or row[key] == 0 or row[key] >= 5, row
    assert len(report["skills"]) < len(whole["skills"])
    assert "people" not in report and "links" not in report
    assert {row["figure"]: row["value"] for row in report["figures"]}["top_share"] is None
    assert {row["figure"]: row["value"] for row in whole["figures"]}["top_share"] is not None


def test_what_is_left_out_cannot_be_found_by_taking_the_rest_from_the_sum():
    report = json.loads(tool("report", "--json", *UNTIL))
    whole = json.loads(tool("report", "--json", "--people", *UNTIL))
    top = lambda rows: [row for row in rows if row["parent"] is None]
    hidden = len(top(whole["skills"])) - len(top(report["skills"]))
    assert hidden != 1, "one category alone is hidden: it is the rest of the sum"
    empty = [row for row in report["periods"] if row["time_minutes"] is None]
    assert len(empty) != 1


def test_the_lists_are_csv_too():
    for name, column in (("figures", "value"), ("counts", "value"), ("periods", "time_minutes"), ("skills", "minutes")):
        rows = list(csv.DictReader(io.StringIO(tool("report", "--csv", "--list", name, *UNTIL))))
        assert rows and any(row[column] for row in rows), name
    links = list(csv.DictReader(io.StringIO(tool("report", "--csv", "--list", "links", "--people", *UNTIL))))
    assert sum(int(row["minutes"]) for row in links) == 114 * 60 + 30
    tool("report", "--csv", "--list", "links", code=2)


def test_too_few_people_publish_nothing():
    tool("report", "--html", "few.html", "--from", "2026-10-12T00:00", "--until", "2026-10-12T00:01", "--group", "timebank")
    words = page_of_few(read("few.html"))
    assert "too few" in words
    report = json.loads(tool("report", "--json", "--until", "2026-10-12T00:01", "--group", "timebank"))
    assert report["minutes"] is None and all(row["value"] is None for row in report["figures"])


def page_of_few(text):
    page = Page()
    page.feed(text)
    assert "svg" not in page.seen
    return " ".join(page.words)


def test_what_cannot_be_done_is_said():
    tool("report", "--html", "no/such/folder/x.html", code=7)
    tool("report", "--hour-value", "much", code=2)
    tool("report", "--hour-value", "-1", code=2)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        tool("init", "--no-seal")
        for kind in ("groups", "members", "listings", "exchanges"):
            tool("import", kind, os.path.join(SAMPLE, kind + ".csv"), "--quiet")
        for name, test in list(globals().items()):
            if name.startswith("test_"):
                test()
        os.chdir(ROOT)


main()
