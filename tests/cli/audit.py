# SPDX-License-Identifier: MIT
"""match --log: is the record the plan's, does it name nobody, does the same run give the same record, and does the example's
script find the selection rates that a town was built to have?

    python3 audit.py TOOL SOURCE_ROOT
"""
import json
import os
import subprocess
import sys
import tempfile

TOOL, ROOT = os.path.abspath(sys.argv[1]), sys.argv[2]
AUDIT = os.path.join(os.path.abspath(ROOT), "examples", "python", "audit_rates.py")
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1", MUTUALAID_STORE="town.aid")
ENVIRONMENT.pop("MUTUALAID_AS", None)
NAMES = ["%s%d" % (name, number) for name in ("Anton", "Berta", "Carla") for number in range(6)]


def run(*command, code=0):
    done = subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == code, (command, done.returncode, done.stderr.decode())
    return done.stdout.decode("utf-8")


def tool(*arguments, code=0):
    return run(TOOL, *arguments, code=code)


def build():
    """Six Antons garden and six gardens want it; six Bertas mend pipes, and three pipes leak."""
    tool("init", "--no-seal")
    tool("group", "add", "Elm Street", "--kind", "time_bank", "--reference", "elm")
    for name in NAMES:
        tool("member", "add", name, "--group", "elm", "--reference", name.lower())
    for number in range(6):
        tool("offer", "add", "anton%d" % number, "gardening")
        tool("offer", "add", "berta%d" % number, "plumbing")
        tool("request", "add", "carla%d" % number, "gardening")
        if number < 3:
            tool("request", "add", "carla%d" % number, "plumbing")


def record(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert not any(name.lower() in text.lower() for name in NAMES), "the record names somebody"
    lines = [json.loads(line) for line in text.splitlines()]
    return lines[0]["run"], lines[1:], text


def main():
    build()
    plan = json.loads(tool("match", "--json", "--log", "record.jsonl"))
    header, decisions, text = record("record.jsonl")
    assert header["seats"] == len(plan["proposals"]) == 9, header
    assert header["head"] == json.loads(tool("verify", "--json"))["head"], header
    chosen = {(row["request"], row["offer"]) for row in decisions if row["chosen"]}
    assert chosen == {(row["request"], row["offer"]) for row in plan["proposals"]}
    assert len([row for row in decisions if not row["violated"]]) == plan["pairs"] == 6 * 6 + 3 * 6
    for row in decisions:
        weights, points = row.get("weights"), row.get("points")
        assert (weights is None) == bool(row["violated"])
        if weights:
            assert row["score"] == sum(weights[k] * points[k] for k in weights) // sum(weights.values()), row
    tool("match", "--log", "again.jsonl")
    without_time = [line for line in text.splitlines()[1:]]
    assert record("again.jsonl")[2].splitlines()[1:] == without_time, "the same run gives another record"

    people = json.loads(tool("member", "list", "--json"))["members"]
    with open("labels.csv", "w", encoding="utf-8") as file:
        file.write("MEMBER,LABEL\n")
        for person in people:
            file.write("%d,%s\n" % (person["id"], person["name"][:5]))
    rates = run(sys.executable, AUDIT, "record.jsonl", "labels.csv").splitlines()
    assert rates[2:] == ["helper,Anton,6,6,1.000,1.000", "helper,Berta,6,3,0.500,0.500",
                         "requester,Carla,6,6,1.000,1.000"], rates
    tool("match", "--log", "x.jsonl", "--request", "1", code=2)
    tool("match", "--log", "absent/x.jsonl", code=7)
    print("%d decisions, %d chosen" % (len(decisions), len(chosen)))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
    os.chdir("/")
