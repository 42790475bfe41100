#!/usr/bin/env bash
# Starts MentorBot on this machine with a demo organisation and three chat windows. Needs the .NET 10 SDK; PostgreSQL is
# found or installed, and the chat windows need Node.js 18 or later.
#
#   ./run.sh            starts, and goes on where the last run stopped
#   ./run.sh --fresh    begins anew: the data of earlier runs is removed
#   ./run.sh --embeddings
#                       with the add-on that understands sentences by their meaning too; its model is an 83 MB download
#   ./run.sh --story    plays half a year of every model without windows, on a database of its own, and says what happened
#
# Ctrl-C stops everything it started. Logs are in .local/log. Other ports: MENTORBOT_PORT (3978), MENTORBOT_WINDOWS (56150);
# another folder than .local: MENTORBOT_LOCAL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly LOCAL=${MENTORBOT_LOCAL:-$PWD/.local}
readonly LOG=$LOCAL/log
readonly PORT=${MENTORBOT_PORT:-3978}
readonly WINDOWS=${MENTORBOT_WINDOWS:-56150}
readonly PERSONAS="employee manager coordinator"
readonly PLAYGROUND=eng/playground/node_modules/@microsoft/m365agentsplayground/cli.js
readonly BUILT=bin/Debug/net10.0
readonly COLLEAGUES=tests/Simulator/MentorBot.Simulator.csproj
readonly EMBEDDINGS=src/Bot.Embeddings/MentorBot.Bot.Embeddings.csproj

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Nothing that a build leaves running outlives this script.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

say() { printf '%s\n' "$@"; }
fail() { say "$@" >&2; exit 1; }
is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

fresh=no story=no embeddings=no
for argument in "$@"; do
  case $argument in
    --fresh) fresh=yes ;;
    --embeddings) embeddings=yes ;;
    --story) story=yes ;;
    -h | --help) sed -n '2,13s/^# \{0,1\}//p' "$0"; exit ;;
    *) sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

if ! command -v dotnet >/dev/null || ! dotnet --version >/dev/null 2>&1; then
  fail "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
fi

# Says every so often that work goes on, until it is ended.
tick() {
  local waited=0
  while sleep 10; do
    waited=$((waited + 10))
    say "  … $waited seconds so far"
  done
}

# The first build fetches packages and takes minutes: each project is named when it is done.
build() {
  local code=0 ticker line project
  say "Building; the first time this takes some minutes …"
  mkdir -p "$LOG"
  tick &
  ticker=$!
  for project in "$@"; do dotnet build "$project" -v minimal -nologo 2>&1 || exit; done | tee "$LOG/build.log" | while read -r line; do
    case $line in
      *" -> "*) say "  ${line%% -> *} is built" ;;
      "Restored "*) say "  the packages of $(basename "${line#Restored }" | sed 's/\.csproj.*//') are here" ;;
    esac
  done || code=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  if [ "$code" -ne 0 ]; then
    cat "$LOG/build.log" >&2
    fail "The build failed."
  fi
}

if [ "$story" = yes ]; then
  build "$COLLEAGUES"
  exec dotnet "tests/Simulator/$BUILT/MentorBot.Simulator.dll" story
fi

# Waits for a child that was asked to end, and ends it after 15 s whether it wants to or not.
end() {
  local waited=0
  while kill -0 "$1" 2>/dev/null; do
    waited=$((waited + 1))
    if [ $waited -gt 150 ]; then kill -9 "$1" 2>/dev/null || true; fi
    sleep 0.1
  done
  wait "$1" 2>/dev/null || true
}

children=()
own_database=no
stop() {
  local code=$? child
  trap '' INT TERM HUP
  trap - EXIT
  if [ ${#children[@]} -gt 0 ]; then
    say "" "Stopping …"
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    for child in "${children[@]}"; do end "$child"; done
  fi
  if [ "$own_database" = yes ]; then bash eng/postgres.sh stop "$LOCAL/postgres" || true; fi
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Each child has a session of its own where that can be had, so that Ctrl-C reaches only this script, which stops them in order.
start() {
  local log=$1
  shift
  if [ -s "$log" ]; then mv "$log" "$log.before"; fi
  if command -v setsid >/dev/null; then setsid "$@" >"$log" 2>&1 </dev/null &
  else "$@" >"$log" 2>&1 </dev/null &
  fi
  children+=($!)
}

# What runs besides this script, what started it, and how often that has failed since it last ran for a minute.
parts=() starters=() pids=() began=() failures=()

# Remembers how the child that was started last is started again: watch_over NAME COMMAND...
watch_over() {
  parts+=("$1")
  shift
  starters+=("$*")
  pids+=("${children[${#children[@]}-1]}")
  began+=("$SECONDS")
  failures+=(0)
}

forget_child() {
  local kept=() child
  for child in "${children[@]}"; do if [ "$child" != "$1" ]; then kept+=("$child"); fi; done
  children=("${kept[@]}")
}

# A part that has ended is said and started again; one that ends at once three times is given up.
keep_running() {
  local i
  for i in "${!parts[@]}"; do
    if kill -0 "${pids[i]}" 2>/dev/null || [ "${failures[i]}" -ge 3 ]; then continue; fi
    wait "${pids[i]}" 2>/dev/null || true
    forget_child "${pids[i]}"
    if [ $((SECONDS - began[i])) -ge 60 ]; then failures[i]=0; fi
    failures[i]=$((failures[i] + 1))
    if [ "${failures[i]}" -ge 3 ]; then
      if [ "${parts[i]}" = bot ]; then
        tail -n 20 "$LOG/bot.log" >&2
        fail "The bot has stopped three times; $LOG/bot.log says why."
      fi
      say "The ${parts[i]} has ended three times and stays away; the logs in $LOG say why." >&2
      continue
    fi
    say "The ${parts[i]} has ended and is started again; the log of before is kept as .log.before in $LOG." >&2
    ${starters[i]}
    pids[i]=${children[${#children[@]}-1]}
    began[i]=$SECONDS
  done
}

# The database comes back at the same address with what was committed; the bot waits for it meanwhile.
keep_database() {
  if [ "$own_database" = no ] || bash eng/postgres.sh url "$LOCAL/postgres" >/dev/null 2>&1; then return; fi
  say "The database has ended and is started again." >&2
  bash eng/postgres.sh start "$LOCAL/postgres" >/dev/null || say "It did not start; it is tried again." >&2
}

check_ports() {
  is_free "$PORT" || fail "Port $PORT is in use; stop what listens there, or choose another port with MENTORBOT_PORT."
}

# Prints the path of Node.js when chat windows can be had; what is missing is said once, and is no reason to stop.
prepare_windows() {
  local node
  if ! node=$(bash eng/node.sh 2>/dev/null); then
    say "No chat windows: install Node.js 18 or later with npm and start again." >&2
    return
  fi
  if ! [ -f "$PLAYGROUND" ] || [ eng/playground/package-lock.json -nt eng/playground/node_modules/.package-lock.json ]; then
    say "Installing the chat window …" >&2
    if ! (cd eng/playground && npm ci --no-audit --no-fund) >"$LOG/npm.log" 2>&1; then
      say "No chat windows: npm could not install the Microsoft 365 Agents Playground; $LOG/npm.log says why." >&2
      return
    fi
  fi
  echo "$node"
}

has_desktop() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; }

# Starts the window of a persona on a port; one that is taken is replaced by another.
start_window() {
  local persona=$1 port=$2 home=$LOCAL/playground/$1
  mkdir -p "$home"
  cp "eng/playground/$persona.yml" "$home/.m365agentsplayground.yml"
  start "$LOG/$persona.log" bash -c 'cd "$1" && shift && exec "$@"' window "$home" "${browser[@]}" "$node" "$PWD/$PLAYGROUND" start \
    -e "http://127.0.0.1:$PORT/api/messages" --port "$port" --disable-telemetry
}

# The address of a window is known once it listens.
open_window() {
  local persona=$1 port=$2 log=$LOG/$1.log waited=0
  start_window "$persona" "$port"
  until grep -qs 'Listening on' "$log"; do
    waited=$((waited + 1))
    if [ $waited -gt 100 ]; then say "The chat window of the $persona did not open; see $LOG/$persona.log." >&2; return; fi
    sleep 0.2
  done
  port=$(sed -nE 's/.*Listening on ([0-9]+).*/\1/p' "$log" | head -n 1)
  export "MentorBot__Local__Windows__$persona=http://localhost:$port"
  ports+=("$persona:$port")
  watch_over "chat window of the $persona" start_window "$persona" "$port"
}

not_started() {
  grep -v '^ *at ' "$LOG/bot.log" | tail -n 15 >&2 || true
  fail "The bot did not start; $LOG/bot.log has it all. ./run.sh --fresh begins anew, without the data of earlier runs."
}

launch_bot() { start "$LOG/bot.log" dotnet "src/Bot/$BUILT/MentorBot.Bot.dll" --contentRoot "$PWD/src/Bot"; }

# The token of the local page is given, so that pages that are open stay usable when the bot is started again.
start_bot() {
  export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://localhost:$PORT MentorBot__Local__Enabled=true
  export ConnectionStrings__MentorBotOwner=$database ConnectionStrings__MentorBot=$app
  MentorBot__Local__Token=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
  export MentorBot__Local__Token
  if [ "$embeddings" = yes ]; then
    export MentorBot__Understanding__Embeddings=$PWD/src/Bot.Embeddings/$BUILT/MentorBot.Bot.Embeddings.dll
  fi
  launch_bot
  bot=${children[${#children[@]}-1]}
  local waited=0
  until [ "$(request GET "$PORT" /health/ready)" = 200 ]; do
    waited=$((waited + 1))
    kill -0 "$bot" 2>/dev/null && [ $waited -le 300 ] || not_started
    sleep 0.2
  done
}

# Prints the status of an HTTP answer; needs nothing but bash.
request() {
  local line=""
  { exec 3<>"/dev/tcp/127.0.0.1/$2"; } 2>/dev/null || return 0
  printf '%s %s HTTP/1.1\r\nHost: localhost:%s\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}' \
    "$1" "$3" "$2" >&3
  IFS=' ' read -r -t 20 _ line _ <&3 || true
  exec 3<&- 3>&-
  echo "$line"
}

# Prints a link that signs the demo coordinator in to the console, once and within five minutes.
console_link() {
  local line=""
  { exec 3<>"/dev/tcp/127.0.0.1/$PORT"; } 2>/dev/null || return 0
  printf 'POST /local/console HTTP/1.0\r\nHost: localhost:%s\r\nX-MentorBot-Local: %s\r\nContent-Length: 0\r\n\r\n' \
    "$PORT" "$MentorBot__Local__Token" >&3
  while IFS= read -r -t 20 line <&3 || [ -n "$line" ]; do
    case $line in http*) echo "$line"; break ;; esac
    line=""
  done
  exec 3<&- 3>&-
}

# Installs the bot in a window, as Teams would, so that it is the one who speaks first.
greet() {
  local persona=${1%%:*} port=${1##*:} chat
  chat=$(sed -nE '/^personalChat:/,/id:/s/^ +id: *//p' "eng/playground/$persona.yml")
  request POST "$port" "/_debug/conversation/$chat/installation" >/dev/null
}

start_colleagues() {
  start "$LOG/colleagues.log" dotnet "tests/Simulator/$BUILT/MentorBot.Simulator.dll" colleagues "http://localhost:$PORT"
}

# A second start in the same folder would take the first one's data away.
claim_folder() {
  local other=0
  if [ -f "$LOCAL/process" ]; then other=$(cat "$LOCAL/process"); fi
  if [ "$other" != 0 ] && ps -p "$other" -o args= 2>/dev/null | grep -q 'run\.sh'; then
    fail "MentorBot runs in $LOCAL already. Stop it first (process $other), or choose another folder with MENTORBOT_LOCAL."
  fi
  mkdir -p "$LOCAL"
  echo $$ >"$LOCAL/process"
}

show() {
  local window
  say "" "MentorBot runs. Ctrl-C stops it." ""
  printf '  %-14s %s\n' "start here" "http://localhost:$PORT/local"
  printf '  %-14s %s\n' "HR's console" "$(console_link)"
  for window in "${ports[@]:-}"; do
    if [ -n "$window" ]; then printf '  %-14s http://localhost:%s\n' "${window%%:*}" "${window##*:}"; fi
  done
  say "" "The link to the console works once, within five minutes; as the coordinator, type console for another one."
  say "The other colleagues answer by themselves. Logs are in $LOG."
}

check_ports
claim_folder
if [ "$fresh" = yes ]; then
  bash eng/postgres.sh drop "$LOCAL/postgres"
  rm -rf "$LOCAL/playground"
  if [ -n "${MENTORBOT_DATABASE:-}" ]; then say "The data in MENTORBOT_DATABASE is yours to remove; it is kept."; fi
fi
if [ "$embeddings" = yes ]; then build "$COLLEAGUES" "$EMBEDDINGS"; else build "$COLLEAGUES"; fi
if [ -z "${MENTORBOT_DATABASE:-}" ]; then own_database=yes; fi
database=$(bash eng/postgres.sh start "$LOCAL/postgres")
app=$(bash eng/postgres.sh app "$LOCAL/postgres")

ports=()
node=$(prepare_windows)
if [ -n "$node" ]; then
  browser=(env)
  if ! has_desktop; then browser+=(TEAMSAPPTESTER_BROWSER=none); fi
  number=0
  for persona in $PERSONAS; do
    open_window "$persona" $((WINDOWS + number))
    number=$((number + 1))
  done
fi
start_bot
watch_over bot launch_bot
for window in "${ports[@]:-}"; do if [ -n "$window" ]; then greet "$window"; fi; done
start_colleagues
watch_over colleagues start_colleagues
show

while :; do
  sleep 1
  keep_running
  if [ $((SECONDS % 5)) -eq 0 ]; then keep_database; fi
done
