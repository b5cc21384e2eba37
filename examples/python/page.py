# SPDX-License-Identifier: MIT
"""A small page on the web (WSGI): who is there, what is asked for, what is offered, and a box to search for a skill.

    python3 page.py town.aid [PORT]        http://localhost:8000/

`application(location)` is what any WSGI server takes. The store has a lock of its own, so threads may share it; `refresh`
shows what other processes wrote. It only reads, and shows first names: who may see more is decided by `acting_as`.
"""
import html
import sys
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server

from mutualaid import Offer, Request, Store

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>%(title)s</title>
<h1>%(title)s</h1>
<form><input name="q" value="%(asked)s" placeholder="What do you need?"> <button>Search</button></form>
%(found)s
<h2>Asked for</h2>
<ul>%(requests)s</ul>
<h2>Offered</h2>
<ul>%(offers)s</ul>
"""


def items(rows):
    return "".join("<li>%s</li>" % html.escape(row) for row in rows) or "<li>nothing yet</li>"


def listed(town, kind):
    for skill, member, title in town.read(kind, "skill", "member", "title"):
        label = skill.label if skill is not None else ""
        yield "%s: %s" % (member.info.preferred_name or member.name.split(" ")[0], title or label)


def page(town, asked):
    hits = town.search_skills(asked, limit=5) if asked else []
    return PAGE % {
        "title": html.escape(" and ".join(group.name for group in town.groups[:2]) or "Nobody here yet"),
        "asked": html.escape(asked, quote=True),
        "found": "<ol>%s</ol>" % items(hit.label for hit in hits) if asked else "",
        "requests": items(listed(town, Request)), "offers": items(listed(town, Offer))}


def application(location):
    town = Store.open(location)

    def answer(environ, start_response):
        if environ["PATH_INFO"] != "/" or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"There is only one page here.\n"]
        town.refresh()
        body = page(town, parse_qs(environ.get("QUERY_STRING", "")).get("q", [""])[0]).encode("utf-8")
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    answer.close = town.close
    return answer


if __name__ == "__main__":
    with make_server("localhost", int((sys.argv + ["8000"])[2]), application(sys.argv[1])) as server:
        print("http://localhost:%d/" % server.server_port)
        server.serve_forever()
