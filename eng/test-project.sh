#!/usr/bin/env bash
# Runs one built test project and writes its counts, "passed failed skipped", to RESULTS/NAME.counts.
#
#   eng/test-project.sh RESULTS PROJECT.csproj [further arguments of dotnet test]
set -euo pipefail

results=$1 project=$2
shift 2
name=$(basename "$project" .csproj)
trx=$results/$name.trx
log=$results/$name.log
rm -f "$trx" "$results/$name.counts"

# What makes code faster in a long life costs tests, which run most of it a few times, a third of their processor time.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0

# A test that hangs is ended, named in the log and counted as failed.
code=0
dotnet test "$project" --no-build --nologo "$@" --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
  --blame-hang --blame-hang-timeout 10m --blame-hang-dump-type none >"$log" 2>&1 </dev/null || code=$?

counter() { sed -nE "s/.*<Counters.*[[:space:]]$1=\"([0-9]+)\".*/\1/p" "$trx" 2>/dev/null | head -n 1; }
total=$(counter total) passed=$(counter passed)
failed=$(($(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
skipped=$((${total:-0} - ${passed:-0} - failed))
# A run that ends badly without a failed test, such as a crash, has failed all the same.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "${total:-0}" -eq 0 ] && [ "$failed" -eq 0 ]; then failed=1; echo "No test was found." >>"$log"; fi

echo "${passed:-0} $failed $skipped" >"$results/$name.counts"
if [ "$failed" -gt 0 ]; then
  echo "--- $name"
  cat "$log"
fi
printf '%-32s %4s passed, %s failed, %s skipped\n' "$name" "${passed:-0}" "$failed" "$skipped"
