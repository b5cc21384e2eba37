# SPDX-License-Identifier: MIT
"""The known answers of a whole community, from the command line: the files of tests/data/match that the C test reads too,
each lived through in a store of its own. docs/matching.md has the format.

    python3 known_matches.py TOOL DATA_FOLDER"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

TOOL, DATA = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve() / 'match'
DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
ALIKE = {'seats': '--seats', 'level': '--level', 'reach': '--reach', 'minutes': '--minutes', 'urgency': '--urgency',
         'all': '--all-seats', 'place': '--place', 'window': '--window', 'languages': '--languages'}


class Community:
    def __init__(self, path, folder):
        self.path, self.folder, self.problems, self.checks = path, folder, [], 0
        self.now = datetime.datetime.now(datetime.timezone.utc)
        self.home, self.members, self.skills, self.hours = None, set(), set(), {}
        self.listings, self.offers = {}, []  # names by short number; offers and requests are numbered together
        self.answer, self.options, self.pairs, self.before = {}, [], [], []
        self.tool('init', '--no-taxonomy', '--no-seal')

    def tool(self, *words):
        done = subprocess.run([TOOL, '--store', 'town.aid', *words], cwd=self.folder, capture_output=True, text=True,
                              timeout=60)
        if done.returncode != 0:
            raise RuntimeError('%s: %s: %s' % (self.path.name, ' '.join(words), done.stderr))
        return done.stdout

    def expect(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.problems.append('%s: %s: %s; %s is right' % (self.path.name, what, found, wanted))

    # ---- what there is ----

    def group(self, name, kind='time_bank', parent=None):
        self.tool('group', 'add', name, '--reference', name, '--kind', kind, *(['--parent', parent] if parent else []))
        self.home = self.home or name

    def agree(self, one, other):
        self.tool('group', 'agree', one, other)

    def member(self, name, group=None):
        if self.home is None:
            self.group('elm')
        if name not in self.members:
            self.tool('member', 'add', name, '--reference', name, '--group', group or self.home)
            self.members.add(name)

    def skill(self, name):
        if name not in self.skills:
            self.tool('skill', 'add', name, '--code', name)
            self.skills.add(name)

    def listing(self, kind, name, skills, group, facts):
        self.member(name, group)
        for skill in skills:
            self.skill(skill)
        words = [kind, 'add', name, skills[0], '--reference', name, '--group', group or self.home]
        for skill in skills[1:]:
            words += ['--also', skill]
        for key, value in facts.items():
            words += ['%s=%s' % (ALIKE[key], value)]  # a place may begin with a minus
        self.tool(*words, '--exact-place', 'yes')
        self.listings[len(self.listings) + 1] = name

    def offer(self, name, skills, group=None, day=None, week=None, available=None, **facts):
        self.member(name, group)
        for option, value in ('--day-minutes', day), ('--week-minutes', week):
            if value:
                self.tool('member', 'edit', name, option, value)
        if available:
            self.tool('member', 'edit', name, '--available', available.replace('@', ' '))
        self.offers.append(name)
        self.listing('offer', name, skills.split(','), group, facts)

    def request(self, name, skill, group=None, window=None, **facts):
        if window:
            day, hours = window.split('@')
            monday = self.now.date() + datetime.timedelta(7 - self.now.weekday() + DAYS.index(day))
            facts['window'] = '/'.join('%sT%sZ' % (monday, hour) for hour in hours.split('-'))
        self.listing('request', name, [skill], group, facts)

    def helped(self, requester, helper, minutes, days):
        self.member(requester)
        when = self.now - datetime.timedelta(int(days))
        self.tool('exchange', 'log', helper, requester, minutes, '--when', when.strftime('%Y-%m-%dT%H:%MZ'))
        self.hours[helper] = self.hours.get(helper, 0) + int(minutes) // 60

    def withdraw(self, name):
        self.tool('offer' if name in self.offers else 'request', 'withdraw', name, '--yes')

    # ---- plans ----

    def named(self, pairs):
        return ['%s-%s' % (self.listings[pair['request_number']], self.listings[pair['offer_number']]) for pair in pairs]

    def run(self, **options):
        self.options = ['--%s=%s' % option for option in options.items()]
        self.answer = json.loads(self.tool('match', '--json', *self.options))
        self.pairs = self.named(self.answer['proposals'])

    def plan(self, **options):
        self.pairs = self.named(json.loads(self.tool('plan', '--json', *['--%s=%s' % o for o in options.items()]))['pairs'])

    def repair(self):
        self.before = self.pairs
        self.pairs = self.named(json.loads(self.tool('plan', 'repair', '--json'))['pairs'])

    # ---- what must come out ----

    def explained(self, request, offer):
        return json.loads(self.tool('match', '--explain', request, offer, '--json', *self.options))['explanations'][0]

    def judge(self, what, words):
        answer = self.answer
        if what in ('seats', 'score'):
            self.expect(what, answer[what], int(words[0]))
        elif what == 'most':
            self.expect(what, answer['status'], 'optimal' if answer['seats'] == int(words[0]) else 'gap')
        elif what == 'served':
            self.expect(what, answer['requests'] - answer['requests_unserved'], int(words[0]))
        elif what == 'pairs':
            choices = [sorted(choice.split()) for choice in ' '.join(words).split(' or ')]
            self.expect(what, sorted(self.pairs) if sorted(self.pairs) not in choices else True, True)
        elif what == 'tiers':
            found = ['%s-%d' % (pair['request_reference'], pair['tier']) for pair in answer['proposals']]
            self.expect(what, sorted(found), sorted(words))
        elif what in ('loads', 'levels'):
            loads = {name: self.hours.get(name, 0) + sum(pair.endswith('-' + name) for pair in self.pairs)
                     for name in self.offers}
            if what == 'loads':
                self.expect(what, sorted('%s-%d' % load for load in loads.items()), sorted(words))
            else:
                self.expect(what, sorted(loads.values(), reverse=True), [int(word) for word in words])
        elif what == 'hall':
            empty = answer['unserved'][0]
            self.expect(what, [empty['why'], empty['rivals'], empty['helpers'], empty['seats_missing']],
                        ['too_few_helpers', *map(int, words)])
        elif what == 'chain':
            self.expect(what, sorted(set(self.pairs) - set(self.before)), sorted(words))
        else:
            self.judge_pair(what, self.explained(*words[:2]), [int(word) for word in words[2:]])

    def judge_pair(self, what, reason, wanted):
        if what == 'force':
            self.expect(what, [reason['chosen'], reason['seats_change']], [False, *wanted])
        elif what == 'points':
            self.expect(what, reason['score'], wanted[0])
        elif what == 'terms':
            self.expect(what, list(reason['points'].values()), wanted)
        elif what == 'metres':
            self.expect(what, wanted[0] - 1 <= reason['distance_m'] <= wanted[0] + 1 or reason['distance_m'], True)
        else:
            raise RuntimeError('%s: "expect %s" is not known' % (self.path.name, what))

    def live(self, lines):
        for line in lines:
            verb, *words = line.split()
            if verb == 'c':
                continue
            if verb == 'expect':
                self.judge(words[0], words[1:])
            else:
                facts = dict(word.split('=', 1) for word in words if '=' in word)
                getattr(self, verb)(*[word for word in words if '=' not in word], **facts)


problems, checks, skipped = [], 0, []
fixtures = sorted(DATA.glob('*.txt'))
if not fixtures:
    problems.append('%s: there is no such fixture' % DATA)
for fixture in fixtures:
    text = fixture.read_text(encoding='utf-8').splitlines()
    if any(line.startswith('c not from the command line') for line in text):
        skipped.append(fixture.name)
        continue
    with tempfile.TemporaryDirectory() as home:
        community = Community(fixture, home)
        community.live(text)
        problems += community.problems
        checks += community.checks
        if community.checks == 0:
            problems.append('%s: nothing is expected' % fixture.name)
print('%d files, %d things checked, %d wrong; not from the command line: %s'
      % (len(fixtures), checks, len(problems), ' '.join(skipped)))
print('\n'.join(problems))
sys.exit(len(problems) > 0)
