/* SPDX-License-Identifier: MIT */
/* Written by bindings/generate.py from the public headers; do not edit.
 * Prints how this compiler lays out every public struct, and every constant: what ctypes believes must be the same. */
#include <mutualaid.h>
#include <stdio.h>

#define SIZE(type) printf("size %s %zu\n", #type, sizeof(type))
#define FIELD(type, field) printf("field %s.%s %zu %zu\n", #type, #field, offsetof(type, field), sizeof(((type *)0)->field))
#define CONSTANT(name) printf("constant %s %lld\n", #name, (long long)(name))

static void layout_error(void)
{
    SIZE(aid_error);
    FIELD(aid_error, status);
    FIELD(aid_error, reason);
    FIELD(aid_error, line);
    FIELD(aid_error, column);
    FIELD(aid_error, message);
}

static void layout_group(void)
{
    SIZE(aid_group);
    FIELD(aid_group, id);
}

static void layout_member(void)
{
    SIZE(aid_member);
    FIELD(aid_member, id);
}

static void layout_skill(void)
{
    SIZE(aid_skill);
    FIELD(aid_skill, id);
}

static void layout_offer(void)
{
    SIZE(aid_offer);
    FIELD(aid_offer, id);
}

static void layout_request(void)
{
    SIZE(aid_request);
    FIELD(aid_request, id);
}

static void layout_exchange(void)
{
    SIZE(aid_exchange);
    FIELD(aid_exchange, id);
}

static void layout_fund(void)
{
    SIZE(aid_fund);
    FIELD(aid_fund, id);
}

static void layout_transfer(void)
{
    SIZE(aid_transfer);
    FIELD(aid_transfer, id);
}

static void layout_between(void)
{
    SIZE(aid_between);
    FIELD(aid_between, id);
}

static void layout_partner(void)
{
    SIZE(aid_partner);
    FIELD(aid_partner, id);
}

static void layout_trade(void)
{
    SIZE(aid_trade);
    FIELD(aid_trade, id);
}

static void layout_service(void)
{
    SIZE(aid_service);
    FIELD(aid_service, id);
}

static void layout_service_request(void)
{
    SIZE(aid_service_request);
    FIELD(aid_service_request, id);
}

static void layout_consent(void)
{
    SIZE(aid_consent);
    FIELD(aid_consent, id);
}

static void layout_case(void)
{
    SIZE(aid_case);
    FIELD(aid_case, id);
}

static void layout_entry(void)
{
    SIZE(aid_entry);
    FIELD(aid_entry, id);
}

static void layout_emergency(void)
{
    SIZE(aid_emergency);
    FIELD(aid_emergency, id);
}

static void layout_assessment(void)
{
    SIZE(aid_assessment);
    FIELD(aid_assessment, id);
}

static void layout_plan(void)
{
    SIZE(aid_plan);
    FIELD(aid_plan, id);
}

static void layout_allocator(void)
{
    SIZE(aid_allocator);
    FIELD(aid_allocator, struct_size);
    FIELD(aid_allocator, reserved);
    FIELD(aid_allocator, resize);
    FIELD(aid_allocator, context);
}

static void layout_version_info(void)
{
    SIZE(aid_version_info);
    FIELD(aid_version_info, struct_size);
    FIELD(aid_version_info, major);
    FIELD(aid_version_info, minor);
    FIELD(aid_version_info, patch);
}

static void layout_week(void)
{
    SIZE(aid_week);
    FIELD(aid_week, quarter);
}

static void layout_storage_part(void)
{
    SIZE(aid_storage_part);
    FIELD(aid_storage_part, subject);
    FIELD(aid_storage_part, personal_class);
    FIELD(aid_storage_part, reserved);
    FIELD(aid_storage_part, key_id);
    FIELD(aid_storage_part, hash);
    FIELD(aid_storage_part, bytes);
    FIELD(aid_storage_part, length);
}

static void layout_storage_record(void)
{
    SIZE(aid_storage_record);
    FIELD(aid_storage_record, seq);
    FIELD(aid_storage_record, batch_first);
    FIELD(aid_storage_record, batch_length);
    FIELD(aid_storage_record, at);
    FIELD(aid_storage_record, due);
    FIELD(aid_storage_record, kind);
    FIELD(aid_storage_record, version);
    FIELD(aid_storage_record, actor);
    FIELD(aid_storage_record, subject);
    FIELD(aid_storage_record, role);
    FIELD(aid_storage_record, purpose);
    FIELD(aid_storage_record, command);
    FIELD(aid_storage_record, has_command);
    FIELD(aid_storage_record, hash);
    FIELD(aid_storage_record, body);
    FIELD(aid_storage_record, body_length);
    FIELD(aid_storage_record, parts);
    FIELD(aid_storage_record, part_count);
}

static void layout_storage_head(void)
{
    SIZE(aid_storage_head);
    FIELD(aid_storage_head, seq);
    FIELD(aid_storage_head, hash);
}

static void layout_storage_key(void)
{
    SIZE(aid_storage_key);
    FIELD(aid_storage_key, subject);
    FIELD(aid_storage_key, personal_class);
    FIELD(aid_storage_key, reserved);
    FIELD(aid_storage_key, key_id);
    FIELD(aid_storage_key, bytes);
    FIELD(aid_storage_key, length);
}

static void layout_storage(void)
{
    SIZE(aid_storage);
    FIELD(aid_storage, struct_size);
    FIELD(aid_storage, reserved);
    FIELD(aid_storage, context);
    FIELD(aid_storage, list);
    FIELD(aid_storage, attach);
    FIELD(aid_storage, head);
    FIELD(aid_storage, lock);
    FIELD(aid_storage, unlock);
    FIELD(aid_storage, append);
    FIELD(aid_storage, read);
    FIELD(aid_storage, backup);
    FIELD(aid_storage, close);
    FIELD(aid_storage, keys);
    FIELD(aid_storage, put_keys);
    FIELD(aid_storage, cut);
}

static void layout_secret(void)
{
    SIZE(aid_secret);
    FIELD(aid_secret, struct_size);
    FIELD(aid_secret, kind);
    FIELD(aid_secret, memory_kib);
    FIELD(aid_secret, passes);
    FIELD(aid_secret, reserved);
    FIELD(aid_secret, bytes);
    FIELD(aid_secret, length);
    FIELD(aid_secret, wrap);
    FIELD(aid_secret, wrap_context);
}

static void layout_store_options(void)
{
    SIZE(aid_store_options);
    FIELD(aid_store_options, struct_size);
    FIELD(aid_store_options, mode);
    FIELD(aid_store_options, set);
    FIELD(aid_store_options, flags);
    FIELD(aid_store_options, wait_ms);
    FIELD(aid_store_options, max_clock_jump_days);
    FIELD(aid_store_options, clock);
    FIELD(aid_store_options, clock_context);
    FIELD(aid_store_options, random);
    FIELD(aid_store_options, random_context);
    FIELD(aid_store_options, zone_data);
    FIELD(aid_store_options, zone_context);
    FIELD(aid_store_options, log);
    FIELD(aid_store_options, log_context);
    FIELD(aid_store_options, allocator);
    FIELD(aid_store_options, storage);
    FIELD(aid_store_options, progress);
    FIELD(aid_store_options, progress_context);
    FIELD(aid_store_options, secret);
}

static void layout_act_options(void)
{
    SIZE(aid_act_options);
    FIELD(aid_act_options, struct_size);
    FIELD(aid_act_options, purpose);
    FIELD(aid_act_options, role);
    FIELD(aid_act_options, reserved);
}

static void layout_begin_options(void)
{
    SIZE(aid_begin_options);
    FIELD(aid_begin_options, struct_size);
    FIELD(aid_begin_options, wait_ms);
}

static void layout_commit_options(void)
{
    SIZE(aid_commit_options);
    FIELD(aid_commit_options, struct_size);
    FIELD(aid_commit_options, reserved);
}

static void layout_advance_options(void)
{
    SIZE(aid_advance_options);
    FIELD(aid_advance_options, struct_size);
    FIELD(aid_advance_options, reserved);
    FIELD(aid_advance_options, max_events);
}

static void layout_store_info(void)
{
    SIZE(aid_store_info);
    FIELD(aid_store_info, struct_size);
    FIELD(aid_store_info, in_transaction);
    FIELD(aid_store_info, community);
    FIELD(aid_store_info, head);
    FIELD(aid_store_info, records);
    FIELD(aid_store_info, groups);
    FIELD(aid_store_info, members);
    FIELD(aid_store_info, skills);
    FIELD(aid_store_info, offers);
    FIELD(aid_store_info, requests);
    FIELD(aid_store_info, exchanges);
    FIELD(aid_store_info, now);
    FIELD(aid_store_info, name);
    FIELD(aid_store_info, sealing);
    FIELD(aid_store_info, reserved);
}

static void layout_verify_options(void)
{
    SIZE(aid_verify_options);
    FIELD(aid_verify_options, struct_size);
    FIELD(aid_verify_options, reserved);
    FIELD(aid_verify_options, progress);
    FIELD(aid_verify_options, progress_context);
}

static void layout_verify_report(void)
{
    SIZE(aid_verify_report);
    FIELD(aid_verify_report, struct_size);
    FIELD(aid_verify_report, ok);
    FIELD(aid_verify_report, records);
    FIELD(aid_verify_report, bad_seq);
    FIELD(aid_verify_report, head);
    FIELD(aid_verify_report, state_hash);
    FIELD(aid_verify_report, problem);
}

static void layout_log_row(void)
{
    SIZE(aid_log_row);
    FIELD(aid_log_row, seq);
    FIELD(aid_log_row, at);
    FIELD(aid_log_row, due);
    FIELD(aid_log_row, subject);
    FIELD(aid_log_row, thing);
    FIELD(aid_log_row, actor);
    FIELD(aid_log_row, role);
    FIELD(aid_log_row, purpose);
    FIELD(aid_log_row, hash);
    FIELD(aid_log_row, kind);
    FIELD(aid_log_row, body);
}

static void layout_checkpoint_info(void)
{
    SIZE(aid_checkpoint_info);
    FIELD(aid_checkpoint_info, struct_size);
    FIELD(aid_checkpoint_info, finding);
    FIELD(aid_checkpoint_info, records);
    FIELD(aid_checkpoint_info, present);
    FIELD(aid_checkpoint_info, bad_seq);
    FIELD(aid_checkpoint_info, at);
    FIELD(aid_checkpoint_info, community);
    FIELD(aid_checkpoint_info, head);
    FIELD(aid_checkpoint_info, state_hash);
    FIELD(aid_checkpoint_info, key);
    FIELD(aid_checkpoint_info, problem);
}

static void layout_csv_options(void)
{
    SIZE(aid_csv_options);
    FIELD(aid_csv_options, struct_size);
    FIELD(aid_csv_options, encoding);
    FIELD(aid_csv_options, set);
    FIELD(aid_csv_options, no_header);
    FIELD(aid_csv_options, reserved);
    FIELD(aid_csv_options, separator);
    FIELD(aid_csv_options, allocator);
}

static void layout_csv_info(void)
{
    SIZE(aid_csv_info);
    FIELD(aid_csv_info, struct_size);
    FIELD(aid_csv_info, encoding);
    FIELD(aid_csv_info, columns);
    FIELD(aid_csv_info, has_bom);
    FIELD(aid_csv_info, separator);
}

static void layout_csv_writer_options(void)
{
    SIZE(aid_csv_writer_options);
    FIELD(aid_csv_writer_options, struct_size);
    FIELD(aid_csv_writer_options, bom);
    FIELD(aid_csv_writer_options, set);
    FIELD(aid_csv_writer_options, lf);
    FIELD(aid_csv_writer_options, raw_formulas);
    FIELD(aid_csv_writer_options, separator);
    FIELD(aid_csv_writer_options, allocator);
}

static void layout_holder_row(void)
{
    SIZE(aid_holder_row);
    FIELD(aid_holder_row, key_id);
    FIELD(aid_holder_row, kind);
    FIELD(aid_holder_row, passes);
    FIELD(aid_holder_row, memory_kib);
    FIELD(aid_holder_row, name);
}

static void layout_backup_options(void)
{
    SIZE(aid_backup_options);
    FIELD(aid_backup_options, struct_size);
    FIELD(aid_backup_options, reserved);
    FIELD(aid_backup_options, secret);
    FIELD(aid_backup_options, progress);
    FIELD(aid_backup_options, progress_context);
}

static void layout_backup_info(void)
{
    SIZE(aid_backup_info);
    FIELD(aid_backup_info, struct_size);
    FIELD(aid_backup_info, reserved);
    FIELD(aid_backup_info, records);
    FIELD(aid_backup_info, keys);
    FIELD(aid_backup_info, size);
    FIELD(aid_backup_info, at);
    FIELD(aid_backup_info, community);
    FIELD(aid_backup_info, head);
}

static void layout_erased_row(void)
{
    SIZE(aid_erased_row);
    FIELD(aid_erased_row, member);
    FIELD(aid_erased_row, classes);
}

static void layout_restore_options(void)
{
    SIZE(aid_restore_options);
    FIELD(aid_restore_options, struct_size);
    FIELD(aid_restore_options, erased_row_size);
    FIELD(aid_restore_options, erased_count);
    FIELD(aid_restore_options, secret);
    FIELD(aid_restore_options, erased);
    FIELD(aid_restore_options, erased_by);
    FIELD(aid_restore_options, store);
    FIELD(aid_restore_options, progress);
    FIELD(aid_restore_options, progress_context);
}

static void layout_group_options(void)
{
    SIZE(aid_group_options);
    FIELD(aid_group_options, struct_size);
    FIELD(aid_group_options, kind);
    FIELD(aid_group_options, set);
    FIELD(aid_group_options, presence);
    FIELD(aid_group_options, parent);
    FIELD(aid_group_options, founder);
    FIELD(aid_group_options, legal_form);
    FIELD(aid_group_options, sensitive);
    FIELD(aid_group_options, placed);
    FIELD(aid_group_options, latitude);
    FIELD(aid_group_options, longitude);
    FIELD(aid_group_options, reserved);
    FIELD(aid_group_options, name);
    FIELD(aid_group_options, topics);
    FIELD(aid_group_options, text);
    FIELD(aid_group_options, reference);
    FIELD(aid_group_options, zone);
    FIELD(aid_group_options, languages);
}

static void layout_group_info(void)
{
    SIZE(aid_group_info);
    FIELD(aid_group_info, struct_size);
    FIELD(aid_group_info, kind);
    FIELD(aid_group_info, withheld);
    FIELD(aid_group_info, presence);
    FIELD(aid_group_info, member_count);
    FIELD(aid_group_info, number);
    FIELD(aid_group_info, parent);
    FIELD(aid_group_info, founder);
    FIELD(aid_group_info, legal_form);
    FIELD(aid_group_info, sensitive);
    FIELD(aid_group_info, placed);
    FIELD(aid_group_info, latitude);
    FIELD(aid_group_info, longitude);
    FIELD(aid_group_info, closed);
    FIELD(aid_group_info, name);
    FIELD(aid_group_info, topics);
    FIELD(aid_group_info, text);
    FIELD(aid_group_info, reference);
    FIELD(aid_group_info, zone);
    FIELD(aid_group_info, languages);
}

static void layout_policy(void)
{
    SIZE(aid_policy);
    FIELD(aid_policy, struct_size);
    FIELD(aid_policy, unit);
    FIELD(aid_policy, set);
    FIELD(aid_policy, credit_min);
    FIELD(aid_policy, credit_max);
    FIELD(aid_policy, credit_min_mode);
    FIELD(aid_policy, credit_max_mode);
    FIELD(aid_policy, default_minutes);
    FIELD(aid_policy, silence_days);
    FIELD(aid_policy, proposal_days);
    FIELD(aid_policy, ban_days);
    FIELD(aid_policy, generalise);
    FIELD(aid_policy, hold_days);
    FIELD(aid_policy, tier_hours);
    FIELD(aid_policy, weights);
}

static void layout_member_options(void)
{
    SIZE(aid_member_options);
    FIELD(aid_member_options, struct_size);
    FIELD(aid_member_options, placed);
    FIELD(aid_member_options, set);
    FIELD(aid_member_options, group);
    FIELD(aid_member_options, roles);
    FIELD(aid_member_options, pause_until);
    FIELD(aid_member_options, week);
    FIELD(aid_member_options, latitude);
    FIELD(aid_member_options, longitude);
    FIELD(aid_member_options, exact_place);
    FIELD(aid_member_options, reach_m);
    FIELD(aid_member_options, day_minutes);
    FIELD(aid_member_options, week_minutes);
    FIELD(aid_member_options, asks_per_week);
    FIELD(aid_member_options, matching);
    FIELD(aid_member_options, online);
    FIELD(aid_member_options, reserved);
    FIELD(aid_member_options, name);
    FIELD(aid_member_options, preferred_name);
    FIELD(aid_member_options, reference);
    FIELD(aid_member_options, birth_band);
    FIELD(aid_member_options, phones);
    FIELD(aid_member_options, emails);
    FIELD(aid_member_options, address);
    FIELD(aid_member_options, preferred_contact);
    FIELD(aid_member_options, languages);
    FIELD(aid_member_options, zone);
}

static void layout_join_options(void)
{
    SIZE(aid_join_options);
    FIELD(aid_join_options, struct_size);
    FIELD(aid_join_options, reserved);
    FIELD(aid_join_options, roles);
}

static void layout_leave_options(void)
{
    SIZE(aid_leave_options);
    FIELD(aid_leave_options, struct_size);
    FIELD(aid_leave_options, reserved);
    FIELD(aid_leave_options, reason);
}

static void layout_credential_options(void)
{
    SIZE(aid_credential_options);
    FIELD(aid_credential_options, struct_size);
    FIELD(aid_credential_options, reserved);
    FIELD(aid_credential_options, from);
    FIELD(aid_credential_options, until);
    FIELD(aid_credential_options, code);
    FIELD(aid_credential_options, issuer);
    FIELD(aid_credential_options, evidence);
}

static void layout_credential(void)
{
    SIZE(aid_credential);
    FIELD(aid_credential, from);
    FIELD(aid_credential, until);
    FIELD(aid_credential, revoked);
    FIELD(aid_credential, state);
    FIELD(aid_credential, holder);
    FIELD(aid_credential, verifier);
    FIELD(aid_credential, code);
    FIELD(aid_credential, issuer);
    FIELD(aid_credential, evidence);
}

static void layout_member_info(void)
{
    SIZE(aid_member_info);
    FIELD(aid_member_info, struct_size);
    FIELD(aid_member_info, placed);
    FIELD(aid_member_info, withheld_identity);
    FIELD(aid_member_info, withheld_contact);
    FIELD(aid_member_info, number);
    FIELD(aid_member_info, group_count);
    FIELD(aid_member_info, first_group);
    FIELD(aid_member_info, pause_until);
    FIELD(aid_member_info, week);
    FIELD(aid_member_info, latitude);
    FIELD(aid_member_info, longitude);
    FIELD(aid_member_info, reach_m);
    FIELD(aid_member_info, day_minutes);
    FIELD(aid_member_info, week_minutes);
    FIELD(aid_member_info, asks_per_week);
    FIELD(aid_member_info, matching);
    FIELD(aid_member_info, online);
    FIELD(aid_member_info, week_stated);
    FIELD(aid_member_info, reserved);
    FIELD(aid_member_info, name);
    FIELD(aid_member_info, preferred_name);
    FIELD(aid_member_info, reference);
    FIELD(aid_member_info, birth_band);
    FIELD(aid_member_info, phones);
    FIELD(aid_member_info, emails);
    FIELD(aid_member_info, address);
    FIELD(aid_member_info, preferred_contact);
    FIELD(aid_member_info, languages);
    FIELD(aid_member_info, zone);
}

static void layout_search_options(void)
{
    SIZE(aid_search_options);
    FIELD(aid_search_options, struct_size);
    FIELD(aid_search_options, reserved);
    FIELD(aid_search_options, group);
    FIELD(aid_search_options, languages);
}

static void layout_member_hit(void)
{
    SIZE(aid_member_hit);
    FIELD(aid_member_hit, member);
    FIELD(aid_member_hit, points);
    FIELD(aid_member_hit, kind);
    FIELD(aid_member_hit, name);
}

static void layout_signature_key_row(void)
{
    SIZE(aid_signature_key_row);
    FIELD(aid_signature_key_row, seq);
    FIELD(aid_signature_key_row, since);
    FIELD(aid_signature_key_row, key);
}

static void layout_label(void)
{
    SIZE(aid_label);
    FIELD(aid_label, kind);
    FIELD(aid_label, reserved);
    FIELD(aid_label, language);
    FIELD(aid_label, text);
}

static void layout_skill_options(void)
{
    SIZE(aid_skill_options);
    FIELD(aid_skill_options, struct_size);
    FIELD(aid_skill_options, retired);
    FIELD(aid_skill_options, set);
    FIELD(aid_skill_options, parent);
    FIELD(aid_skill_options, group);
    FIELD(aid_skill_options, label_count);
    FIELD(aid_skill_options, labels);
    FIELD(aid_skill_options, code);
    FIELD(aid_skill_options, label);
}

static void layout_skill_info(void)
{
    SIZE(aid_skill_info);
    FIELD(aid_skill_info, struct_size);
    FIELD(aid_skill_info, retired);
    FIELD(aid_skill_info, withheld);
    FIELD(aid_skill_info, number);
    FIELD(aid_skill_info, label_count);
    FIELD(aid_skill_info, offers);
    FIELD(aid_skill_info, requests);
    FIELD(aid_skill_info, parent);
    FIELD(aid_skill_info, group);
    FIELD(aid_skill_info, typed_by);
    FIELD(aid_skill_info, labels);
    FIELD(aid_skill_info, code);
    FIELD(aid_skill_info, label);
}

static void layout_skill_hit(void)
{
    SIZE(aid_skill_hit);
    FIELD(aid_skill_hit, skill);
    FIELD(aid_skill_hit, points);
    FIELD(aid_skill_hit, kind);
    FIELD(aid_skill_hit, label);
    FIELD(aid_skill_hit, language);
}

static void layout_window(void)
{
    SIZE(aid_window);
    FIELD(aid_window, from);
    FIELD(aid_window, until);
}

static void layout_list_options(void)
{
    SIZE(aid_list_options);
    FIELD(aid_list_options, struct_size);
    FIELD(aid_list_options, state);
    FIELD(aid_list_options, group);
    FIELD(aid_list_options, member);
    FIELD(aid_list_options, skill);
    FIELD(aid_list_options, expires_before);
}

static void layout_offer_options(void)
{
    SIZE(aid_offer_options);
    FIELD(aid_offer_options, struct_size);
    FIELD(aid_offer_options, strict_skill);
    FIELD(aid_offer_options, set);
    FIELD(aid_offer_options, skill_count);
    FIELD(aid_offer_options, group);
    FIELD(aid_offer_options, skill);
    FIELD(aid_offer_options, posted);
    FIELD(aid_offer_options, expires);
    FIELD(aid_offer_options, price);
    FIELD(aid_offer_options, window_count);
    FIELD(aid_offer_options, week);
    FIELD(aid_offer_options, minutes);
    FIELD(aid_offer_options, seats);
    FIELD(aid_offer_options, level);
    FIELD(aid_offer_options, placed);
    FIELD(aid_offer_options, latitude);
    FIELD(aid_offer_options, longitude);
    FIELD(aid_offer_options, exact_place);
    FIELD(aid_offer_options, reach_m);
    FIELD(aid_offer_options, online);
    FIELD(aid_offer_options, unit);
    FIELD(aid_offer_options, reserved);
    FIELD(aid_offer_options, reserved2);
    FIELD(aid_offer_options, skills);
    FIELD(aid_offer_options, windows);
    FIELD(aid_offer_options, skill_text);
    FIELD(aid_offer_options, title);
    FIELD(aid_offer_options, text);
    FIELD(aid_offer_options, languages);
    FIELD(aid_offer_options, credentials);
    FIELD(aid_offer_options, reference);
}

static void layout_offer_info(void)
{
    SIZE(aid_offer_info);
    FIELD(aid_offer_info, struct_size);
    FIELD(aid_offer_info, state);
    FIELD(aid_offer_info, withheld);
    FIELD(aid_offer_info, number);
    FIELD(aid_offer_info, skill_count);
    FIELD(aid_offer_info, window_count);
    FIELD(aid_offer_info, member);
    FIELD(aid_offer_info, group);
    FIELD(aid_offer_info, skill);
    FIELD(aid_offer_info, posted);
    FIELD(aid_offer_info, expires);
    FIELD(aid_offer_info, price);
    FIELD(aid_offer_info, week);
    FIELD(aid_offer_info, minutes);
    FIELD(aid_offer_info, seats);
    FIELD(aid_offer_info, taken);
    FIELD(aid_offer_info, level);
    FIELD(aid_offer_info, placed);
    FIELD(aid_offer_info, latitude);
    FIELD(aid_offer_info, longitude);
    FIELD(aid_offer_info, reach_m);
    FIELD(aid_offer_info, online);
    FIELD(aid_offer_info, unit);
    FIELD(aid_offer_info, week_stated);
    FIELD(aid_offer_info, urgency);
    FIELD(aid_offer_info, essential);
    FIELD(aid_offer_info, reserved);
    FIELD(aid_offer_info, skills);
    FIELD(aid_offer_info, windows);
    FIELD(aid_offer_info, title);
    FIELD(aid_offer_info, text);
    FIELD(aid_offer_info, languages);
    FIELD(aid_offer_info, credentials);
    FIELD(aid_offer_info, reference);
}

static void layout_request_options(void)
{
    SIZE(aid_request_options);
    FIELD(aid_request_options, struct_size);
    FIELD(aid_request_options, strict_skill);
    FIELD(aid_request_options, set);
    FIELD(aid_request_options, skill_count);
    FIELD(aid_request_options, group);
    FIELD(aid_request_options, skill);
    FIELD(aid_request_options, posted);
    FIELD(aid_request_options, expires);
    FIELD(aid_request_options, price);
    FIELD(aid_request_options, window_count);
    FIELD(aid_request_options, week);
    FIELD(aid_request_options, minutes);
    FIELD(aid_request_options, seats);
    FIELD(aid_request_options, level);
    FIELD(aid_request_options, placed);
    FIELD(aid_request_options, latitude);
    FIELD(aid_request_options, longitude);
    FIELD(aid_request_options, exact_place);
    FIELD(aid_request_options, reach_m);
    FIELD(aid_request_options, online);
    FIELD(aid_request_options, unit);
    FIELD(aid_request_options, urgency);
    FIELD(aid_request_options, essential);
    FIELD(aid_request_options, all_seats);
    FIELD(aid_request_options, generalise);
    FIELD(aid_request_options, repeat_cover);
    FIELD(aid_request_options, reserved);
    FIELD(aid_request_options, repeats);
    FIELD(aid_request_options, skills);
    FIELD(aid_request_options, windows);
    FIELD(aid_request_options, skill_text);
    FIELD(aid_request_options, title);
    FIELD(aid_request_options, text);
    FIELD(aid_request_options, languages);
    FIELD(aid_request_options, credentials);
    FIELD(aid_request_options, reference);
}

static void layout_request_info(void)
{
    SIZE(aid_request_info);
    FIELD(aid_request_info, struct_size);
    FIELD(aid_request_info, state);
    FIELD(aid_request_info, withheld);
    FIELD(aid_request_info, number);
    FIELD(aid_request_info, skill_count);
    FIELD(aid_request_info, window_count);
    FIELD(aid_request_info, member);
    FIELD(aid_request_info, group);
    FIELD(aid_request_info, skill);
    FIELD(aid_request_info, series);
    FIELD(aid_request_info, posted);
    FIELD(aid_request_info, expires);
    FIELD(aid_request_info, price);
    FIELD(aid_request_info, week);
    FIELD(aid_request_info, minutes);
    FIELD(aid_request_info, seats);
    FIELD(aid_request_info, taken);
    FIELD(aid_request_info, level);
    FIELD(aid_request_info, placed);
    FIELD(aid_request_info, latitude);
    FIELD(aid_request_info, longitude);
    FIELD(aid_request_info, reach_m);
    FIELD(aid_request_info, online);
    FIELD(aid_request_info, unit);
    FIELD(aid_request_info, week_stated);
    FIELD(aid_request_info, urgency);
    FIELD(aid_request_info, essential);
    FIELD(aid_request_info, occurrence);
    FIELD(aid_request_info, repeat_cover);
    FIELD(aid_request_info, reserved);
    FIELD(aid_request_info, repeats);
    FIELD(aid_request_info, skills);
    FIELD(aid_request_info, windows);
    FIELD(aid_request_info, title);
    FIELD(aid_request_info, text);
    FIELD(aid_request_info, languages);
    FIELD(aid_request_info, credentials);
    FIELD(aid_request_info, reference);
}

static void layout_exchange_options(void)
{
    SIZE(aid_exchange_options);
    FIELD(aid_exchange_options, struct_size);
    FIELD(aid_exchange_options, minutes);
    FIELD(aid_exchange_options, confirm_unusual);
    FIELD(aid_exchange_options, accept_warning);
    FIELD(aid_exchange_options, side);
    FIELD(aid_exchange_options, reserved);
    FIELD(aid_exchange_options, starts);
    FIELD(aid_exchange_options, happened);
    FIELD(aid_exchange_options, price);
    FIELD(aid_exchange_options, payer);
    FIELD(aid_exchange_options, note);
    FIELD(aid_exchange_options, override_reason);
}

static void layout_log_options(void)
{
    SIZE(aid_log_options);
    FIELD(aid_log_options, struct_size);
    FIELD(aid_log_options, minutes);
    FIELD(aid_log_options, requester);
    FIELD(aid_log_options, helper);
    FIELD(aid_log_options, group);
    FIELD(aid_log_options, request);
    FIELD(aid_log_options, offer);
    FIELD(aid_log_options, skill);
    FIELD(aid_log_options, happened);
    FIELD(aid_log_options, price);
    FIELD(aid_log_options, payer);
    FIELD(aid_log_options, confirm_unusual);
    FIELD(aid_log_options, accept_warning);
    FIELD(aid_log_options, unit);
    FIELD(aid_log_options, for_group);
    FIELD(aid_log_options, memo);
    FIELD(aid_log_options, reference);
    FIELD(aid_log_options, override_reason);
    FIELD(aid_log_options, helper_group);
}

static void layout_exchange_info(void)
{
    SIZE(aid_exchange_info);
    FIELD(aid_exchange_info, struct_size);
    FIELD(aid_exchange_info, state);
    FIELD(aid_exchange_info, withheld);
    FIELD(aid_exchange_info, number);
    FIELD(aid_exchange_info, request);
    FIELD(aid_exchange_info, offer);
    FIELD(aid_exchange_info, group);
    FIELD(aid_exchange_info, requester);
    FIELD(aid_exchange_info, helper);
    FIELD(aid_exchange_info, skill);
    FIELD(aid_exchange_info, corrects);
    FIELD(aid_exchange_info, created);
    FIELD(aid_exchange_info, starts);
    FIELD(aid_exchange_info, happened);
    FIELD(aid_exchange_info, deadline);
    FIELD(aid_exchange_info, price);
    FIELD(aid_exchange_info, amount);
    FIELD(aid_exchange_info, held);
    FIELD(aid_exchange_info, payer);
    FIELD(aid_exchange_info, minutes);
    FIELD(aid_exchange_info, requester_minutes);
    FIELD(aid_exchange_info, helper_minutes);
    FIELD(aid_exchange_info, unit);
    FIELD(aid_exchange_info, over_limit);
    FIELD(aid_exchange_info, by_silence);
    FIELD(aid_exchange_info, by_pool);
    FIELD(aid_exchange_info, gifted);
    FIELD(aid_exchange_info, memo);
    FIELD(aid_exchange_info, reference);
    FIELD(aid_exchange_info, helper_group);
    FIELD(aid_exchange_info, credited);
    FIELD(aid_exchange_info, credited_unit);
    FIELD(aid_exchange_info, reserved);
}

static void layout_exchange_list_options(void)
{
    SIZE(aid_exchange_list_options);
    FIELD(aid_exchange_list_options, struct_size);
    FIELD(aid_exchange_list_options, state);
    FIELD(aid_exchange_list_options, group);
    FIELD(aid_exchange_list_options, member);
    FIELD(aid_exchange_list_options, request);
    FIELD(aid_exchange_list_options, from);
    FIELD(aid_exchange_list_options, until);
}

static void layout_unit_info(void)
{
    SIZE(aid_unit_info);
    FIELD(aid_unit_info, struct_size);
    FIELD(aid_unit_info, unit);
    FIELD(aid_unit_info, priced);
    FIELD(aid_unit_info, exponent);
    FIELD(aid_unit_info, code);
}

static void layout_terms(void)
{
    SIZE(aid_terms);
    FIELD(aid_terms, struct_size);
    FIELD(aid_terms, unit);
    FIELD(aid_terms, set);
    FIELD(aid_terms, from);
    FIELD(aid_terms, credit_min);
    FIELD(aid_terms, credit_max);
    FIELD(aid_terms, price_cap);
    FIELD(aid_terms, pool_min);
    FIELD(aid_terms, demurrage_exempt);
    FIELD(aid_terms, adaptive_base);
    FIELD(aid_terms, adaptive_least);
    FIELD(aid_terms, adaptive_most);
    FIELD(aid_terms, credit_min_mode);
    FIELD(aid_terms, credit_max_mode);
    FIELD(aid_terms, fee_bp);
    FIELD(aid_terms, demurrage_bp);
    FIELD(aid_terms, expiry_days);
    FIELD(aid_terms, notice_days);
    FIELD(aid_terms, adaptive);
    FIELD(aid_terms, adaptive_num);
    FIELD(aid_terms, adaptive_den);
    FIELD(aid_terms, suspend_at);
    FIELD(aid_terms, ceiling_weeks);
    FIELD(aid_terms, reserved);
}

static void layout_standing(void)
{
    SIZE(aid_standing);
    FIELD(aid_standing, struct_size);
    FIELD(aid_standing, unit);
    FIELD(aid_standing, group);
    FIELD(aid_standing, balance);
    FIELD(aid_standing, held);
    FIELD(aid_standing, limit);
    FIELD(aid_standing, available);
    FIELD(aid_standing, expiring);
    FIELD(aid_standing, expires);
    FIELD(aid_standing, limit_mode);
    FIELD(aid_standing, suspended);
    FIELD(aid_standing, certified);
    FIELD(aid_standing, disputes);
}

static void layout_balance_row(void)
{
    SIZE(aid_balance_row);
    FIELD(aid_balance_row, member);
    FIELD(aid_balance_row, balance);
    FIELD(aid_balance_row, given);
    FIELD(aid_balance_row, received);
    FIELD(aid_balance_row, entries);
    FIELD(aid_balance_row, account);
    FIELD(aid_balance_row, unit);
}

static void layout_statement_options(void)
{
    SIZE(aid_statement_options);
    FIELD(aid_statement_options, struct_size);
    FIELD(aid_statement_options, unit);
    FIELD(aid_statement_options, group);
    FIELD(aid_statement_options, from);
    FIELD(aid_statement_options, until);
}

static void layout_posting(void)
{
    SIZE(aid_posting);
    FIELD(aid_posting, seq);
    FIELD(aid_posting, at);
    FIELD(aid_posting, happened);
    FIELD(aid_posting, amount);
    FIELD(aid_posting, balance);
    FIELD(aid_posting, exchange);
    FIELD(aid_posting, transfer);
    FIELD(aid_posting, other);
    FIELD(aid_posting, skill);
    FIELD(aid_posting, reversal);
    FIELD(aid_posting, over_limit);
    FIELD(aid_posting, kind);
    FIELD(aid_posting, unit);
    FIELD(aid_posting, memo);
}

static void layout_fund_options(void)
{
    SIZE(aid_fund_options);
    FIELD(aid_fund_options, struct_size);
    FIELD(aid_fund_options, unit);
    FIELD(aid_fund_options, closed);
    FIELD(aid_fund_options, reserved);
    FIELD(aid_fund_options, name);
    FIELD(aid_fund_options, purposes);
}

static void layout_fund_info(void)
{
    SIZE(aid_fund_info);
    FIELD(aid_fund_info, struct_size);
    FIELD(aid_fund_info, unit);
    FIELD(aid_fund_info, number);
    FIELD(aid_fund_info, group);
    FIELD(aid_fund_info, balance);
    FIELD(aid_fund_info, held);
    FIELD(aid_fund_info, spent);
    FIELD(aid_fund_info, receipt);
    FIELD(aid_fund_info, closed);
    FIELD(aid_fund_info, reserved);
    FIELD(aid_fund_info, name);
    FIELD(aid_fund_info, purposes);
}

static void layout_transfer_options(void)
{
    SIZE(aid_transfer_options);
    FIELD(aid_transfer_options, struct_size);
    FIELD(aid_transfer_options, kind);
    FIELD(aid_transfer_options, amount);
    FIELD(aid_transfer_options, group);
    FIELD(aid_transfer_options, payer);
    FIELD(aid_transfer_options, receiver);
    FIELD(aid_transfer_options, fund);
    FIELD(aid_transfer_options, happened);
    FIELD(aid_transfer_options, unit);
    FIELD(aid_transfer_options, receipt);
    FIELD(aid_transfer_options, hold_days);
    FIELD(aid_transfer_options, accept_warning);
    FIELD(aid_transfer_options, purpose);
    FIELD(aid_transfer_options, memo);
    FIELD(aid_transfer_options, body);
}

static void layout_transfer_act_options(void)
{
    SIZE(aid_transfer_act_options);
    FIELD(aid_transfer_act_options, struct_size);
    FIELD(aid_transfer_act_options, stands);
    FIELD(aid_transfer_act_options, note);
}

static void layout_transfer_info(void)
{
    SIZE(aid_transfer_info);
    FIELD(aid_transfer_info, struct_size);
    FIELD(aid_transfer_info, state);
    FIELD(aid_transfer_info, withheld);
    FIELD(aid_transfer_info, number);
    FIELD(aid_transfer_info, amount);
    FIELD(aid_transfer_info, held);
    FIELD(aid_transfer_info, group);
    FIELD(aid_transfer_info, payer);
    FIELD(aid_transfer_info, receiver);
    FIELD(aid_transfer_info, fund);
    FIELD(aid_transfer_info, body);
    FIELD(aid_transfer_info, created);
    FIELD(aid_transfer_info, happened);
    FIELD(aid_transfer_info, deadline);
    FIELD(aid_transfer_info, kind);
    FIELD(aid_transfer_info, unit);
    FIELD(aid_transfer_info, receipt);
    FIELD(aid_transfer_info, over_limit);
    FIELD(aid_transfer_info, purpose);
    FIELD(aid_transfer_info, memo);
    FIELD(aid_transfer_info, credited);
    FIELD(aid_transfer_info, credited_unit);
    FIELD(aid_transfer_info, reserved);
}

static void layout_transfer_list_options(void)
{
    SIZE(aid_transfer_list_options);
    FIELD(aid_transfer_list_options, struct_size);
    FIELD(aid_transfer_list_options, state);
    FIELD(aid_transfer_list_options, group);
    FIELD(aid_transfer_list_options, fund);
    FIELD(aid_transfer_list_options, member);
    FIELD(aid_transfer_list_options, kind);
    FIELD(aid_transfer_list_options, reserved);
}

static void layout_application(void)
{
    SIZE(aid_application);
    FIELD(aid_application, body);
    FIELD(aid_application, asked);
    FIELD(aid_application, points);
    FIELD(aid_application, reserved);
}

static void layout_partner_options(void)
{
    SIZE(aid_partner_options);
    FIELD(aid_partner_options, struct_size);
    FIELD(aid_partner_options, closed);
    FIELD(aid_partner_options, other_group);
    FIELD(aid_partner_options, group);
    FIELD(aid_partner_options, community);
    FIELD(aid_partner_options, key);
    FIELD(aid_partner_options, name);
}

static void layout_partner_info(void)
{
    SIZE(aid_partner_info);
    FIELD(aid_partner_info, struct_size);
    FIELD(aid_partner_info, closed);
    FIELD(aid_partner_info, number);
    FIELD(aid_partner_info, other_group);
    FIELD(aid_partner_info, group);
    FIELD(aid_partner_info, since);
    FIELD(aid_partner_info, trades);
    FIELD(aid_partner_info, community);
    FIELD(aid_partner_info, key);
    FIELD(aid_partner_info, name);
}

static void layout_deal_options(void)
{
    SIZE(aid_deal_options);
    FIELD(aid_deal_options, struct_size);
    FIELD(aid_deal_options, unit);
    FIELD(aid_deal_options, most);
    FIELD(aid_deal_options, other_most);
    FIELD(aid_deal_options, from);
    FIELD(aid_deal_options, other_unit);
    FIELD(aid_deal_options, rate_num);
    FIELD(aid_deal_options, rate_den);
    FIELD(aid_deal_options, reserved);
}

static void layout_deal_row(void)
{
    SIZE(aid_deal_row);
    FIELD(aid_deal_row, version);
    FIELD(aid_deal_row, from);
    FIELD(aid_deal_row, most);
    FIELD(aid_deal_row, other_most);
    FIELD(aid_deal_row, position);
    FIELD(aid_deal_row, mirror);
    FIELD(aid_deal_row, held);
    FIELD(aid_deal_row, other_held);
    FIELD(aid_deal_row, fraction);
    FIELD(aid_deal_row, unit);
    FIELD(aid_deal_row, other_unit);
    FIELD(aid_deal_row, rate_num);
    FIELD(aid_deal_row, rate_den);
    FIELD(aid_deal_row, said_here);
    FIELD(aid_deal_row, said_there);
    FIELD(aid_deal_row, in_force);
    FIELD(aid_deal_row, reserved);
}

static void layout_trade_options(void)
{
    SIZE(aid_trade_options);
    FIELD(aid_trade_options, struct_size);
    FIELD(aid_trade_options, unit);
    FIELD(aid_trade_options, amount);
    FIELD(aid_trade_options, receiver);
    FIELD(aid_trade_options, payer);
    FIELD(aid_trade_options, hold_hours);
    FIELD(aid_trade_options, accept_warning);
    FIELD(aid_trade_options, memo);
}

static void layout_trade_info(void)
{
    SIZE(aid_trade_info);
    FIELD(aid_trade_info, struct_size);
    FIELD(aid_trade_info, state);
    FIELD(aid_trade_info, withheld);
    FIELD(aid_trade_info, number);
    FIELD(aid_trade_info, partner);
    FIELD(aid_trade_info, member);
    FIELD(aid_trade_info, other);
    FIELD(aid_trade_info, amount);
    FIELD(aid_trade_info, other_amount);
    FIELD(aid_trade_info, extra);
    FIELD(aid_trade_info, version);
    FIELD(aid_trade_info, made);
    FIELD(aid_trade_info, deadline);
    FIELD(aid_trade_info, ended);
    FIELD(aid_trade_info, direction);
    FIELD(aid_trade_info, unit);
    FIELD(aid_trade_info, other_unit);
    FIELD(aid_trade_info, over_limit);
    FIELD(aid_trade_info, code);
    FIELD(aid_trade_info, reason);
    FIELD(aid_trade_info, memo);
}

static void layout_message_info(void)
{
    SIZE(aid_message_info);
    FIELD(aid_message_info, struct_size);
    FIELD(aid_message_info, outcome);
    FIELD(aid_message_info, used);
    FIELD(aid_message_info, partner);
    FIELD(aid_message_info, trade);
}

static void layout_difference(void)
{
    SIZE(aid_difference);
    FIELD(aid_difference, trade);
    FIELD(aid_difference, here);
    FIELD(aid_difference, there);
    FIELD(aid_difference, what);
    FIELD(aid_difference, state);
    FIELD(aid_difference, other_state);
    FIELD(aid_difference, unit);
    FIELD(aid_difference, code);
    FIELD(aid_difference, advice);
}

static void layout_erasure_info(void)
{
    SIZE(aid_erasure_info);
    FIELD(aid_erasure_info, struct_size);
    FIELD(aid_erasure_info, ground);
    FIELD(aid_erasure_info, held);
    FIELD(aid_erasure_info, asked);
    FIELD(aid_erasure_info, erased);
    FIELD(aid_erasure_info, parts);
    FIELD(aid_erasure_info, parts_held);
    FIELD(aid_erasure_info, records);
}

static void layout_data_row(void)
{
    SIZE(aid_data_row);
    FIELD(aid_data_row, kind);
    FIELD(aid_data_row, personal_class);
    FIELD(aid_data_row, held);
    FIELD(aid_data_row, parts);
    FIELD(aid_data_row, erased);
    FIELD(aid_data_row, sealed);
    FIELD(aid_data_row, stays);
    FIELD(aid_data_row, reserved);
}

static void layout_may_options(void)
{
    SIZE(aid_may_options);
    FIELD(aid_may_options, struct_size);
    FIELD(aid_may_options, extent);
    FIELD(aid_may_options, classes);
    FIELD(aid_may_options, author);
    FIELD(aid_may_options, assigned);
    FIELD(aid_may_options, purpose);
    FIELD(aid_may_options, reserved);
    FIELD(aid_may_options, credential);
}

static void layout_verdict_info(void)
{
    SIZE(aid_verdict_info);
    FIELD(aid_verdict_info, struct_size);
    FIELD(aid_verdict_info, permitted);
    FIELD(aid_verdict_info, roles);
    FIELD(aid_verdict_info, role);
    FIELD(aid_verdict_info, condition);
    FIELD(aid_verdict_info, reason);
    FIELD(aid_verdict_info, letter);
}

static void layout_access_list_options(void)
{
    SIZE(aid_access_list_options);
    FIELD(aid_access_list_options, struct_size);
    FIELD(aid_access_list_options, reserved);
    FIELD(aid_access_list_options, set);
    FIELD(aid_access_list_options, support_case);
    FIELD(aid_access_list_options, actor);
    FIELD(aid_access_list_options, from);
    FIELD(aid_access_list_options, until);
    FIELD(aid_access_list_options, before);
}

static void layout_access_row(void)
{
    SIZE(aid_access_row);
    FIELD(aid_access_row, number);
    FIELD(aid_access_row, at);
    FIELD(aid_access_row, actor);
    FIELD(aid_access_row, support_case);
    FIELD(aid_access_row, object);
    FIELD(aid_access_row, consent);
    FIELD(aid_access_row, emergency);
    FIELD(aid_access_row, classes);
    FIELD(aid_access_row, action);
    FIELD(aid_access_row, role);
    FIELD(aid_access_row, condition);
    FIELD(aid_access_row, purpose);
    FIELD(aid_access_row, acting);
    FIELD(aid_access_row, extent);
}

static void layout_charter_info(void)
{
    SIZE(aid_charter_info);
    FIELD(aid_charter_info, struct_size);
    FIELD(aid_charter_info, glass_minutes);
    FIELD(aid_charter_info, forbids);
    FIELD(aid_charter_info, threshold);
    FIELD(aid_charter_info, service_team);
    FIELD(aid_charter_info, text);
}

static void layout_consent_options(void)
{
    SIZE(aid_consent_options);
    FIELD(aid_consent_options, struct_size);
    FIELD(aid_consent_options, purpose);
    FIELD(aid_consent_options, classes);
    FIELD(aid_consent_options, roles);
    FIELD(aid_consent_options, recipient_count);
    FIELD(aid_consent_options, from);
    FIELD(aid_consent_options, until);
    FIELD(aid_consent_options, majority);
    FIELD(aid_consent_options, review);
    FIELD(aid_consent_options, ground);
    FIELD(aid_consent_options, reserved);
    FIELD(aid_consent_options, recipients);
    FIELD(aid_consent_options, notice);
    FIELD(aid_consent_options, text);
    FIELD(aid_consent_options, method);
    FIELD(aid_consent_options, document);
}

static void layout_consent_info(void)
{
    SIZE(aid_consent_info);
    FIELD(aid_consent_info, struct_size);
    FIELD(aid_consent_info, state);
    FIELD(aid_consent_info, withheld);
    FIELD(aid_consent_info, number);
    FIELD(aid_consent_info, classes);
    FIELD(aid_consent_info, roles);
    FIELD(aid_consent_info, recipient_count);
    FIELD(aid_consent_info, subject);
    FIELD(aid_consent_info, giver);
    FIELD(aid_consent_info, asker);
    FIELD(aid_consent_info, created);
    FIELD(aid_consent_info, decided);
    FIELD(aid_consent_info, from);
    FIELD(aid_consent_info, until);
    FIELD(aid_consent_info, majority);
    FIELD(aid_consent_info, review);
    FIELD(aid_consent_info, purpose);
    FIELD(aid_consent_info, ground);
    FIELD(aid_consent_info, recipients);
    FIELD(aid_consent_info, notice);
    FIELD(aid_consent_info, text);
    FIELD(aid_consent_info, method);
    FIELD(aid_consent_info, document);
}

static void layout_statement_info(void)
{
    SIZE(aid_statement_info);
    FIELD(aid_statement_info, struct_size);
    FIELD(aid_statement_info, unit);
    FIELD(aid_statement_info, sequence);
    FIELD(aid_statement_info, entries);
    FIELD(aid_statement_info, group);
    FIELD(aid_statement_info, member);
    FIELD(aid_statement_info, made);
    FIELD(aid_statement_info, from);
    FIELD(aid_statement_info, until);
    FIELD(aid_statement_info, opening);
    FIELD(aid_statement_info, given);
    FIELD(aid_statement_info, received);
    FIELD(aid_statement_info, closing);
    FIELD(aid_statement_info, balance);
    FIELD(aid_statement_info, community);
    FIELD(aid_statement_info, head);
    FIELD(aid_statement_info, key);
}

static void layout_case_options(void)
{
    SIZE(aid_case_options);
    FIELD(aid_case_options, struct_size);
    FIELD(aid_case_options, level);
    FIELD(aid_case_options, set);
    FIELD(aid_case_options, types);
    FIELD(aid_case_options, group);
    FIELD(aid_case_options, family);
    FIELD(aid_case_options, title);
    FIELD(aid_case_options, text);
}

static void layout_case_act_options(void)
{
    SIZE(aid_case_act_options);
    FIELD(aid_case_act_options, struct_size);
    FIELD(aid_case_act_options, reason);
    FIELD(aid_case_act_options, set);
    FIELD(aid_case_act_options, level);
    FIELD(aid_case_act_options, reserved);
    FIELD(aid_case_act_options, text);
}

static void layout_case_role_options(void)
{
    SIZE(aid_case_role_options);
    FIELD(aid_case_role_options, struct_size);
    FIELD(aid_case_role_options, role);
    FIELD(aid_case_role_options, set);
    FIELD(aid_case_role_options, from);
    FIELD(aid_case_role_options, until);
    FIELD(aid_case_role_options, accept_warning);
    FIELD(aid_case_role_options, reserved);
    FIELD(aid_case_role_options, text);
}

static void layout_case_role_row(void)
{
    SIZE(aid_case_role_row);
    FIELD(aid_case_role_row, member);
    FIELD(aid_case_role_row, granted_by);
    FIELD(aid_case_role_row, from);
    FIELD(aid_case_role_row, until);
    FIELD(aid_case_role_row, role);
    FIELD(aid_case_role_row, active);
}

static void layout_case_info(void)
{
    SIZE(aid_case_info);
    FIELD(aid_case_info, struct_size);
    FIELD(aid_case_info, state);
    FIELD(aid_case_info, level);
    FIELD(aid_case_info, reason);
    FIELD(aid_case_info, ground);
    FIELD(aid_case_info, number);
    FIELD(aid_case_info, withheld);
    FIELD(aid_case_info, types);
    FIELD(aid_case_info, group);
    FIELD(aid_case_info, family);
    FIELD(aid_case_info, subject);
    FIELD(aid_case_info, lead);
    FIELD(aid_case_info, opened);
    FIELD(aid_case_info, changed);
    FIELD(aid_case_info, entries);
    FIELD(aid_case_info, title);
    FIELD(aid_case_info, text);
}

static void layout_entry_options(void)
{
    SIZE(aid_entry_options);
    FIELD(aid_entry_options, struct_size);
    FIELD(aid_entry_options, kind);
    FIELD(aid_entry_options, set);
    FIELD(aid_entry_options, about);
    FIELD(aid_entry_options, corrects);
    FIELD(aid_entry_options, audience);
    FIELD(aid_entry_options, reserved);
    FIELD(aid_entry_options, text);
}

static void layout_entry_info(void)
{
    SIZE(aid_entry_info);
    FIELD(aid_entry_info, struct_size);
    FIELD(aid_entry_info, kind);
    FIELD(aid_entry_info, audience);
    FIELD(aid_entry_info, number);
    FIELD(aid_entry_info, withheld);
    FIELD(aid_entry_info, support_case);
    FIELD(aid_entry_info, corrects);
    FIELD(aid_entry_info, corrected_by);
    FIELD(aid_entry_info, about);
    FIELD(aid_entry_info, author);
    FIELD(aid_entry_info, written);
    FIELD(aid_entry_info, answer_by);
    FIELD(aid_entry_info, answered);
    FIELD(aid_entry_info, text);
    FIELD(aid_entry_info, answer);
}

static void layout_instrument_info(void)
{
    SIZE(aid_instrument_info);
    FIELD(aid_instrument_info, struct_size);
    FIELD(aid_instrument_info, version);
    FIELD(aid_instrument_info, domain);
    FIELD(aid_instrument_info, less_is_better);
    FIELD(aid_instrument_info, least_change);
    FIELD(aid_instrument_info, has_need);
    FIELD(aid_instrument_info, need_from);
    FIELD(aid_instrument_info, again_days);
    FIELD(aid_instrument_info, least);
    FIELD(aid_instrument_info, most);
    FIELD(aid_instrument_info, question_count);
    FIELD(aid_instrument_info, special);
    FIELD(aid_instrument_info, code);
    FIELD(aid_instrument_info, title);
    FIELD(aid_instrument_info, licence);
    FIELD(aid_instrument_info, source);
    FIELD(aid_instrument_info, credential);
    FIELD(aid_instrument_info, questions);
    FIELD(aid_instrument_info, answers);
}

static void layout_instrument_row(void)
{
    SIZE(aid_instrument_row);
    FIELD(aid_instrument_row, code);
    FIELD(aid_instrument_row, version);
    FIELD(aid_instrument_row, reserved);
}

static void layout_assessment_options(void)
{
    SIZE(aid_assessment_options);
    FIELD(aid_assessment_options, struct_size);
    FIELD(aid_assessment_options, reserved);
    FIELD(aid_assessment_options, set);
    FIELD(aid_assessment_options, about);
    FIELD(aid_assessment_options, happened);
    FIELD(aid_assessment_options, instrument);
    FIELD(aid_assessment_options, answers);
    FIELD(aid_assessment_options, strengths);
    FIELD(aid_assessment_options, text);
}

static void layout_assessment_info(void)
{
    SIZE(aid_assessment_info);
    FIELD(aid_assessment_info, struct_size);
    FIELD(aid_assessment_info, voided);
    FIELD(aid_assessment_info, number);
    FIELD(aid_assessment_info, scored);
    FIELD(aid_assessment_info, withheld);
    FIELD(aid_assessment_info, support_case);
    FIELD(aid_assessment_info, about);
    FIELD(aid_assessment_info, author);
    FIELD(aid_assessment_info, happened);
    FIELD(aid_assessment_info, score);
    FIELD(aid_assessment_info, need);
    FIELD(aid_assessment_info, domain);
    FIELD(aid_assessment_info, version);
    FIELD(aid_assessment_info, instrument);
    FIELD(aid_assessment_info, answers);
    FIELD(aid_assessment_info, strengths);
    FIELD(aid_assessment_info, text);
    FIELD(aid_assessment_info, void_text);
}

static void layout_plan_options(void)
{
    SIZE(aid_plan_options);
    FIELD(aid_plan_options, struct_size);
    FIELD(aid_plan_options, reserved);
    FIELD(aid_plan_options, set);
    FIELD(aid_plan_options, support_case);
    FIELD(aid_plan_options, replaces);
    FIELD(aid_plan_options, title);
    FIELD(aid_plan_options, text);
}

static void layout_goal_options(void)
{
    SIZE(aid_goal_options);
    FIELD(aid_goal_options, struct_size);
    FIELD(aid_goal_options, number);
    FIELD(aid_goal_options, set);
    FIELD(aid_goal_options, about);
    FIELD(aid_goal_options, domain);
    FIELD(aid_goal_options, aim);
    FIELD(aid_goal_options, text);
    FIELD(aid_goal_options, target);
}

static void layout_measure_options(void)
{
    SIZE(aid_measure_options);
    FIELD(aid_measure_options, struct_size);
    FIELD(aid_measure_options, number);
    FIELD(aid_measure_options, set);
    FIELD(aid_measure_options, goal);
    FIELD(aid_measure_options, reserved);
    FIELD(aid_measure_options, responsible);
    FIELD(aid_measure_options, service);
    FIELD(aid_measure_options, due);
    FIELD(aid_measure_options, after);
    FIELD(aid_measure_options, credential);
    FIELD(aid_measure_options, code);
    FIELD(aid_measure_options, text);
}

static void layout_plan_act_options(void)
{
    SIZE(aid_plan_act_options);
    FIELD(aid_plan_act_options, struct_size);
    FIELD(aid_plan_act_options, reserved);
    FIELD(aid_plan_act_options, set);
    FIELD(aid_plan_act_options, refused);
    FIELD(aid_plan_act_options, review);
    FIELD(aid_plan_act_options, text);
}

static void layout_plan_info(void)
{
    SIZE(aid_plan_info);
    FIELD(aid_plan_info, struct_size);
    FIELD(aid_plan_info, state);
    FIELD(aid_plan_info, number);
    FIELD(aid_plan_info, goals);
    FIELD(aid_plan_info, measures);
    FIELD(aid_plan_info, finished);
    FIELD(aid_plan_info, withheld);
    FIELD(aid_plan_info, support_case);
    FIELD(aid_plan_info, subject);
    FIELD(aid_plan_info, author);
    FIELD(aid_plan_info, replaces);
    FIELD(aid_plan_info, drafted);
    FIELD(aid_plan_info, changed);
    FIELD(aid_plan_info, review);
    FIELD(aid_plan_info, refused);
    FIELD(aid_plan_info, title);
    FIELD(aid_plan_info, text);
    FIELD(aid_plan_info, objection);
    FIELD(aid_plan_info, answer);
}

static void layout_goal_info(void)
{
    SIZE(aid_goal_info);
    FIELD(aid_goal_info, struct_size);
    FIELD(aid_goal_info, number);
    FIELD(aid_goal_info, withheld);
    FIELD(aid_goal_info, plan);
    FIELD(aid_goal_info, about);
    FIELD(aid_goal_info, domain);
    FIELD(aid_goal_info, aim);
    FIELD(aid_goal_info, ratings);
    FIELD(aid_goal_info, rating);
    FIELD(aid_goal_info, rated);
    FIELD(aid_goal_info, reserved);
    FIELD(aid_goal_info, text);
    FIELD(aid_goal_info, target);
}

static void layout_measure_info(void)
{
    SIZE(aid_measure_info);
    FIELD(aid_measure_info, struct_size);
    FIELD(aid_measure_info, state);
    FIELD(aid_measure_info, number);
    FIELD(aid_measure_info, goal);
    FIELD(aid_measure_info, withheld);
    FIELD(aid_measure_info, plan);
    FIELD(aid_measure_info, about);
    FIELD(aid_measure_info, responsible);
    FIELD(aid_measure_info, service);
    FIELD(aid_measure_info, exchange);
    FIELD(aid_measure_info, due);
    FIELD(aid_measure_info, started);
    FIELD(aid_measure_info, ended);
    FIELD(aid_measure_info, result);
    FIELD(aid_measure_info, waits_for);
    FIELD(aid_measure_info, overdue);
    FIELD(aid_measure_info, reserved);
    FIELD(aid_measure_info, after);
    FIELD(aid_measure_info, credential);
    FIELD(aid_measure_info, code);
    FIELD(aid_measure_info, text);
    FIELD(aid_measure_info, result_text);
}

static void layout_measure_act_options(void)
{
    SIZE(aid_measure_act_options);
    FIELD(aid_measure_act_options, struct_size);
    FIELD(aid_measure_act_options, result);
    FIELD(aid_measure_act_options, set);
    FIELD(aid_measure_act_options, exchange);
    FIELD(aid_measure_act_options, text);
}

static void layout_emergency_options(void)
{
    SIZE(aid_emergency_options);
    FIELD(aid_emergency_options, struct_size);
    FIELD(aid_emergency_options, reason);
    FIELD(aid_emergency_options, set);
    FIELD(aid_emergency_options, classes);
    FIELD(aid_emergency_options, notice_from);
    FIELD(aid_emergency_options, minutes);
    FIELD(aid_emergency_options, reserved);
    FIELD(aid_emergency_options, text);
}

static void layout_emergency_info(void)
{
    SIZE(aid_emergency_info);
    FIELD(aid_emergency_info, struct_size);
    FIELD(aid_emergency_info, state);
    FIELD(aid_emergency_info, withheld);
    FIELD(aid_emergency_info, classes);
    FIELD(aid_emergency_info, support_case);
    FIELD(aid_emergency_info, subject);
    FIELD(aid_emergency_info, member);
    FIELD(aid_emergency_info, reviewer);
    FIELD(aid_emergency_info, opened);
    FIELD(aid_emergency_info, until);
    FIELD(aid_emergency_info, ended);
    FIELD(aid_emergency_info, notice_from);
    FIELD(aid_emergency_info, review_by);
    FIELD(aid_emergency_info, reviewed);
    FIELD(aid_emergency_info, reason);
    FIELD(aid_emergency_info, outcome);
    FIELD(aid_emergency_info, number);
    FIELD(aid_emergency_info, extent);
    FIELD(aid_emergency_info, credential);
    FIELD(aid_emergency_info, text);
    FIELD(aid_emergency_info, finding);
}

static void layout_emergency_list_options(void)
{
    SIZE(aid_emergency_list_options);
    FIELD(aid_emergency_list_options, struct_size);
    FIELD(aid_emergency_list_options, state);
    FIELD(aid_emergency_list_options, set);
    FIELD(aid_emergency_list_options, support_case);
    FIELD(aid_emergency_list_options, subject);
    FIELD(aid_emergency_list_options, member);
}

static void layout_evaluation_options(void)
{
    SIZE(aid_evaluation_options);
    FIELD(aid_evaluation_options, struct_size);
    FIELD(aid_evaluation_options, side);
    FIELD(aid_evaluation_options, set);
    FIELD(aid_evaluation_options, flags);
    FIELD(aid_evaluation_options, stands);
    FIELD(aid_evaluation_options, reserved);
    FIELD(aid_evaluation_options, text);
}

static void layout_evaluation_info(void)
{
    SIZE(aid_evaluation_info);
    FIELD(aid_evaluation_info, struct_size);
    FIELD(aid_evaluation_info, state);
    FIELD(aid_evaluation_info, withheld);
    FIELD(aid_evaluation_info, flags);
    FIELD(aid_evaluation_info, exchange);
    FIELD(aid_evaluation_info, author);
    FIELD(aid_evaluation_info, about);
    FIELD(aid_evaluation_info, deadline);
    FIELD(aid_evaluation_info, shown);
    FIELD(aid_evaluation_info, text);
    FIELD(aid_evaluation_info, contest);
}

static void layout_evaluation_list_options(void)
{
    SIZE(aid_evaluation_list_options);
    FIELD(aid_evaluation_list_options, struct_size);
    FIELD(aid_evaluation_list_options, which);
    FIELD(aid_evaluation_list_options, member);
    FIELD(aid_evaluation_list_options, group);
}

static void layout_between_options(void)
{
    SIZE(aid_between_options);
    FIELD(aid_between_options, struct_size);
    FIELD(aid_between_options, unit);
    FIELD(aid_between_options, group);
    FIELD(aid_between_options, other);
    FIELD(aid_between_options, by);
    FIELD(aid_between_options, from);
    FIELD(aid_between_options, limit);
    FIELD(aid_between_options, limited);
    FIELD(aid_between_options, unit_there);
    FIELD(aid_between_options, rate_num);
    FIELD(aid_between_options, rate_den);
}

static void layout_between_info(void)
{
    SIZE(aid_between_info);
    FIELD(aid_between_info, struct_size);
    FIELD(aid_between_info, state);
    FIELD(aid_between_info, number);
    FIELD(aid_between_info, group);
    FIELD(aid_between_info, other);
    FIELD(aid_between_info, by);
    FIELD(aid_between_info, proposed);
    FIELD(aid_between_info, answered);
    FIELD(aid_between_info, from);
    FIELD(aid_between_info, limit);
    FIELD(aid_between_info, kept);
    FIELD(aid_between_info, limited);
    FIELD(aid_between_info, in_force);
    FIELD(aid_between_info, unit);
    FIELD(aid_between_info, unit_there);
    FIELD(aid_between_info, rate_num);
    FIELD(aid_between_info, rate_den);
}

static void layout_between_list_options(void)
{
    SIZE(aid_between_list_options);
    FIELD(aid_between_list_options, struct_size);
    FIELD(aid_between_list_options, state);
    FIELD(aid_between_list_options, group);
    FIELD(aid_between_list_options, other);
    FIELD(aid_between_list_options, in_force);
    FIELD(aid_between_list_options, reserved);
}

static void layout_clearing_row(void)
{
    SIZE(aid_clearing_row);
    FIELD(aid_clearing_row, other);
    FIELD(aid_clearing_row, balance);
    FIELD(aid_clearing_row, received);
    FIELD(aid_clearing_row, given);
    FIELD(aid_clearing_row, limit);
    FIELD(aid_clearing_row, other_limit);
    FIELD(aid_clearing_row, converted);
    FIELD(aid_clearing_row, unit);
    FIELD(aid_clearing_row, closed);
}

static void layout_assign_problem(void)
{
    SIZE(aid_assign_problem);
    FIELD(aid_assign_problem, struct_size);
    FIELD(aid_assign_problem, objective);
    FIELD(aid_assign_problem, set);
    FIELD(aid_assign_problem, request_count);
    FIELD(aid_assign_problem, helper_count);
    FIELD(aid_assign_problem, edge_count);
    FIELD(aid_assign_problem, seed);
    FIELD(aid_assign_problem, complete);
    FIELD(aid_assign_problem, fairness);
    FIELD(aid_assign_problem, load_weight);
    FIELD(aid_assign_problem, offsets);
    FIELD(aid_assign_problem, helpers);
    FIELD(aid_assign_problem, scores);
    FIELD(aid_assign_problem, seats);
    FIELD(aid_assign_problem, tiers);
    FIELD(aid_assign_problem, capacities);
    FIELD(aid_assign_problem, edge_tiers);
    FIELD(aid_assign_problem, request_ids);
    FIELD(aid_assign_problem, helper_ids);
    FIELD(aid_assign_problem, loads);
    FIELD(aid_assign_problem, loads_before);
}

static void layout_solve_options(void)
{
    SIZE(aid_solve_options);
    FIELD(aid_solve_options, struct_size);
    FIELD(aid_solve_options, reserved);
    FIELD(aid_solve_options, set);
    FIELD(aid_solve_options, work_limit);
    FIELD(aid_solve_options, time_limit_ms);
    FIELD(aid_solve_options, progress);
    FIELD(aid_solve_options, context);
    FIELD(aid_solve_options, allocator);
}

static void layout_assign_result(void)
{
    SIZE(aid_assign_result);
    FIELD(aid_assign_result, struct_size);
    FIELD(aid_assign_result, status_code);
    FIELD(aid_assign_result, objective);
    FIELD(aid_assign_result, bound);
    FIELD(aid_assign_result, seats);
    FIELD(aid_assign_result, seats_bound);
    FIELD(aid_assign_result, work);
    FIELD(aid_assign_result, components);
    FIELD(aid_assign_result, outer_price);
    FIELD(aid_assign_result, outer_seats);
    FIELD(aid_assign_result, load_squares);
    FIELD(aid_assign_result, tier_capacity);
    FIELD(aid_assign_result, tier_count);
    FIELD(aid_assign_result, chosen);
    FIELD(aid_assign_result, tier_seats);
    FIELD(aid_assign_result, request_duals);
    FIELD(aid_assign_result, helper_duals);
    FIELD(aid_assign_result, request_seat_duals);
    FIELD(aid_assign_result, helper_seat_duals);
    FIELD(aid_assign_result, request_outer_duals);
    FIELD(aid_assign_result, helper_outer_duals);
}

static void layout_hall_info(void)
{
    SIZE(aid_hall_info);
    FIELD(aid_hall_info, struct_size);
    FIELD(aid_hall_info, reserved);
    FIELD(aid_hall_info, need);
    FIELD(aid_hall_info, capacity);
    FIELD(aid_hall_info, elsewhere);
    FIELD(aid_hall_info, request_count);
    FIELD(aid_hall_info, helper_count);
}

static void layout_hall_lists(void)
{
    SIZE(aid_hall_lists);
    FIELD(aid_hall_lists, struct_size);
    FIELD(aid_hall_lists, reserved);
    FIELD(aid_hall_lists, request_capacity);
    FIELD(aid_hall_lists, helper_capacity);
    FIELD(aid_hall_lists, requests);
    FIELD(aid_hall_lists, helpers);
}

static void layout_assign_change(void)
{
    SIZE(aid_assign_change);
    FIELD(aid_assign_change, struct_size);
    FIELD(aid_assign_change, tier);
    FIELD(aid_assign_change, tier_seats);
    FIELD(aid_assign_change, seats);
    FIELD(aid_assign_change, outer);
    FIELD(aid_assign_change, load_squares);
    FIELD(aid_assign_change, score);
}

static void layout_assign_row(void)
{
    SIZE(aid_assign_row);
    FIELD(aid_assign_row, struct_size);
    FIELD(aid_assign_row, seats);
    FIELD(aid_assign_row, tier);
    FIELD(aid_assign_row, reserved);
    FIELD(aid_assign_row, edge_count);
    FIELD(aid_assign_row, helpers);
    FIELD(aid_assign_row, scores);
    FIELD(aid_assign_row, edge_tiers);
}

static void layout_assign_column(void)
{
    SIZE(aid_assign_column);
    FIELD(aid_assign_column, struct_size);
    FIELD(aid_assign_column, capacity);
    FIELD(aid_assign_column, load_before);
    FIELD(aid_assign_column, reserved);
    FIELD(aid_assign_column, edge_count);
    FIELD(aid_assign_column, requests);
    FIELD(aid_assign_column, scores);
    FIELD(aid_assign_column, edge_tiers);
}

static void layout_assign_move(void)
{
    SIZE(aid_assign_move);
    FIELD(aid_assign_move, request);
    FIELD(aid_assign_move, from);
    FIELD(aid_assign_move, to);
}

static void layout_assignment_info(void)
{
    SIZE(aid_assignment_info);
    FIELD(aid_assignment_info, struct_size);
    FIELD(aid_assignment_info, reserved);
    FIELD(aid_assignment_info, requests);
    FIELD(aid_assignment_info, helpers);
    FIELD(aid_assignment_info, seats);
    FIELD(aid_assignment_info, tier_seats);
    FIELD(aid_assignment_info, outer_seats);
    FIELD(aid_assignment_info, load_squares);
    FIELD(aid_assignment_info, objective);
    FIELD(aid_assignment_info, work);
}

static void layout_rings_problem(void)
{
    SIZE(aid_rings_problem);
    FIELD(aid_rings_problem, struct_size);
    FIELD(aid_rings_problem, max_ring);
    FIELD(aid_rings_problem, set);
    FIELD(aid_rings_problem, member_count);
    FIELD(aid_rings_problem, altruist_count);
    FIELD(aid_rings_problem, arc_count);
    FIELD(aid_rings_problem, max_chain);
    FIELD(aid_rings_problem, success_ppm);
    FIELD(aid_rings_problem, offsets);
    FIELD(aid_rings_problem, targets);
    FIELD(aid_rings_problem, scores);
}

static void layout_rings_result(void)
{
    SIZE(aid_rings_result);
    FIELD(aid_rings_result, struct_size);
    FIELD(aid_rings_result, status_code);
    FIELD(aid_rings_result, objective);
    FIELD(aid_rings_result, bound);
    FIELD(aid_rings_result, unit);
    FIELD(aid_rings_result, score);
    FIELD(aid_rings_result, members);
    FIELD(aid_rings_result, ring_count);
    FIELD(aid_rings_result, chain_count);
    FIELD(aid_rings_result, columns);
    FIELD(aid_rings_result, nodes);
    FIELD(aid_rings_result, work);
    FIELD(aid_rings_result, chosen);
    FIELD(aid_rings_result, group);
}

static void layout_setoff_problem(void)
{
    SIZE(aid_setoff_problem);
    FIELD(aid_setoff_problem, struct_size);
    FIELD(aid_setoff_problem, reserved);
    FIELD(aid_setoff_problem, set);
    FIELD(aid_setoff_problem, party_count);
    FIELD(aid_setoff_problem, obligation_count);
    FIELD(aid_setoff_problem, debtors);
    FIELD(aid_setoff_problem, creditors);
    FIELD(aid_setoff_problem, amounts);
    FIELD(aid_setoff_problem, consents);
    FIELD(aid_setoff_problem, credits);
}

static void layout_setoff_result(void)
{
    SIZE(aid_setoff_result);
    FIELD(aid_setoff_result, struct_size);
    FIELD(aid_setoff_result, status_code);
    FIELD(aid_setoff_result, objective);
    FIELD(aid_setoff_result, bound);
    FIELD(aid_setoff_result, total);
    FIELD(aid_setoff_result, net_debt);
    FIELD(aid_setoff_result, credit_used);
    FIELD(aid_setoff_result, pairs);
    FIELD(aid_setoff_result, work);
    FIELD(aid_setoff_result, cycle_count);
    FIELD(aid_setoff_result, place_count);
    FIELD(aid_setoff_result, cycle_capacity);
    FIELD(aid_setoff_result, place_capacity);
    FIELD(aid_setoff_result, cycles_written);
    FIELD(aid_setoff_result, cleared);
    FIELD(aid_setoff_result, drawn);
    FIELD(aid_setoff_result, claims);
    FIELD(aid_setoff_result, cycle_starts);
    FIELD(aid_setoff_result, cycle_amounts);
    FIELD(aid_setoff_result, cycle_parties);
}

static void layout_balance_problem(void)
{
    SIZE(aid_balance_problem);
    FIELD(aid_balance_problem, struct_size);
    FIELD(aid_balance_problem, objective);
    FIELD(aid_balance_problem, set);
    FIELD(aid_balance_problem, member_count);
    FIELD(aid_balance_problem, arc_count);
    FIELD(aid_balance_problem, max_ring);
    FIELD(aid_balance_problem, reserved);
    FIELD(aid_balance_problem, givers);
    FIELD(aid_balance_problem, receivers);
    FIELD(aid_balance_problem, quotas);
    FIELD(aid_balance_problem, scores);
    FIELD(aid_balance_problem, supplies);
    FIELD(aid_balance_problem, priorities);
}

static void layout_balance_result(void)
{
    SIZE(aid_balance_result);
    FIELD(aid_balance_result, struct_size);
    FIELD(aid_balance_result, status_code);
    FIELD(aid_balance_result, objective);
    FIELD(aid_balance_result, bound);
    FIELD(aid_balance_result, exchanged);
    FIELD(aid_balance_result, exchanged_bound);
    FIELD(aid_balance_result, members);
    FIELD(aid_balance_result, rings);
    FIELD(aid_balance_result, work);
    FIELD(aid_balance_result, amounts);
    FIELD(aid_balance_result, received);
}

static void layout_schedule_problem(void)
{
    SIZE(aid_schedule_problem);
    FIELD(aid_schedule_problem, struct_size);
    FIELD(aid_schedule_problem, reserved);
    FIELD(aid_schedule_problem, set);
    FIELD(aid_schedule_problem, task_count);
    FIELD(aid_schedule_problem, helper_count);
    FIELD(aid_schedule_problem, edge_count);
    FIELD(aid_schedule_problem, window_count);
    FIELD(aid_schedule_problem, place_count);
    FIELD(aid_schedule_problem, speed_m_per_hour);
    FIELD(aid_schedule_problem, earliest);
    FIELD(aid_schedule_problem, latest);
    FIELD(aid_schedule_problem, durations);
    FIELD(aid_schedule_problem, offsets);
    FIELD(aid_schedule_problem, helpers);
    FIELD(aid_schedule_problem, scores);
    FIELD(aid_schedule_problem, window_offsets);
    FIELD(aid_schedule_problem, window_from);
    FIELD(aid_schedule_problem, window_to);
    FIELD(aid_schedule_problem, task_places);
    FIELD(aid_schedule_problem, helper_places);
    FIELD(aid_schedule_problem, latitudes);
    FIELD(aid_schedule_problem, longitudes);
    FIELD(aid_schedule_problem, travel);
}

static void layout_schedule_result(void)
{
    SIZE(aid_schedule_result);
    FIELD(aid_schedule_result, struct_size);
    FIELD(aid_schedule_result, status_code);
    FIELD(aid_schedule_result, objective);
    FIELD(aid_schedule_result, bound);
    FIELD(aid_schedule_result, seats);
    FIELD(aid_schedule_result, seats_bound);
    FIELD(aid_schedule_result, minutes);
    FIELD(aid_schedule_result, tours);
    FIELD(aid_schedule_result, nodes);
    FIELD(aid_schedule_result, work);
    FIELD(aid_schedule_result, done_by);
    FIELD(aid_schedule_result, starts);
}

static void layout_match_options(void)
{
    SIZE(aid_match_options);
    FIELD(aid_match_options, struct_size);
    FIELD(aid_match_options, meet_new_people);
    FIELD(aid_match_options, set);
    FIELD(aid_match_options, seed);
    FIELD(aid_match_options, group);
    FIELD(aid_match_options, now);
    FIELD(aid_match_options, weights);
    FIELD(aid_match_options, fairness);
    FIELD(aid_match_options, load_weight);
    FIELD(aid_match_options, ageing_days);
    FIELD(aid_match_options, isolated_every);
    FIELD(aid_match_options, allow);
    FIELD(aid_match_options, allow_context);
    FIELD(aid_match_options, progress);
    FIELD(aid_match_options, progress_context);
}

static void layout_candidate(void)
{
    SIZE(aid_candidate);
    FIELD(aid_candidate, offer);
    FIELD(aid_candidate, helper);
    FIELD(aid_candidate, distance_m);
    FIELD(aid_candidate, score);
    FIELD(aid_candidate, points);
    FIELD(aid_candidate, tier);
}

static void layout_match_summary(void)
{
    SIZE(aid_match_summary);
    FIELD(aid_match_summary, struct_size);
    FIELD(aid_match_summary, status);
    FIELD(aid_match_summary, proposals);
    FIELD(aid_match_summary, seats);
    FIELD(aid_match_summary, seats_wanted);
    FIELD(aid_match_summary, requests);
    FIELD(aid_match_summary, unserved);
    FIELD(aid_match_summary, offers);
    FIELD(aid_match_summary, pairs);
    FIELD(aid_match_summary, score);
    FIELD(aid_match_summary, bound);
    FIELD(aid_match_summary, isolated_wanted);
    FIELD(aid_match_summary, isolated_seats);
    FIELD(aid_match_summary, kept);
    FIELD(aid_match_summary, load_squares);
    FIELD(aid_match_summary, refused);
    FIELD(aid_match_summary, would_open);
}

static void layout_proposal(void)
{
    SIZE(aid_proposal);
    FIELD(aid_proposal, struct_size);
    FIELD(aid_proposal, score);
    FIELD(aid_proposal, request);
    FIELD(aid_proposal, offer);
    FIELD(aid_proposal, requester);
    FIELD(aid_proposal, helper);
    FIELD(aid_proposal, group);
    FIELD(aid_proposal, skill);
    FIELD(aid_proposal, starts);
    FIELD(aid_proposal, distance_m);
    FIELD(aid_proposal, points);
    FIELD(aid_proposal, weights);
    FIELD(aid_proposal, minutes);
    FIELD(aid_proposal, tier);
}

static void layout_unserved(void)
{
    SIZE(aid_unserved);
    FIELD(aid_unserved, struct_size);
    FIELD(aid_unserved, seats_missing);
    FIELD(aid_unserved, request);
    FIELD(aid_unserved, candidates);
    FIELD(aid_unserved, refused);
    FIELD(aid_unserved, would_open);
    FIELD(aid_unserved, rivals);
    FIELD(aid_unserved, helpers);
}

static void layout_shortage(void)
{
    SIZE(aid_shortage);
    FIELD(aid_shortage, struct_size);
    FIELD(aid_shortage, weekday);
    FIELD(aid_shortage, day_part);
    FIELD(aid_shortage, reserved);
    FIELD(aid_shortage, requests);
    FIELD(aid_shortage, offers);
    FIELD(aid_shortage, need);
    FIELD(aid_shortage, capacity);
    FIELD(aid_shortage, elsewhere);
    FIELD(aid_shortage, skill);
    FIELD(aid_shortage, sentence);
}

static void layout_recruit(void)
{
    SIZE(aid_recruit);
    FIELD(aid_recruit, skill);
    FIELD(aid_recruit, group);
    FIELD(aid_recruit, serves);
    FIELD(aid_recruit, unserved);
    FIELD(aid_recruit, weekday);
    FIELD(aid_recruit, day_part);
    FIELD(aid_recruit, sentence);
}

static void layout_reason(void)
{
    SIZE(aid_reason);
    FIELD(aid_reason, struct_size);
    FIELD(aid_reason, chosen);
    FIELD(aid_reason, violated);
    FIELD(aid_reason, first);
    FIELD(aid_reason, score);
    FIELD(aid_reason, distance_m);
    FIELD(aid_reason, points);
    FIELD(aid_reason, weights);
    FIELD(aid_reason, tier);
    FIELD(aid_reason, stage);
    FIELD(aid_reason, seats_change);
    FIELD(aid_reason, outer_change);
    FIELD(aid_reason, loads_change);
    FIELD(aid_reason, score_change);
    FIELD(aid_reason, loses);
    FIELD(aid_reason, moved);
    FIELD(aid_reason, reserved);
    FIELD(aid_reason, sentence);
    FIELD(aid_reason, instead);
}

static void layout_decision(void)
{
    SIZE(aid_decision);
    FIELD(aid_decision, request);
    FIELD(aid_decision, offer);
    FIELD(aid_decision, requester);
    FIELD(aid_decision, helper);
    FIELD(aid_decision, group);
    FIELD(aid_decision, skill);
    FIELD(aid_decision, violated);
    FIELD(aid_decision, distance_m);
    FIELD(aid_decision, first);
    FIELD(aid_decision, chosen);
    FIELD(aid_decision, score);
    FIELD(aid_decision, tier);
    FIELD(aid_decision, points);
    FIELD(aid_decision, weights);
}

static void layout_match_repair_options(void)
{
    SIZE(aid_match_repair_options);
    FIELD(aid_match_repair_options, struct_size);
    FIELD(aid_match_repair_options, keep);
}

static void layout_match_change(void)
{
    SIZE(aid_match_change);
    FIELD(aid_match_change, request);
    FIELD(aid_match_change, from);
    FIELD(aid_match_change, to);
    FIELD(aid_match_change, follows);
    FIELD(aid_match_change, reserved);
    FIELD(aid_match_change, sentence);
}

static void layout_match_next_row(void)
{
    SIZE(aid_match_next_row);
    FIELD(aid_match_next_row, offer);
    FIELD(aid_match_next_row, helper);
    FIELD(aid_match_next_row, moved_request);
    FIELD(aid_match_next_row, moved_from);
    FIELD(aid_match_next_row, moved_to);
    FIELD(aid_match_next_row, seats_change);
    FIELD(aid_match_next_row, score_change);
    FIELD(aid_match_next_row, score);
    FIELD(aid_match_next_row, tier);
    FIELD(aid_match_next_row, moved);
    FIELD(aid_match_next_row, reserved);
    FIELD(aid_match_next_row, sentence);
}

static void layout_match_commit_options(void)
{
    SIZE(aid_match_commit_options);
    FIELD(aid_match_commit_options, struct_size);
    FIELD(aid_match_commit_options, keep_valid);
}

static void layout_criterion_options(void)
{
    SIZE(aid_criterion_options);
    FIELD(aid_criterion_options, struct_size);
    FIELD(aid_criterion_options, special);
    FIELD(aid_criterion_options, document);
    FIELD(aid_criterion_options, days);
    FIELD(aid_criterion_options, code);
    FIELD(aid_criterion_options, label);
    FIELD(aid_criterion_options, labels);
}

static void layout_criterion_row(void)
{
    SIZE(aid_criterion_row);
    FIELD(aid_criterion_row, services);
    FIELD(aid_criterion_row, special);
    FIELD(aid_criterion_row, document);
    FIELD(aid_criterion_row, days);
    FIELD(aid_criterion_row, reserved);
    FIELD(aid_criterion_row, code);
    FIELD(aid_criterion_row, label);
}

static void layout_service_options(void)
{
    SIZE(aid_service_options);
    FIELD(aid_service_options, struct_size);
    FIELD(aid_service_options, type);
    FIELD(aid_service_options, set);
    FIELD(aid_service_options, assured);
    FIELD(aid_service_options, fee);
    FIELD(aid_service_options, week);
    FIELD(aid_service_options, tier);
    FIELD(aid_service_options, unit);
    FIELD(aid_service_options, capacity);
    FIELD(aid_service_options, answer_hours);
    FIELD(aid_service_options, placed);
    FIELD(aid_service_options, latitude);
    FIELD(aid_service_options, longitude);
    FIELD(aid_service_options, reach_m);
    FIELD(aid_service_options, online);
    FIELD(aid_service_options, reserved);
    FIELD(aid_service_options, name);
    FIELD(aid_service_options, code);
    FIELD(aid_service_options, measures);
    FIELD(aid_service_options, topics);
    FIELD(aid_service_options, text);
    FIELD(aid_service_options, contact);
    FIELD(aid_service_options, documents);
    FIELD(aid_service_options, legal_basis);
    FIELD(aid_service_options, languages);
    FIELD(aid_service_options, credentials);
    FIELD(aid_service_options, rule);
}

static void layout_service_info(void)
{
    SIZE(aid_service_info);
    FIELD(aid_service_info, struct_size);
    FIELD(aid_service_info, state);
    FIELD(aid_service_info, number);
    FIELD(aid_service_info, flags);
    FIELD(aid_service_info, answered);
    FIELD(aid_service_info, group);
    FIELD(aid_service_info, assured);
    FIELD(aid_service_info, fee);
    FIELD(aid_service_info, week);
    FIELD(aid_service_info, type);
    FIELD(aid_service_info, tier);
    FIELD(aid_service_info, unit);
    FIELD(aid_service_info, fee_stated);
    FIELD(aid_service_info, hours_stated);
    FIELD(aid_service_info, capacity);
    FIELD(aid_service_info, served);
    FIELD(aid_service_info, answer_hours);
    FIELD(aid_service_info, placed);
    FIELD(aid_service_info, latitude);
    FIELD(aid_service_info, longitude);
    FIELD(aid_service_info, reach_m);
    FIELD(aid_service_info, online);
    FIELD(aid_service_info, reserved);
    FIELD(aid_service_info, name);
    FIELD(aid_service_info, code);
    FIELD(aid_service_info, measures);
    FIELD(aid_service_info, topics);
    FIELD(aid_service_info, text);
    FIELD(aid_service_info, contact);
    FIELD(aid_service_info, documents);
    FIELD(aid_service_info, legal_basis);
    FIELD(aid_service_info, languages);
    FIELD(aid_service_info, credentials);
    FIELD(aid_service_info, rule);
    FIELD(aid_service_info, zone);
}

static void layout_service_list_options(void)
{
    SIZE(aid_service_list_options);
    FIELD(aid_service_list_options, struct_size);
    FIELD(aid_service_list_options, state);
    FIELD(aid_service_list_options, flags);
    FIELD(aid_service_list_options, group);
    FIELD(aid_service_list_options, type);
    FIELD(aid_service_list_options, tier);
}

static void layout_service_hit(void)
{
    SIZE(aid_service_hit);
    FIELD(aid_service_hit, service);
    FIELD(aid_service_hit, points);
    FIELD(aid_service_hit, kind);
    FIELD(aid_service_hit, label);
}

static void layout_need_options(void)
{
    SIZE(aid_need_options);
    FIELD(aid_need_options, struct_size);
    FIELD(aid_need_options, type);
    FIELD(aid_need_options, when);
    FIELD(aid_need_options, placed);
    FIELD(aid_need_options, latitude);
    FIELD(aid_need_options, longitude);
    FIELD(aid_need_options, online);
    FIELD(aid_need_options, all);
    FIELD(aid_need_options, reserved);
    FIELD(aid_need_options, measure);
    FIELD(aid_need_options, criteria);
    FIELD(aid_need_options, languages);
}

static void layout_route_row(void)
{
    SIZE(aid_route_row);
    FIELD(aid_route_row, service);
    FIELD(aid_route_row, bars);
    FIELD(aid_route_row, distance_m);
    FIELD(aid_route_row, tier);
    FIELD(aid_route_row, free);
}

static void layout_service_request_options(void)
{
    SIZE(aid_service_request_options);
    FIELD(aid_service_request_options, struct_size);
    FIELD(aid_service_request_options, kind);
    FIELD(aid_service_request_options, person);
    FIELD(aid_service_request_options, service);
    FIELD(aid_service_request_options, about);
    FIELD(aid_service_request_options, type);
    FIELD(aid_service_request_options, urgency);
    FIELD(aid_service_request_options, placed);
    FIELD(aid_service_request_options, latitude);
    FIELD(aid_service_request_options, longitude);
    FIELD(aid_service_request_options, emergency);
    FIELD(aid_service_request_options, measure);
    FIELD(aid_service_request_options, summary);
    FIELD(aid_service_request_options, criteria);
}

static void layout_service_request_info(void)
{
    SIZE(aid_service_request_info);
    FIELD(aid_service_request_info, struct_size);
    FIELD(aid_service_request_info, kind);
    FIELD(aid_service_request_info, number);
    FIELD(aid_service_request_info, withheld);
    FIELD(aid_service_request_info, person);
    FIELD(aid_service_request_info, service);
    FIELD(aid_service_request_info, group);
    FIELD(aid_service_request_info, appeal_to);
    FIELD(aid_service_request_info, about);
    FIELD(aid_service_request_info, created);
    FIELD(aid_service_request_info, deadline);
    FIELD(aid_service_request_info, state);
    FIELD(aid_service_request_info, urgency);
    FIELD(aid_service_request_info, type);
    FIELD(aid_service_request_info, reason);
    FIELD(aid_service_request_info, ground);
    FIELD(aid_service_request_info, overdue);
    FIELD(aid_service_request_info, sendings);
    FIELD(aid_service_request_info, reserved);
    FIELD(aid_service_request_info, measure);
    FIELD(aid_service_request_info, summary);
    FIELD(aid_service_request_info, criteria);
    FIELD(aid_service_request_info, note);
}

static void layout_service_request_list_options(void)
{
    SIZE(aid_service_request_list_options);
    FIELD(aid_service_request_list_options, struct_size);
    FIELD(aid_service_request_list_options, state);
    FIELD(aid_service_request_list_options, group);
    FIELD(aid_service_request_list_options, person);
    FIELD(aid_service_request_list_options, kind);
    FIELD(aid_service_request_list_options, overdue);
}

static void layout_unmet_row(void)
{
    SIZE(aid_unmet_row);
    FIELD(aid_unmet_row, people);
    FIELD(aid_unmet_row, type);
    FIELD(aid_unmet_row, placed);
    FIELD(aid_unmet_row, latitude);
    FIELD(aid_unmet_row, longitude);
}

static void layout_insight_options(void)
{
    SIZE(aid_insight_options);
    FIELD(aid_insight_options, struct_size);
    FIELD(aid_insight_options, unit);
    FIELD(aid_insight_options, set);
    FIELD(aid_insight_options, seed);
    FIELD(aid_insight_options, cycle_work);
    FIELD(aid_insight_options, group);
    FIELD(aid_insight_options, from);
    FIELD(aid_insight_options, until);
    FIELD(aid_insight_options, books_only);
    FIELD(aid_insight_options, null_model);
    FIELD(aid_insight_options, circulation);
    FIELD(aid_insight_options, rewirings);
    FIELD(aid_insight_options, progress);
    FIELD(aid_insight_options, progress_context);
    FIELD(aid_insight_options, hour_value);
    FIELD(aid_insight_options, step);
    FIELD(aid_insight_options, reserved);
}

static void layout_figure_info(void)
{
    SIZE(aid_figure_info);
    FIELD(aid_figure_info, struct_size);
    FIELD(aid_figure_info, exact);
    FIELD(aid_figure_info, numerator);
    FIELD(aid_figure_info, denominator);
}

static void layout_insight_summary(void)
{
    SIZE(aid_insight_summary);
    FIELD(aid_insight_summary, struct_size);
    FIELD(aid_insight_summary, reserved);
    FIELD(aid_insight_summary, defined);
    FIELD(aid_insight_summary, from);
    FIELD(aid_insight_summary, until);
    FIELD(aid_insight_summary, members);
    FIELD(aid_insight_summary, took_part);
    FIELD(aid_insight_summary, exchanges);
    FIELD(aid_insight_summary, links);
    FIELD(aid_insight_summary, mutual_links);
    FIELD(aid_insight_summary, minutes);
    FIELD(aid_insight_summary, mutual_minutes);
    FIELD(aid_insight_summary, indirect_minutes);
    FIELD(aid_insight_summary, circulating_minutes);
    FIELD(aid_insight_summary, time_minutes);
    FIELD(aid_insight_summary, volunteer_minutes);
    FIELD(aid_insight_summary, pool_minutes);
    FIELD(aid_insight_summary, turnover);
    FIELD(aid_insight_summary, components);
    FIELD(aid_insight_summary, largest_component);
    FIELD(aid_insight_summary, isolates);
    FIELD(aid_insight_summary, alone_90_days);
    FIELD(aid_insight_summary, one_link);
    FIELD(aid_insight_summary, articulations);
    FIELD(aid_insight_summary, bridges);
    FIELD(aid_insight_summary, largest_core);
    FIELD(aid_insight_summary, circles);
    FIELD(aid_insight_summary, largest_circle);
    FIELD(aid_insight_summary, in_2_cycles);
    FIELD(aid_insight_summary, in_3_cycles);
    FIELD(aid_insight_summary, over_relied);
    FIELD(aid_insight_summary, never_received);
    FIELD(aid_insight_summary, never_gave);
    FIELD(aid_insight_summary, never_asked);
    FIELD(aid_insight_summary, cycles);
    FIELD(aid_insight_summary, hour_value);
    FIELD(aid_insight_summary, volunteer_value);
}

static void layout_credit_advice_options(void)
{
    SIZE(aid_credit_advice_options);
    FIELD(aid_credit_advice_options, struct_size);
    FIELD(aid_credit_advice_options, unit);
    FIELD(aid_credit_advice_options, set);
    FIELD(aid_credit_advice_options, from);
    FIELD(aid_credit_advice_options, refused);
}

static void layout_credit_advice(void)
{
    SIZE(aid_credit_advice);
    FIELD(aid_credit_advice, struct_size);
    FIELD(aid_credit_advice, unit);
    FIELD(aid_credit_advice, fee_bp);
    FIELD(aid_credit_advice, advised_fee_bp);
    FIELD(aid_credit_advice, from);
    FIELD(aid_credit_advice, until);
    FIELD(aid_credit_advice, posted);
    FIELD(aid_credit_advice, refused);
    FIELD(aid_credit_advice, waiting);
    FIELD(aid_credit_advice, refusal_numerator);
    FIELD(aid_credit_advice, refusal_denominator);
    FIELD(aid_credit_advice, beyond_limit);
    FIELD(aid_credit_advice, pool_paid);
    FIELD(aid_credit_advice, gifted);
    FIELD(aid_credit_advice, accounts);
    FIELD(aid_credit_advice, idle_accounts);
    FIELD(aid_credit_advice, credit);
    FIELD(aid_credit_advice, idle_credit);
    FIELD(aid_credit_advice, below);
    FIELD(aid_credit_advice, pool_balance);
    FIELD(aid_credit_advice, credit_min);
    FIELD(aid_credit_advice, advised_credit_min);
}

static void layout_member_insight(void)
{
    SIZE(aid_member_insight);
    FIELD(aid_member_insight, struct_size);
    FIELD(aid_member_insight, reserved);
    FIELD(aid_member_insight, member);
    FIELD(aid_member_insight, flags);
    FIELD(aid_member_insight, given);
    FIELD(aid_member_insight, received);
    FIELD(aid_member_insight, recent);
    FIELD(aid_member_insight, partners);
    FIELD(aid_member_insight, helped);
    FIELD(aid_member_insight, helped_by);
    FIELD(aid_member_insight, asked);
    FIELD(aid_member_insight, component);
    FIELD(aid_member_insight, component_size);
    FIELD(aid_member_insight, circle);
    FIELD(aid_member_insight, circle_size);
    FIELD(aid_member_insight, core);
    FIELD(aid_member_insight, sole_provider_of);
    FIELD(aid_member_insight, cycles);
}

static void layout_link_insight(void)
{
    SIZE(aid_link_insight);
    FIELD(aid_link_insight, struct_size);
    FIELD(aid_link_insight, bridge);
    FIELD(aid_link_insight, giver);
    FIELD(aid_link_insight, receiver);
    FIELD(aid_link_insight, from);
    FIELD(aid_link_insight, to);
    FIELD(aid_link_insight, minutes);
    FIELD(aid_link_insight, back);
}

static void layout_period_insight(void)
{
    SIZE(aid_period_insight);
    FIELD(aid_period_insight, struct_size);
    FIELD(aid_period_insight, reserved);
    FIELD(aid_period_insight, from);
    FIELD(aid_period_insight, until);
    FIELD(aid_period_insight, time_minutes);
    FIELD(aid_period_insight, volunteer_minutes);
    FIELD(aid_period_insight, exchanges);
    FIELD(aid_period_insight, givers);
    FIELD(aid_period_insight, receivers);
    FIELD(aid_period_insight, people);
    FIELD(aid_period_insight, requests);
    FIELD(aid_period_insight, requests_filled);
    FIELD(aid_period_insight, requests_withdrawn);
    FIELD(aid_period_insight, requests_expired);
    FIELD(aid_period_insight, requests_open);
    FIELD(aid_period_insight, proposals);
    FIELD(aid_period_insight, proposals_done);
    FIELD(aid_period_insight, proposals_ended);
    FIELD(aid_period_insight, proposals_questioned);
    FIELD(aid_period_insight, proposals_reversed);
}

static void layout_skill_insight(void)
{
    SIZE(aid_skill_insight);
    FIELD(aid_skill_insight, struct_size);
    FIELD(aid_skill_insight, reserved);
    FIELD(aid_skill_insight, skill);
    FIELD(aid_skill_insight, parent);
    FIELD(aid_skill_insight, minutes);
    FIELD(aid_skill_insight, own_minutes);
    FIELD(aid_skill_insight, exchanges);
    FIELD(aid_skill_insight, givers);
    FIELD(aid_skill_insight, receivers);
    FIELD(aid_skill_insight, people);
}

static void layout_import_options(void)
{
    SIZE(aid_import_options);
    FIELD(aid_import_options, struct_size);
    FIELD(aid_import_options, kind);
    FIELD(aid_import_options, dry_run);
    FIELD(aid_import_options, strict);
    FIELD(aid_import_options, strict_skills);
    FIELD(aid_import_options, reserved);
    FIELD(aid_import_options, group);
    FIELD(aid_import_options, map);
    FIELD(aid_import_options, separator);
    FIELD(aid_import_options, encoding);
    FIELD(aid_import_options, problem);
    FIELD(aid_import_options, problem_context);
    FIELD(aid_import_options, note);
    FIELD(aid_import_options, note_context);
    FIELD(aid_import_options, progress);
    FIELD(aid_import_options, progress_context);
    FIELD(aid_import_options, allocator);
}

static void layout_import_report(void)
{
    SIZE(aid_import_report);
    FIELD(aid_import_report, struct_size);
    FIELD(aid_import_report, reserved);
    FIELD(aid_import_report, read);
    FIELD(aid_import_report, added);
    FIELD(aid_import_report, updated);
    FIELD(aid_import_report, repeated);
    FIELD(aid_import_report, rejected);
    FIELD(aid_import_report, groups);
    FIELD(aid_import_report, groups_added);
    FIELD(aid_import_report, members_added);
    FIELD(aid_import_report, skills_added);
    FIELD(aid_import_report, offers_added);
    FIELD(aid_import_report, requests_added);
}

static void layout_import_file(void)
{
    SIZE(aid_import_file);
    FIELD(aid_import_file, length);
    FIELD(aid_import_file, name);
    FIELD(aid_import_file, bytes);
}

static void layout_constants(void)
{
    CONSTANT(AID_OK);
    CONSTANT(AID_E_ARGUMENT);
    CONSTANT(AID_E_DENIED);
    CONSTANT(AID_E_NOT_FOUND);
    CONSTANT(AID_E_AMBIGUOUS);
    CONSTANT(AID_E_LIMIT);
    CONSTANT(AID_E_STATE);
    CONSTANT(AID_E_CONFLICT);
    CONSTANT(AID_E_UNKNOWN);
    CONSTANT(AID_E_REPEATED);
    CONSTANT(AID_E_REWOUND);
    CONSTANT(AID_E_NEWER);
    CONSTANT(AID_E_STORAGE);
    CONSTANT(AID_E_FORMAT);
    CONSTANT(AID_E_CORRUPT);
    CONSTANT(AID_E_CANCELLED);
    CONSTANT(AID_E_MEMORY);
    CONSTANT(AID_GROUP_SELF_HELP);
    CONSTANT(AID_GROUP_MUTUAL_AID);
    CONSTANT(AID_GROUP_TIME_BANK);
    CONSTANT(AID_GROUP_VOLUNTEER_CENTRE);
    CONSTANT(AID_GROUP_CLUB);
    CONSTANT(AID_GROUP_THIRD_AGE_UNIVERSITY);
    CONSTANT(AID_GROUP_PUBLIC_SERVICE);
    CONSTANT(AID_GROUP_HOST_INSTITUTION);
    CONSTANT(AID_GROUP_FOUNDATION);
    CONSTANT(AID_GROUP_PARTNER);
    CONSTANT(AID_GROUP_PUBLIC_COUNCIL);
    CONSTANT(AID_GROUP_UNION);
    CONSTANT(AID_GROUP_FEDERATION);
    CONSTANT(AID_GROUP_FAMILY);
    CONSTANT(AID_LEGAL_INFORMAL);
    CONSTANT(AID_LEGAL_CHARTERED);
    CONSTANT(AID_LEGAL_REGISTERED);
    CONSTANT(AID_PRESENCE_IN_PERSON);
    CONSTANT(AID_PRESENCE_ONLINE);
    CONSTANT(AID_PRESENCE_SUPPORTED);
    CONSTANT(AID_ROLE_MEMBER);
    CONSTANT(AID_ROLE_COORDINATOR);
    CONSTANT(AID_ROLE_SPECIALIST);
    CONSTANT(AID_ROLE_VOLUNTEER);
    CONSTANT(AID_ROLE_AUDITOR);
    CONSTANT(AID_ROLE_CERTIFIED);
    CONSTANT(AID_ROLE_INTAKE);
    CONSTANT(AID_ROLE_COUNCIL);
    CONSTANT(AID_ROLE_RESEARCHER);
    CONSTANT(AID_ROLE_PRIVACY);
    CONSTANT(AID_CASE_ROLE_CLIENT);
    CONSTANT(AID_CASE_ROLE_GUARDIAN);
    CONSTANT(AID_CASE_ROLE_PEER);
    CONSTANT(AID_CASE_ROLE_SPECIALIST);
    CONSTANT(AID_CASE_ROLE_LEAD);
    CONSTANT(AID_CASE_ROLE_INTAKE);
    CONSTANT(AID_CASE_ROLE_MANAGER);
    CONSTANT(AID_CASE_ROLE_COUNCIL);
    CONSTANT(AID_CASE_ROLE_RESEARCHER);
    CONSTANT(AID_CASE_ROLE_PRIVACY);
    CONSTANT(AID_ACTION_OPEN_REQUEST);
    CONSTANT(AID_ACTION_READ_SHARED);
    CONSTANT(AID_ACTION_READ_TEAM);
    CONSTANT(AID_ACTION_READ_RESTRICTED);
    CONSTANT(AID_ACTION_WRITE_ENTRY);
    CONSTANT(AID_ACTION_ASSESS);
    CONSTANT(AID_ACTION_DRAFT_PLAN);
    CONSTANT(AID_ACTION_AGREE_PLAN);
    CONSTANT(AID_ACTION_APPROVE_PLAN);
    CONSTANT(AID_ACTION_DO_MEASURE);
    CONSTANT(AID_ACTION_REFER);
    CONSTANT(AID_ACTION_ANSWER_REQUEST);
    CONSTANT(AID_ACTION_GRANT_ROLE);
    CONSTANT(AID_ACTION_CLOSE_CASE);
    CONSTANT(AID_ACTION_GIVE_CONSENT);
    CONSTANT(AID_ACTION_BREAK_GLASS);
    CONSTANT(AID_ACTION_REVIEW_GLASS);
    CONSTANT(AID_ACTION_SEE_ACCESS);
    CONSTANT(AID_ACTION_VERIFY_CREDENTIAL);
    CONSTANT(AID_ACTION_COMPLAIN);
    CONSTANT(AID_ACTION_STATISTICS);
    CONSTANT(AID_ACTION_EXPORT_PERSON);
    CONSTANT(AID_ACTION_ERASE_PERSON);
    CONSTANT(AID_ACTION_RELEASE);
    CONSTANT(AID_CASE_INTAKE);
    CONSTANT(AID_CASE_ACTIVE);
    CONSTANT(AID_CASE_PAUSED);
    CONSTANT(AID_CASE_CLOSED);
    CONSTANT(AID_DOMAIN_ADAPTATION);
    CONSTANT(AID_DOMAIN_CRISIS);
    CONSTANT(AID_DOMAIN_HABITS);
    CONSTANT(AID_DOMAIN_STATUS);
    CONSTANT(AID_DOMAIN_INTERACTION);
    CONSTANT(AID_DOMAIN_PARTICIPATION);
    CONSTANT(AID_DOMAIN_LONELINESS);
    CONSTANT(AID_DOMAIN_CONFIDENCE);
    CONSTANT(AID_DOMAIN_LIVELIHOOD);
    CONSTANT(AID_DOMAIN_INTEGRATION);
    CONSTANT(AID_DOMAIN_QUALITY);
    CONSTANT(AID_DOMAIN_FAMILY);
    CONSTANT(AID_DOMAIN_SAFETY);
    CONSTANT(AID_DOMAIN_OTHER);
    CONSTANT(AID_AIM_OVERCOME);
    CONSTANT(AID_AIM_REDUCE);
    CONSTANT(AID_AIM_RESOLVE);
    CONSTANT(AID_PLAN_DRAFT);
    CONSTANT(AID_PLAN_PROPOSED);
    CONSTANT(AID_PLAN_AGREED);
    CONSTANT(AID_PLAN_OBJECTED);
    CONSTANT(AID_PLAN_ACTIVE);
    CONSTANT(AID_PLAN_STOPPED);
    CONSTANT(AID_PLAN_REPLACED);
    CONSTANT(AID_PLAN_ENDED);
    CONSTANT(AID_MEASURE_PLANNED);
    CONSTANT(AID_MEASURE_STARTED);
    CONSTANT(AID_MEASURE_DONE);
    CONSTANT(AID_MEASURE_FAILED);
    CONSTANT(AID_MEASURE_SKIPPED);
    CONSTANT(AID_RESULT_REACHED);
    CONSTANT(AID_RESULT_PARTLY);
    CONSTANT(AID_RESULT_INFORMED);
    CONSTANT(AID_RESULT_EMPLOYED);
    CONSTANT(AID_RESULT_MEANS);
    CONSTANT(AID_RESULT_SKILL);
    CONSTANT(AID_RESULT_CONTACT);
    CONSTANT(AID_RESULT_RIGHT);
    CONSTANT(AID_RESULT_OTHER);
    CONSTANT(AID_TREND_UNKNOWN);
    CONSTANT(AID_TREND_IMPROVING);
    CONSTANT(AID_TREND_NO_CHANGE);
    CONSTANT(AID_TREND_WORSENING);
    CONSTANT(AID_LEVEL_PROTECTED);
    CONSTANT(AID_LEVEL_CLOSED);
    CONSTANT(AID_LEVEL_AUDITED);
    CONSTANT(AID_EXTENT_CONTENT);
    CONSTANT(AID_EXTENT_HEADERS);
    CONSTANT(AID_EXTENT_AGGREGATES);
    CONSTANT(AID_GROUND_NONE);
    CONSTANT(AID_GROUND_CONSENT);
    CONSTANT(AID_GROUND_OTHER);
    CONSTANT(AID_CONSENT_HELP);
    CONSTANT(AID_CONSENT_CONTACT);
    CONSTANT(AID_CONSENT_REFER);
    CONSTANT(AID_CONSENT_OVERSIGHT);
    CONSTANT(AID_CONSENT_RESEARCH);
    CONSTANT(AID_CONSENT_EMERGENCY);
    CONSTANT(AID_CONSENT_LEGAL);
    CONSTANT(AID_CREDENTIAL_CLAIMED);
    CONSTANT(AID_CREDENTIAL_VERIFIED);
    CONSTANT(AID_CREDENTIAL_REVOKED);
    CONSTANT(AID_CREDENTIAL_EXPIRED);
    CONSTANT(AID_CONSENT_ASKED);
    CONSTANT(AID_CONSENT_GIVEN);
    CONSTANT(AID_CONSENT_REFUSED);
    CONSTANT(AID_CONSENT_WITHDRAWN);
    CONSTANT(AID_CONSENT_EXPIRED);
    CONSTANT(AID_CONSENT_WAITING);
    CONSTANT(AID_BASIS_CONSENT);
    CONSTANT(AID_BASIS_CONTRACT);
    CONSTANT(AID_BASIS_LAW);
    CONSTANT(AID_BASIS_VITAL);
    CONSTANT(AID_BASIS_PUBLIC);
    CONSTANT(AID_BASIS_COURT);
    CONSTANT(AID_ACCESS_SAME_MINUTES);
    CONSTANT(AID_EMERGENCY_MINUTES);
    CONSTANT(AID_EMERGENCY_REVIEW_DAYS);
    CONSTANT(AID_EMERGENCY_LIFE);
    CONSTANT(AID_EMERGENCY_CHILD);
    CONSTANT(AID_EMERGENCY_VIOLENCE);
    CONSTANT(AID_EMERGENCY_UNREACHABLE);
    CONSTANT(AID_EMERGENCY_AUTHORITY);
    CONSTANT(AID_EMERGENCY_OPEN);
    CONSTANT(AID_EMERGENCY_OVER);
    CONSTANT(AID_EMERGENCY_OVERDUE);
    CONSTANT(AID_EMERGENCY_REVIEWED);
    CONSTANT(AID_EMERGENCY_JUSTIFIED);
    CONSTANT(AID_EMERGENCY_NOT_JUSTIFIED);
    CONSTANT(AID_CREDENTIAL_NOT_NEEDED);
    CONSTANT(AID_CREDENTIAL_HELD);
    CONSTANT(AID_CREDENTIAL_LACKING);
    CONSTANT(AID_CONDITION_ACTOR);
    CONSTANT(AID_CONDITION_ROLE);
    CONSTANT(AID_CONDITION_OWN);
    CONSTANT(AID_CONDITION_GROUND);
    CONSTANT(AID_CONDITION_SECOND);
    CONSTANT(AID_CONDITION_GLASS);
    CONSTANT(AID_CONDITION_AGGREGATES);
    CONSTANT(AID_CONDITION_HEADERS);
    CONSTANT(AID_CONDITION_CREDENTIAL);
    CONSTANT(AID_CONDITION_STATE);
    CONSTANT(AID_CONDITION_FORBIDDEN);
    CONSTANT(AID_PURPOSE_SELF);
    CONSTANT(AID_PURPOSE_COORDINATION);
    CONSTANT(AID_PURPOSE_ADMINISTRATION);
    CONSTANT(AID_PURPOSE_AUDIT);
    CONSTANT(AID_PURPOSE_SUPPORT);
    CONSTANT(AID_SUPPORT_DOMESTIC);
    CONSTANT(AID_SUPPORT_MEDICAL);
    CONSTANT(AID_SUPPORT_PEDAGOGICAL);
    CONSTANT(AID_SUPPORT_PSYCHOLOGICAL);
    CONSTANT(AID_SUPPORT_LABOUR);
    CONSTANT(AID_SUPPORT_LEGAL);
    CONSTANT(AID_SUPPORT_EXTENSION);
    CONSTANT(AID_TIER_SELF_HELP);
    CONSTANT(AID_TIER_NEIGHBOURS);
    CONSTANT(AID_TIER_ASSOCIATION);
    CONSTANT(AID_TIER_FEDERATION);
    CONSTANT(AID_TIER_MUNICIPALITY);
    CONSTANT(AID_TIER_STATE);
    CONSTANT(AID_SERVICE_DRAFT);
    CONSTANT(AID_SERVICE_OPEN);
    CONSTANT(AID_SERVICE_PAUSED);
    CONSTANT(AID_SERVICE_CLOSED);
    CONSTANT(AID_SERVICE_NO_LEGAL_BASIS);
    CONSTANT(AID_SERVICE_NOT_ASSURED);
    CONSTANT(AID_SERVICE_BAR_STATE);
    CONSTANT(AID_SERVICE_BAR_TYPE);
    CONSTANT(AID_SERVICE_BAR_MEASURE);
    CONSTANT(AID_SERVICE_BAR_PLACE);
    CONSTANT(AID_SERVICE_BAR_RULE);
    CONSTANT(AID_SERVICE_BAR_CAPACITY);
    CONSTANT(AID_SERVICE_BAR_LANGUAGE);
    CONSTANT(AID_SERVICE_REQUEST_APPLICATION);
    CONSTANT(AID_SERVICE_REQUEST_CALL);
    CONSTANT(AID_SERVICE_REQUEST_OUTREACH);
    CONSTANT(AID_SERVICE_REQUEST_COMPLAINT);
    CONSTANT(AID_SERVICE_REQUEST_APPEAL);
    CONSTANT(AID_SERVICE_REQUEST_JOB);
    CONSTANT(AID_SERVICE_REQUEST_OPEN);
    CONSTANT(AID_SERVICE_REQUEST_SENT);
    CONSTANT(AID_SERVICE_REQUEST_ACCEPTED);
    CONSTANT(AID_SERVICE_REQUEST_DECLINED);
    CONSTANT(AID_SERVICE_REQUEST_WITHDRAWN);
    CONSTANT(AID_SERVICE_REQUEST_FULFILLED);
    CONSTANT(AID_SERVICE_REQUEST_FAILED);
    CONSTANT(AID_REFUSAL_NO_CAPACITY);
    CONSTANT(AID_REFUSAL_INELIGIBLE);
    CONSTANT(AID_REFUSAL_OUT_OF_AREA);
    CONSTANT(AID_REFUSAL_OTHER_SERVICE);
    CONSTANT(AID_REFUSAL_NO_ANSWER);
    CONSTANT(AID_REFUSAL_UNSAFE);
    CONSTANT(AID_REFUSAL_OTHER);
    CONSTANT(AID_TIER_GROUND_LOWEST);
    CONSTANT(AID_TIER_GROUND_INELIGIBLE);
    CONSTANT(AID_TIER_GROUND_NO_CAPACITY);
    CONSTANT(AID_TIER_GROUND_TIMEOUT);
    CONSTANT(AID_TIER_GROUND_DECLINED);
    CONSTANT(AID_TIER_GROUND_EMERGENCY);
    CONSTANT(AID_UNIT_TIME);
    CONSTANT(AID_UNIT_VOLUNTEER);
    CONSTANT(AID_UNIT_NONE);
    CONSTANT(AID_UNIT_POINTS);
    CONSTANT(AID_UNIT_MONEY);
    CONSTANT(AID_CREDIT_OFF);
    CONSTANT(AID_CREDIT_FLAG);
    CONSTANT(AID_CREDIT_WARN);
    CONSTANT(AID_CREDIT_BLOCK);
    CONSTANT(AID_CREDIT_OVERRIDE);
    CONSTANT(AID_URGENCY_CRITICAL);
    CONSTANT(AID_URGENCY_HIGH);
    CONSTANT(AID_URGENCY_NORMAL);
    CONSTANT(AID_URGENCY_LOW);
    CONSTANT(AID_YES);
    CONSTANT(AID_NO);
    CONSTANT(AID_LISTING_OPEN);
    CONSTANT(AID_LISTING_FILLED);
    CONSTANT(AID_LISTING_WITHDRAWN);
    CONSTANT(AID_LISTING_EXPIRED);
    CONSTANT(AID_EXCHANGE_PROPOSED);
    CONSTANT(AID_EXCHANGE_ACCEPTED);
    CONSTANT(AID_EXCHANGE_ONE_SIDE);
    CONSTANT(AID_EXCHANGE_DIFFERS);
    CONSTANT(AID_EXCHANGE_DISPUTED);
    CONSTANT(AID_EXCHANGE_DONE);
    CONSTANT(AID_EXCHANGE_CONTESTED);
    CONSTANT(AID_EXCHANGE_REVERSED);
    CONSTANT(AID_EXCHANGE_VOID);
    CONSTANT(AID_SIDE_REQUESTER);
    CONSTANT(AID_SIDE_HELPER);
    CONSTANT(AID_SIDE_COORDINATOR);
    CONSTANT(AID_EVALUATION_NOT_AGAIN);
    CONSTANT(AID_EVALUATION_NOT_SAFE);
    CONSTANT(AID_EVALUATION_NONE);
    CONSTANT(AID_EVALUATION_WAITS);
    CONSTANT(AID_EVALUATION_SHOWN);
    CONSTANT(AID_EVALUATION_CONTESTED);
    CONSTANT(AID_EVALUATION_UPHELD);
    CONSTANT(AID_EVALUATION_SET_ASIDE);
    CONSTANT(AID_EVALUATION_LIST_TO_GIVE);
    CONSTANT(AID_EVALUATION_LIST_CONTESTED);
    CONSTANT(AID_EVALUATION_LIST_NOT_SAFE);
    CONSTANT(AID_EVALUATION_DAYS);
    CONSTANT(AID_EVALUATION_OPEN_DAYS);
    CONSTANT(AID_CONSTRAINT_CONSENT);
    CONSTANT(AID_CONSTRAINT_SELF);
    CONSTANT(AID_CONSTRAINT_BLOCK);
    CONSTANT(AID_CONSTRAINT_SKILL);
    CONSTANT(AID_CONSTRAINT_LEVEL);
    CONSTANT(AID_CONSTRAINT_CREDENTIAL);
    CONSTANT(AID_CONSTRAINT_LANGUAGE);
    CONSTANT(AID_CONSTRAINT_PLACE);
    CONSTANT(AID_CONSTRAINT_WINDOW);
    CONSTANT(AID_CONSTRAINT_CAPACITY);
    CONSTANT(AID_CONSTRAINT_BUSY);
    CONSTANT(AID_CONSTRAINT_UNIT);
    CONSTANT(AID_CONSTRAINT_CREDIT);
    CONSTANT(AID_CONSTRAINT_ASKED);
    CONSTANT(AID_CONSTRAINT_TIER);
    CONSTANT(AID_CONSTRAINT_HOST);
    CONSTANT(AID_TERM_SKILL);
    CONSTANT(AID_TERM_DISTANCE);
    CONSTANT(AID_TERM_LOAD);
    CONSTANT(AID_TERM_CONTINUITY);
    CONSTANT(AID_TERM_BALANCE);
    CONSTANT(AID_TERM_IDLE);
    CONSTANT(AID_TERM_LANGUAGE);
    CONSTANT(AID_TERM_TIME);
    CONSTANT(AID_TERM_RELIABILITY);
    CONSTANT(AID_TERM_TIE);
    CONSTANT(AID_TERM_COUNT);
    CONSTANT(AID_WITHHELD_NOT_GIVEN);
    CONSTANT(AID_WITHHELD_SEALED);
    CONSTANT(AID_WITHHELD_ERASED);
    CONSTANT(AID_WITHHELD_DENIED);
    CONSTANT(AID_CLASS_IDENTITY);
    CONSTANT(AID_CLASS_CONTACT);
    CONSTANT(AID_CLASS_CASE);
    CONSTANT(AID_CLASS_SPECIAL);
    CONSTANT(AID_ACCOUNT_POOL);
    CONSTANT(AID_ACCOUNT_GIFT);
    CONSTANT(AID_ACCOUNT_OPENING);
    CONSTANT(AID_ACCOUNT_CLEARING);
    CONSTANT(AID_ACCOUNT_FUND);
    CONSTANT(AID_ACCOUNT_OUTSIDE);
    CONSTANT(AID_ACCOUNT_CONVERSION);
    CONSTANT(AID_TRANSFER_DONATION);
    CONSTANT(AID_TRANSFER_OPENING);
    CONSTANT(AID_TRANSFER_WRITE_OFF);
    CONSTANT(AID_TRANSFER_CLOSING);
    CONSTANT(AID_TRANSFER_RECEIPT);
    CONSTANT(AID_TRANSFER_SPENDING);
    CONSTANT(AID_TRANSFER_AWARD);
    CONSTANT(AID_TRANSFER_ACROSS);
    CONSTANT(AID_TRANSFER_HELD);
    CONSTANT(AID_TRANSFER_POSTED);
    CONSTANT(AID_TRANSFER_VOID);
    CONSTANT(AID_TRANSFER_DISPUTED);
    CONSTANT(AID_TRANSFER_CONTESTED);
    CONSTANT(AID_TRANSFER_REVERSED);
    CONSTANT(AID_BETWEEN_PROPOSED);
    CONSTANT(AID_BETWEEN_AGREED);
    CONSTANT(AID_BETWEEN_REFUSED);
    CONSTANT(AID_RECEIPT_GRANT);
    CONSTANT(AID_RECEIPT_FOUNDATION);
    CONSTANT(AID_RECEIPT_DONATION);
    CONSTANT(AID_RECEIPT_FEE);
    CONSTANT(AID_RECEIPT_SALE);
    CONSTANT(AID_RECEIPT_GROUP);
    CONSTANT(AID_RECEIPT_OTHER);
    CONSTANT(AID_ENTRY_HELP);
    CONSTANT(AID_ENTRY_FEE);
    CONSTANT(AID_ENTRY_DEMURRAGE);
    CONSTANT(AID_ENTRY_EXPIRY);
    CONSTANT(AID_ENTRY_DONATION);
    CONSTANT(AID_ENTRY_OPENING);
    CONSTANT(AID_ENTRY_WRITE_OFF);
    CONSTANT(AID_ENTRY_CLOSING);
    CONSTANT(AID_ENTRY_RECEIPT);
    CONSTANT(AID_ENTRY_SPENDING);
    CONSTANT(AID_ENTRY_AWARD);
    CONSTANT(AID_ENTRY_ACROSS);
    CONSTANT(AID_ENTRY_TRADE);
    CONSTANT(AID_TRADE_OUT);
    CONSTANT(AID_TRADE_IN);
    CONSTANT(AID_TRADE_HELD);
    CONSTANT(AID_TRADE_POSTED);
    CONSTANT(AID_TRADE_SETTLED);
    CONSTANT(AID_TRADE_VOID);
    CONSTANT(AID_TRADE_ACCEPTED);
    CONSTANT(AID_MESSAGE_DONE);
    CONSTANT(AID_MESSAGE_KNOWN);
    CONSTANT(AID_MESSAGE_REFUSED);
    CONSTANT(AID_DIFFERENCE_UNDER_WAY);
    CONSTANT(AID_DIFFERENCE_PAYER_LOST);
    CONSTANT(AID_DIFFERENCE_RECEIVER_LOST);
    CONSTANT(AID_DIFFERENCE_AMOUNT);
    CONSTANT(AID_DIFFERENCE_POSITION);
    CONSTANT(AID_HIT_EXACT);
    CONSTANT(AID_HIT_SYNONYM);
    CONSTANT(AID_HIT_PREFIX);
    CONSTANT(AID_HIT_TYPO);
    CONSTANT(AID_HIT_TRIGRAM);
    CONSTANT(AID_HIT_RELATED);
    CONSTANT(AID_OBJECTIVE_SEATS_THEN_SCORE);
    CONSTANT(AID_OBJECTIVE_SCORE);
    CONSTANT(AID_FAIRNESS_SCORE);
    CONSTANT(AID_FAIRNESS_LOADS_FIRST);
    CONSTANT(AID_FAIRNESS_WEIGHED);
    CONSTANT(AID_RULING_PIN);
    CONSTANT(AID_RULING_BAN);
    CONSTANT(AID_RULING_KEEP);
    CONSTANT(AID_RULING_NONE);
    CONSTANT(AID_STAGE_SEATS);
    CONSTANT(AID_STAGE_NEARNESS);
    CONSTANT(AID_STAGE_KEPT);
    CONSTANT(AID_STAGE_LOADS);
    CONSTANT(AID_STAGE_SCORE);
    CONSTANT(AID_WEEKDAY_MONDAY);
    CONSTANT(AID_WEEKDAY_TUESDAY);
    CONSTANT(AID_WEEKDAY_WEDNESDAY);
    CONSTANT(AID_WEEKDAY_THURSDAY);
    CONSTANT(AID_WEEKDAY_FRIDAY);
    CONSTANT(AID_WEEKDAY_SATURDAY);
    CONSTANT(AID_WEEKDAY_SUNDAY);
    CONSTANT(AID_DAY_PART_NIGHT);
    CONSTANT(AID_DAY_PART_MORNING);
    CONSTANT(AID_DAY_PART_AFTERNOON);
    CONSTANT(AID_DAY_PART_EVENING);
    CONSTANT(AID_SOLVE_OPTIMAL);
    CONSTANT(AID_SOLVE_GAP);
    CONSTANT(AID_SOLVE_TIME_LIMIT);
    CONSTANT(AID_SOLVE_INFEASIBLE);
    CONSTANT(AID_ASSIGN_SCORE_MAX);
    CONSTANT(AID_ASSIGN_EDGE_TIER_MAX);
    CONSTANT(AID_ASSIGN_TIERS);
    CONSTANT(AID_ASSIGN_ROWS_MAX);
    CONSTANT(AID_ASSIGN_SIDE_MAX);
    CONSTANT(AID_ASSIGN_SIDE_OUTER_MAX);
    CONSTANT(AID_ASSIGN_LOAD_MAX);
    CONSTANT(AID_RINGS_SCORE_MAX);
    CONSTANT(AID_RINGS_GIVERS_MAX);
    CONSTANT(AID_RINGS_COLUMNS_MAX);
    CONSTANT(AID_SETOFF_PARTIES_MAX);
    CONSTANT(AID_SETOFF_OBLIGATIONS_MAX);
    CONSTANT(AID_BALANCE_MAX_THEN_LEX);
    CONSTANT(AID_BALANCE_LEX);
    CONSTANT(AID_BALANCE_SCORE);
    CONSTANT(AID_BALANCE_MEMBERS_MAX);
    CONSTANT(AID_BALANCE_ARCS_MAX);
    CONSTANT(AID_BALANCE_RING_MAX);
    CONSTANT(AID_SCHEDULE_SCORE_MAX);
    CONSTANT(AID_SCHEDULE_ROWS_MAX);
    CONSTANT(AID_SCHEDULE_TOURS_MAX);
    CONSTANT(AID_STEP_WEEK);
    CONSTANT(AID_STEP_MONTH);
    CONSTANT(AID_STEP_QUARTER);
    CONSTANT(AID_STEP_YEAR);
    CONSTANT(AID_FIGURE_DENSITY);
    CONSTANT(AID_FIGURE_RECIPROCITY);
    CONSTANT(AID_FIGURE_RECIPROCITY_EXCESS);
    CONSTANT(AID_FIGURE_MUTUAL_MINUTES);
    CONSTANT(AID_FIGURE_MUTUAL_EXPECTED);
    CONSTANT(AID_FIGURE_MUTUAL_EXCESS);
    CONSTANT(AID_FIGURE_IMBALANCE);
    CONSTANT(AID_FIGURE_DIRECT);
    CONSTANT(AID_FIGURE_INDIRECT);
    CONSTANT(AID_FIGURE_GENERALISED);
    CONSTANT(AID_FIGURE_CIRCULATION);
    CONSTANT(AID_FIGURE_GINI_GIVEN);
    CONSTANT(AID_FIGURE_GINI_RECEIVED);
    CONSTANT(AID_FIGURE_GINI_ACTIVITY);
    CONSTANT(AID_FIGURE_GINI_ASKED);
    CONSTANT(AID_FIGURE_CONCENTRATION);
    CONSTANT(AID_FIGURE_TOP_SHARE);
    CONSTANT(AID_FIGURE_CIRCLE_MINUTES);
    CONSTANT(AID_FIGURE_LARGEST_CIRCLE);
    CONSTANT(AID_FIGURE_ON_CYCLES_2);
    CONSTANT(AID_FIGURE_ON_CYCLES_3);
    CONSTANT(AID_FIGURE_ON_CYCLES_4);
    CONSTANT(AID_FIGURE_ON_CYCLES_5);
    CONSTANT(AID_FIGURE_VELOCITY);
    CONSTANT(AID_FIGURE_SOLIDARITY);
    CONSTANT(AID_FIGURE_GIFT);
    CONSTANT(AID_FIGURE_ON_CYCLES_2_Z);
    CONSTANT(AID_FIGURE_ON_CYCLES_3_Z);
    CONSTANT(AID_FIGURE_ON_CYCLES_4_Z);
    CONSTANT(AID_FIGURE_ON_CYCLES_5_Z);
    CONSTANT(AID_FIGURE_LARGEST_CIRCLE_Z);
    CONSTANT(AID_FIGURE_COUNT);
    CONSTANT(AID_INSIGHT_TOOK_PART);
    CONSTANT(AID_INSIGHT_ISOLATE);
    CONSTANT(AID_INSIGHT_ALONE_90_DAYS);
    CONSTANT(AID_INSIGHT_ONE_LINK);
    CONSTANT(AID_INSIGHT_ARTICULATION);
    CONSTANT(AID_INSIGHT_ON_BRIDGE);
    CONSTANT(AID_INSIGHT_NEVER_RECEIVED);
    CONSTANT(AID_INSIGHT_NEVER_GAVE);
    CONSTANT(AID_INSIGHT_NEVER_ASKED);
    CONSTANT(AID_INSIGHT_IN_2_CYCLE);
    CONSTANT(AID_INSIGHT_IN_3_CYCLE);
    CONSTANT(AID_INSIGHT_OVER_RELIED);
    CONSTANT(AID_INSIGHT_FULL_WEEKS);
    CONSTANT(AID_INSIGHT_FAR_ABOVE);
    CONSTANT(AID_INSIGHT_SOLE_PROVIDER);
    CONSTANT(AID_INSIGHT_GIVES_ONLY);
    CONSTANT(AID_INSIGHT_LEFT);
    CONSTANT(AID_REASON_OPTIONS);
    CONSTANT(AID_REASON_NULL);
    CONSTANT(AID_REASON_TEXT_ENCODING);
    CONSTANT(AID_REASON_TEXT_LONG);
    CONSTANT(AID_REASON_TEXT_MISSING);
    CONSTANT(AID_REASON_TEXT_CONTROL);
    CONSTANT(AID_REASON_RANGE);
    CONSTANT(AID_REASON_VALUE);
    CONSTANT(AID_REASON_TIME_FORMAT);
    CONSTANT(AID_REASON_ZONE);
    CONSTANT(AID_REASON_LANGUAGE);
    CONSTANT(AID_REASON_PLACE);
    CONSTANT(AID_REASON_HANDLE);
    CONSTANT(AID_REASON_HANDLE_KIND);
    CONSTANT(AID_REASON_REFERENCE);
    CONSTANT(AID_REASON_CYCLE);
    CONSTANT(AID_REASON_NOT_MEMBER);
    CONSTANT(AID_REASON_ALREADY);
    CONSTANT(AID_REASON_CLOSED);
    CONSTANT(AID_REASON_TRANSITION);
    CONSTANT(AID_REASON_CREDIT);
    CONSTANT(AID_REASON_UNUSUAL);
    CONSTANT(AID_REASON_AMOUNT);
    CONSTANT(AID_REASON_SKILL_AMBIGUOUS);
    CONSTANT(AID_REASON_SKILL_UNKNOWN);
    CONSTANT(AID_REASON_ACTOR_REQUIRED);
    CONSTANT(AID_REASON_ROLE);
    CONSTANT(AID_REASON_BLOCKED);
    CONSTANT(AID_REASON_MATCH_STALE);
    CONSTANT(AID_REASON_NO_TRANSACTION);
    CONSTANT(AID_REASON_IN_TRANSACTION);
    CONSTANT(AID_REASON_COMMAND_ID);
    CONSTANT(AID_REASON_CLOCK);
    CONSTANT(AID_REASON_READ_ONLY);
    CONSTANT(AID_REASON_NO_STORE);
    CONSTANT(AID_REASON_EXISTS);
    CONSTANT(AID_REASON_NOT_DATABASE);
    CONSTANT(AID_REASON_DISK_FULL);
    CONSTANT(AID_REASON_BUSY);
    CONSTANT(AID_REASON_IO);
    CONSTANT(AID_REASON_BACKEND);
    CONSTANT(AID_REASON_COMMUNITY);
    CONSTANT(AID_REASON_LAYOUT_NEWER);
    CONSTANT(AID_REASON_EVENT_NEWER);
    CONSTANT(AID_REASON_EVENT_FORMAT);
    CONSTANT(AID_REASON_EVENT_SIZE);
    CONSTANT(AID_REASON_CHAIN);
    CONSTANT(AID_REASON_GAP);
    CONSTANT(AID_REASON_STATE_HASH);
    CONSTANT(AID_REASON_CSV_COLUMN);
    CONSTANT(AID_REASON_CSV_QUOTE);
    CONSTANT(AID_REASON_CSV_MAP);
    CONSTANT(AID_REASON_CALLBACK);
    CONSTANT(AID_REASON_FORK);
    CONSTANT(AID_REASON_CANCELLED);
    CONSTANT(AID_REASON_MEMORY);
    CONSTANT(AID_REASON_CLOSED_STORE);
    CONSTANT(AID_REASON_CREDENTIAL);
    CONSTANT(AID_REASON_PROBLEM);
    CONSTANT(AID_REASON_POLICY);
    CONSTANT(AID_REASON_TAXONOMY);
    CONSTANT(AID_REASON_SEALED);
    CONSTANT(AID_REASON_ERASED);
    CONSTANT(AID_REASON_WRONG_KEY);
    CONSTANT(AID_REASON_NO_KEYS);
    CONSTANT(AID_REASON_NO_SIGNER);
    CONSTANT(AID_REASON_SIGNATURE);
    CONSTANT(AID_REASON_BETWEEN);
    CONSTANT(AID_REASON_RATE);
    CONSTANT(AID_REASON_BACKUP);
    CONSTANT(AID_REASON_CONSENT);
    CONSTANT(AID_REASON_SECOND_PERSON);
    CONSTANT(AID_REASON_GLASS);
    CONSTANT(AID_REASON_FORBIDDEN);
    CONSTANT(AID_REASON_NOT_OWN);
    CONSTANT(AID_REASON_EXTENT);
    CONSTANT(AID_REASON_CASE_STATE);
    CONSTANT(AID_REASON_PURPOSE);
    CONSTANT(AID_REASON_REVIEW);
    CONSTANT(AID_REASON_PLAN);
    CONSTANT(AID_REASON_ORDER);
    CONSTANT(AID_REASON_INSTRUMENT);
    CONSTANT(AID_REASON_SERVICE);
    CONSTANT(AID_REASON_RULE);
    CONSTANT(AID_REASON_TIER);
    CONSTANT(AID_REASON_CAPACITY);
    CONSTANT(AID_REASON_INELIGIBLE);
    CONSTANT(AID_REASON_MESSAGE);
    CONSTANT(AID_REASON_PARTNER);
    CONSTANT(AID_LIMIT_NAME_BYTES);
    CONSTANT(AID_LIMIT_LINE_BYTES);
    CONSTANT(AID_LIMIT_TEXT_BYTES);
    CONSTANT(AID_LIMIT_EVENT_BYTES);
    CONSTANT(AID_LIMIT_LIST);
    CONSTANT(AID_LIMIT_MINUTES);
    CONSTANT(AID_LIMIT_SEATS);
    CONSTANT(AID_ATTACH_MAY_CREATE);
    CONSTANT(AID_ATTACH_MUST_EXIST);
    CONSTANT(AID_ATTACH_MUST_CREATE);
    CONSTANT(AID_STORAGE_PARTS_MAX);
    CONSTANT(AID_STORAGE_NAME_BYTES);
    CONSTANT(AID_STORAGE_KEY_BYTES);
    CONSTANT(AID_STORAGE_KEYS_OF);
    CONSTANT(AID_STORAGE_KEYS_GONE);
    CONSTANT(AID_STORAGE_KEYS_ALL);
    CONSTANT(AID_OPEN_MAY_CREATE);
    CONSTANT(AID_OPEN_MUST_EXIST);
    CONSTANT(AID_OPEN_MUST_CREATE);
    CONSTANT(AID_OPEN_READ_ONLY);
    CONSTANT(AID_OPEN_REQUIRE_ACTOR);
    CONSTANT(AID_OPEN_NO_TAXONOMY);
    CONSTANT(AID_OPEN_VERIFY);
    CONSTANT(AID_OPEN_ANY_CLOCK);
    CONSTANT(AID_SECRET_KEY);
    CONSTANT(AID_SECRET_PASSPHRASE);
    CONSTANT(AID_SECRET_RECOVERY);
    CONSTANT(AID_SECRET_SERVICE);
    CONSTANT(AID_CHECKPOINT_HOLDS);
    CONSTANT(AID_CHECKPOINT_CUT);
    CONSTANT(AID_CHECKPOINT_REPLACED);
    CONSTANT(AID_CHECKPOINT_BROKEN);
    CONSTANT(AID_CHECKPOINT_COMMUNITY);
    CONSTANT(AID_CHECKPOINT_STRANGER);
    CONSTANT(AID_CHECKPOINT_STATE);
    CONSTANT(AID_CSV_UTF_8);
    CONSTANT(AID_CSV_UTF_16LE);
    CONSTANT(AID_CSV_UTF_16BE);
    CONSTANT(AID_CSV_WINDOWS_1252);
    CONSTANT(AID_SEALING_OFF);
    CONSTANT(AID_SEALING_LOCKED);
    CONSTANT(AID_SEALING_OPEN);
    CONSTANT(AID_RECOVERY_TEXT_BYTES);
    CONSTANT(AID_HOLDER_NAME_BYTES);
    CONSTANT(AID_SECRET_WRAPPED_BYTES);
    CONSTANT(AID_GROUP_FIELD_PARENT);
    CONSTANT(AID_GROUP_FIELD_PRESENCE);
    CONSTANT(AID_GROUP_FIELD_PLACE);
    CONSTANT(AID_GROUP_FIELD_ZONE);
    CONSTANT(AID_GROUP_FIELD_LANGUAGES);
    CONSTANT(AID_GROUP_FIELD_TOPICS);
    CONSTANT(AID_GROUP_FIELD_TEXT);
    CONSTANT(AID_GROUP_FIELD_REFERENCE);
    CONSTANT(AID_GROUP_FIELD_SENSITIVE);
    CONSTANT(AID_POLICY_FIELD_CREDIT_MIN);
    CONSTANT(AID_POLICY_FIELD_CREDIT_MAX);
    CONSTANT(AID_POLICY_FIELD_SILENCE_DAYS);
    CONSTANT(AID_POLICY_FIELD_PROPOSAL_DAYS);
    CONSTANT(AID_POLICY_FIELD_BAN_DAYS);
    CONSTANT(AID_POLICY_FIELD_TIER_HOURS);
    CONSTANT(AID_POLICY_FIELD_WEIGHTS);
    CONSTANT(AID_POLICY_FIELD_GENERALISE);
    CONSTANT(AID_POLICY_FIELD_HOLD_DAYS);
    CONSTANT(AID_MEMBER_FIELD_PREFERRED_NAME);
    CONSTANT(AID_MEMBER_FIELD_REFERENCE);
    CONSTANT(AID_MEMBER_FIELD_BIRTH_BAND);
    CONSTANT(AID_MEMBER_FIELD_PHONES);
    CONSTANT(AID_MEMBER_FIELD_EMAILS);
    CONSTANT(AID_MEMBER_FIELD_ADDRESS);
    CONSTANT(AID_MEMBER_FIELD_PREFERRED_CONTACT);
    CONSTANT(AID_MEMBER_FIELD_LANGUAGES);
    CONSTANT(AID_MEMBER_FIELD_ZONE);
    CONSTANT(AID_MEMBER_FIELD_PLACE);
    CONSTANT(AID_MEMBER_FIELD_REACH);
    CONSTANT(AID_MEMBER_FIELD_WEEK);
    CONSTANT(AID_MEMBER_FIELD_DAY_MINUTES);
    CONSTANT(AID_MEMBER_FIELD_WEEK_MINUTES);
    CONSTANT(AID_MEMBER_FIELD_ASKS);
    CONSTANT(AID_MEMBER_FIELD_PAUSE);
    CONSTANT(AID_MEMBER_FIELD_UNSTATE_WEEK);
    CONSTANT(AID_MEMBER_FIELD_UNSTATE_MINUTES);
    CONSTANT(AID_MEMBER_FIELD_UNSTATE_PLACE);
    CONSTANT(AID_MARK_BLOCK);
    CONSTANT(AID_MARK_HOUSEHOLD);
    CONSTANT(AID_MARK_GUARDIAN);
    CONSTANT(AID_SIGNATURE_KEY_TEXT);
    CONSTANT(AID_LABEL_PREFERRED);
    CONSTANT(AID_LABEL_SYNONYM);
    CONSTANT(AID_LABEL_HIDDEN);
    CONSTANT(AID_SKILL_FIELD_PARENT);
    CONSTANT(AID_SKILL_FIELD_LABELS);
    CONSTANT(AID_SKILL_FIELD_CODE);
    CONSTANT(AID_OFFER_FIELD_EXPIRES);
    CONSTANT(AID_OFFER_FIELD_WEEK);
    CONSTANT(AID_OFFER_FIELD_WINDOWS);
    CONSTANT(AID_OFFER_FIELD_PLACE);
    CONSTANT(AID_OFFER_FIELD_REACH);
    CONSTANT(AID_OFFER_FIELD_LANGUAGES);
    CONSTANT(AID_OFFER_FIELD_CREDENTIALS);
    CONSTANT(AID_OFFER_FIELD_TITLE);
    CONSTANT(AID_OFFER_FIELD_TEXT);
    CONSTANT(AID_OFFER_FIELD_REFERENCE);
    CONSTANT(AID_OFFER_FIELD_LEVEL);
    CONSTANT(AID_OFFER_FIELD_UNSTATE_WEEK);
    CONSTANT(AID_REQUEST_FIELD_EXPIRES);
    CONSTANT(AID_REQUEST_FIELD_WEEK);
    CONSTANT(AID_REQUEST_FIELD_WINDOWS);
    CONSTANT(AID_REQUEST_FIELD_PLACE);
    CONSTANT(AID_REQUEST_FIELD_REACH);
    CONSTANT(AID_REQUEST_FIELD_LANGUAGES);
    CONSTANT(AID_REQUEST_FIELD_CREDENTIALS);
    CONSTANT(AID_REQUEST_FIELD_TITLE);
    CONSTANT(AID_REQUEST_FIELD_TEXT);
    CONSTANT(AID_REQUEST_FIELD_REFERENCE);
    CONSTANT(AID_REQUEST_FIELD_LEVEL);
    CONSTANT(AID_REQUEST_FIELD_UNSTATE_WEEK);
    CONSTANT(AID_REQUEST_FIELD_GENERALISE);
    CONSTANT(AID_TERMS_FIELD_CREDIT_MIN);
    CONSTANT(AID_TERMS_FIELD_CREDIT_MAX);
    CONSTANT(AID_TERMS_FIELD_FEE_BP);
    CONSTANT(AID_TERMS_FIELD_PRICE_CAP);
    CONSTANT(AID_TERMS_FIELD_POOL_MIN);
    CONSTANT(AID_TERMS_FIELD_DEMURRAGE_BP);
    CONSTANT(AID_TERMS_FIELD_DEMURRAGE_EXEMPT);
    CONSTANT(AID_TERMS_FIELD_EXPIRY_DAYS);
    CONSTANT(AID_TERMS_FIELD_NOTICE_DAYS);
    CONSTANT(AID_TERMS_FIELD_ADAPTIVE_BASE);
    CONSTANT(AID_TERMS_FIELD_ADAPTIVE_NUM);
    CONSTANT(AID_TERMS_FIELD_ADAPTIVE_LEAST);
    CONSTANT(AID_TERMS_FIELD_ADAPTIVE_MOST);
    CONSTANT(AID_TERMS_FIELD_SUSPEND_AT);
    CONSTANT(AID_TERMS_FIELD_CEILING_WEEKS);
    CONSTANT(AID_HOLD_LAW);
    CONSTANT(AID_HOLD_CLAIM);
    CONSTANT(AID_HOLD_SAFETY);
    CONSTANT(AID_STAYS_LIFE);
    CONSTANT(AID_STAYS_BOOKS);
    CONSTANT(AID_STAYS_RULES);
    CONSTANT(AID_STAYS_DUTY);
    CONSTANT(AID_RECEIPT_TEXT);
    CONSTANT(AID_RECEIPT_JSON);
    CONSTANT(AID_CASE_NEED_MET);
    CONSTANT(AID_CASE_REDUCED);
    CONSTANT(AID_CASE_ELSEWHERE);
    CONSTANT(AID_CASE_WITHDREW);
    CONSTANT(AID_CASE_NO_CAPACITY);
    CONSTANT(AID_CASE_MOVED);
    CONSTANT(AID_CASE_DIED);
    CONSTANT(AID_CASE_OTHER);
    CONSTANT(AID_CASE_ENTRY_NOTE);
    CONSTANT(AID_CASE_ENTRY_STATEMENT);
    CONSTANT(AID_CASE_ENTRY_INCIDENT);
    CONSTANT(AID_CASE_ENTRY_FINDING);
    CONSTANT(AID_CASE_ENTRY_DECISION);
    CONSTANT(AID_CASE_ENTRY_ADVICE);
    CONSTANT(AID_CASE_ENTRY_RELEASE);
    CONSTANT(AID_AUDIENCE_SHARED);
    CONSTANT(AID_AUDIENCE_TEAM);
    CONSTANT(AID_AUDIENCE_RESTRICTED);
    CONSTANT(AID_CASELOAD_WARN);
    CONSTANT(AID_CASELOAD_MOST);
    CONSTANT(AID_ENTRY_ANSWER_DAYS);
    CONSTANT(AID_PLAN_REVIEW_DAYS);
    CONSTANT(AID_PLAN_GOALS_MOST);
    CONSTANT(AID_PLAN_MEASURES_MOST);
    CONSTANT(AID_MATCH_FIELD_WEIGHTS);
    CONSTANT(AID_MATCH_FIELD_AGEING_DAYS);
    CONSTANT(AID_MATCH_FIELD_ISOLATED_EVERY);
    CONSTANT(AID_SERVICE_FIELD_RULE);
    CONSTANT(AID_SERVICE_FIELD_PLACE);
    CONSTANT(AID_SERVICE_FIELD_REACH);
    CONSTANT(AID_SERVICE_FIELD_WEEK);
    CONSTANT(AID_SERVICE_FIELD_CAPACITY);
    CONSTANT(AID_SERVICE_FIELD_FEE);
    CONSTANT(AID_SERVICE_FIELD_TEXT);
    CONSTANT(AID_SERVICE_FIELD_CONTACT);
    CONSTANT(AID_SERVICE_FIELD_DOCUMENTS);
    CONSTANT(AID_SERVICE_FIELD_LEGAL_BASIS);
    CONSTANT(AID_SERVICE_FIELD_LANGUAGES);
    CONSTANT(AID_SERVICE_FIELD_CREDENTIALS);
    CONSTANT(AID_SERVICE_FIELD_TOPICS);
    CONSTANT(AID_SERVICE_FIELD_MEASURES);
    CONSTANT(AID_IMPORT_SKILLS);
    CONSTANT(AID_IMPORT_GROUPS);
    CONSTANT(AID_IMPORT_MEMBERS);
    CONSTANT(AID_IMPORT_LISTINGS);
    CONSTANT(AID_IMPORT_EXCHANGES);
    CONSTANT(AID_IMPORT_SERVICES);
    CONSTANT(AID_IMPORT_CRITERIA);
}

int main(void)
{
    layout_error();
    layout_group();
    layout_member();
    layout_skill();
    layout_offer();
    layout_request();
    layout_exchange();
    layout_fund();
    layout_transfer();
    layout_between();
    layout_partner();
    layout_trade();
    layout_service();
    layout_service_request();
    layout_consent();
    layout_case();
    layout_entry();
    layout_emergency();
    layout_assessment();
    layout_plan();
    layout_allocator();
    layout_version_info();
    layout_week();
    layout_storage_part();
    layout_storage_record();
    layout_storage_head();
    layout_storage_key();
    layout_storage();
    layout_secret();
    layout_store_options();
    layout_act_options();
    layout_begin_options();
    layout_commit_options();
    layout_advance_options();
    layout_store_info();
    layout_verify_options();
    layout_verify_report();
    layout_log_row();
    layout_checkpoint_info();
    layout_csv_options();
    layout_csv_info();
    layout_csv_writer_options();
    layout_holder_row();
    layout_backup_options();
    layout_backup_info();
    layout_erased_row();
    layout_restore_options();
    layout_group_options();
    layout_group_info();
    layout_policy();
    layout_member_options();
    layout_join_options();
    layout_leave_options();
    layout_credential_options();
    layout_credential();
    layout_member_info();
    layout_search_options();
    layout_member_hit();
    layout_signature_key_row();
    layout_label();
    layout_skill_options();
    layout_skill_info();
    layout_skill_hit();
    layout_window();
    layout_list_options();
    layout_offer_options();
    layout_offer_info();
    layout_request_options();
    layout_request_info();
    layout_exchange_options();
    layout_log_options();
    layout_exchange_info();
    layout_exchange_list_options();
    layout_unit_info();
    layout_terms();
    layout_standing();
    layout_balance_row();
    layout_statement_options();
    layout_posting();
    layout_fund_options();
    layout_fund_info();
    layout_transfer_options();
    layout_transfer_act_options();
    layout_transfer_info();
    layout_transfer_list_options();
    layout_application();
    layout_partner_options();
    layout_partner_info();
    layout_deal_options();
    layout_deal_row();
    layout_trade_options();
    layout_trade_info();
    layout_message_info();
    layout_difference();
    layout_erasure_info();
    layout_data_row();
    layout_may_options();
    layout_verdict_info();
    layout_access_list_options();
    layout_access_row();
    layout_charter_info();
    layout_consent_options();
    layout_consent_info();
    layout_statement_info();
    layout_case_options();
    layout_case_act_options();
    layout_case_role_options();
    layout_case_role_row();
    layout_case_info();
    layout_entry_options();
    layout_entry_info();
    layout_instrument_info();
    layout_instrument_row();
    layout_assessment_options();
    layout_assessment_info();
    layout_plan_options();
    layout_goal_options();
    layout_measure_options();
    layout_plan_act_options();
    layout_plan_info();
    layout_goal_info();
    layout_measure_info();
    layout_measure_act_options();
    layout_emergency_options();
    layout_emergency_info();
    layout_emergency_list_options();
    layout_evaluation_options();
    layout_evaluation_info();
    layout_evaluation_list_options();
    layout_between_options();
    layout_between_info();
    layout_between_list_options();
    layout_clearing_row();
    layout_assign_problem();
    layout_solve_options();
    layout_assign_result();
    layout_hall_info();
    layout_hall_lists();
    layout_assign_change();
    layout_assign_row();
    layout_assign_column();
    layout_assign_move();
    layout_assignment_info();
    layout_rings_problem();
    layout_rings_result();
    layout_setoff_problem();
    layout_setoff_result();
    layout_balance_problem();
    layout_balance_result();
    layout_schedule_problem();
    layout_schedule_result();
    layout_match_options();
    layout_candidate();
    layout_match_summary();
    layout_proposal();
    layout_unserved();
    layout_shortage();
    layout_recruit();
    layout_reason();
    layout_decision();
    layout_match_repair_options();
    layout_match_change();
    layout_match_next_row();
    layout_match_commit_options();
    layout_criterion_options();
    layout_criterion_row();
    layout_service_options();
    layout_service_info();
    layout_service_list_options();
    layout_service_hit();
    layout_need_options();
    layout_route_row();
    layout_service_request_options();
    layout_service_request_info();
    layout_service_request_list_options();
    layout_unmet_row();
    layout_insight_options();
    layout_figure_info();
    layout_insight_summary();
    layout_credit_advice_options();
    layout_credit_advice();
    layout_member_insight();
    layout_link_insight();
    layout_period_insight();
    layout_skill_insight();
    layout_import_options();
    layout_import_report();
    layout_import_file();
    layout_constants();
    return 0;
}
