#!/usr/bin/env bash
# Builds MentorBot and proves it: format, warning-free build, every test. Needs the .NET 10 SDK; what else it needs
# (PostgreSQL, Node.js, and Chromium for the browser tests) it finds or installs.
#
#   ./test.sh           everything
#   ./test.sh --fast    without the browser tests
#   ./test.sh --embeddings
#                       the add-on that understands sentences by their meaning too, and nothing else; its model is an
#                       83 MB download, and no other form of this script needs it
#   ./test.sh --faults  the promises of delivery in their long form, and their figures into docs/reliability.md; 36 minutes
#                       at most, and better alone on the machine
#
# The last line is "N passed, N failed", with ", N skipped" when there are any. Logs and .trx files are in TestResults.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

browser=yes faults=no embeddings=no
for argument in "$@"; do
  case $argument in
    --fast) browser=no ;;
    --embeddings) embeddings=yes ;;
    --faults) faults=yes ;;
    *) echo "usage: ./test.sh [--fast | --embeddings | --faults]" >&2; exit 2 ;;
  esac
done

results=$PWD/TestResults
addon=tests/Bot.Embeddings.Tests/MentorBot.Bot.Embeddings.Tests.csproj
cluster=${TMPDIR:-/tmp}/mentorbot-test-sh-$$
own_cluster=no
passed=0 failed=0 skipped=0

# Nothing that a build leaves running outlives this script.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

finish() {
  local code=$?
  trap '' INT TERM
  if [ "$own_cluster" = yes ]; then env -u MENTORBOT_DATABASE bash eng/postgres.sh drop "$cluster" || true; fi
  if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"
  else echo "$passed passed, $failed failed"
  fi
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step() { printf '\n== %s\n' "$*"; }

require_dotnet() {
  if command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1; then return; fi
  echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2
  exit 1
}

start_database() {
  if [ -z "${MENTORBOT_DATABASE:-}" ]; then own_cluster=yes; fi
  MENTORBOT_DATABASE=$(bash eng/postgres.sh start "$cluster" --test --while $$)
  export MENTORBOT_DATABASE
}

prepare_browser() {
  MENTORBOT_CHROMIUM=$(bash eng/chromium.sh)
  export MENTORBOT_CHROMIUM
}

check_format() {
  dotnet tool restore >/dev/null
  dotnet csharpier check . && return
  failed=$((failed + 1))
  echo "The format is off; dotnet csharpier format . puts it right."
}

# All but the add-on's, which the solution does not build.
projects() { find tests -name '*.Tests.csproj' ! -name '*Embeddings*' "$@" | sort; }

# The browser tests want the machine to themselves; the others share it two at a time.
run_tests() {
  rm -rf "$results"
  mkdir -p "$results"
  projects ! -name '*Browser*' | xargs -P 2 -n 1 bash eng/test-project.sh "$results" || true
  if [ "$browser" = yes ]; then
    projects -name '*Browser*' | while read -r project; do bash eng/test-project.sh "$results" "$project" || true; done
  fi
}

# A project whose run left no counts has failed.
count_tests() {
  local project p f s
  while read -r project; do
    if [ "$browser" = no ] && [[ $project == *Browser* ]]; then continue; fi
    p=0 f=1 s=0
    read -r p f s <"$results/$(basename "$project" .csproj).counts" || true
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done < <(projects)
}

# Processes that are killed, databases that are cut off, and then the same of what needs no processes. What ran into its time
# limit, or broke off, leaves a promise that is not kept.
run_faults() {
  local figures=$results/figures.jsonl rig=tests/Simulator/bin/Release/net10.0/MentorBot.Simulator.dll project
  rm -rf "$results"
  mkdir -p "$results"
  timeout 10m dotnet "$rig" faults --figures "$figures" || true
  export MENTORBOT_FAULTS=1 MENTORBOT_FIGURES=$figures
  for project in Domain:3m Jobs:3m Bot:20m; do
    timeout "${project#*:}" bash eng/test-project.sh "$results" "tests/${project%:*}.Tests/MentorBot.${project%:*}.Tests.csproj" \
      -c Release --filter 'promise~D&form!=short' || true
  done
  read -r passed failed < <(dotnet "$rig" report "$figures" "$results" docs/reliability.md)
}

if [ "$embeddings" = yes ]; then
  step "What is needed"
  require_dotnet
  start_database
  step "Build"
  dotnet build "$addon" --nologo -v quiet -warnaserror
  step "Tests"
  mkdir -p "$results"
  bash eng/test-project.sh "$results" "$addon" || true
  read -r passed failed skipped <"$results/$(basename "$addon" .csproj).counts"
  echo
  [ "$failed" -eq 0 ]
  exit
fi

if [ "$faults" = yes ]; then
  step "What is needed"
  require_dotnet
  start_database
  step "Build"
  dotnet build -c Release --nologo -v quiet -warnaserror
  step "Faults"
  run_faults
  echo
  [ "$failed" -eq 0 ]
  exit
fi

step "What is needed"
require_dotnet
start_database
bash eng/node.sh --install >/dev/null
if [ "$browser" = yes ] && compgen -G 'tests/*Browser*' >/dev/null; then prepare_browser; fi
step "Format"
check_format
step "Build"
dotnet build --nologo -v quiet -warnaserror
step "Tests"
run_tests
count_tests
echo
[ "$failed" -eq 0 ]
