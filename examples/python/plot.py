# SPDX-License-Identifier: MIT
"""Who gave and who received, as a picture: a bar a member, of all time.

    python3 plot.py town.aid [balances.png]

With matplotlib (Debian: python3-matplotlib) it writes the picture; without, it draws with characters.
"""
import sys

from mutualaid import Member, Store


def rows(town):
    """(name, minutes given, minutes received), the most given first, of those who did anything."""
    names = dict(town.read(Member, "id", "name"))
    sums = {}
    for group in town.groups:
        table = group.balance_table()
        for member, given, received in zip(table["member"].tolist(), table["given"].tolist(), table["received"].tolist()):
            if member in names:
                before = sums.get(member, (0, 0))
                sums[member] = (before[0] + given, before[1] + received)
    found = [(names[member], given, received) for member, (given, received) in sums.items() if given or received]
    return sorted(found, key=lambda row: (-row[1], row[2], row[0]))


def characters(people):
    widest = max(max(given, received) for _, given, received in people)
    for name, given, received in people:
        print("%-20s %s %s" % (name[:20], ("+" * round(20 * given / widest)).rjust(20), "-" * round(20 * received / widest)))


def picture(pyplot, people, path):
    figure, axes = pyplot.subplots(figsize=(8, 0.3 * len(people) + 1))
    places = range(len(people))
    axes.barh(places, [given / 60 for _, given, _ in people], color="tab:green", label="given")
    axes.barh(places, [-received / 60 for _, _, received in people], color="tab:blue", label="received")
    axes.set_yticks(places, [name for name, _, _ in people])
    axes.invert_yaxis()
    axes.set_xlabel("hours")
    axes.legend()
    figure.tight_layout()
    figure.savefig(path)


def main(location, path="balances.png"):
    with Store.open(location) as town:
        people = rows(town)
    try:
        import matplotlib
        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        characters(people)
    else:
        picture(pyplot, people, path)
        print("%d people, in %s" % (len(people), path))


if __name__ == "__main__":
    main(*sys.argv[1:])
