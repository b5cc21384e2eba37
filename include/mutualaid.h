/* SPDX-License-Identifier: MIT */
/** @file mutualaid.h
 * The whole of libmutualaid in one include. */
#ifndef MUTUALAID_H
#define MUTUALAID_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>
#include <mutualaid/calendar.h>
#include <mutualaid/text.h>
#include <mutualaid/checkpoint.h>
#include <mutualaid/csv.h>
#include <mutualaid/storage.h>
#include <mutualaid/store.h>
#include <mutualaid/keys.h>
#include <mutualaid/backup.h>
#include <mutualaid/group.h>
#include <mutualaid/member.h>
#include <mutualaid/partner.h>
#include <mutualaid/privacy.h>
#include <mutualaid/access.h>
#include <mutualaid/consent.h>
#include <mutualaid/signature.h>
#include <mutualaid/skill.h>
#include <mutualaid/statement.h>
#include <mutualaid/offer.h>
#include <mutualaid/request.h>
#include <mutualaid/care.h>
#include <mutualaid/case.h>
#include <mutualaid/emergency.h>
#include <mutualaid/evaluation.h>
#include <mutualaid/exchange.h>
#include <mutualaid/ledger.h>
#include <mutualaid/transfer.h>
#include <mutualaid/between.h>
#include <mutualaid/solve.h>
#include <mutualaid/solve_rings.h>
#include <mutualaid/solve_setoff.h>
#include <mutualaid/solve_balance.h>
#include <mutualaid/solve_schedule.h>
#include <mutualaid/match.h>
#include <mutualaid/service.h>
#include <mutualaid/service_request.h>
#include <mutualaid/insight.h>
#include <mutualaid/import.h>

#endif
