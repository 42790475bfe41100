#!/usr/bin/env bash
# Prints the path of a Chromium that works: MENTORBOT_CHROMIUM, else one that is installed, else one it installs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# Some distributions put a stub in its place that only says how to install it: what counts is that it starts.
works() { [ -n "$1" ] && timeout 20 "$1" --version >/dev/null 2>&1; }

find_one() {
  local name path
  for name in "${MENTORBOT_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
    path=$(command -v "$name" 2>/dev/null || true)
    if works "$path"; then echo "$path"; return; fi
  done
  return 1
}

if find_one; then exit 0; fi
echo "Chromium was not found; installing it." >&2
bash "$here/install.sh" apt-get=chromium,fonts-liberation,fonts-noto-color-emoji dnf=chromium,google-noto-color-emoji-fonts \
  apk=chromium,font-liberation,font-noto-emoji brew=chromium >&2 || true
find_one || { echo "Chromium: install it, or set MENTORBOT_CHROMIUM to the path of a Chrome or Edge." >&2; exit 1; }
