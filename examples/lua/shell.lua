-- SPDX-License-Identifier: MIT
-- An interactive shell for a town: every line is Lua, with the town's things at hand.
--
--   lua shell.lua [town.aid]
--
--   > street = town:group{name = "Elm Street"}
--   > ana = street:enrol{name = "Ana"}
--   > ana:info()
--
-- `town` is the store, `aid` the module, `find(text)` a member by name; what a line answers is shown, tables by their
-- fields. A failure shows its sentence. `quit` or the end of input leaves.
local aid = require "mutualaid"

local town = assert(aid.open(arg and arg[1] or "memory:"))
local load_text = loadstring or load
local unpack = table.unpack or unpack

local function shown(value, depth)
  if type(value) == "string" then return ("%q"):format(value) end
  if type(value) ~= "table" or depth > 2 then return tostring(value) end
  local keys, parts = {}, {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) == type(b) then return a < b end
    return type(a) == "number"
  end)
  for _, key in ipairs(keys) do
    local text = shown(value[key], depth + 1)
    parts[#parts + 1] = type(key) == "number" and text or ("%s = %s"):format(key, text)
  end
  return "{" .. table.concat(parts, ", ") .. "}"
end

local home = setmetatable({
  town = town,
  aid = aid,
  find = function(text)
    local hits = assert(town:search_members(text))
    return hits[1] and hits[1].member
  end,
}, {__index = _G})

local function run(line)
  local body = load_text("return " .. line) or load_text(line)
  if not body then return print("? " .. select(2, load_text(line))) end
  if setfenv then
    setfenv(body, home)
  else
    for index = 1, 2 do if debug.getupvalue(body, index) == "_ENV" then debug.setupvalue(body, index, home) end end
  end
  local results = {pcall(body)}
  if not results[1] then return print("? " .. tostring(results[2])) end
  if results[2] == nil and type(results[3]) == "string" then return print("? " .. results[3]) end
  local texts = {}
  for index = 2, #results do texts[#texts + 1] = shown(results[index], 0) end
  if #texts > 0 then print(table.concat(texts, "\t")) end
end

local asking = os.getenv("TERM") and not os.getenv("CI")
if asking then print("mutualaid " .. aid.version() .. "; every line is Lua, `quit` leaves") end
while true do
  if asking then io.write("> ") end
  local line = io.read("*l")
  if not line or line == "quit" then break end
  if line:find("%S") then run(line) end
end
town:close()
