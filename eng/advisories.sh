#!/usr/bin/env bash
# Says whether any package of the solution has a known vulnerability, as far as the registry in use can tell.
#
#   eng/advisories.sh                     asks the registry
#   eng/advisories.sh --judge SURE LOG    judges what two restores have written, as below
#
# Not every registry serves advisories, and one that does not looks like one that knows of nothing. So a package that is known
# to be vulnerable is asked about first (SURE); where even that is not reported, the answer is "unavailable".
#
# The last line is "none known", "N known, of them N high or critical" or "unavailable: why".
# Exit codes: 0 nothing high or critical, 1 something is, 2 the command makes no sense, 3 unavailable.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

unavailable() { echo "unavailable: $1"; exit 3; }

# NU1901 to NU1904: low, moderate, high, critical. One line for each package and advisory, however many projects use it.
found() { grep -oE 'NU190[1-4]: .*' "$1" | sed 's/ \[[^][]*\]$//' | sort -u || true; }

judge() {
  local sure=$1 log=$2 list all grave
  if grep -qE 'NU1900|NU1905' "$sure" "$log"; then unavailable "the registry did not answer with its advisories."; fi
  if ! grep -qE 'NU190[1-4]' "$sure"; then unavailable "the registry reports no advisory even for a package that has one."; fi
  list=$(found "$log")
  if [ -z "$list" ]; then echo "none known"; exit 0; fi
  all=$(grep -c . <<<"$list")
  grave=$(grep -cE '^NU190[34]' <<<"$list" || true)
  echo "$list"
  echo "$all known, of them $grave high or critical"
  if [ "$grave" -gt 0 ]; then exit 1; fi
  exit 0
}

# Restores with the audit that builds leave out; warnings are what is looked for, so they are no errors here.
restore() {
  dotnet restore "$1" --force -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=low -p:TreatWarningsAsErrors=false \
    >"$2" 2>&1
}

ask() {
  local folder
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  cat >"$folder/sure.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
PROJECT
  restore "$folder/sure.csproj" "$folder/sure.log" || unavailable "the registry does not answer."
  restore MentorBot.sln "$folder/all.log" || unavailable "the packages of the solution could not be restored."
  judge "$folder/sure.log" "$folder/all.log"
}

case ${1:-} in
  "") ask ;;
  --judge) [ $# -eq 3 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }; judge "$2" "$3" ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
