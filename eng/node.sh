#!/usr/bin/env bash
# Prints the path of Node.js 18 or later with npm; with --install it installs it where it is missing.
set -euo pipefail

readonly OLDEST=18
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

find_one() {
  local major
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  major=$(node --version | sed -E 's/^v([0-9]+).*/\1/')
  [ "$major" -ge "$OLDEST" ] && command -v node
}

if find_one; then exit 0; fi
if [ "${1:-}" = --install ]; then
  echo "Node.js $OLDEST or later was not found; installing it." >&2
  bash "$here/install.sh" apt-get=nodejs,npm dnf=nodejs,npm apk=nodejs,npm brew=node >&2 || true
  if find_one; then exit 0; fi
fi
echo "Node.js: install version $OLDEST or later with npm." >&2
exit 1
