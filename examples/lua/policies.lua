-- SPDX-License-Identifier: MIT
-- Policies as a script: a community writes its own rules in Lua, and the matching asks them about every pair.
--
--   lua policies.lua [town.aid]
--
-- Rules are functions of a request and an offer; the first that answers a sentence refuses the pair. They are the
-- community's opinion, asked last: what the library itself forbids (a block, a missing credential) stays forbidden.
local aid = require "mutualaid"

local rules = {}                               -- in the order in which they are asked

-- Whoever has received much more than given is helped all the same, but newcomers are not asked by them first.
rules[#rules + 1] = function(town, need, help)
  if #help.member:statement() == 0 and need.member:balance() < -120 then
    return "new people are asked by others first"
  end
end

-- No heavy work on Sundays.
rules[#rules + 1] = function(town, need, help)
  local heavy = {["moving"] = true, ["gardening"] = true}
  if os.date("!%w", math.floor(town.today)) == "0" and heavy[(help.skill_text or ""):lower()] then
    return "no heavy work on Sundays"
  end
end

-- Long jobs only between people who live in one group's neighbourhood.
rules[#rules + 1] = function(town, need, help)
  if (need.minutes or 0) > 240 and need.group ~= help.group then
    return "more than four hours stays within a group"
  end
end

local function judge(town, refused)
  return function(request, offer)
    local facts = town.facts
    local need, help = facts[request.id], facts[offer.id]
    for _, rule in ipairs(rules) do
      local why = rule(town, need, help)
      if why then
        refused[#refused + 1] = ("%s / %s: %s"):format(need.name, help.name, why)
        return false
      end
    end
    return true
  end
end

-- Rules are asked inside the library, where the store must not be used: so what they need is read before.
local function facts_of(store)
  local facts = {}
  for _, list in ipairs{assert(store:requests()), assert(store:offers())} do
    for _, thing in ipairs(list) do
      local info = thing:info()
      local balance, lines = info.member:balance(), info.member:statement()
      facts[thing.id] = {
        name = info.member:info().name, minutes = info.minutes, group = tostring(info.group),
        skill_text = info.skill and info.skill:info().label,
        member = {balance = function() return balance end, statement = function() return lines end},
      }
    end
  end
  return facts
end

local store = assert(aid.open(arg and arg[1] or "memory:", {clock = function() return "2026-11-24T10:00Z" end}))
if #store:groups() == 0 then                   -- nothing there: a street to play with
  local street = assert(store:group{name = "Elm Street", kind = "time_bank"})
  local names = {}
  for _, name in ipairs{"Ana", "Ben", "Cy", "Dan"} do names[name] = assert(street:enrol{name = name}) end
  assert(store:log_exchange{requester = names.Ana, helper = names.Ben, minutes = 150})
  assert(names.Ana:request{skill = "gardening", minutes = 60})
  assert(names.Cy:offer{skill = "gardening"})  -- new here
  assert(names.Dan:request{skill = "cooking", minutes = 30})
  assert(names.Ben:offer{skill = "cooking"})
end

local refused = {}
local town = {facts = facts_of(store), today = aid.time("2026-11-24T10:00Z")}
local match = assert(store:match{allow = judge(town, refused)})
for _, proposal in match:proposals() do
  print(("%s helps %s"):format(proposal.helper:info().name, proposal.requester:info().name))
end
table.sort(refused)
for _, sentence in ipairs(refused) do print("refused: " .. sentence) end
store:close()
