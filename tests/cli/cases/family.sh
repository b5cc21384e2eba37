# SPDX-License-Identifier: MIT
# The walk through a family's case, examples/support/family.sh: what it prints.
sh "$sample/../support/family.sh" "$tool"
