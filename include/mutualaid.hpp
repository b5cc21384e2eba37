/* SPDX-License-Identifier: MIT */
/** @file mutualaid.hpp
 * The library for C++17, in headers alone: a store and a match that end themselves, exceptions instead of statuses,
 * text as std::string, lists as std::vector, and a transaction that is undone unless committed.
 *
 *     mutualaid::store town("town.aid");
 *     mutualaid::group_options street;
 *     street.name = "Elm Street";
 *     aid_group elm = town.group_found(street);
 *
 * Every method has the name of the C function it calls, without `aid_` (and without `store_` or `match_` in front of
 * the store's and the match's own); what it means, and which status it may throw, stands at that function. Options are
 * the C structs by value: struct_size is filled here, so a C++20 program may also write
 * `town.group_found({ .name = "Elm Street" })`. Their text is `const char *` and is copied by the call.
 *
 * A store and what came from it belong to one thread at a time, queries too: that is why no method is const. Callbacks
 * are plain functions; an exception must not leave one. */
#ifndef MUTUALAID_HPP
#define MUTUALAID_HPP

#include <mutualaid/facts.hpp>
#include <mutualaid/failure.hpp>
#include <mutualaid/secret.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>
#include <utility>

namespace mutualaid {

/** The 16 bytes under which a command is done once only. */
using command_id = std::array<std::uint8_t, 16>;

namespace detail {

struct closer {
    void operator()(aid_store *store) const noexcept { aid_store_close(store); }
    void operator()(aid_match *match) const noexcept { aid_match_free(match); }
};

template <class, class = void>
struct has_size : std::false_type {};
template <class Struct>
struct has_size<Struct, std::void_t<decltype(Struct::struct_size)>> : std::true_type {};

/* The options, with the size that this program knows. */
template <class Options>
const Options *fill(Options &options) noexcept
{
    options.struct_size = static_cast<std::uint32_t>(sizeof(Options));
    return &options;
}

/* An optional text: "" is NULL. */
inline const char *text_or_null(const std::string &text) noexcept
{
    return text.empty() ? nullptr : text.c_str();
}

/* function(given…, &error) */
template <class Function, class... Given>
void done(Function function, Given... given)
{
    aid_error box{};
    check(function(given..., &box), box);
}

/* function(given…, &made, &error) */
template <class Made, class Function, class... Given>
Made made(Function function, Given... given)
{
    Made out{};
    if constexpr (has_size<Made>::value)
        fill(out);
    done(function, given..., &out);
    return out;
}

constexpr std::size_t first_guess = 64;

/* At most `limit` rows: function(given…, rows, capacity, &count, &error); with a row_size before the capacity where
 * rows are structs that may grow. */
template <class Row, bool Sized, class Function, class... Given>
std::vector<Row> list(std::size_t limit, Function function, Given... given)
{
    std::vector<Row> rows((std::min)(limit, first_guess)); /* few lists are longer, and asking twice costs twice */
    for (;;) {
        std::size_t count = 0;
        if constexpr (Sized)
            done(function, given..., rows.data(), static_cast<std::uint32_t>(sizeof(Row)), rows.size(), &count);
        else
            done(function, given..., rows.data(), rows.size(), &count);
        count = (std::min)(count, limit);
        if (count <= rows.size()) {
            rows.resize(count);
            return rows;
        }
        rows.resize(count);
    }
}

/* Handles of one kind, all of them. */
template <class Handle, class Function, class... Given>
std::vector<Handle> handles(Function function, Given... given)
{
    return list<Handle, false>(static_cast<std::size_t>(-1), function, given...);
}

/* Rows as values that own their text. */
template <class Value, class Row, class Function, class... Given>
std::vector<Value> values(std::size_t limit, Function function, Given... given)
{
    std::vector<Value> owned;
    for (const Row &row : list<Row, true>(limit, function, given...))
        owned.emplace_back(row);
    return owned;
}

} // namespace detail

/** All there is, as a limit. */
constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/** How many people to ask, so that enough say yes; see ::aid_match_asking. */
inline std::int32_t people_to_ask(std::int32_t needed, std::int32_t yes_ppm)
{
    return detail::made<std::int32_t>(aid_match_asking, needed, yes_ppm);
}

/** What the matching engine proposes. Moves; ends itself; may outlive its store. */
class match {
public:
    match() noexcept = default; /**< none */
    /** Takes over what ::aid_match_run gave. */
    explicit match(aid_match *taken) noexcept : match_(taken) {}

    aid_match *get() const noexcept { return match_.get(); }
    explicit operator bool() const noexcept { return match_ != nullptr; }

    std::size_t size() { return detail::made<std::size_t>(aid_match_size, get()); }
    aid_match_summary summary() { return detail::made<aid_match_summary>(aid_match_summary_get, get()); }
    aid_proposal proposal(std::size_t index) { return detail::made<aid_proposal>(aid_match_proposal, get(), index); }
    aid_unserved unserved(std::size_t index) { return detail::made<aid_unserved>(aid_match_unserved, get(), index); }

    std::vector<aid_proposal> proposals()
    {
        std::vector<aid_proposal> all(size());
        for (std::size_t i = 0; i < all.size(); i++)
            all[i] = proposal(i);
        return all;
    }

    std::vector<aid_unserved> all_unserved()
    {
        std::vector<aid_unserved> all(static_cast<std::size_t>(summary().unserved));
        for (std::size_t i = 0; i < all.size(); i++)
            all[i] = unserved(i);
        return all;
    }

    /** The record of what was decided, of one request or of all. */
    std::vector<aid_decision> decisions(aid_request request = {})
    {
        return detail::list<aid_decision, true>(static_cast<std::size_t>(-1), aid_match_decisions, get(), request);
    }

    /** What the empty seat number `index` is short of. */
    aid_shortage shortage(std::size_t index) { return detail::made<aid_shortage>(aid_match_shortage, get(), index); }

    std::vector<aid_request> rivals(std::size_t index)
    {
        return detail::list<aid_request, true>(static_cast<std::size_t>(-1), aid_match_rivals, get(), index);
    }

    std::vector<aid_offer> shared(std::size_t index)
    {
        return detail::list<aid_offer, true>(static_cast<std::size_t>(-1), aid_match_shared, get(), index);
    }

    std::vector<aid_recruit> recruit()
    {
        return detail::list<aid_recruit, true>(static_cast<std::size_t>(-1), aid_match_recruit, get());
    }

    aid_reason explain(aid_request request, aid_offer offer)
    {
        return detail::made<aid_reason>(aid_match_explain, get(), request, offer);
    }

    void rule(aid_request request, aid_offer offer, aid_ruling ruling, aid_time until = 0)
    {
        detail::done(aid_match_rule, get(), request, offer, static_cast<std::int32_t>(ruling), until);
    }

    match repair(aid_match_repair_options how = {})
    {
        return match(detail::made<aid_match *>(aid_match_repair, get(), detail::fill(how)));
    }

    std::vector<aid_match_change> changes()
    {
        return detail::list<aid_match_change, true>(static_cast<std::size_t>(-1), aid_match_changes, get());
    }

    std::vector<aid_match_next_row> next(aid_request request, std::size_t limit = 3)
    {
        return detail::list<aid_match_next_row, true>(limit, aid_match_next, get(), request);
    }

    /** Makes the proposals exchanges. */
    std::vector<aid_exchange> commit(aid_match_commit_options how = {})
    {
        std::vector<aid_exchange> exchanges(size());
        std::size_t count = 0;
        detail::done(aid_match_commit, get(), detail::fill(how), exchanges.data(), exchanges.size(), &count);
        exchanges.resize((std::min)(count, exchanges.size()));
        return exchanges;
    }

private:
    std::unique_ptr<aid_match, detail::closer> match_;
};

/** An open community. Moves; closes itself. */
class store {
public:
    store() noexcept = default; /**< none */

    /** Opens a community: `memory:`, `town.aid` or `town.aid?community=elm`. */
    explicit store(const std::string &location, aid_store_options how = {})
        : store_(detail::made<aid_store *>(aid_store_open, location.c_str(), detail::fill(how)))
    {
    }

    /** Takes over what ::aid_store_open gave. */
    explicit store(aid_store *taken) noexcept : store_(taken) {}

    /** The C handle, for calls that have no method here; none once closed. */
    aid_store *get() const noexcept { return store_.get(); }
    explicit operator bool() const noexcept { return store_ != nullptr; }
    void close() noexcept { store_.reset(); }

    // ---- the store itself

    store_info info() { return store_info(made<aid_store_info>(aid_store_get)); }
    void forget_text() noexcept { aid_store_forget_text(get()); }
    void begin(aid_begin_options how = {}) { done(aid_store_begin, detail::fill(how)); }
    void commit(aid_commit_options how = {}) { done(aid_store_commit, detail::fill(how)); }
    void rollback() noexcept { aid_store_rollback(get()); }
    std::uint64_t refresh() { return made<std::uint64_t>(aid_store_refresh); }
    std::int32_t id_kind(std::uint64_t id) noexcept { return aid_id_kind(get(), id); }

    void act_as(aid_member member, aid_act_options how = {}) { done(aid_store_act_as, member, detail::fill(how)); }
    void command_id(const mutualaid::command_id &id) { done(aid_store_command_id, id.data()); }

    /** What ::aid_store_advance did. */
    struct advanced {
        std::uint64_t events; /**< appended */
        bool more;            /**< max_events left some undone */
    };
    advanced advance(aid_advance_options how = {})
    {
        std::uint64_t events = 0;
        std::int32_t more = 0;
        done(aid_store_advance, detail::fill(how), &events, &more);
        return advanced{ events, more != 0 };
    }

    /** Answers what is wrong in the report; throws only where the check could not be made. */
    aid_verify_report verify(aid_verify_options how = {})
    {
        return made<aid_verify_report>(aid_store_verify, detail::fill(how));
    }
    void backup(const std::string &path, aid_progress_fn progress = nullptr, void *context = nullptr)
    {
        done(aid_store_backup, path.c_str(), progress, context);
    }
    std::vector<log_row> log_read(std::uint64_t after = 0, std::size_t limit = no_limit)
    {
        return values<log_row, aid_log_row>(limit, aid_log_read, after);
    }
    std::int32_t zone_offset(const std::string &zone, aid_time time)
    {
        return made<std::int32_t>(aid_zone_offset, zone.c_str(), time);
    }

    // ---- groups

    aid_group group_found(aid_group_options what) { return made<aid_group>(aid_group_found, detail::fill(what)); }
    void group_update(aid_group group, aid_group_options what) { done(aid_group_update, group, detail::fill(what)); }
    void group_close(aid_group group, const std::string &reason = {})
    {
        done(aid_group_close, group, detail::text_or_null(reason));
    }
    group_info group_get(aid_group group) { return group_info(made<aid_group_info>(aid_group_get, group)); }
    aid_group group_find(const std::string &reference) { return made<aid_group>(aid_group_find, reference.c_str()); }
    std::vector<aid_group> group_list() { return handles<aid_group>(aid_group_list); }
    std::vector<aid_member> group_members(aid_group group) { return handles<aid_member>(aid_group_members, group); }
    void group_agree(aid_group group, aid_group other) { done(aid_group_agree, group, other); }
    void group_end_agreement(aid_group group, aid_group other) { done(aid_group_end_agreement, group, other); }
    std::vector<aid_group> group_agreements(aid_group group) { return handles<aid_group>(aid_group_agreements, group); }
    policy group_policy_get(aid_group group)
    {
        policy kept;
        done(aid_group_policy_get, group, static_cast<aid_policy *>(&kept));
        return kept;
    }
    void group_policy_set(aid_group group, aid_policy what) { done(aid_group_policy_set, group, detail::fill(what)); }

    // ---- members

    aid_member member_enrol(aid_member_options who) { return made<aid_member>(aid_member_enrol, detail::fill(who)); }
    void member_update(aid_member member, aid_member_options what)
    {
        done(aid_member_update, member, detail::fill(what));
    }
    void member_join(aid_member member, aid_group group, std::uint64_t roles = 0)
    {
        aid_join_options how{};
        how.roles = roles;
        done(aid_member_join, member, group, detail::fill(how));
    }
    void member_leave(aid_member member, aid_group group, const std::string &reason = {})
    {
        aid_leave_options how{};
        how.reason = detail::text_or_null(reason);
        done(aid_member_leave, member, group, detail::fill(how));
    }
    void member_set_roles(aid_member member, aid_group group, std::uint64_t roles)
    {
        done(aid_member_set_roles, member, group, roles);
    }
    std::uint64_t member_roles(aid_member member, aid_group group)
    {
        return made<std::uint64_t>(aid_member_roles, member, group);
    }
    void member_block(aid_member member, aid_member other, bool blocked = true, const std::string &reason = {})
    {
        done(aid_member_block, member, other, answer(blocked), detail::text_or_null(reason));
    }
    void member_household(aid_member member, aid_member other, bool together = true)
    {
        done(aid_member_household, member, other, answer(together));
    }
    std::vector<aid_member> member_marked(aid_member member, aid_mark mark)
    {
        return handles<aid_member>(aid_member_marked, member, static_cast<std::int32_t>(mark));
    }
    void member_grant_credential(aid_member member, aid_credential_options what)
    {
        done(aid_member_grant_credential, member, detail::fill(what));
    }
    void member_claim_credential(aid_member member, aid_credential_options what)
    {
        done(aid_member_claim_credential, member, detail::fill(what));
    }
    void member_guardian(aid_member ward, aid_member guardian, std::int32_t named, aid_time until = 0,
                         const std::string &document = std::string())
    {
        done(aid_member_guardian, ward, guardian, named, until, document.c_str());
    }
    std::vector<credential> credential_expiring(aid_group group, std::int32_t days)
    {
        return values<credential, aid_credential>(no_limit, aid_credential_expiring, group, days);
    }
    void group_set_charter(aid_group group, const std::string &text) { done(aid_group_set_charter, group, text.c_str()); }
    void member_revoke_credential(aid_member member, const std::string &code)
    {
        done(aid_member_revoke_credential, member, code.c_str());
    }
    std::vector<credential> member_credentials(aid_member member)
    {
        return values<credential, aid_credential>(no_limit, aid_member_credentials, member);
    }
    member_info member_get(aid_member member) { return member_info(made<aid_member_info>(aid_member_get, member)); }
    aid_member member_find(const std::string &reference, aid_group group = {})
    {
        return made<aid_member>(aid_member_find, group, reference.c_str());
    }
    std::vector<aid_member> member_list() { return handles<aid_member>(aid_member_list); }
    std::vector<aid_group> member_groups(aid_member member) { return handles<aid_group>(aid_member_groups, member); }
    std::vector<member_hit> member_search(const std::string &name, aid_search_options how = {},
                                          std::size_t limit = no_limit)
    {
        return values<member_hit, aid_member_hit>(limit, aid_member_search, name.c_str(), detail::fill(how));
    }

    // ---- skills

    aid_skill skill_add(aid_skill_options what) { return made<aid_skill>(aid_skill_add, detail::fill(what)); }
    void skill_update(aid_skill skill, aid_skill_options what) { done(aid_skill_update, skill, detail::fill(what)); }
    skill_info skill_get(aid_skill skill, const std::string &languages = {})
    {
        return skill_info(made<aid_skill_info>(aid_skill_get, skill, detail::text_or_null(languages)));
    }
    aid_skill skill_find(const std::string &code, aid_group group = {})
    {
        return made<aid_skill>(aid_skill_find, group, code.c_str());
    }
    std::vector<aid_skill> skill_list(aid_group group = {}) { return handles<aid_skill>(aid_skill_list, group); }
    std::vector<aid_skill> skill_unadopted() { return handles<aid_skill>(aid_skill_unadopted); }
    std::vector<skill_hit> skill_search(const std::string &text, aid_search_options how = {},
                                        std::size_t limit = no_limit)
    {
        return values<skill_hit, aid_skill_hit>(limit, aid_skill_search, text.c_str(), detail::fill(how));
    }
    aid_skill skill_resolve(const std::string &text, aid_search_options how = {})
    {
        return made<aid_skill>(aid_skill_resolve, text.c_str(), detail::fill(how));
    }

    // ---- offers and requests

    aid_offer offer_post(aid_member member, aid_offer_options what)
    {
        return made<aid_offer>(aid_offer_post, member, detail::fill(what));
    }
    void offer_update(aid_offer offer, aid_offer_options what) { done(aid_offer_update, offer, detail::fill(what)); }
    void offer_withdraw(aid_offer offer, const std::string &reason = {})
    {
        done(aid_offer_withdraw, offer, detail::text_or_null(reason));
    }
    offer_info offer_get(aid_offer offer) { return offer_info(made<aid_offer_info>(aid_offer_get, offer)); }
    aid_offer offer_find(aid_group group, const std::string &reference)
    {
        return made<aid_offer>(aid_offer_find, group, reference.c_str());
    }
    std::vector<aid_offer> offer_list(aid_list_options which = {})
    {
        return handles<aid_offer>(aid_offer_list, detail::fill(which));
    }

    aid_request request_open(aid_member member, aid_request_options what)
    {
        return made<aid_request>(aid_request_open, member, detail::fill(what));
    }
    void request_update(aid_request request, aid_request_options what)
    {
        done(aid_request_update, request, detail::fill(what));
    }
    void request_withdraw(aid_request request, const std::string &reason = {})
    {
        done(aid_request_withdraw, request, detail::text_or_null(reason));
    }
    void request_end_repeat(aid_request request, const std::string &reason = {})
    {
        done(aid_request_end_repeat, request, detail::text_or_null(reason));
    }
    request_info request_get(aid_request request)
    {
        return request_info(made<aid_request_info>(aid_request_get, request));
    }
    aid_request request_find(aid_group group, const std::string &reference)
    {
        return made<aid_request>(aid_request_find, group, reference.c_str());
    }
    std::vector<aid_request> request_list(aid_list_options which = {})
    {
        return handles<aid_request>(aid_request_list, detail::fill(which));
    }

    // ---- exchanges

    aid_exchange exchange_propose(aid_request request, aid_offer offer, aid_exchange_options how = {})
    {
        return made<aid_exchange>(aid_exchange_propose, request, offer, detail::fill(how));
    }
    void exchange_accept(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_accept, exchange, detail::fill(how));
    }
    void exchange_decline(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_decline, exchange, detail::fill(how));
    }
    void exchange_cancel(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_cancel, exchange, detail::fill(how));
    }
    void exchange_confirm(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_confirm, exchange, detail::fill(how));
    }
    void exchange_dispute(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_dispute, exchange, detail::fill(how));
    }
    void exchange_settle(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_settle, exchange, detail::fill(how));
    }
    void exchange_reverse(aid_exchange exchange, aid_exchange_options how = {})
    {
        done(aid_exchange_reverse, exchange, detail::fill(how));
    }
    aid_exchange exchange_correct(aid_exchange exchange, aid_exchange_options how = {})
    {
        return made<aid_exchange>(aid_exchange_correct, exchange, detail::fill(how));
    }
    aid_exchange exchange_log(aid_log_options what) { return made<aid_exchange>(aid_exchange_log, detail::fill(what)); }
    std::vector<aid_exchange> exchange_log_group(aid_log_options what, const std::vector<aid_member> &helpers)
    {
        std::vector<aid_exchange> all(helpers.size());
        done(aid_exchange_log_group, detail::fill(what), helpers.data(), helpers.size(), all.data());
        return all;
    }
    exchange_info exchange_get(aid_exchange exchange)
    {
        return exchange_info(made<aid_exchange_info>(aid_exchange_get, exchange));
    }
    aid_exchange exchange_find(aid_group group, const std::string &reference)
    {
        return made<aid_exchange>(aid_exchange_find, group, reference.c_str());
    }
    std::vector<aid_exchange> exchange_list(aid_exchange_list_options which = {})
    {
        return handles<aid_exchange>(aid_exchange_list, detail::fill(which));
    }

    // ---- mutual evaluation

    void evaluation_give(aid_exchange exchange, aid_evaluation_options how = {})
    {
        done(aid_evaluation_give, exchange, detail::fill(how));
    }
    void evaluation_contest(aid_exchange exchange, aid_evaluation_options how = {})
    {
        done(aid_evaluation_contest, exchange, detail::fill(how));
    }
    void evaluation_settle(aid_exchange exchange, aid_evaluation_options how)
    {
        done(aid_evaluation_settle, exchange, detail::fill(how));
    }
    evaluation_info evaluation_get(aid_exchange exchange, aid_side side)
    {
        return evaluation_info(made<aid_evaluation_info>(aid_evaluation_get, exchange, static_cast<std::int32_t>(side)));
    }
    std::vector<aid_exchange> evaluation_list(aid_evaluation_list_options which)
    {
        return handles<aid_exchange>(aid_evaluation_list, detail::fill(which));
    }

    // ---- the books

    static aid_unit_info unit_get(std::int32_t unit) { return detail::made<aid_unit_info>(aid_unit_get, unit); }
    static std::int32_t unit_parse(const std::string &code)
    {
        return detail::made<std::int32_t>(aid_unit_parse, code.c_str());
    }
    terms terms_get(aid_group group, std::int32_t unit = 0, aid_time at = 0)
    {
        terms kept;
        done(aid_terms_get, group, unit, at, static_cast<aid_terms *>(&kept));
        return kept;
    }
    void terms_set(aid_group group, aid_terms what) { done(aid_terms_set, group, detail::fill(what)); }
    aid_standing standing_get(aid_member member, aid_group group = {}, std::int32_t unit = 0)
    {
        return made<aid_standing>(aid_standing_get, member, group, unit);
    }
    std::int64_t balance_get(aid_member member, aid_group group, std::int32_t unit = AID_UNIT_TIME)
    {
        return made<std::int64_t>(aid_balance_get, member, group, unit);
    }
    std::vector<aid_balance_row> balance_list(aid_group group, std::int32_t unit = AID_UNIT_TIME)
    {
        return values<aid_balance_row, aid_balance_row>(no_limit, aid_balance_list, group, unit);
    }
    std::vector<posting> statement(aid_member member, aid_statement_options which = {})
    {
        return values<posting, aid_posting>(no_limit, aid_statement, member, detail::fill(which));
    }

    // ---- what moves without an exchange, and funds

    aid_fund fund_open(aid_group group, aid_fund_options what) { return made<aid_fund>(aid_fund_open, group, detail::fill(what)); }
    void fund_update(aid_fund fund, aid_fund_options what) { done(aid_fund_update, fund, detail::fill(what)); }
    fund_info fund_get(aid_fund fund) { return fund_info(made<aid_fund_info>(aid_fund_get, fund)); }
    std::vector<aid_fund> fund_list(aid_group group = {}) { return handles<aid_fund>(aid_fund_list, group); }
    std::vector<std::int64_t> fund_award(aid_fund fund, const std::string &purpose, std::int64_t budget,
                                         const std::vector<aid_application> &applications)
    {
        std::vector<std::int64_t> awards(applications.size());
        done(aid_fund_award, fund, purpose.c_str(), budget, applications.data(),
             static_cast<std::uint32_t>(sizeof(aid_application)), applications.size(), awards.data());
        return awards;
    }
    /** How ::aid_award_share shares a budget. */
    static std::vector<std::int64_t> award_share(std::int64_t budget, const std::vector<aid_application> &applications)
    {
        std::vector<std::int64_t> awards(applications.size());
        detail::done(aid_award_share, budget, applications.data(), static_cast<std::uint32_t>(sizeof(aid_application)),
                     applications.size(), awards.data());
        return awards;
    }
    aid_transfer transfer_make(aid_transfer_options what)
    {
        return made<aid_transfer>(aid_transfer_make, detail::fill(what));
    }
    void transfer_post(aid_transfer transfer, aid_transfer_act_options how = {})
    {
        done(aid_transfer_post, transfer, detail::fill(how));
    }
    void transfer_void(aid_transfer transfer, aid_transfer_act_options how = {})
    {
        done(aid_transfer_void, transfer, detail::fill(how));
    }
    void transfer_dispute(aid_transfer transfer, aid_transfer_act_options how = {})
    {
        done(aid_transfer_dispute, transfer, detail::fill(how));
    }
    void transfer_resolve(aid_transfer transfer, aid_transfer_act_options how)
    {
        done(aid_transfer_resolve, transfer, detail::fill(how));
    }
    void transfer_reverse(aid_transfer transfer, aid_transfer_act_options how = {})
    {
        done(aid_transfer_reverse, transfer, detail::fill(how));
    }
    transfer_info transfer_get(aid_transfer transfer)
    {
        return transfer_info(made<aid_transfer_info>(aid_transfer_get, transfer));
    }
    std::vector<aid_transfer> transfer_list(aid_transfer_list_options which = {})
    {
        return handles<aid_transfer>(aid_transfer_list, detail::fill(which));
    }

    // ---- between groups that each keep books of their own

    aid_between between_propose(aid_between_options what)
    {
        return made<aid_between>(aid_between_propose, detail::fill(what));
    }
    void between_answer(aid_between between, bool agreed)
    {
        done(aid_between_answer, between, static_cast<std::int32_t>(agreed ? AID_YES : AID_NO));
    }
    aid_between_info between_get(aid_between between) { return made<aid_between_info>(aid_between_get, between); }
    std::vector<aid_between> between_list(aid_between_list_options which = {})
    {
        return handles<aid_between>(aid_between_list, detail::fill(which));
    }
    std::vector<aid_clearing_row> clearing_list(aid_group group, std::int32_t unit = 0)
    {
        return values<aid_clearing_row, aid_clearing_row>(no_limit, aid_clearing_list, group, unit);
    }

    // ---- sealing, and who holds the key

    void keys_init(const std::string &holder, const secret &opens) { done(aid_keys_init, holder.c_str(), opens.get()); }
    void keys_unlock(const secret &opens) { done(aid_keys_unlock, opens.get()); }
    void keys_lock() noexcept { aid_keys_lock(get()); }
    void keys_add(const std::string &holder, const secret &opens) { done(aid_keys_add, holder.c_str(), opens.get()); }
    void keys_change(const std::string &holder, const secret &opens) { done(aid_keys_change, holder.c_str(), opens.get()); }
    void keys_remove(const std::string &holder) { done(aid_keys_remove, holder.c_str()); }
    /** The name of the holder whose copy it opens. */
    std::string keys_check(const secret &opens) { return made<const char *>(aid_keys_check, opens.get()); }
    /** The text to print and to keep away from the computer. */
    std::string keys_recovery(const std::string &holder)
    {
        char text[AID_RECOVERY_TEXT_BYTES];
        done(aid_keys_recovery, holder.c_str(), text, sizeof text);
        return text;
    }
    std::vector<holder_row> keys_holders() { return values<holder_row, aid_holder_row>(no_limit, aid_keys_holders); }

    // ---- what leaves the community in signed form

    void signature_begin() { done(aid_signature_begin); }
    /** The community's public keys, signed: for those who trust one of them. */
    std::string signature_chain()
    {
        std::string text;
        done(aid_signature_chain, append, static_cast<void *>(&text));
        return text;
    }
    /** A member's statement as a signed text; ::aid_statement_check reads it, without a store. */
    std::string statement_sign(aid_member member, statement_options how = {})
    {
        std::string text;
        done(aid_statement_sign, member, detail::fill(how), append, static_cast<void *>(&text));
        return text;
    }

    // ---- what is kept about a person

    aid_erasure_info member_erasure(aid_member member) { return made<aid_erasure_info>(aid_member_erasure, member); }
    std::vector<data_row> member_data(aid_member member)
    {
        return values<data_row, aid_data_row>(no_limit, aid_member_data, member);
    }
    void member_hold(aid_member member, std::uint64_t classes, aid_hold_ground ground)
    {
        done(aid_member_hold, member, classes, static_cast<std::int32_t>(classes != 0 ? ground : 0));
    }
    /** Lets go of everything that is held. */
    void member_release(aid_member member) { done(aid_member_hold, member, std::uint64_t{ 0 }, 0); }
    void member_erase(aid_member member, std::uint64_t classes = 0) { done(aid_member_erase, member, classes); }
    /** Everything that is kept about them, as one JSON document. */
    std::string member_export(aid_member member)
    {
        std::string document;
        done(aid_member_export, member, append, static_cast<void *>(&document));
        return document;
    }

    // ---- who should help whom

    mutualaid::match match_run(aid_match_options how = {})
    {
        return mutualaid::match(made<aid_match *>(aid_match_run, detail::fill(how)));
    }
    std::vector<aid_candidate> match_best(aid_request request, aid_match_options how = {}, std::size_t limit = no_limit)
    {
        const aid_match_options *options = detail::fill(how);
        std::vector<aid_candidate> best;
        if (limit == no_limit) /* counting them looks at all; a few are found without */
            done(aid_match_best, request, options, nullptr, static_cast<std::uint32_t>(sizeof(aid_candidate)),
                 std::size_t{0}, &limit);
        std::size_t count = 0;
        best.resize(limit);
        if (limit > 0)
            done(aid_match_best, request, options, best.data(), static_cast<std::uint32_t>(sizeof(aid_candidate)), limit,
                 &count);
        best.resize(count);
        return best;
    }

private:
    static std::int32_t answer(bool yes) noexcept { return yes ? AID_YES : AID_NO; }

    /* No exception may leave a callback: out of memory ends the export. */
    static std::int32_t append(void *document, const std::uint8_t *text, std::size_t length) noexcept
    {
        try {
            static_cast<std::string *>(document)->append(reinterpret_cast<const char *>(text), length);
            return 0;
        } catch (...) {
            return 1;
        }
    }

    template <class Function, class... Given>
    void done(Function function, Given... given)
    {
        detail::done(function, get(), given...);
    }
    template <class Made, class Function, class... Given>
    Made made(Function function, Given... given)
    {
        return detail::made<Made>(function, get(), given...);
    }
    template <class Handle, class Function, class... Given>
    std::vector<Handle> handles(Function function, Given... given)
    {
        return detail::handles<Handle>(function, get(), given...);
    }
    template <class Value, class Row, class Function, class... Given>
    std::vector<Value> values(std::size_t limit, Function function, Given... given)
    {
        return detail::values<Value, Row>(limit, function, get(), given...);
    }

    std::unique_ptr<aid_store, detail::closer> store_;
};

/** Many commands as one: what is not committed by the end of the scope is undone, whatever ended it.
 *
 *     mutualaid::transaction all(town);
 *     …
 *     all.commit(); */
class transaction {
public:
    /** Begins; the store must stay open, and where it is, until the end. */
    explicit transaction(store &town, aid_begin_options how = {}) : town_(&town) { town.begin(how); }
    transaction(transaction &&other) noexcept : town_(std::exchange(other.town_, nullptr)) {}
    transaction(const transaction &) = delete;
    transaction &operator=(const transaction &) = delete;
    transaction &operator=(transaction &&) = delete;
    ~transaction() { rollback(); }

    /** Makes all of it durable together. When this throws, the transaction is at its end all the same. */
    void commit(aid_commit_options how = {})
    {
        aid_error box{};
        store *town = std::exchange(town_, nullptr);
        aid_status status = aid_store_commit(town != nullptr ? town->get() : nullptr, detail::fill(how), &box);
        if (status != AID_OK && town != nullptr)
            town->rollback();
        check(status, box);
    }

    /** Undoes all of it now. */
    void rollback() noexcept
    {
        store *town = std::exchange(town_, nullptr);
        if (town != nullptr)
            town->rollback();
    }

private:
    store *town_;
};

} // namespace mutualaid

#include <mutualaid/answers.hpp>

#endif
