# SPDX-License-Identifier: MIT
"""Does the Python binding do what the library does, in Python's manners?"""
