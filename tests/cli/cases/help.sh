# SPDX-License-Identifier: MIT
# Help teaches: examples first, then what there is.
run --help
run member --help
run help match
run offer add --help
run --version
run
