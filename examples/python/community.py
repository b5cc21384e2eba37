# SPDX-License-Identifier: MIT
"""A community from CSV files: what a group's own spreadsheets need to become a town.

    python3 community.py FOLDER [town.aid]

FOLDER holds groups.csv, members.csv, listings.csv and exchanges.csv, such as examples/sample. What cannot be taken is told
by file and line; a second run adds nothing. See docs/import.md for the columns, and how to say that yours have other names.
"""
import pathlib
import sys

from mutualaid import ImportKind, Store

FILES = (("groups.csv", ImportKind.GROUPS), ("members.csv", ImportKind.MEMBERS), ("listings.csv", ImportKind.LISTINGS),
         ("exchanges.csv", ImportKind.EXCHANGES))


def main(folder, location="memory:"):
    with Store.open(location) as town:
        for name, kind in FILES:
            path = pathlib.Path(folder, name)
            report = town.import_csv(path, kind, problem=lambda problem: print(
                "%s, line %d: %s" % (path, problem.line, problem), file=sys.stderr))
            print("%-14s %3d read, %3d added, %3d were there, %d rejected" % (
                name, report.read, report.added, report.repeated, report.rejected))

        print()
        for group in town.groups:
            rows = group.balances()
            print("%s: %d members, %d accounts, sum %d" % (group.name, len(group.members), len(rows), sum(row.balance for row in rows)))
        print("%d offers, %d requests are open" % (len(town.offers()), len(town.requests())))
        print("journal:", "in order" if town.verify().ok else "damaged")


if __name__ == "__main__":
    main(*sys.argv[1:])
