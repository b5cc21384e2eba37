# SPDX-License-Identifier: MIT
"""From founding to the books: is the everyday work of a community right, seen from Python?"""
import datetime
import pathlib
import tempfile
import unittest
from fractions import Fraction

import mutualaid
from mutualaid import (Constraint, ExchangeState, Figure, GroupKind, ImportKind, InsightFlag, LegalForm, ListingState, Place, Purpose, Role, Side,
                       Term, Unit, Urgency, Week)

from .town import START, Town

MEMBERS = b"reference,name,groups\nm1,Dan,elm\nm2,Eve,elm\nm3,,elm\n"


class Life(Town):
    def proposed(self):
        need = self.ana.request("gardening", minutes=60, urgency=Urgency.HIGH)
        return need, self.ben.offer("gardening")

    def test_the_main_job_ends_in_the_books(self):
        need, help_ = self.proposed()
        with self.town.match() as match:
            self.assertEqual([(one.request, one.offer, one.helper.name) for one in match.proposals],
                             [(need, help_, "Ben")])
            self.assertEqual(match.summary.seats, 1)
            exchange, = match.commit()
        exchange.accept()
        exchange.confirm(90)
        self.assertIs(exchange.state, ExchangeState.DONE)
        self.assertEqual((self.town.balance(self.ben), self.ana.balance(self.street)), (90, -90))
        self.assertTrue(self.town.verify().ok)

    def test_two_sides_who_agree_book_it(self):
        need, help_ = self.proposed()
        exchange = need.propose(help_, minutes=datetime.timedelta(hours=1))
        exchange.accept()
        with self.town.acting_as(self.ben, purpose=Purpose.SELF):
            exchange.confirm(75)
        self.assertIs(exchange.state, ExchangeState.ONE_SIDE)
        with self.town.acting_as(self.ana):
            exchange.confirm()
        self.assertEqual((exchange.info.minutes, exchange.info.helper_minutes), (75, 75))

    def test_a_reversal_restores_both_balances(self):
        exchange = self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=45, memo="help")
        exchange.reverse()
        self.assertEqual([self.ana.balance(), self.ben.balance()], [0, 0])
        with self.assertRaisesRegex(mutualaid.StateError, "reversed"):
            exchange.reverse()

    def test_a_correction_is_a_reversal_and_a_new_entry(self):
        exchange = self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=45)
        corrected = exchange.correct(50)
        self.assertEqual(corrected.info.corrects, exchange)
        lines = self.town.statement(self.ana)
        self.assertEqual([(line.amount, line.reversal, line.balance) for line in lines],
                         [(-45, False, -45), (45, True, 0), (-50, False, -50)])
        self.assertEqual(lines[0].other, self.ben)
        self.assertEqual(lines[0].happened, START)

    def test_decline_cancel_dispute_and_settle_lead_where_they_should(self):
        need, help_ = self.proposed()
        exchange = need.propose(help_)
        exchange.cancel(note="rain")
        self.assertIs(exchange.state, ExchangeState.VOID)
        exchange = need.propose(help_)
        exchange.accept()
        exchange.dispute(side=Side.REQUESTER)
        exchange.settle(30)
        self.assertEqual(self.ben.balance(), 30)
        need = self.cy.request("gardening")
        exchange = need.propose(help_ if help_.info.state is ListingState.OPEN else self.ben.offer("gardening"))
        exchange.decline()
        self.assertEqual(len(self.town.exchanges(state=ExchangeState.VOID)), 2)

    def test_what_is_stated_about_a_group_is_read_back(self):
        grove = self.town.found_group(name="Лесная", parent=self.street, legal_form=LegalForm.REGISTERED,
                                      place=(56.84, 60.61), languages="ru en", text="за городом")
        info = grove.info
        self.assertEqual((info.name, info.parent, info.legal_form, info.place, info.languages),
                         ("Лесная", self.street, LegalForm.REGISTERED, Place(56.84, 60.61), "ru en"))
        grove.update(parent=None, text="у реки")
        self.assertEqual((grove.info.parent, grove.info.text), (None, "у реки"))
        self.street.agree(grove)
        self.assertEqual(self.street.agreements, [grove])
        self.street.end_agreement(grove)
        grove.close("moved away")
        self.assertTrue(grove.info.closed)
        self.assertEqual(self.town.groups, [self.street, grove])

    def test_what_is_stated_about_a_member_is_read_back_and_cleared(self):
        week = Week.parse("Mo-Fr 09:00-12:00")
        self.ben.update(week=week, reach_m=0, place=(56.8, 60.6), preferred_name="Benny", online=False,
                        day_minutes=datetime.timedelta(hours=2))
        info = self.ben.info
        self.assertEqual((info.week, info.reach_m, info.preferred_name, info.online, info.day_minutes),
                         (week, 0, "Benny", False, 120))
        self.ben.update(week=None, place=None, preferred_name=None)
        info = self.ben.info
        self.assertEqual((info.week, info.place, info.preferred_name), (None, None, ""))

    def test_a_no_is_repaired_and_the_next_best_is_known(self):
        need = self.ana.request("gardening")
        first, second = self.ben.offer("gardening"), self.cy.offer("gardening")
        with self.town.match() as match:
            chosen = match.proposals[0].offer
            other = second if chosen == first else first
            following = match.next(need)
            self.assertEqual([(row.offer, row.moved, row.seats_change) for row in following], [(other, 0, 0)])
            match.ban(need, chosen)
            with match.repair() as repaired:
                self.assertEqual(repaired.proposals[0].offer, other)
                self.assertEqual([(step.request, step.from_, step.to) for step in repaired.changes], [(need, chosen, other)])
                repaired.release(need, chosen)
                repaired.pin(need, chosen)
                with repaired.repair() as pinned:
                    self.assertEqual(pinned.proposals[0].offer, chosen)
                    pinned.release(need, chosen)
                    pinned.prefer(need, other)
                    self.assertEqual(len(pinned.repair(fresh=True)), 1)

    def test_the_unserved_are_told_what_is_short_and_who_is_wanted(self):
        needs = {self.ana.request("gardening"), self.ana.request("gardening", title="Hedge")}
        helps = self.ben.offer("gardening")
        with self.town.match() as match:
            shortage = match.shortage(0)
            self.assertEqual((shortage.requests, shortage.offers, shortage.need), (2, 1, 2))
            self.assertIn("share 1 offer(s)", shortage.sentence)
            self.assertEqual((set(match.rivals(0)), match.shared(0)), (needs, [helps]))
            record = match.decisions()
            self.assertEqual([row.chosen for row in record].count(True), 1)
            self.assertEqual({row.request for row in record if not row.violated}, needs)
            self.assertEqual(len(match.decisions(match.unserved[0].request)), 1)
            wanted, = match.recruit()
            self.assertEqual((wanted.group, wanted.serves, wanted.skill), (self.street, 1, shortage.skill))
            reason = match.explain(match.unserved[0].request, helps)
            self.assertEqual((reason.chosen, reason.seats_change, reason.moved), (False, 0, 1))
            self.assertIn("would have nobody", reason.instead)

    def test_roles_blocks_and_credentials(self):
        self.ben.set_roles(self.street, Role.COORDINATOR | Role.MEMBER)
        self.assertIn(Role.COORDINATOR, self.ben.roles(self.street))
        self.ana.block(self.ben, "a quarrel")
        need, help_ = self.proposed()
        with self.town.match() as match:
            self.assertEqual((len(match), match.unserved[0].request), (0, need))
            self.assertEqual(match.unserved[0].refused[Constraint.BLOCK], 1)
            reason = match.explain(need, help_)
        self.assertIn(Constraint.BLOCK, reason.violated)
        self.assertIs(reason.first, Constraint.BLOCK)
        self.ana.unblock(self.ben)
        self.ana.household(self.cy)
        self.assertEqual((self.ana.housemates, self.ana.blocked), ([self.cy], []))
        self.ben.grant("first-aid", issuer="the Red Cross")
        self.assertEqual([(one.code, one.revoked, one.until) for one in self.ben.credentials], [("first-aid", False, None)])
        self.ben.revoke("first-aid")
        with self.assertRaises(mutualaid.StateError):
            self.ben.revoke("first-aid")
        self.cy.leave(self.street, "moved")
        self.assertEqual(self.cy.groups, [])
        self.cy.join(self.street)
        self.assertEqual(self.street.members, [self.ana, self.ben, self.cy])

    def test_the_best_helpers_come_with_their_reasons(self):
        need, help_ = self.proposed()
        best, = need.best(limit=3)
        self.assertEqual((best.offer, best.helper), (help_, self.ben))
        self.assertEqual(set(best.points), set(Term))
        with self.town.match(allow=lambda request, offer: offer != help_) as match:
            self.assertEqual(match.proposals, [])
            self.assertEqual(match.summary.refused[Constraint.HOST], 1)

    def test_offers_and_requests_change_and_end(self):
        need, help_ = self.proposed()
        need.update(minutes=30, title="the hedge", windows=[(START, START + datetime.timedelta(hours=3))])
        info = need.info
        self.assertEqual((info.minutes, info.title, info.windows[0].until.hour), (30, "the hedge", 3))
        help_.update(expires=START + datetime.timedelta(days=2))
        self.assertEqual(self.town.offers(member=self.ben), [help_])
        help_.withdraw("too old")
        self.assertEqual((self.town.offers(), self.town.offers(every_state=True)), ([], [help_]))
        self.later(days=1)
        need.withdraw()
        self.assertEqual(self.town.requests(state=ListingState.WITHDRAWN), [need])

    def test_a_need_comes_again_until_it_ends(self):
        first = (START + datetime.timedelta(days=3), START + datetime.timedelta(days=3, hours=2))
        need = self.ana.request("gardening", windows=[first], repeats="FREQ=WEEKLY;INTERVAL=2;COUNT=9", repeat_cover=500)
        times = self.town.requests(member=self.ana)
        self.assertEqual([time.info.occurrence for time in times], [1, 2, 3])
        self.assertEqual({time.info.series for time in times}, {need})
        self.assertEqual(times[1].info.windows[0].from_ - need.info.windows[0].from_, datetime.timedelta(days=14))
        self.assertEqual((need.info.repeats, need.info.repeat_cover), ("FREQ=WEEKLY;INTERVAL=2;COUNT=9", 500))
        times[1].withdraw("on holiday")
        self.assertEqual(self.town.requests(member=self.ana), [need, times[2]])
        times[2].end_repeat("moved")
        self.later(days=60)
        self.assertEqual(self.town.requests(member=self.ana), [])

    def test_time_alone_ends_an_offer(self):
        help_ = self.ben.offer("gardening", expires=START + datetime.timedelta(days=2))
        self.later(days=3)
        self.assertEqual(self.town.advance().events, 1)
        self.assertIs(help_.info.state, ListingState.EXPIRED)

    def test_skills_are_added_found_and_adopted(self):
        home = self.town.add_skill("Home", code="home")
        tap = self.town.add_skill(labels=[("en", "Plumbing"), ("ru", "Сантехника")], parent=home, code="home.plumbing")
        self.assertEqual(tap.told("ru").label, "Сантехника")
        self.assertEqual((self.town.find_skill("home.plumbing"), tap.info.parent), (tap, home))
        self.assertEqual(self.town.search_skills("plumbng")[0].skill, tap)
        self.assertEqual(self.town.resolve_skill("сантехника"), tap)
        self.ben.offer("telling stories")
        free, = self.town.unadopted_skills
        free.update(labels=["Story telling"])
        self.assertEqual((free.label, self.town.unadopted_skills), ("Story telling", []))

    def test_references_and_names_find_people(self):
        self.ana.update(reference="m-1")
        self.assertEqual(self.town.find_member("m-1", self.street), self.ana)
        self.assertEqual(self.town.find_group("elm"), self.street)
        self.assertEqual(self.town.search_members("bne")[0].member, self.ben)
        offer = self.ben.offer("gardening", reference="o-1")
        need = self.ana.request("gardening", reference="r-1")
        logged = self.town.log_exchange(requester=self.ana, helper=self.cy, minutes=5, reference="x-1")
        self.assertEqual(self.town.find_offer(self.street, "o-1"), offer)
        self.assertEqual(self.town.find_request(self.street, "r-1"), need)
        self.assertEqual(self.town.find_exchange(self.street, "x-1"), logged)
        with self.assertRaises(LookupError):
            self.town.find_member("nobody")

    def test_a_policy_is_read_and_changed(self):
        self.street.set_policy(credit_min=0, weights={Term.DISTANCE: 50}, tier_hours=[0, 0, 0, 0])
        policy = self.street.policy
        self.assertEqual((policy.credit_min, policy.weights[Term.DISTANCE], policy.tier_hours, policy.unit),
                         (0, 50, (0, 0, 0, 0), Unit.TIME))
        with self.assertRaises(mutualaid.LimitError) as caught:
            self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=30)
        self.assertIs(caught.exception.reason, mutualaid.ReasonCode.CREDIT)

    def test_the_books_of_a_group_sum_to_zero(self):
        self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=30)
        self.town.log_exchange(requester=self.ben, helper=self.cy, minutes=20)
        rows = self.street.balances(Unit.TIME)
        self.assertEqual(sum(row.balance for row in rows), 0)
        self.assertEqual({row.member: row.balance for row in rows}, {self.ana: -30, self.ben: 10, self.cy: 20})

    def test_members_come_in_from_csv_and_only_once(self):
        problems, notes = [], []
        report = self.town.import_csv(MEMBERS, ImportKind.MEMBERS, problem=problems.append, note=notes.append)
        self.assertEqual((report.read, report.added, report.rejected), (3, 2, 1))
        self.assertEqual(problems[0].line, 4)
        self.assertIn("Dan", [member.name for member in self.street.members])
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "members.csv")
            path.write_bytes(MEMBERS.replace(b"name", b"Who, exactly").replace(b"reference,Who, exactly",
                                                                               b'reference,"Who, exactly"'))
            again = self.town.import_csv(path, ImportKind.MEMBERS, columns={"Who, exactly": "name"})
        self.assertEqual((again.added, again.repeated), (0, 2))

    def test_figures_of_fairness_are_exact_or_missing(self):
        self.assertIsNone(self.town.insight().figures[Figure.RECIPROCITY])
        self.town.log_exchange(requester=self.ana, helper=self.ben, minutes=90)
        self.town.log_exchange(requester=self.ben, helper=self.ana, minutes=30)
        found = self.town.insight(group=self.street)
        self.assertEqual((found.figures[Figure.RECIPROCITY], found.figures[Figure.MUTUAL_MINUTES]), (1, Fraction(1, 2)))
        self.assertEqual([(one.member, one.given, one.received) for one in found.members],
                         [(self.ana, 30, 90), (self.ben, 90, 30), (self.cy, 0, 0)])
        self.assertIn(InsightFlag.ISOLATE, found.members[2].flags)
        self.assertIn(Figure.RECIPROCITY, found.summary.defined)

    def test_what_the_community_signs_with_is_published(self):
        self.assertEqual(self.town.keys.signing, [])
        self.town.keys.begin_signing()
        self.town.keys.begin_signing()
        old, new = [row.key for row in self.town.keys.signing]
        self.assertEqual((len(old), len(new), old == new), (64, 64, False))
        with self.assertRaisesRegex(mutualaid.ArgumentError, "no signed text"):
            mutualaid.check_signature("hello")

    def test_the_log_is_read_in_pages(self):
        rows = list(self.town.log())
        self.assertEqual([row.seq for row in rows], list(range(1, len(rows) + 1)))
        self.assertEqual(list(self.town.log(page=2)), rows)
        self.assertEqual([row.seq for row in self.town.log(after=len(rows) - 1)], [len(rows)])
        self.assertEqual(rows[-1].kind, "skill.added")
        self.assertEqual(self.town.thing(rows[-1].thing), self.gardening)
        self.assertEqual(rows[-1].hash, self.town.info.head)

    def test_what_one_process_writes_another_reads_after_refresh(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "town.aid")
            try:
                self.opened(path).close()
            except mutualaid.Error as refused:
                if refused.reason is mutualaid.ReasonCode.BACKEND:
                    self.skipTest("this library keeps no files")
                raise
            with self.opened(path) as first, self.opened(path) as second:
                group = first.found_group(name="Elm Street", kind=GroupKind.TIME_BANK)
                self.assertEqual(second.groups, [])
                self.assertGreaterEqual(second.refresh(), 1)
                self.assertEqual(second.groups, [group])
                second.backup(pathlib.Path(folder, "copy.aid"))
            with self.opened(pathlib.Path(folder, "copy.aid")) as copy:
                self.assertEqual(copy.of(group).name, "Elm Street")


if __name__ == "__main__":
    unittest.main()
