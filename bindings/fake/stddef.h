/* SPDX-License-Identifier: MIT */
/* Stands in for the system's header where the generator reads ours: only the name is wanted, not what it is. */
typedef unsigned size_t;
