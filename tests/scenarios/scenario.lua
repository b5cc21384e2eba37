-- SPDX-License-Identifier: MIT
-- Carries out tests/scenarios/scenarios.txt through the Lua module; prints each scenario's name and head.
local aid = require "mutualaid"

local town, things, now, dice

local function same(got, wanted)
  if got ~= wanted then error(tostring(got) .. ", and should be " .. tostring(wanted), 0) end
end

local function draw(length)
  local drawn = {}
  for i = 1, length do
    dice = dice * 16807 % 2147483647
    drawn[i] = string.char(dice % 256)
  end
  return table.concat(drawn)
end

local function begin()
  things, now, dice = {}, aid.time("2026-11-24"), 1
  town = assert(aid.open("memory:", {flags = "no_taxonomy", clock = function() return now end, random = draw}))
end

-- What makes something answers it; every verb may answer nil, message, code.
local makes = {
  skill = function(label) return town:skill{label = label} end,
  group = function(name, kind) return town:group{name = name, kind = kind} end,
  enrol = function(name, group) return things[group]:enrol{name = name} end,
  request = function(member, skill, minutes)
    return things[member]:request{skill = things[skill], minutes = tonumber(minutes)}
  end,
  offer = function(member, skill) return things[member]:offer{skill = things[skill]} end,
  propose = function(request, offer) return things[request]:propose(things[offer]) end,
  match = function() return assert(assert(town:match()):commit())[1] end,
  log = function(requester, helper, minutes, memo)
    return town:log_exchange{requester = things[requester], helper = things[helper], minutes = tonumber(minutes), memo = memo}
  end,
  correct = function(exchange, minutes) return things[exchange]:correct{minutes = tonumber(minutes)} end,
}

local does = {
  accept = function(exchange) return things[exchange]:accept() end,
  confirm = function(exchange, minutes) return things[exchange]:confirm{minutes = tonumber(minutes)} end,
  settle = function(exchange, minutes) return things[exchange]:settle{minutes = tonumber(minutes)} end,
  reverse = function(exchange) return things[exchange]:reverse() end,
  days = function(days) now = now + days * 86400 return true end,
  advance = function(events) same(assert(town:advance()), tonumber(events)) return true end,
  begin = function() return town:begin() end,
  commit = function() return town:commit() end,
  rollback = function() town:rollback() return true end,
  act = function(member) return town:act_as(things[member]) end,
  expect = function(question, about, first, ...)
    if question == "balance" then
      same(things[about]:balance(), tonumber(first))
    elseif question == "state" then
      same(things[about]:info().state, first)
    elseif question == "statement" then
      local amounts = {}
      for i, line in ipairs(things[about]:statement()) do amounts[i] = ("%.0f"):format(line.amount) end
      same(table.concat(amounts, " "), table.concat({first, ...}, " "))
    else
      same(town:search_skills(about)[1].skill, things[first])
    end
    return true
  end,
}

local unpack = table.unpack or unpack

local function words_of(text)
  local words, rest = {}, text:gsub("^%s*#.*", "")
  while true do
    local word, after = rest:match('^%s*"([^"]*)"(.*)$')
    if not word then word, after = rest:match("^%s*(%S+)(.*)$") end
    if not word then return words end
    words[#words + 1], rest = word, after
  end
end

local function carry_out(verb, name, ...)
  if makes[verb] then
    local thing, message, code = makes[verb](...)
    things[name] = thing
    return thing, message, code
  end
  return does[verb](name, ...)
end

local function line(words)
  if words[1] == "refused" then
    local result, message, code = carry_out(unpack(words, 3))
    if result then error("it was not refused", 0) end
    return same(code, words[2])
  end
  assert(carry_out(unpack(words)))
end

local function finish(name)
  local report = assert(town:verify())
  same(report.problem, "")
  same(report.head, town:info().head)
  print(("%s %.0f %s"):format(name, report.records, report.head))
  town:close()
end

local current, number = nil, 0
for text in io.lines(arg[1]) do
  number = number + 1
  local words = words_of(text)
  local fine, problem = pcall(function()
    if words[1] == "scenario" then
      if current then finish(current) end
      current = words[2]
      begin()
    elseif words[1] then
      line(words)
    end
  end)
  if not fine then
    io.stderr:write(arg[1], ":", number, ": ", tostring(problem), "\n")
    os.exit(1)
  end
end
finish(current)
