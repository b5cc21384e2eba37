# SPDX-License-Identifier: MIT
"""What reading and calling costs in Python: nanoseconds of CPU time a row or a call, the least of five rounds.

    hosts.py FILE        a town made by `hosts make`
"""
import sys
import time

from mutualaid import Member, OpenFlag, Store, Unit
from mutualaid._library import lib


def least(body):
    """body() answers how many; the least time of one."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time_ns()
        count = body()
        best = min(best, (time.process_time_ns() - start) / count)
    return best


def main():
    with Store.open(sys.argv[1], flags=OpenFlag.NO_TAXONOMY) as town:
        street, = town.groups
        ana = town.members[0]

        def members():
            count = length = 0
            for name, languages in town.read(Member, "name", "languages"):
                count, length = count + 1, length + len(name) + len(languages)
            assert length
            return count

        def balances():
            table, total = street.balance_table(Unit.TIME), 0
            for given in table["given"].tolist():
                total += given
            assert total
            return len(table)

        def columns():
            table = street.balance_table(Unit.TIME)
            assert sum(table["given"]) if isinstance(table["given"], memoryview) else table["given"].sum()
            return len(table)

        def ctypes_calls():
            for _ in range(2000):
                lib.aid_abi()
            return 2000

        def calls():
            for _ in range(2000):
                ana.balance()
            return 2000

        for body in (members, balances, columns, ctypes_calls, calls):
            print("%s %.1f" % (body.__name__, least(body)))


main()
