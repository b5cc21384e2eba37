# SPDX-License-Identifier: MIT
"""Reading much at once: the same as one by one, and nothing is kept that should not be."""
import os
import pathlib
import unittest

import mutualaid
from mutualaid import Exchange, Group, Member, Offer, OpenFlag, Request, Skill, Store, Unit, Week

from .town import Town


class Bulk(Town):
    def test_fields_in_bulk_are_those_of_the_infos(self):
        self.ben.update(week="Mo 09:00-10:00", place=(56.8, 60.6))
        need, help_ = self.ana.request("gardening", minutes=60), self.ben.offer("gardening")
        made = need.propose(help_)
        for kind, things, fields in (
                (Member, [self.ana, self.ben, self.cy], ("name", "id", "week", "place", "number")),
                (Group, [self.street], ("name", "kind", "id")), (Skill, [self.gardening], ("label",)),
                (Offer, [help_], ("member", "state")), (Request, [need], ("minutes", "id")),
                (Exchange, [made], ("id", "state", "helper"))):
            with self.subTest(kind=kind.__name__):
                asked = [tuple(thing.id if name == "id" else getattr(thing.info, name) for name in fields) for thing in things]
                self.assertEqual(list(self.town.read(kind, *fields)), asked)
                self.assertEqual(list(self.town.read(kind, *fields, of=reversed(things))), asked[::-1])
        self.cy.leave(self.street)
        self.assertEqual(list(self.town.read(Member, "id", "name", of=self.street)), [(self.ana.id, "Ana"), (self.ben.id, "Ben")])
        self.assertIsInstance(next(self.town.read(Member, "week", of=[self.ben]))[0], Week)

    def test_many_more_than_a_chunk(self):
        rows = "".join("Someone %d,elm\n" % number for number in range(2500))
        self.town.import_csv(("name,groups\n" + rows).encode(), mutualaid.ImportKind.MEMBERS)
        read = list(self.town.read(Member, "number", "name"))
        self.assertEqual((len(read), read[-1]), (2503, (2503, "Someone 2499")))

    def test_wrong_questions_are_refused(self):
        for wrong, ask in ((ValueError, lambda: self.town.read(Member, "nose")),
                           (TypeError, lambda: self.town.read(Member, "name", of=[self.street])),
                           (LookupError, lambda: list(self.town.read(Member, "name", of=[self.town.member(5)])))):
            with self.assertRaises(wrong):
                ask()
        reading = self.town.read(Member, "name")
        self.town.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            next(reading)

    def test_a_table_is_the_rows_as_numbers(self):
        self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=30)
        self.town.log_exchange(requester=self.ben, helper=self.cy, minutes=20)
        table, rows = self.street.balance_table(Unit.TIME), self.street.balances(Unit.TIME)
        self.assertEqual(table["balance"].tolist(), [row.balance for row in rows])
        self.assertEqual(table["member"].tolist(), [row.member.id for row in rows])
        self.assertEqual(table["unit"].tolist(), [int(Unit.TIME)] * len(rows))
        self.assertEqual([row[table.columns.index("given")] for row in table], [row.given for row in rows])
        self.assertEqual(len(table), 3)
        self.assertIn("3 rows", repr(table))
        with self.assertRaises(KeyError):
            table["nose"]
        empty = self.town.found_group(name="Oak Street").balance_table()
        self.assertEqual((len(empty), list(empty), empty["balance"].tolist()), (0, [], []))

    @unittest.skipIf("LD_PRELOAD" in os.environ or not pathlib.Path("/proc/self/statm").exists(), "memory cannot be measured")
    def test_memory_does_not_grow(self):
        def used():
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

        def round_():
            with Store.open("memory:", flags=OpenFlag.NO_TAXONOMY, log=lambda level, text: None) as town:
                street = town.found_group(name="Elm Street")
                ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
                town.log_exchange(requester=ana, helper=ben, minutes=30)
                ana.request("gardening")
                ben.offer("gardening")
                town.match().commit()
                list(town.log())
                town.insight()
                street.balance_table()
                mutualaid.solve.assign(offsets=[0, 1], helpers=[0], helper_count=1)
                try:
                    town.find_member("nobody")
                except LookupError:
                    pass
        for _ in range(60):
            round_()
        before = used()
        for _ in range(240):
            round_()
        self.assertLess(used() - before, 2**20)


if __name__ == "__main__":
    unittest.main()
