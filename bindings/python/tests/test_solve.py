# SPDX-License-Identifier: MIT
"""The solvers from Python: are arrays read where they lie, is nothing cut in silence, are the answers the library's?"""
import array
import datetime
import threading
import unittest

import mutualaid
from mutualaid import _solve, solve

try:
    import numpy
except ImportError:
    numpy = None

PAIRS = {"offsets": [0, 2, 4, 5], "helpers": [0, 1, 0, 1, 1], "scores": [50, 40, 45, 10, 90]}
CODES = {"offsets": "Q", "helpers": "I", "scores": "i"}


class Solvers(unittest.TestCase):
    def test_every_kind_of_array_gives_the_same_plan(self):
        plain = solve.assign(**PAIRS, helper_count=2)
        self.assertEqual((plain.seats, plain.objective, plain.bound, plain.state), (2, 140, 140, mutualaid.SolveState.OPTIMAL))
        self.assertEqual(list(plain.chosen), [1, 0, 0, 0, 1])
        self.assertEqual(list(plain.tier_seats), [2])
        kinds = [lambda code, values: tuple(values), lambda code, values: array.array(code, values),
                 lambda code, values: memoryview(array.array(code, values)),
                 lambda code, values: memoryview(array.array(code, values)).toreadonly(),
                 lambda code, values: array.array("q", values), lambda code, values: (value for value in values)]
        if numpy:
            kinds += [lambda code, values: numpy.array(values, _solve.NUMPY[code]), lambda code, values: numpy.array(values),
                      lambda code, values: numpy.repeat(numpy.array(values, _solve.NUMPY[code]), 2)[::2]]
        for number, kind in enumerate(kinds):
            with self.subTest(kind=number):
                plan = solve.assign(**{name: kind(CODES[name], values) for name, values in PAIRS.items()}, helper_count=2)
                self.assertEqual((list(plan.chosen), plan.objective), (list(plain.chosen), plain.objective))

    def test_what_has_the_right_type_is_read_where_it_lies(self):
        numbers = array.array("I", [1, 2, 3])
        self.assertEqual(_solve.give_array(numbers, "I", "x").address, numbers.buffer_info()[0])
        self.assertNotEqual(_solve.give_array(numbers, "Q", "x").address, numbers.buffer_info()[0])
        if numpy:
            values = numpy.arange(3, dtype=numpy.uint32)
            values.flags.writeable = False
            self.assertEqual(_solve.give_array(values, "I", "x").address, values.ctypes.data)
            wide = numpy.arange(3)
            self.assertNotEqual(_solve.give_array(wide, "I", "x").address, wide.ctypes.data)

    @unittest.skipUnless(numpy, "NumPy is not installed")
    def test_numpy_comes_out_where_numpy_went_in(self):
        plan = solve.assign(**dict(PAIRS, scores=numpy.array(PAIRS["scores"])), helper_count=2)
        self.assertIsInstance(plan.chosen, numpy.ndarray)
        self.assertEqual(plan.chosen.dtype, numpy.uint8)
        self.assertEqual((plan.request_duals.dtype, int(plan.chosen.sum())), (numpy.int64, 2))
        self.assertIsInstance(solve.assign(**PAIRS, helper_count=2).chosen, array.array)

    def test_nothing_is_cut_or_wrapped_in_silence(self):
        wrong = [(ValueError, {"helpers": [0, 1, 0, 1, -1]}), (ValueError, {"helpers": [0, 1, 0, 1, 2**32]}),
                 (TypeError, {"scores": [0.5, 1, 1, 1, 1]}), (TypeError, {"scores": "50401"}), (ValueError, {"scores": [1]}),
                 (TypeError, {"helper_count": None}), (ValueError, {"helper_count": 1}), (ValueError, {"edge_count": 4}),
                 (ValueError, {"time_limit": -datetime.timedelta(1)}), (TypeError, {"objective": "score"})]
        if numpy:
            wrong += [(TypeError, {"scores": numpy.ones(5)}), (ValueError, {"helpers": numpy.array([0, 1, 0, 1, 2**40])})]
        for kind, change in wrong:
            with self.subTest(change=change), self.assertRaises(kind):
                solve.assign(**{**PAIRS, "helper_count": 2, **change})

    def test_an_empty_seat_is_explained_and_a_pair_can_be_priced(self):
        plan = solve.assign(**PAIRS, helper_count=2)
        empty = [row for row in range(3) if not any(plan.chosen[PAIRS["offsets"][row]:PAIRS["offsets"][row + 1]])]
        hall = solve.hall(plan, empty[0])
        self.assertGreater(hall.need, hall.capacity + hall.elsewhere)
        self.assertEqual(hall.helpers, (0, 1))
        change = solve.force(plan, 2)
        self.assertEqual((change.seats, change.tier, change.score), (0, None, -5))
        with self.assertRaises(mutualaid.StateError):
            solve.hall(plan, 0)
        with self.assertRaises(TypeError):
            solve.hall(solve.balance(givers=[0, 1], receivers=[1, 0], supplies=[1, 1]), 0)

    def test_nobody_and_nothing_is_a_problem_too(self):
        plan = solve.assign(offsets=[0], helpers=[], helper_count=0)
        self.assertEqual((plan.seats, list(plan.chosen)), (0, []))

    def test_a_list_longer_than_guessed_comes_whole(self):
        parties = 40                  # one obligation from each to each: hundreds of cycles
        pairs = [(a, b) for a in range(parties) for b in range(parties) if a != b]
        struck = solve.setoff(debtors=[a for a, _ in pairs], creditors=[b for _, b in pairs],
                              amounts=[1 + (7 * a + 3 * b) % 50 for a, b in pairs], party_count=parties)
        self.assertEqual(len(struck.cycle_amounts), struck.cycle_count)
        self.assertEqual(len(struck.cycle_starts), struck.cycle_count + 1)
        self.assertEqual(len(struck.cycle_parties), struck.place_count)
        around = sum(amount * (struck.cycle_starts[i + 1] - struck.cycle_starts[i])
                     for i, amount in enumerate(struck.cycle_amounts))
        self.assertEqual(around, struck.objective)

    def test_progress_cancels_and_what_it_raises_comes_back(self):
        size = 400
        problem = {"offsets": range(0, size * size + 1, size), "helpers": list(range(size)) * size,
                   "scores": [(a * b * 7919) % 1000 for a in range(size) for b in range(size)], "helper_count": size}
        told = []
        with self.assertRaises(mutualaid.CancelledError):
            solve.assign(**problem, progress=lambda *told_now: told.append(told_now) or True)
        self.assertEqual(len(told), 1)

        def fail(*_):
            raise ZeroDivisionError
        with self.assertRaises(ZeroDivisionError):
            solve.assign(**problem, progress=fail)

    def test_solvers_run_beside_each_other(self):
        plans = []
        threads = [threading.Thread(target=lambda: plans.append(solve.assign(**PAIRS, helper_count=2).objective))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(plans, [140] * 8)


if __name__ == "__main__":
    unittest.main()
