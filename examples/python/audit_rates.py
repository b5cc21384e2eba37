#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Selection rates from the record of a run: who could have been proposed, who was, by labels that only the auditor has.

    mutualaid match --log decisions.jsonl
    python3 audit_rates.py decisions.jsonl labels.csv

The record names people by their handles; labels.csv has two columns, MEMBER,LABEL, and stays with the auditor. For those
who help and those who ask, each label's rate is people in the plan / people with a possible pair, and `ratio` is that rate
over the highest one: below 0.8 it is worth a look (29 CFR 1607.4 D). Labels of fewer than five people are left out.
"""
import csv
import json
import sys
from collections import defaultdict

LEAST = 5


def rates(decisions, labels, side):
    """{label: (people who could be, people who are)} for side 'helper' or 'requester'."""
    could, are = defaultdict(set), defaultdict(set)
    for decision in decisions:
        if decision["violated"]:
            continue
        person = decision[side]
        label = labels.get(person, "(no label)")
        could[label].add(person)
        if decision["chosen"]:
            are[label].add(person)
    return {label: (len(people), len(are[label])) for label, people in could.items() if len(people) >= LEAST}


def main(log, labels_file):
    with open(labels_file, newline="", encoding="utf-8") as file:
        labels = {int(row[0]): row[1] for row in csv.reader(file) if row and row[0].isdigit()}
    with open(log, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    run, decisions = lines[0]["run"], lines[1:]
    print("run at head %s, seed %d: %d of %d seats" % (run["head"][:12], run["seed"], run["seats"], run["seats_wanted"]))
    print("side,label,could,chosen,rate,ratio")
    for side in ("helper", "requester"):
        found = rates(decisions, labels, side)
        highest = max((chosen / could for could, chosen in found.values()), default=0)
        for label, (could, chosen) in sorted(found.items()):
            rate = chosen / could
            print("%s,%s,%d,%d,%.3f,%s" % (side, label, could, chosen, rate, "%.3f" % (rate / highest) if highest else ""))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
