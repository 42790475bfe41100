#!/usr/bin/env bash
# Makes the package that a Teams administrator uploads: manifest/build/mentorbot.zip.
#
#   manifest/package.sh APP_ID [HOST]
#
# APP_ID  application id of the bot's registration, a UUID
# HOST    public host of the bot, such as mentorbot.example.org; the pages about privacy and terms are looked for there
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() { echo "$*" >&2; exit 2; }

app_id=$(printf '%s' "${1:-}" | tr 'A-F' 'a-f')
host=${2:-localhost}
out=${MENTORBOT_PACKAGE:-build/mentorbot.zip}
[[ $app_id =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] || fail "usage: manifest/package.sh APP_ID [HOST]; APP_ID is a UUID."
[[ $host =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?$ ]] || fail "HOST is a host name such as mentorbot.example.org."
version=$(sed -nE 's:.*<Version>([0-9]+\.[0-9]+\.[0-9]+)</Version>.*:\1:p' ../Directory.Build.props)

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
sed -e "s/\${{MENTORBOT_APP_ID}}/$app_id/g" -e "s/\${{MENTORBOT_HOST}}/$host/g" \
  -e "s/\${{MENTORBOT_VERSION}}/$version/g" manifest.json >"$staging/manifest.json"
cp color.png outline.png "$staging"
! grep -F '${{' "$staging/manifest.json" || fail "A placeholder of manifest.json was not filled."

# Nobody should have to install a zip program for three small files.
zip_files() {
  if command -v zip >/dev/null; then (cd "$staging" && zip -q -X - manifest.json color.png outline.png)
  elif command -v python3 >/dev/null; then
    (cd "$staging" && python3 -c 'import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    for name in ("manifest.json", "color.png", "outline.png"): z.write(name)' package && cat package)
  elif command -v jar >/dev/null; then (cd "$staging" && jar cMf package manifest.json color.png outline.png && cat package)
  elif command -v bsdtar >/dev/null; then (cd "$staging" && bsdtar --format zip -cf - manifest.json color.png outline.png)
  else fail "One of zip, python3, jar or bsdtar is needed to make the package."
  fi
}

mkdir -p "$(dirname "$out")"
zip_files >"$out"
echo "$out" | sed 's:^build/:manifest/build/:'
