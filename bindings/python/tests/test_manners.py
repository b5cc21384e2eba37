# SPDX-License-Identifier: MIT
"""Is it good Python: exceptions, threads, callbacks, lifetimes, pickles, and nothing cut in silence?"""
import copy
import datetime
import gc
import os
import pickle
import random
import threading
import unittest
import uuid
import weakref

import mutualaid
from mutualaid import GroupKind, OpenFlag, Purpose, Role, Store

from .town import START, Town


class Manners(Town):
    def test_every_failure_is_also_what_python_calls_it(self):
        for kind, also in ((mutualaid.ArgumentError, ValueError), (mutualaid.DeniedError, PermissionError),
                           (mutualaid.NotFoundError, LookupError), (mutualaid.OutOfMemoryError, MemoryError),
                           (mutualaid.StorageError, OSError), (mutualaid.FormatError, ValueError)):
            self.assertTrue(issubclass(kind, also))
        with self.assertRaises(ValueError) as caught:
            self.town.found_group(name="")
        self.assertIs(caught.exception.status, mutualaid.StatusCode.ARGUMENT)
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((str(again), again.reason), (str(caught.exception), caught.exception.reason))

    def test_a_format_error_says_where(self):
        with self.assertRaises(mutualaid.FormatError) as caught:
            mutualaid.Week.parse("Mo 09:00-25:00")
        self.assertEqual(caught.exception.line, 1)
        self.assertGreater(caught.exception.column, 1)

    def test_nothing_is_cut_or_wrapped_in_silence(self):
        for wrong, fields in ((ValueError, {"name": "Ana\0Eve"}), (TypeError, {"name": b"Ana"}),
                              (ValueError, {"name": "x", "reach_m": 2**31}), (TypeError, {"name": "x", "reach_m": 1.5}),
                              (ValueError, {"name": "x", "place": (91, 0)}), (TypeError, {"name": "x", "nose": "red"}),
                              (ValueError, {"name": "x", "pause_until": datetime.datetime(2026, 1, 1)}),
                              (TypeError, {"name": "x", "group": self.ana})):
            with self.subTest(fields=fields), self.assertRaises(wrong):
                self.town.enrol(**fields)
        with self.assertRaises(ValueError):
            self.town.group(2**53)
        with self.assertRaises(ValueError):
            self.ana.request("gardening", minutes=datetime.timedelta(seconds=90))
        self.assertEqual(len(self.town.members), 3)

    def test_a_number_of_a_newer_library_is_no_exception(self):
        self.assertEqual(repr(GroupKind(99)), "<GroupKind.UNKNOWN_99: 99>")

    def test_use_after_close_is_a_value_error(self):
        match = self.town.match()
        self.town.close()
        self.town.close()
        for use in (lambda: self.town.groups, lambda: self.ana.name, lambda: self.town.found_group(name="x"),
                    match.commit, lambda: next(self.town.log())):
            with self.assertRaisesRegex(ValueError, "closed"):
                use()
        self.assertEqual((repr(self.town), repr(self.ana)), ("<Store: closed>", "Member(%d)" % self.ana.id))

    def test_handles_are_equal_by_community_and_id(self):
        self.assertEqual(self.town.member(self.ana.id), self.ana)
        self.assertEqual({self.ana: 1}[self.town.member(self.ana.id)], 1)
        self.assertNotEqual(self.ana, self.ben)
        self.assertNotEqual(self.ana, self.town.group(self.ana.id))
        kept = pickle.loads(pickle.dumps(self.ana))
        self.assertEqual((kept, hash(kept)), (self.ana, hash(self.ana)))
        with self.assertRaisesRegex(ValueError, "unpickled"):
            kept.name
        self.assertEqual(self.town.of(kept).name, "Ana")
        with Store.open("memory:", flags=OpenFlag.NO_TAXONOMY) as other, self.assertRaises(LookupError):
            other.of(kept)
        with self.assertRaises(TypeError):
            copy.copy(self.town)

    def test_a_transaction_is_all_or_nothing(self):
        with self.assertRaises(ZeroDivisionError), self.town.transaction():
            self.street.enrol(name="Dan")
            self.assertTrue(self.town.info.in_transaction)
            1 / 0
        self.assertEqual(len(self.town.members), 3)
        before = self.town.info.records
        with self.town.transaction() as town:
            for name in ("Dan", "Eve"):
                self.street.enrol(name=name)
        self.assertEqual((len(town.members), town.info.records > before), (5, True))
        self.assertEqual(self.town.run(lambda town: len(town.groups)), 1)

    def test_run_tries_again_after_a_conflict(self):
        tries = []

        def body(town):
            tries.append(1)
            if len(tries) < 3:
                raise mutualaid.ConflictError("someone was faster")
            return town.found_group(name="Oak Street")
        self.assertEqual(self.town.run(body).name, "Oak Street")
        self.assertEqual(len(tries), 3)
        with self.assertRaises(mutualaid.ConflictError):
            tries.clear()
            self.town.run(body, attempts=2)

    def test_a_command_id_makes_a_command_happen_once(self):
        once = uuid.uuid4()
        self.town.command_id(once)
        first = self.street.enrol(name="Dan")
        self.town.command_id(once)
        self.assertEqual(self.street.enrol(name="Dan"), first)
        with self.assertRaises(ValueError):
            self.town.command_id(b"short")

    def test_the_actor_belongs_to_the_thread(self):
        self.ana.set_roles(self.street, Role.COORDINATOR)

        def host():
            self.street.update(languages="en")
        with self.town.acting_as(self.ana, purpose=Purpose.COORDINATION, role=Role.COORDINATOR):
            self.street.update(text="nice")
            thread = threading.Thread(target=host)
            thread.start()
            thread.join()
            self.street.update(text="nicer")
        last = list(self.town.log())[-3:]
        self.assertEqual([row.actor for row in last], [self.ana, None, self.ana])
        self.assertEqual((last[0].purpose, last[0].role), (Purpose.COORDINATION, Role.COORDINATOR))
        with self.assertRaises(LookupError), self.town.acting_as(self.town.member(12345)):
            self.fail("a stranger acts")
        with self.town.acting_as(self.ben), self.assertRaises(PermissionError):
            self.street.update(text="mine")
        self.street.update(text="nicest")

    def test_many_threads_may_use_one_store(self):
        def work():
            for _ in range(20):
                self.street.enrol(name="Someone")
                self.assertEqual(self.ana.name, "Ana")
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(self.town.members), 83)
        self.assertTrue(self.town.verify().ok)

    def busy(self, progress):
        """Work that is long enough to say how far it is."""
        rows = "".join("Someone %d,elm\n" % number for number in range(2000))
        self.town.import_csv(("name,groups\n" + rows).encode(), mutualaid.ImportKind.MEMBERS, progress=progress)

    def test_what_a_callback_raises_comes_back(self):
        class Unplugged(Exception):
            pass

        def fail(*_):
            raise Unplugged
        for call in (lambda: self.busy(fail),
                     lambda: self.town.import_csv(b"name\n\n", mutualaid.ImportKind.GROUPS, note=fail),
                     lambda: Store.open("memory:", random=fail), lambda: Store.open("memory:", clock=fail)):
            with self.assertRaises(Unplugged):
                call()
        self.ana.request("gardening")
        self.ben.offer("gardening")
        with self.assertRaises(Unplugged):
            self.town.match(allow=fail)
        self.assertEqual(len(self.town.match()), 1)

    def test_progress_can_cancel(self):
        with self.assertRaises(mutualaid.CancelledError):
            self.busy(lambda stage, done, total: True)
        self.assertEqual(len(self.town.members), 3)

    def test_a_callback_must_not_use_its_own_store(self):
        def closing(*_):
            self.town.close()
        with self.assertRaisesRegex(mutualaid.StateError, "callback"):
            self.busy(closing)
        self.assertFalse(self.town.closed)
        self.assertEqual(self.ana.name, "Ana")

    def test_a_dropped_store_and_its_callbacks_are_collected(self):
        def used():
            store = Store.open("memory:", flags=OpenFlag.NO_TAXONOMY, log=lambda level, text: store)
            self.assertEqual(store.groups, [])
            return weakref.ref(store)
        gone = used()
        gc.collect()
        self.assertIsNone(gone())

    def test_stores_and_matches_are_dropped_in_any_order(self):
        pick, kept = random.Random(7), []
        for _ in range(10000):
            store = Store.open("memory:", flags=OpenFlag.NO_TAXONOMY)
            kept.append(store)
            if pick.random() < 0.5:
                kept.append(store.match())
            if len(kept) > 20:
                pick.shuffle(kept)
                del kept[10:]
        kept.clear()
        gc.collect()

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork here")
    def test_a_child_process_is_refused(self):
        child = os.fork()
        if child == 0:
            try:
                self.ana.name
            except mutualaid.StateError as refused:
                os._exit(0 if refused.reason is mutualaid.ReasonCode.FORK else 2)
            os._exit(1)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertEqual(self.ana.name, "Ana")

    def test_zones_come_from_the_host_when_it_says_so(self):
        asked = []

        def zone(name):
            asked.append(name)
            return None
        with self.opened(zone_data=zone) as town, self.assertRaises(ValueError):
            town.found_group(name="Elm Street", zone="Europe/Berlin")
        self.assertEqual(asked, ["Europe/Berlin"])

    def test_an_instant_is_shown_in_a_zone(self):
        self.assertEqual(self.town.local(START, "Asia/Yekaterinburg").isoformat(), "2026-11-24T05:00:00+05:00")
        with self.assertRaises(ValueError):
            self.town.local(START, "Middle-earth/Shire")

    def test_times_keep_their_microseconds(self):
        odd = START + datetime.timedelta(days=1, microseconds=1)
        self.ben.update(pause_until=odd)
        self.assertEqual(self.ben.info.pause_until, odd)
        berlin = datetime.timezone(datetime.timedelta(hours=1))
        self.ben.update(pause_until=odd.astimezone(berlin))
        self.assertEqual(self.ben.info.pause_until, odd)


if __name__ == "__main__":
    unittest.main()
