-- SPDX-License-Identifier: MIT
-- What reading and calling costs in Lua: nanoseconds of CPU time a row or a call, the least of five rounds.
--   lua hosts.lua FILE
local aid = require "mutualaid"
local town = assert(aid.open(arg[1], {flags = "no_taxonomy"}))
local street = assert(town:groups())[1]
local ana = assert(town:members())[1]

local function least(name, body)
  local best = math.huge
  for _ = 1, 5 do
    local start = os.clock()
    local count = body()
    best = math.min(best, (os.clock() - start) * 1e9 / count)
  end
  print(("%s %.1f"):format(name, best))
end

least("members", function()
  local count, length = 0, 0
  for _, name, languages in town:read("member", "name", "languages") do
    count, length = count + 1, length + #name + #languages
  end
  assert(length > 0)
  return count
end)
least("balances", function()
  local total, rows = 0, street:balances()
  for _, row in ipairs(rows) do total = total + row.given end
  assert(total > 0)
  return #rows
end)
least("calls", function()
  for _ = 1, 20000 do ana:balance() end
  return 20000
end)
town:close()
