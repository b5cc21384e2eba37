# SPDX-License-Identifier: MIT
"""Carries out tests/scenarios/scenarios.txt through the Python package; prints each scenario's name and head."""
import shlex
import sys
from datetime import datetime, timedelta, timezone

import mutualaid
from mutualaid import GroupKind, OpenFlag, Store


class Scenario:
    def __init__(self):
        self.now, self.dice, self.things, self.actor = datetime(2026, 11, 24, tzinfo=timezone.utc), 1, {}, None
        self.town = Store.open("memory:", flags=OpenFlag.NO_TAXONOMY, clock=lambda: self.now, random=self.draw)

    def draw(self, length):
        drawn = bytearray()
        for _ in range(length):
            self.dice = self.dice * 16807 % 2147483647
            drawn.append(self.dice % 256)
        return bytes(drawn)

    # ---- the verbs; those that make something answer it ----

    def skill(self, label):
        return self.town.add_skill(label)

    def group(self, name, kind):
        return self.town.found_group(name=name, kind=GroupKind[kind.upper()])

    def enrol(self, name, group):
        return self.things[group].enrol(name=name)

    def request(self, member, skill, minutes):
        return self.things[member].request(self.things[skill], minutes=int(minutes))

    def offer(self, member, skill):
        return self.things[member].offer(self.things[skill])

    def propose(self, request, offer):
        return self.things[request].propose(self.things[offer])

    def match(self):
        return self.town.match().commit()[0]

    def log(self, requester, helper, minutes, memo):
        return self.town.log_exchange(requester=self.things[requester], helper=self.things[helper], minutes=int(minutes),
                                      memo=memo)

    def correct(self, exchange, minutes):
        return self.things[exchange].correct(int(minutes))

    def accept(self, exchange):
        self.things[exchange].accept()

    def confirm(self, exchange, minutes):
        self.things[exchange].confirm(int(minutes))

    def settle(self, exchange, minutes):
        self.things[exchange].settle(int(minutes))

    def reverse(self, exchange):
        self.things[exchange].reverse()

    def days(self, days):
        self.now += timedelta(days=int(days))

    def advance(self, events):
        self.same(self.town.advance().events, int(events))

    def begin(self):
        self.open = self.town.transaction()
        self.open.__enter__()

    def commit(self):
        self.open.__exit__(None, None, None)

    def rollback(self):
        undo = RuntimeError("undo")
        try:
            self.open.__exit__(RuntimeError, undo, None)
        except RuntimeError as raised:
            if raised is not undo:
                raise

    def act(self, member):
        if self.actor:
            self.actor.__exit__(None, None, None)
        self.actor = None if member == "-" else self.town.acting_as(self.things[member])
        if self.actor:
            self.actor.__enter__()

    def expect(self, question, about, *wanted):
        if question == "balance":
            self.same([self.things[about].balance()], [int(wanted[0])])
        elif question == "state":
            self.same(self.things[about].state.name.lower(), wanted[0])
        elif question == "statement":
            self.same([line.amount for line in self.things[about].statement()], [int(amount) for amount in wanted])
        else:
            self.same(self.town.search_skills(about)[0].skill, self.things[wanted[0]])

    @staticmethod
    def same(got, wanted):
        if got != wanted:
            raise AssertionError("%r, and should be %r" % (got, wanted))

    MAKING = {"skill", "group", "enrol", "request", "offer", "propose", "match", "log", "correct"}

    def line(self, verb, *words):
        if verb == "refused":
            try:
                self.line(*words[1:])
            except mutualaid.Error as refused:
                return self.same(refused.status.name.lower(), words[0])
            raise AssertionError("it was not refused")
        if verb in self.MAKING:
            self.things[words[0]] = getattr(self, verb)(*words[1:])
        else:
            getattr(self, verb)(*words)

    def end(self, name):
        report = self.town.verify()
        self.same(report.problem, "")
        self.same(report.head, self.town.info.head)
        print(name, report.records, report.head.hex())
        self.town.close()


def main():
    scenario = name = None
    with open(sys.argv[1], encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            words = shlex.split(text, comments=True)
            try:
                if words and words[0] == "scenario":
                    if scenario:
                        scenario.end(name)
                    scenario, name = Scenario(), words[1]
                elif words:
                    scenario.line(*words)
            except Exception as problem:
                sys.exit("%s:%d: %s: %s" % (sys.argv[1], number, type(problem).__name__, problem))
    scenario.end(name)


main()
