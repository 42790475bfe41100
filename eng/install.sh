#!/usr/bin/env bash
# Installs packages with the system's package manager, as root or through sudo.
#
#   eng/install.sh apt-get=NAME,NAME dnf=NAME apk=NAME brew=NAME     what the packages are called by each manager
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

run_as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "Installing needs root or sudo, and neither is there."; return 1
  fi
}

install_with() {
  local manager=$1
  shift
  case $manager in
    apt-get)
      run_as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
      run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
      ;;
    dnf) run_as_root dnf install -y -q "$@" ;;
    apk) run_as_root apk add --quiet "$@" ;;
    brew) brew install --quiet "$@" ;;
    *) say "Unknown package manager $manager."; return 1 ;;
  esac
}

for choice in "$@"; do
  manager=${choice%%=*}
  if command -v "$manager" >/dev/null; then
    IFS=, read -r -a packages <<<"${choice#*=}"
    install_with "$manager" "${packages[@]}" </dev/null
    exit
  fi
done
say "No known package manager was found."
exit 1
