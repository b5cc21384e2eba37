// SPDX-License-Identifier: MIT
// The README's program as a C++17 user writes it: options come from the init functions, everything else is the same.
#include <mutualaid.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

struct closer {
    void operator()(aid_store *store) const { aid_store_close(store); }
    void operator()(aid_match *match) const { aid_match_free(match); }
};

// Answers the first failure's sentence, or "" when one proposal was made as it should be.
std::string propose()
{
    aid_error error{};
    aid_store *opened = nullptr;
    aid_store_options store_options;
    aid_store_options_init(&store_options, sizeof store_options);
    store_options.mode = AID_OPEN_MUST_CREATE;
    if (aid_store_open("memory:", &store_options, &opened, &error)) {
        return error.message;
    }
    const std::unique_ptr<aid_store, closer> town{ opened };

    aid_group_options group_options;
    aid_group_options_init(&group_options, sizeof group_options);
    group_options.name = "Elm Street";
    group_options.kind = AID_GROUP_TIME_BANK;
    aid_group street{};
    if (aid_group_found(town.get(), &group_options, &street, &error)) {
        return error.message;
    }

    aid_member_options member_options;
    aid_member_options_init(&member_options, sizeof member_options);
    member_options.group = street;
    aid_member ana{}, ben{};
    member_options.name = "Ana";
    if (aid_member_enrol(town.get(), &member_options, &ana, &error)) {
        return error.message;
    }
    member_options.name = "Ben";
    if (aid_member_enrol(town.get(), &member_options, &ben, &error)) {
        return error.message;
    }

    aid_request_options request_options;
    aid_request_options_init(&request_options, sizeof request_options);
    request_options.skill_text = "dripping tap";
    request_options.minutes = 60;
    aid_offer_options offer_options;
    aid_offer_options_init(&offer_options, sizeof offer_options);
    offer_options.skill_text = "plumbing";
    if (aid_request_open(town.get(), ana, &request_options, nullptr, &error)
        || aid_offer_post(town.get(), ben, &offer_options, nullptr, &error)) {
        return error.message;
    }

    aid_match_options match_options;
    aid_match_options_init(&match_options, sizeof match_options);
    aid_match *run = nullptr;
    if (aid_match_run(town.get(), &match_options, &run, &error)) {
        return error.message;
    }
    const std::unique_ptr<aid_match, closer> match{ run };
    aid_proposal pair{};
    pair.struct_size = sizeof pair;
    if (aid_match_proposal(match.get(), 0, &pair, &error)) {
        return error.message;
    }
    return pair.requester.id == ana.id && pair.helper.id == ben.id && pair.minutes == 60 ? "" : "another pair";
}

} // namespace

int main()
{
    const std::string wrong = propose();
    if (!wrong.empty()) {
        std::fprintf(stderr, "%s\n", wrong.c_str());
    }
    return wrong.empty() ? 0 : 1;
}
