/* SPDX-License-Identifier: MIT */
const char *const aid__sqlite_views = "";
