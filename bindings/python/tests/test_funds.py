# SPDX-License-Identifier: MIT
"""Gifts, opening balances and funds, seen from Python; and a plan on arrays that is kept up to date."""
import gc
import pickle
import random
import unittest

import mutualaid
from mutualaid import Application, Receipt, Role, TransferKind, TransferState, parse_unit
from mutualaid.solve import Assignment, assign

from .town import Town


class Funds(Town):
    def setUp(self):
        super().setUp()
        self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=90)

    def test_hours_are_given_to_people_and_to_the_pool(self):
        gift = self.ben.give(40, to=self.cy)
        pool = self.ben.give(20)
        self.assertEqual([self.ben.balance(), self.cy.balance()], [30, 40])
        self.assertEqual((gift.info.payer, gift.info.receiver, pool.info.receiver), (self.ben, self.cy, None))
        self.assertEqual(self.town.transfers(member=self.cy), [gift])
        self.assertEqual(self.town.transfers(kind=TransferKind.OPENING), [])
        with self.assertRaises(mutualaid.LimitError):
            self.ben.give(700)
        with self.assertRaises(TypeError):
            self.ben.give(10, to=self.street)

    def test_a_gift_may_be_held_booked_disputed_and_resolved(self):
        held = self.ben.give(40, to=self.cy, hold_days=3)
        self.assertEqual((held.state, held.info.held, self.cy.balance()), (TransferState.HELD, 40, 0))
        held.post()
        self.assertEqual(self.cy.balance(), 40)
        held.dispute()
        self.assertIs(held.state, TransferState.CONTESTED)
        held.resolve(False)
        self.assertEqual((held.state, self.cy.balance()), (TransferState.REVERSED, 0))
        other = self.ben.give(40, to=self.cy, hold_days=3)
        other.void()
        self.assertIs(other.state, TransferState.VOID)
        third = self.ben.give(40, to=self.cy, hold_days=3)
        self.later(days=4)
        self.town.advance()
        self.assertIs(third.state, TransferState.VOID)

    def test_a_fund_keeps_what_came_in_by_kind_and_goes_out_by_purpose(self):
        winter = self.street.open_fund("Winter", "heating", "warm meals", unit=parse_unit("EUR"))
        winter.receive(500, Receipt.GRANT)
        winter.receive(100, Receipt.DONATION, payer=self.ana)
        bill = winter.spend(120, "heating")
        with self.assertRaisesRegex(mutualaid.LimitError, "purpose"):
            winter.spend(1, "fireworks")
        with self.assertRaises(mutualaid.LimitError):
            winter.spend(481, "heating")
        info = winter.info
        self.assertEqual((info.balance, info.spent, info.receipt[Receipt.GRANT], info.receipt[Receipt.DONATION]),
                         (480, 120, 500, 100))
        self.assertEqual((len(winter.transfers), winter.transfers[-1], bill.info.fund), (3, bill, winter))
        bill.reverse()
        self.assertEqual(winter.balance, 600)
        winter.update(name="Cold days", closed=True)
        self.assertEqual((winter.name, winter.info.closed), ("Cold days", True))
        with self.assertRaises(mutualaid.StateError):
            winter.receive(1, Receipt.OTHER)
        self.assertEqual(self.town.funds(), [winter])
        self.assertEqual(pickle.loads(pickle.dumps(winter)), winter)

    def test_awards_go_by_points_and_cannot_see_who_asks(self):
        winter = self.street.open_fund("Winter", "gardens", unit=parse_unit("EUR"))
        winter.receive(300, Receipt.FOUNDATION)
        elm, oak = self.town.found_group(name="Elm"), self.town.found_group(name="Oak")
        asked = [Application(elm, 100, 700), Application(oak, 400, 700)]
        self.assertEqual(winter.award("gardens", 300, asked), mutualaid.share_award(300, asked))
        self.assertEqual((winter.balance, len(self.town.transfers(kind=TransferKind.AWARD))), (0, 2))
        with self.assertRaises(mutualaid.ArgumentError):
            mutualaid.share_award(-1, asked)

    def test_an_opening_balance_is_the_coordinators(self):
        self.ana.set_roles(self.street, Role.COORDINATOR)
        with self.town.acting_as(self.ben):
            with self.assertRaises(mutualaid.DeniedError):
                self.town.make_transfer(TransferKind.OPENING, 60, receiver=self.cy)
        with self.town.acting_as(self.ana):
            self.town.make_transfer(TransferKind.OPENING, 60, receiver=self.cy)
        self.assertEqual(self.cy.balance(), 60)


class Live(unittest.TestCase):
    def plan(self, dice, requests, helpers):
        self.gone, self.left = set(), set()
        self.scores = {(r, h): dice.randrange(1000) for r in range(requests) for h in range(helpers) if dice.random() < 0.5}
        return self.fresh(requests, helpers)

    def fresh(self, requests, helpers):
        offsets, to, scores = [0], [], []
        for request in range(requests):
            for helper in range(helpers):
                if (request, helper) in self.scores:
                    to.append(helper)
                    scores.append(self.scores[request, helper])
            offsets.append(len(to))
        return assign(offsets=offsets, helpers=to, scores=scores, helper_count=helpers)

    def test_after_every_change_it_is_worth_what_a_fresh_plan_is(self):
        dice = random.Random(7)
        for _ in range(60):
            requests, helpers = dice.randrange(1, 7), dice.randrange(1, 7)
            with Assignment(self.plan(dice, requests, helpers)) as live:
                for _ in range(8):
                    requests, helpers = self.change(dice, live, requests, helpers)
                    fresh, info = self.fresh(requests, helpers), live.info
                    self.assertEqual((info.seats, info.objective), (fresh.seats, fresh.objective))

    def change(self, dice, live, requests, helpers):
        what = dice.randrange(4)
        if what == 0:
            row = {h: dice.randrange(1000) for h in range(helpers) if h not in self.left}
            self.assertEqual(live.add_request(list(row), list(row.values())), requests)
            self.scores.update({(requests, h): score for h, score in row.items()})
            return requests + 1, helpers
        if what == 1:
            column = {r: dice.randrange(1000) for r in range(requests) if r not in self.gone}
            self.assertEqual(live.add_helper(list(column), list(column.values())), helpers)
            self.scores.update({(r, helpers): score for r, score in column.items()})
            return requests, helpers + 1
        one = dice.randrange(requests)
        if what == 2 and one not in self.gone:
            live.drop_request(one)
            self.gone.add(one)
            self.scores = {pair: score for pair, score in self.scores.items() if pair[0] != one}
        elif what == 3:
            one = dice.randrange(helpers)
            if one not in self.left:
                live.drop_helper(one)
                self.left.add(one)
                self.scores = {pair: score for pair, score in self.scores.items() if pair[1] != one}
        return requests, helpers

    def test_wrong_indexes_and_lengths_are_refused_and_change_nothing(self):
        live = Assignment(assign(offsets=[0, 1], helpers=[0], scores=[5], helper_count=1))
        with self.assertRaises(mutualaid.NotFoundError):
            live.drop_request(9)
        with self.assertRaises(mutualaid.NotFoundError):
            live.add_request([7])
        with self.assertRaisesRegex(ValueError, "scores: 2 numbers, and there are 1 helpers"):
            live.add_request([0], [1, 2])
        with self.assertRaises(ValueError):
            live.set_capacity(0, -1)
        self.assertEqual((live.info.seats, live.info.objective, live.helpers(0)), (1, 5, [0]))
        self.assertEqual(repr(live), "<Assignment: 1 seats filled>")
        with self.assertRaises(TypeError):
            pickle.dumps(live)
        live.close()
        live.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            live.keep()
        with self.assertRaises(TypeError):
            Assignment("plan")

    def test_a_change_after_keep_disturbs_the_fewest(self):
        plan = assign(offsets=[0, 2, 4], helpers=[0, 1, 0, 1], scores=[10, 0, 10, 9], helper_count=2)
        live = Assignment(plan)
        before = [live.helpers(0), live.helpers(1)]
        live.keep()
        third = live.add_helper([0, 1], scores=[1000, 1000])
        self.assertEqual(third, 2)
        self.assertEqual([live.helpers(0), live.helpers(1)], before)
        self.assertEqual(live.moves, [])

    def test_many_are_dropped_in_any_order(self):
        plan = assign(offsets=[0, 1], helpers=[0], scores=[5], helper_count=1)
        kept = [Assignment(plan) for _ in range(200)]
        random.Random(3).shuffle(kept)
        while kept:
            kept.pop()
        gc.collect()


if __name__ == "__main__":
    unittest.main()
