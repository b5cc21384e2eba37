# SPDX-License-Identifier: MIT
"""Writes the LuaCATS annotations of the Lua module: what an editor shows and checks, and what docs/api-lua.md says.

Classes and words come from the headers' structs and enums, the words on a method from its C function. The table of
methods is here, and is compared with what the C source of the module registers: neither can have a name too many."""
import re

from generator import header as reading
from generator import lua, meaning, python, solvers

# name(parameters): answers | the C function whose words it takes, or its own words after a dash
METHODS = {
    'Store': '''
close() | aid_store_close
info(): StoreInfo | aid_store_get
group(options: GroupOptions): Group | aid_group_found
enrol(options: MemberOptions): Member | aid_member_enrol
skill(options: SkillOptions): Skill | aid_skill_add
log_exchange(options: LogOptions): Exchange | aid_exchange_log
transfer(options: TransferOptions): Transfer | aid_transfer_make
transfers(options?: TransferListOptions): Transfer[] | aid_transfer_list
propose_between(options: BetweenOptions): Between | aid_between_propose
betweens(options?: BetweenListOptions): Between[] | aid_between_list
funds(group?: Group): Fund[] | aid_fund_list
groups(): Group[] | aid_group_list
members(): Member[] | aid_member_list
skills(): Skill[] | aid_skill_list
unadopted_skills(): Skill[] | aid_skill_unadopted
offers(options?: ListOptions): Offer[] | aid_offer_list
requests(options?: ListOptions): Request[] | aid_request_list
exchanges(options?: ExchangeListOptions): Exchange[] | aid_exchange_list
evaluations(options: EvaluationListOptions): Exchange[] | aid_evaluation_list
find_group(reference: string): Group | aid_group_find
find_member(reference: string, group?: Group): Member | aid_member_find
find_skill(code: string, group?: Group): Skill | aid_skill_find
find_offer(reference: string, group: Group): Offer | aid_offer_find
find_request(reference: string, group: Group): Request | aid_request_find
find_exchange(reference: string, group: Group): Exchange | aid_exchange_find
search_members(text: string, options?: SearchOptions): MemberHit[] | aid_member_search
search_skills(text: string, options?: SearchOptions): SkillHit[] | aid_skill_search
resolve_skill(text: string, options?: SearchOptions): Skill | aid_skill_resolve
begin(wait_ms?: integer): true | aid_store_begin
commit(): true | aid_store_commit
rollback() | aid_store_rollback
transaction(body: fun(store: Store): any): any | - Runs the body in a transaction: durable together; undone when it throws, which is thrown on, or answers nil or false.
act_as(member?: Member, options?: ActOptions): true | aid_store_act_as
command_id(id: string): true | aid_store_command_id
refresh(): integer | aid_store_refresh
advance(options?: AdvanceOptions): integer, boolean | aid_store_advance
verify(options?: {progress: Progress}): VerifyReport | aid_store_verify
backup(path: string, options?: {progress: Progress}): true | aid_store_backup
forget_text() | aid_store_forget_text
log(after?: integer): fun(): integer, LogRow | - The journal's records after number `after`: `for seq, row in town:log() do … end`.
balance(member: Member, group?: Group, unit?: Unit): integer | aid_balance_get
statement(member: Member, options?: StatementOptions): Posting[] | aid_statement
thing(id: integer): Group|Member|Skill|Offer|Request|Exchange|nil | aid_id_kind
zone_offset(zone: string, time: Time): integer | aid_zone_offset
import(bytes: string, options: ImportOptions): ImportReport | aid_import_csv
read(kind: "group"|"member"|"skill"|"offer"|"request"|"exchange", ...: string): fun(): integer, any | - Chosen fields of many things, the thing itself as "handle": `for i, name in town:read("member", "name") do … end`.
match(options?: MatchOptions): Match | aid_match_run
insight(options?: InsightOptions): Insight | aid_insight_run
seal(holder: string, secret: Secret): true | aid_keys_init
unlock(secret: Secret): true | aid_keys_unlock
lock() | aid_keys_lock
holders(): HolderRow[] | aid_keys_holders
add_holder(holder: string, secret: Secret): true | aid_keys_add
change_holder(holder: string, secret: Secret): true | aid_keys_change
remove_holder(holder: string): true | aid_keys_remove
check_secret(secret: Secret): string | aid_keys_check
recovery_sheet(holder: string): string | aid_keys_recovery
''',
    'Group': '''
info(): GroupInfo | aid_group_get
update(options: GroupOptions): true | aid_group_update
close(reason?: string): true | aid_group_close
members(): Member[] | aid_group_members
skills(): Skill[] | aid_skill_list
policy(): Policy | aid_group_policy_get
set_policy(policy: Policy): true | aid_group_policy_set
terms(unit?: Unit): Terms | aid_terms_get
credit_advice(options?: CreditAdviceOptions): CreditAdvice | aid_insight_credit
set_terms(terms: Terms): true | aid_terms_set
agree(other: Group): true | aid_group_agree
agreements(): Group[] | aid_group_agreements
end_agreement(other: Group): true | aid_group_end_agreement
enrol(options: MemberOptions): Member | aid_member_enrol
balances(unit?: Unit): BalanceRow[] | aid_balance_list
funds(): Fund[] | aid_fund_list
open_fund(options: FundOptions): Fund | aid_fund_open
clearing(unit?: Unit): ClearingRow[] | aid_clearing_list
read(...: string): fun(): integer, any | - Chosen fields of its active members, the member itself as "handle": `for i, name in street:read("name") do … end`.
''',
    'Member': '''
info(): MemberInfo | aid_member_get
update(options: MemberOptions): true | aid_member_update
groups(): Group[] | aid_member_groups
join(group: Group, options?: JoinOptions): true | aid_member_join
leave(group: Group, options?: LeaveOptions): true | aid_member_leave
roles(group: Group): table<Role, true> | aid_member_roles
set_roles(group: Group, roles: Role|Role[]): true | aid_member_set_roles
block(other: Member, reason?: string): true | aid_member_block
unblock(other: Member): true | aid_member_block
blocked(): Member[] | aid_member_marked
household(other: Member, together?: boolean): true | aid_member_household
housemates(): Member[] | aid_member_marked
credentials(): Credential[] | aid_member_credentials
grant(options: CredentialOptions): true | aid_member_grant_credential
revoke(code: string): true | aid_member_revoke_credential
offer(options: OfferOptions): Offer | aid_offer_post
request(options: RequestOptions): Request | aid_request_open
balance(group?: Group, unit?: Unit): integer | aid_balance_get
standing(group?: Group, unit?: Unit): Standing | aid_standing_get
statement(options?: StatementOptions): Posting[] | aid_statement
give(options: TransferOptions): Transfer | - Gives what is theirs to a member, a fund or the pool: `ben:give{amount = 30, receiver = ana}`.
data(): DataRow[] | aid_member_data
erasure(): ErasureInfo | aid_member_erasure
export(): string | aid_member_export
hold(classes?: Class|Class[], ground?: HoldGround): true | aid_member_hold
erase(classes?: Class|Class[]): true | aid_member_erase
''',
    'Assignment': '''
close() | aid_assignment_free
add_request(row: AssignRow): integer | aid_assignment_add_request
drop_request(request: integer): true | aid_assignment_drop_request
add_helper(column: AssignColumn): integer | aid_assignment_add_helper
drop_helper(helper: integer): true | aid_assignment_drop_helper
set_capacity(helper: integer, capacity: integer): true | aid_assignment_set_capacity
keep(): true | aid_assignment_keep
info(): AssignmentInfo | aid_assignment_info_get
helpers(request: integer): integer[] | aid_assignment_helpers
moves(): AssignMove[] | aid_assignment_moves
''',
    'Skill': '''
info(languages?: string): SkillInfo | aid_skill_get
update(options: SkillOptions): true | aid_skill_update
''',
    'Offer': '''
info(): OfferInfo | aid_offer_get
update(options: OfferOptions): true | aid_offer_update
withdraw(reason?: string): true | aid_offer_withdraw
''',
    'Request': '''
info(): RequestInfo | aid_request_get
update(options: RequestOptions): true | aid_request_update
withdraw(reason?: string): true | aid_request_withdraw
end_repeat(reason?: string): true | aid_request_end_repeat
best(options?: MatchOptions): Candidate[] | aid_match_best
propose(offer: Offer, options?: ExchangeOptions): Exchange | aid_exchange_propose
''',
    'Exchange': '''
info(): ExchangeInfo | aid_exchange_get
accept(options?: ExchangeOptions): true | aid_exchange_accept
decline(options?: ExchangeOptions): true | aid_exchange_decline
cancel(options?: ExchangeOptions): true | aid_exchange_cancel
confirm(options?: ExchangeOptions): true | aid_exchange_confirm
dispute(options?: ExchangeOptions): true | aid_exchange_dispute
settle(options?: ExchangeOptions): true | aid_exchange_settle
reverse(options?: ExchangeOptions): true | aid_exchange_reverse
correct(options: ExchangeOptions): Exchange | aid_exchange_correct
evaluate(options?: EvaluationOptions): true | aid_evaluation_give
contest_evaluation(options?: EvaluationOptions): true | aid_evaluation_contest
settle_evaluation(options: EvaluationOptions): true | aid_evaluation_settle
evaluation(side: Side): EvaluationInfo | aid_evaluation_get
''',
    'Fund': '''
info(): FundInfo | aid_fund_get
update(options: FundOptions): true | aid_fund_update
receive(options: TransferOptions): Transfer | - Books what came in: `winter:receive{amount = 500, receipt = "grant"}`.
spend(options: TransferOptions): Transfer | - Books what was spent on a purpose: `winter:spend{amount = 120, purpose = "heating"}`.
award(purpose: string, budget: integer, applications: Application[]): integer[] | aid_fund_award
''',
    'Transfer': '''
info(): TransferInfo | aid_transfer_get
post(options?: TransferActOptions): true | aid_transfer_post
void(options?: TransferActOptions): true | aid_transfer_void
dispute(options?: TransferActOptions): true | aid_transfer_dispute
resolve(options: TransferActOptions): true | aid_transfer_resolve
reverse(options?: TransferActOptions): true | aid_transfer_reverse
''',
    'Between': '''
info(): BetweenInfo | aid_between_get
agree(): true | aid_between_answer
refuse(): true | aid_between_answer
''',
    'Match': '''
close() | aid_match_free
summary(): MatchSummary | aid_match_summary_get
size(): integer | aid_match_size
proposals(): fun(): integer, Proposal | - Each pair with its reasons: `for i, proposal in match:proposals() do … end`.
unserved(): fun(): integer, Unserved | - Each request that found nobody, with what stood in the way.
explain(request: Request, offer: Offer): Reason | aid_match_explain
shortage(index: integer): Shortage | - What the unserved request of this number, from 1, is short of.
rivals(index: integer): Request[] | - The requests that compete for too few offers with the unserved one of this number.
shared(index: integer): Offer[] | - The offers that the rivals share.
recruit(limit?: integer): Recruit[] | aid_match_recruit
decisions(request?: Request): Decision[] | aid_match_decisions
commit(options?: MatchCommitOptions): (Exchange|false)[] | aid_match_commit
pin(request: Request, offer: Offer): true | - This pair stays, from the next repair on.
ban(request: Request, offer: Offer, until_time?: Time): true | - This pair is not to be, for good or until a time.
prefer(request: Request, offer: Offer): true | - This pair is to stay where that costs no seat and no nearness.
release(request: Request, offer: Offer): true | aid_match_rule
repair(options?: MatchRepairOptions): Match | aid_match_repair
changes(): MatchChange[] | aid_match_changes
next(request: Request, limit?: integer): MatchNextRow[] | aid_match_next
''',
    'mutualaid': '''
open(location: string, options?: StoreOptions): Store | aid_store_open
version(): string | aid_version
time(text: string): number | aid_time_parse
time_text(time: Time): string | aid_time_format
minutes(text: string): integer | aid_minutes_parse
fold(text: string): string | aid_text_fold
people_to_ask(needed: integer, yes_ppm: integer): integer | aid_match_asking
unit(code: string): Unit|integer | aid_unit_parse
unit_info(unit: Unit|integer): UnitInfo | aid_unit_get
share_award(budget: integer, applications: Application[]): integer[] | aid_award_share
columns(text: string): integer | aid_text_columns
template(kind: ImportKind): string | aid_import_template
''',
}
# Which luaL_Reg of which file registers them. What all handles have is under `thing`.
REGISTERED = {'Store': ('store.c', 'methods'), 'Match': ('match.c', 'methods'), 'mutualaid': ('mutualaid.c', 'functions')}
REGISTERED.update({name: ('things.c', name.lower()) for name in ('Group', 'Member', 'Skill', 'Offer', 'Request', 'Exchange')})
REGISTERED.update({'Assignment': ('assignment.c', 'aidlua_assignment_methods')})
REGISTERED.update({'Fund': ('ledger.c', 'aidlua_fund_methods'), 'Transfer': ('ledger.c', 'aidlua_transfer_methods'), 'Between': ('ledger.c', 'aidlua_between_methods')})
HEAD = '''-- SPDX-License-Identifier: MIT
-- Annotations of the Lua module for editors (LuaCATS). Written by bindings/generate.py; do not edit. Put this folder into
-- "workspace.library" of lua-language-server. Nothing here runs.
--
-- What can fail answers nil, a sentence, the status as a word, and a table with the reason; a mistake is an error.
---@meta mutualaid

---@alias Time number|string seconds since 1970 as os.time() counts them, or a text such as "2026-11-24T10:00Z"
---@alias Place number[] latitude and longitude in degrees
---@alias Progress fun(stage: string, done: integer, total: integer): boolean? true cancels
---@alias Label string|string[] a text, or {language, text}
---@class None
---@class ErrorDetails
---@field reason? string
---@field line? integer
---@field column? integer

---@class StoreOptions
---@field mode? OpenMode
---@field flags? OpenFlag|OpenFlag[]
---@field wait_ms? integer
---@field max_clock_jump_days? integer
---@field clock? fun(): Time the present
---@field random? fun(length: integer): string so many random bytes
---@field log? fun(message: string, level: integer)
---@field progress? Progress
---@field secret? Secret opens what is personal; a new community is sealed with it

---@class Secret one of the first three
---@field passphrase? string words that a person remembers
---@field key? string 32 random bytes
---@field recovery? string the text of a recovery sheet
---@field passes? integer how hard guessing a new passphrase is made
---@field memory_kib? integer

---@class AssignRow
---@field helpers integer[] who could help it; none twice
---@field scores? integer[] of each; 0 each when left out
---@field edge_tiers? integer[] of each: 0 own group … 3 outermost
---@field seats? integer helpers wanted; 1
---@field tier? integer urgency, 0 first

---@class AssignColumn
---@field requests integer[] which the helper could answer; none twice
---@field scores? integer[] of each; 0 each when left out
---@field edge_tiers? integer[] of each: 0 own group … 3 outermost
---@field capacity? integer seats the helper can take; 1
---@field load_before? integer seats carried already

---@class AssignmentInfo
---@field requests integer that are there
---@field helpers integer that are there
---@field seats integer filled
---@field tier_seats integer[] filled, by request tier, without the zeros at the end
---@field outer_seats integer[] filled, by edge tier, without the zeros at the end
---@field load_squares integer
---@field objective integer the sum of scores
---@field work integer edges looked at since it was opened

---@class AssignMove a seat goes from one helper to another
---@field request integer
---@field before? integer nil: the seat was empty
---@field after? integer nil: it is empty now, or the request left

---@class Figure
---@field numerator integer
---@field denominator integer
---@field value number
---@class Insight
---@field summary InsightSummary
---@field figures table<FigureKind, Figure>
---@field members MemberInsight[]
'''


def methods(name):
    """(method, parameters, answers, C function or own words) of a class."""
    found = []
    for line in METHODS[name].strip().splitlines():
        shape, _, source = line.rpartition(' | ')
        match = re.match(r'(\w+)\((.*?)\)(?:: (.*))?$', shape)
        if line.count('(') > 1:
            match = re.match(r'(\w+)\((.*)\)(?:: (.*))?$', shape) if ': fun' not in shape.partition(')')[2] else match
        if match is None or match.group(0) != shape:
            match = _parenthesised(shape)
        found.append((match.group(1), match.group(2), match.group(3) or '', source))
    return found


class _parenthesised:
    """name(parameters): answers, where both may hold parentheses."""

    def __init__(self, shape):
        start = shape.index('(')
        depth = 0
        for at in range(start, len(shape)):
            depth += {'(': 1, ')': -1}.get(shape[at], 0)
            if depth == 0:
                break
        self.parts = (shape, shape[:start], shape[start + 1:at], shape[at + 3:])

    def group(self, number):
        return self.parts[number]


def parameters(text):
    """[(name, type, optional)] of `a: X, b?: Y`, whose types may hold commas in brackets."""
    found, depth, current = [], 0, ''
    for letter in text + ',':
        depth += {'(': 1, '{': 1, '<': 1, ')': -1, '}': -1, '>': -1}.get(letter, 0)
        if letter == ',' and depth == 0:
            if current.strip():
                name, _, type_ = current.strip().partition(': ')
                found.append((name.rstrip('?'), type_, name.endswith('?')))
            current = ''
        else:
            current += letter
    return found


def registered(name):
    file, array = REGISTERED[name]
    text = (reading.ROOT / 'bindings/lua' / file).read_text(encoding='utf-8')
    block = re.search(r'luaL_Reg %s\[\] = \{(.*?)\n?\s*\{ NULL' % array, text, re.S)
    return set(re.findall(r'\{ "(\w+)"', block.group(1))) if block else set()


def check(header):
    """Names that only one of the two knows."""
    for name in METHODS:
        described, real = {one[0] for one in methods(name)}, registered(name)
        for missing in sorted(real - described):
            header.problem('bindings/generator/luacats.py', '%s:%s is registered and not described' % (name, missing))
        for extra in sorted(described - real):
            header.problem('bindings/generator/luacats.py', '%s:%s is described and not registered' % (name, extra))


def first_words(header, source):
    if source.startswith('- '):
        return source[2:]
    doc = next((f.doc for f in header.functions if f.name == source), None)
    if doc is None:
        header.problem('bindings/generator/luacats.py', 'there is no function %s' % source)
        return ''
    return re.split(r'(?<=[.:]) ', doc.split('@param')[0].strip(), maxsplit=1)[0].rstrip(':').replace('::', '').strip()


def words_type(enum):
    return {'aid_figure': 'FigureKind'}.get(enum, python.camel(enum))


def field_type(header, one, stated):
    plain = {'text': 'string', 'buffer': 'string', 'error': 'string', 'integer': 'integer', 'minutes': 'integer', 'boolean': 'boolean',
             'answer': 'boolean', 'bytes': 'string', 'time': 'Time' if stated else 'number', 'week': 'string', 'place': 'Place',
             'windows': 'Time[][]' if stated else 'Window[]', 'labels': 'Label[]', 'numbers': 'integer[]'}
    if one.kind == 'labels' and not stated:
        return 'LabelRow[]'
    if one.kind in plain:
        return plain[one.kind]
    of = words_type(one.of)
    return {'enum': of, 'role': of, 'mask': '%s|%s[]' % (of, of) if stated else 'table<%s, true>' % of,
            'set': 'table<%s, true>' % of, 'by': 'table<%s, integer>' % of, 'handle': of, 'handles': of + '[]'}[one.kind]


def class_of(header, struct, stated):
    name = {'aid_label': 'LabelRow'}.get(struct.name, python.camel(struct.name))
    lines = ['\n---@class %s\n' % name]
    for one in meaning.meanings(header, struct):
        type_ = field_type(header, one, stated)
        if stated:
            type_ += '|None' if '|' not in type_ or type_ == 'Time' else ''
            if one.name == 'skill' and struct.field('skill_text'):
                type_ = 'Skill|string'
        doc = re.sub(r'\s+', ' ', one.doc.replace('::', '')) if one.kind != 'place' else 'in degrees'
        lines.append('---@field %s%s %s %s\n' % (one.name, '?' if stated or one.optional else '', type_, doc))
    if struct.name == 'aid_match_options':
        lines.append('---@field allow? fun(request: Request, offer: Offer): boolean the host\'s own opinion on a pair, asked last\n')
    if struct.name == 'aid_import_options':
        lines.append('---@field problem? fun(message: string, code: string, details: ErrorDetails): boolean? a row not taken\n'
                     '---@field note? fun(sentence: string): boolean? what a person should read first\n')
    if struct.name in ('aid_match_options', 'aid_import_options', 'aid_insight_options'):
        lines.append('---@field progress? Progress\n')
    return ''.join(lines)


def function_of(header, owner, method, takes, answers, source):
    lines = ['\n---%s\n' % first_words(header, source)]
    given = parameters(takes)
    lines += ['---@param %s%s %s\n' % (name, '?' if optional else '', type_) for name, type_, optional in given]
    if answers:
        lines += ['---@return %s\n' % (answers + ('?' if not answers.startswith(('fun', 'true')) and ',' not in answers and '|nil' not in answers else ''))]
        lines += ['---@return string? message, string? code, ErrorDetails? details\n']
    names = ', '.join(name for name, _, _ in given)
    lines.append('function %s%s%s(%s) end\n' % (owner, '.' if owner == 'mutualaid' else ':', method, names))
    return ''.join(lines)


def solver_classes(header):
    out = ['\nmutualaid.solve = {}\n']
    for solver in solvers.solvers(header):
        name = python.camel('aid_' + solver.name)
        out.append('\n---@class %sProblem\n' % name)
        out += ['---@field %s? integer[] %s\n' % (a.field.name, a.field.doc) for a in solver.inputs]
        for field in solver.settings:
            type_ = solvers.setting_type(header, field)[0]
            type_ = type_[9:-1] if type_.startswith('Optional') else {'bool': 'boolean', 'int': 'integer'}[type_]
            out.append('---@field %s? %s %s\n' % (field.name, type_, field.doc.replace('::', '')))
        out += ['---@field %s? integer %s\n' % (f.name, f.doc) for f in solver.counts]
        out.append('---@field work_limit? integer\n---@field time_limit_ms? integer\n---@field progress? Progress\n')
        out.append('\n---@class %sResult\n' % name)
        out += ['---@field %s %s %s\n' % (solvers.figure_name(f), 'integer[]' if f.type.kind == 'array' else
                                          'SolveState' if f.name == 'status_code' else 'integer', f.doc.replace('::', ''))
                for f in solver.figures]
        out += ['---@field %s integer[] %s\n' % (a.field.name, a.field.doc) for a in solver.outputs]
        out.append('\n---%s Indexes count from 0.\n---@param problem %sProblem\n---@return %sResult?\n'
                   '---@return string? message, string? code, ErrorDetails? details\nfunction mutualaid.solve.%s(problem) end\n' % (
                       first_words(header, solver.function.name), name, name, solver.name))
    out.append('\n---@class HallSet\n---@field need integer\n---@field capacity integer\n---@field elsewhere integer\n'
               '---@field requests integer[]\n---@field helpers integer[]\n'
               '\n---%s\n---@param problem AssignProblem\n---@param plan AssignResult\n---@param request integer\n---@return HallSet?\n'
               'function mutualaid.solve.hall(problem, plan, request) end\n' % first_words(header, 'aid_solve_hall'))
    out.append('\n---@class AssignChange\n---@field tier? integer\n---@field tier_seats integer\n---@field seats integer\n'
               '---@field score integer\n'
               '\n---%s\n---@param problem AssignProblem\n---@param plan AssignResult\n---@param edge integer\n---@return AssignChange?\n'
               'function mutualaid.solve.force(problem, plan, edge) end\n' % first_words(header, 'aid_solve_force'))
    out.append('\n---%s\n---@param problem AssignProblem\n---@return Assignment?\n'
               '---@return string? message, string? code, ErrorDetails? details\n'
               'function mutualaid.solve.assignment(problem) end\n' % first_words(header, 'aid_assignment_open'))
    return ''.join(out)


def annotations(header):
    """bindings/lua/library/mutualaid.lua"""
    check(header)
    out = [HEAD]
    for name in lua.words_used(header):
        enum = header.enums[name]
        words = ['"%s"' % enum.short(value).lower() for value, _, _ in enum.values if enum.short(value) != 'COUNT']
        out.append('\n---@alias %s %s\n' % (words_type(name), '|'.join(words)))
    structs = {struct.name: struct for struct in meaning.commands(header)}
    out += [class_of(header, struct, True) for struct in structs.values() if meaning.meanings(header, struct)]
    out += [class_of(header, struct, False) for struct in meaning.answers(header)
            if struct.name not in structs and meaning.meanings(header, struct)]
    for name in METHODS:
        if name == 'mutualaid':
            out.append('\n---@class mutualaid\n---@field none None says that there is none: `{expires = mutualaid.none}`\nlocal mutualaid = {}\n')
        else:
            handle = '' if name in ('Store', 'Match', 'Assignment') else '---@field id integer its number, for the host\'s own tables\n---@field kind string\n'
            out.append('\n---@class %s\n%slocal %s = {}\n' % (name, handle, name))
        out += [function_of(header, name, *one) for one in methods(name)]
    out += [solver_classes(header), '\nreturn mutualaid\n']
    return ''.join(out)


def page(header):
    """docs/api-lua.md"""
    out = ['<!-- written by bindings/generate.py; do not edit -->\n# The Lua module, method by method\n\n'
           'Each answers `nil, message, code, details` where it can fail. `?` marks what may be missing. Option tables have the\n'
           'fields of the C struct of the same name; `bindings/lua/library/mutualaid.lua` spells all of them out for editors\n'
           '(LuaCATS). What a function means in full stands at its C function in the headers. Every handle also has `id` and `kind`.\n']
    for name in METHODS:
        out.append('\n## %s\n\n| call | answers | what it does | C |\n|---|---|---|---|\n' % name)
        for method, takes, answers, source in methods(name):
            words = first_words(header, source).replace('|', '\\|')
            call = '%s%s%s(%s)' % (name.lower(), '.' if name == 'mutualaid' else ':', method, takes)
            out.append('| `%s` | %s | %s | %s |\n' % (call.replace('|', '\\|'), '`%s`' % answers.replace('|', '\\|') if answers else '',
                                                     words, '`%s`' % source if not source.startswith('- ') else ''))
    out.append('\n## mutualaid.solve\n\nEach takes a table of the problem\'s fields and answers one of the result\'s. Arrays are tables of '
               'whole numbers; indexes in\nthem count from 0.\n\n| call | what it does |\n|---|---|\n')
    for solver in solvers.solvers(header):
        fields = ', '.join(a.field.name for a in solver.inputs)
        out.append('| `solve.%s{…}` with %s | %s |\n' % (solver.name, fields, first_words(header, solver.function.name)))
    out.append('| `solve.hall(problem, plan, request)` | %s |\n' % first_words(header, 'aid_solve_hall'))
    out.append('| `solve.force(problem, plan, edge)` | %s |\n' % first_words(header, 'aid_solve_force'))
    out.append('| `solve.assignment(problem)` | %s, see Assignment |\n' % first_words(header, 'aid_assignment_open').rstrip('.'))
    return ''.join(out)


def callers():
    """C function: the methods that call it."""
    found = {}
    for name in METHODS:
        for method, _, _, source in methods(name):
            if not source.startswith('- '):
                found.setdefault(source, []).append('%s%s%s' % (name.lower(), '.' if name == 'mutualaid' else ':', method))
    return found
