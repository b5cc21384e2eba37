#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How much faster than CBC is `mutualaid solve rings`? Both solve the same pools in turn, rings of at most 3: ours from
the pool's file, CBC from the cycle formulation (a binary for each ring, at most one ring a member). Wall seconds of the
solver alone, medians.

    tests/bench/rings.py BUILD_FOLDER [--runs 3] [--limit SECONDS] [POOL.input …]    default: drawn pools, 256 … 1024

Without cbc (Debian: coinor-cbc) only our own times are printed."""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time


def draw(members, path):
    """A sparse pool: people in clusters offer one or two of 40 skills and want one or two; 12 nearest givers each."""
    dice = random.Random(members)
    centres = [(dice.random() * 30, dice.random() * 30) for _ in range(max(1, members // 200))]
    people = []
    for _ in range(members):
        x, y = dice.choice(centres)
        skills = [min(39, int(dice.paretovariate(0.9))) for _ in range(4)]
        people.append((x + dice.gauss(0, 2), y + dice.gauss(0, 2), set(skills[:2]), set(skills[2:])))
    arcs = []
    for taker, (x, y, _, wants) in enumerate(people):
        near = sorted(((x - a) ** 2 + (y - b) ** 2, giver) for giver, (a, b, offers, _) in enumerate(people)
                      if giver != taker and offers & wants)[:12]
        for distance, giver in near:
            score = 1000 * (0.4 + 0.6 * dice.random()) / (1 + distance ** 0.5 / 4)
            arcs.append((giver, taker, max(1, round(score))))
    with open(path, "w", encoding="ascii") as out:
        out.write("%d\t%d\n" % (members, len(arcs)))
        out.writelines("%d\t%d\t%d\n" % arc for arc in arcs)
        out.write("-1\t-1\t-1\n")


def formulate(pool, path):
    """Writes the cycle formulation; answers how many rings there are."""
    with open(pool, encoding="ascii") as lines:
        members, count = map(int, next(lines).split())
        arcs = {giver: {} for giver in range(members)}
        for _ in range(count):
            giver, taker, score = next(lines).split()
            arcs[int(giver)][int(taker)] = int(float(score))
    rings = []
    for a in arcs:
        for b, one in arcs[a].items():
            if b > a and a in arcs[b]:
                rings.append(((a, b), one + arcs[b][a]))
            for c, two in arcs[b].items() if b > a else ():
                if c > a and c != b and a in arcs[c]:
                    rings.append(((a, b, c), one + two + arcs[c][a]))
    rows = {}
    for i, (ring, _) in enumerate(rings):
        for member in ring:
            rows.setdefault(member, []).append(i)
    with open(path, "w", encoding="ascii") as out:
        out.write("Maximize\nobj:\n" + "\n".join("+ %d x%d" % (value, i) for i, (_, value) in enumerate(rings)))
        out.write("\nSubject To\n")
        for member, row in rows.items():
            out.write("m%d: " % member + "\n".join("+ x%d" % i for i in row) + " <= 1\n")
        out.write("Binary\n" + "\n".join("x%d" % i for i in range(len(rings))) + "\nEnd\n")
    return len(rings)


def cbc(path, limit):
    began = time.monotonic()
    text = subprocess.run(["cbc", path, "sec", str(limit), "solve"], capture_output=True, text=True, check=False).stdout
    seconds = time.monotonic() - began
    value = [float(line.split()[-1]) for line in text.splitlines() if line.startswith("Objective value:")]
    return seconds, round(value[0]) if value else None, "Optimal solution found" in text


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("build")
    words.add_argument("pools", nargs="*")
    words.add_argument("--runs", type=int, default=3)
    words.add_argument("--limit", type=int, default=60)
    given = words.parse_args()
    peer = shutil.which("cbc") is not None
    if not peer:
        print("cbc is not there; its columns stay empty")
    with tempfile.TemporaryDirectory() as folder:
        pools = given.pools
        if not pools:
            pools = [os.path.join(folder, "drawn%d.input" % size) for size in (256, 512, 1024)]
            for pool, size in zip(pools, (256, 512, 1024)):
                draw(size, pool)
        print("%-20s %7s %10s %10s %8s %10s %8s %7s" % ("pool", "rings", "value", "bound", "ours_s", "cbc", "cbc_s", "ratio"))
        for pool in pools:
            formulation = os.path.join(folder, "rings.lp")
            count = formulate(pool, formulation)
            ours, theirs = [], []
            answer, value, proven = {}, None, False
            for _ in range(given.runs):
                command = [os.path.join(given.build, "examples", "mutualaid"), "solve", "rings", pool, "--max-ring", "3",
                           "--time-limit", str(given.limit), "--json"]
                answer = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
                ours.append(float(answer["seconds"]))
                if peer:
                    seconds, value, proven = cbc(formulation, given.limit)
                    theirs.append(seconds)
            if answer["status"] == "optimal" and proven and value != answer["objective"]:
                raise SystemExit("%s: ours is %d, CBC says %d" % (pool, answer["objective"], value))
            print("%-20s %7d %10d %10d %8.3f %10s %8s %7s" % (
                os.path.basename(pool)[:20], count, answer["objective"], answer["bound"], statistics.median(ours),
                value if peer else "", "%.3f" % statistics.median(theirs) if peer else "",
                "%.1f" % (statistics.median(theirs) / statistics.median(ours)) if peer else ""))


if __name__ == "__main__":
    main()
