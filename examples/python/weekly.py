# SPDX-License-Identifier: MIT
"""The weekly matching job: books what has become due, finds the best plan, proposes it, and writes to people.

    python3 weekly.py town.aid [--propose]

Without --propose nothing changes and the plan is only shown. A crontab line: `0 6 * * 1 python3 weekly.py town.aid --propose`.
The messages are printed; a real job would hand them to a mail program.
"""
import sys

from mutualaid import Constraint, Store


def letter(proposal):
    """What the helper is told, with the reasons in numbers."""
    need = proposal.request.info
    best = sorted(proposal.points.items(), key=lambda one: -one[1])[:2]
    reasons = ", ".join("%s %d" % (term.name.lower().replace("_", " "), points) for term, points in best if points > 0)
    return "To %s: could you help %s with %s? (%s)" % (
        proposal.helper.name, proposal.requester.name, need.title or proposal.offer.info.skill.label, reasons)


def main(location, propose=False):
    with Store.open(location) as town:
        done = town.advance()
        print("%d things had become due" % done.events)

        def cancel_late(stage, done, total):
            return False            # a job that must end in time would answer True here
        with town.match(progress=cancel_late) as match:
            print("%d of %d seats can be filled" % (match.summary.seats, match.summary.seats_wanted))
            for proposal in match.proposals:
                print(letter(proposal))
            for empty in match.unserved:
                most = max(Constraint, key=lambda why: empty.refused.get(why, 0))
                print("Nobody for %s yet: mostly %s" % (empty.request.info.member.name, most.name.lower()))
            if propose:
                made = town.run(lambda town: match.commit(keep_valid=True))
                print("%d exchanges proposed" % sum(exchange is not None for exchange in made))


if __name__ == "__main__":
    main(sys.argv[1], "--propose" in sys.argv[2:])
