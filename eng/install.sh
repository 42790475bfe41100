#!/usr/bin/env bash
# Installs one package with the system's package manager, as root or through sudo.
#
#   eng/install.sh apt-get=NAME dnf=NAME apk=NAME brew=NAME     what the package is called by each manager
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

run_as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "Installing needs root or sudo, and neither is there."; return 1
  fi
}

install_with() {
  case $1 in
    apt-get)
      run_as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
      run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$2"
      ;;
    dnf) run_as_root dnf install -y -q "$2" ;;
    apk) run_as_root apk add --quiet "$2" ;;
    brew) brew install --quiet "$2" ;;
    *) say "Unknown package manager $1."; return 1 ;;
  esac
}

for choice in "$@"; do
  manager=${choice%%=*}
  if command -v "$manager" >/dev/null; then
    install_with "$manager" "${choice#*=}" </dev/null
    exit
  fi
done
say "No known package manager was found."
exit 1
