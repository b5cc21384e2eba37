# SPDX-License-Identifier: MIT
"""A small town for the tests: a fixed clock, fixed randomness, a street with Ana, Ben and Cy."""
import unittest
from datetime import datetime, timedelta, timezone

from mutualaid import GroupKind, OpenFlag, ReasonCode, StorageError, Store

START = datetime(2026, 11, 24, tzinfo=timezone.utc)


class Dice:
    """Predictable bytes."""

    def __init__(self):
        self.state = 42

    def __call__(self, length):
        drawn = bytearray()
        for _ in range(length):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
            drawn.append(self.state >> 56)
        return bytes(drawn)


class Town(unittest.TestCase):
    """A test in an open town."""

    def setUp(self):
        self.now = START
        self.town = self.opened()
        self.addCleanup(self.town.close)
        self.street = self.town.found_group(name="Elm Street", kind=GroupKind.TIME_BANK, reference="elm")
        self.ana, self.ben, self.cy = (self.street.enrol(name=name) for name in ("Ana", "Ben", "Cy"))
        self.gardening = self.town.add_skill("Gardening")

    def opened(self, location="memory:", **more):
        try:
            return Store.open(location, flags=OpenFlag.NO_TAXONOMY, clock=lambda: self.now, random=Dice(), **more)
        except StorageError as error:
            if error.reason != ReasonCode.BACKEND:
                raise
            return self.skipTest("this library is built without files")

    def later(self, **span):
        self.now += timedelta(**span)
