# SPDX-License-Identifier: MIT
"""What bindings/generate.py is made of: a reading of the public headers, and one writer a language."""
