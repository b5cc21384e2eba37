/* SPDX-License-Identifier: MIT */
/** @file facts.hpp
 * C++17: what the library tells, as values that own their text, and what it is told, as options that know their size.
 *
 * A fact is its C struct, whose numbers it inherits, with every text as a std::string of the same name and every list as
 * a std::vector. The C struct's own pointers are NULL in it: they lived only until the store's next command. Handles
 * compare, sort and hash by their id. */
#ifndef MUTUALAID_FACTS_HPP
#define MUTUALAID_FACTS_HPP

#include <mutualaid.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/* In the handles' own namespace, where argument-dependent look-up finds them. */
#define AID_HANDLE_IS_A_VALUE(handle)                                                                  \
    inline bool operator==(handle a, handle b) noexcept { return a.id == b.id; }                       \
    inline bool operator!=(handle a, handle b) noexcept { return a.id != b.id; }                       \
    inline bool operator<(handle a, handle b) noexcept { return a.id < b.id; }                         \
    template <>                                                                                        \
    struct std::hash<handle> {                                                                         \
        std::size_t operator()(handle a) const noexcept { return std::hash<std::uint64_t>()(a.id); }   \
    };
AID_HANDLE_IS_A_VALUE(aid_group)
AID_HANDLE_IS_A_VALUE(aid_member)
AID_HANDLE_IS_A_VALUE(aid_skill)
AID_HANDLE_IS_A_VALUE(aid_offer)
AID_HANDLE_IS_A_VALUE(aid_request)
AID_HANDLE_IS_A_VALUE(aid_exchange)
AID_HANDLE_IS_A_VALUE(aid_fund)
AID_HANDLE_IS_A_VALUE(aid_transfer)
AID_HANDLE_IS_A_VALUE(aid_between)
#undef AID_HANDLE_IS_A_VALUE

namespace mutualaid {

/** Options of the C interface as a value: everything at its default, struct_size filled.
 *
 *     mutualaid::group_options what;
 *     what.name = "Elm Street"; */
template <class Options>
struct sized : Options {
    sized() : Options{} { this->struct_size = static_cast<std::uint32_t>(sizeof(Options)); }

    /** Says that a field counts even though it is 0 or NULL: `what.counts(AID_GROUP_FIELD_ZONE)` clears the zone. */
    sized &counts(int field)
    {
        this->set |= AID_BIT(field);
        return *this;
    }
};

using store_options = sized<aid_store_options>;
using act_options = sized<aid_act_options>;
using advance_options = sized<aid_advance_options>;
using verify_options = sized<aid_verify_options>;
using group_options = sized<aid_group_options>;
using policy = sized<aid_policy>;
using terms = sized<aid_terms>;
using member_options = sized<aid_member_options>;
using credential_options = sized<aid_credential_options>;
using search_options = sized<aid_search_options>;
using skill_options = sized<aid_skill_options>;
using offer_options = sized<aid_offer_options>;
using request_options = sized<aid_request_options>;
using list_options = sized<aid_list_options>;
using exchange_options = sized<aid_exchange_options>;
using evaluation_options = sized<aid_evaluation_options>;
using evaluation_list_options = sized<aid_evaluation_list_options>;
using exchange_list_options = sized<aid_exchange_list_options>;
using log_options = sized<aid_log_options>;
using statement_options = sized<aid_statement_options>;
using match_options = sized<aid_match_options>;
using fund_options = sized<aid_fund_options>;
using transfer_options = sized<aid_transfer_options>;
using transfer_act_options = sized<aid_transfer_act_options>;
using transfer_list_options = sized<aid_transfer_list_options>;
using between_options = sized<aid_between_options>;
using between_list_options = sized<aid_between_list_options>;

namespace detail {

/* A text of the store's: copied, and the pointer to it forgotten. */
inline std::string take(const char *&text)
{
    std::string copy(text != nullptr ? text : "");
    text = nullptr;
    return copy;
}

/* A list of the store's, the same. */
template <class Row>
std::vector<Row> take(const Row *&rows, std::uint64_t count)
{
    std::vector<Row> copy(rows, rows + (rows != nullptr ? count : 0));
    rows = nullptr;
    return copy;
}

} // namespace detail

/** What a store knows about itself. */
struct store_info : aid_store_info {
    std::string name;

    store_info() : aid_store_info{} {}
    explicit store_info(const aid_store_info &given) : aid_store_info(given), name(detail::take(aid_store_info::name)) {}
};

/** What is known about a group. */
struct group_info : aid_group_info {
    std::string name, topics, text, reference, zone, languages;

    group_info() : aid_group_info{} {}
    explicit group_info(const aid_group_info &given)
        : aid_group_info(given), name(detail::take(aid_group_info::name)), topics(detail::take(aid_group_info::topics)),
          text(detail::take(aid_group_info::text)), reference(detail::take(aid_group_info::reference)),
          zone(detail::take(aid_group_info::zone)), languages(detail::take(aid_group_info::languages))
    {
    }
};

/** What is known about a person, as far as the acting member may see it. */
struct member_info : aid_member_info {
    std::string name, preferred_name, reference, birth_band, phones, emails, address, preferred_contact, languages, zone;

    member_info() : aid_member_info{} {}
    explicit member_info(const aid_member_info &given)
        : aid_member_info(given), name(detail::take(aid_member_info::name)),
          preferred_name(detail::take(aid_member_info::preferred_name)),
          reference(detail::take(aid_member_info::reference)), birth_band(detail::take(aid_member_info::birth_band)),
          phones(detail::take(aid_member_info::phones)), emails(detail::take(aid_member_info::emails)),
          address(detail::take(aid_member_info::address)),
          preferred_contact(detail::take(aid_member_info::preferred_contact)),
          languages(detail::take(aid_member_info::languages)), zone(detail::take(aid_member_info::zone))
    {
    }
};

/** A credential that a member holds or held. */
struct credential : aid_credential {
    std::string code, issuer, evidence;

    credential() : aid_credential{} {}
    explicit credential(const aid_credential &given)
        : aid_credential(given), code(detail::take(aid_credential::code)), issuer(detail::take(aid_credential::issuer)),
          evidence(detail::take(aid_credential::evidence))
    {
    }
};

/** Someone whose name is like the text. */
struct member_hit : aid_member_hit {
    std::string name;

    member_hit() : aid_member_hit{} {}
    explicit member_hit(const aid_member_hit &given) : aid_member_hit(given), name(detail::take(aid_member_hit::name)) {}
};

/** A word for a skill. */
struct skill_label : aid_label {
    std::string language, text;

    skill_label() : aid_label{} {}
    explicit skill_label(const aid_label &given)
        : aid_label(given), language(detail::take(aid_label::language)), text(detail::take(aid_label::text))
    {
    }
};

/** What is known about a skill. */
struct skill_info : aid_skill_info {
    std::vector<skill_label> labels;
    std::string code, label;

    skill_info() : aid_skill_info{} {}
    explicit skill_info(const aid_skill_info &given)
        : aid_skill_info(given), code(detail::take(aid_skill_info::code)), label(detail::take(aid_skill_info::label))
    {
        for (const aid_label &one : detail::take(aid_skill_info::labels, label_count))
            labels.emplace_back(one);
    }
};

/** A skill that fits a text. */
struct skill_hit : aid_skill_hit {
    std::string label, language;

    skill_hit() : aid_skill_hit{} {}
    explicit skill_hit(const aid_skill_hit &given)
        : aid_skill_hit(given), label(detail::take(aid_skill_hit::label)), language(detail::take(aid_skill_hit::language))
    {
    }
};

/** What is known about an offer, and most of what is known about a request: ::offer_info and ::request_info. */
template <class Info>
struct listing_info : Info {
    std::vector<aid_skill> skills;
    std::vector<aid_window> windows;
    std::string title, text, languages, credentials, reference;

    listing_info() : Info{} {}
    explicit listing_info(const Info &given)
        : Info(given), skills(detail::take(Info::skills, Info::skill_count)),
          windows(detail::take(Info::windows, Info::window_count)), title(detail::take(Info::title)),
          text(detail::take(Info::text)), languages(detail::take(Info::languages)),
          credentials(detail::take(Info::credentials)), reference(detail::take(Info::reference))
    {
    }
};
using offer_info = listing_info<aid_offer_info>;

/** What is known about a request. */
struct request_info : listing_info<aid_request_info> {
    std::string repeats;

    request_info() = default;
    explicit request_info(const aid_request_info &given)
        : listing_info<aid_request_info>(given), repeats(detail::take(aid_request_info::repeats))
    {
    }
};

/** What is known about an exchange. */
struct exchange_info : aid_exchange_info {
    std::string memo, reference;

    exchange_info() : aid_exchange_info{} {}
    explicit exchange_info(const aid_exchange_info &given)
        : aid_exchange_info(given), memo(detail::take(aid_exchange_info::memo)),
          reference(detail::take(aid_exchange_info::reference))
    {
    }
};

/** What one side said after help. */
struct evaluation_info : aid_evaluation_info {
    std::string text, contest;

    evaluation_info() : aid_evaluation_info{} {}
    explicit evaluation_info(const aid_evaluation_info &given)
        : aid_evaluation_info(given), text(detail::take(aid_evaluation_info::text)),
          contest(detail::take(aid_evaluation_info::contest))
    {
    }
};

/** One line of a statement. */
struct posting : aid_posting {
    std::string memo;

    posting() : aid_posting{} {}
    explicit posting(const aid_posting &given) : aid_posting(given), memo(detail::take(aid_posting::memo)) {}
};

/** What is known about a fund. */
struct fund_info : aid_fund_info {
    std::string name, purposes;

    fund_info() : aid_fund_info{} {}
    explicit fund_info(const aid_fund_info &given)
        : aid_fund_info(given), name(detail::take(aid_fund_info::name)), purposes(detail::take(aid_fund_info::purposes))
    {
    }
};

/** What is known about a transfer. */
struct transfer_info : aid_transfer_info {
    std::string purpose, memo;

    transfer_info() : aid_transfer_info{} {}
    explicit transfer_info(const aid_transfer_info &given)
        : aid_transfer_info(given), purpose(detail::take(aid_transfer_info::purpose)),
          memo(detail::take(aid_transfer_info::memo))
    {
    }
};

/** How much one kind of record says about a person. */
struct data_row : aid_data_row {
    std::string kind;

    data_row() : aid_data_row{} {}
    explicit data_row(const aid_data_row &given) : aid_data_row(given), kind(detail::take(aid_data_row::kind)) {}
};

/** One holder of the key. */
struct holder_row : aid_holder_row {
    std::string name;

    holder_row() : aid_holder_row{} {}
    explicit holder_row(const aid_holder_row &given) : aid_holder_row(given), name(detail::take(aid_holder_row::name)) {}
};

/** One record of the journal as the log shows it. */
struct log_row : aid_log_row {
    std::string kind, body;

    log_row() : aid_log_row{} {}
    explicit log_row(const aid_log_row &given)
        : aid_log_row(given), kind(detail::take(aid_log_row::kind)), body(detail::take(aid_log_row::body))
    {
    }
};

} // namespace mutualaid
#endif
