/* SPDX-License-Identifier: MIT */
/* Stands in for the system's header where the generator reads ours: only the names are wanted, not what they are. */
typedef int int8_t;
typedef int int16_t;
typedef int int32_t;
typedef int int64_t;
typedef unsigned uint8_t;
typedef unsigned uint16_t;
typedef unsigned uint32_t;
typedef unsigned uint64_t;
