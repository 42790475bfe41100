#!/usr/bin/env bash
# A private PostgreSQL cluster, for run.sh, test.sh and the tests.
#
#   eng/postgres.sh start DIR [--test] [--while PID]   makes the cluster if need be, starts it, prints its connection string
#   eng/postgres.sh url DIR                            prints the connection string of a running cluster
#   eng/postgres.sh app DIR                            prints one of a role that owns nothing, for the running bot
#   eng/postgres.sh crash DIR                          ends it as a power cut would, and starts it again on the same port
#   eng/postgres.sh stop DIR                           stops it and keeps the data
#   eng/postgres.sh drop DIR                           stops it and removes the data
#
# --test        fast and unsafe: a crash of the machine may lose the data
# --while PID   the cluster is dropped when that process is gone, however it went
#
# It listens on a free port of the loopback interface only and asks for a password of its own. When MENTORBOT_DATABASE is
# set, that connection string is used instead and nothing is started or stopped. Only the connection string goes to stdout.
set -euo pipefail

readonly OLDEST=15
readonly USER_NAME=mentorbot
readonly APP_NAME=mentorbot_app
self=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/$(basename "${BASH_SOURCE[0]}")

say() { printf '%s\n' "$*" >&2; }
fail() { say "PostgreSQL: $*"; exit 1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# initdb and postgres refuse to run as root: there they run as an unprivileged user, who owns the files.
owner() {
  if ! is_root; then id -un; return; fi
  local name
  for name in postgres nobody; do
    if id "$name" >/dev/null 2>&1; then echo "$name"; return; fi
  done
  fail "the server must not run as root, and there is no user 'postgres' or 'nobody' to run it."
}

as_owner() {
  if ! is_root; then "$@"; return; fi
  local user; user=$(owner)
  if command -v runuser >/dev/null; then runuser -u "$user" -- "$@"
  elif command -v setpriv >/dev/null; then setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups -- "$@"
  elif command -v sudo >/dev/null; then sudo -n -u "$user" -- "$@"
  else fail "the server must not run as root, and none of runuser, setpriv and sudo is there to change the user."
  fi
}

# A directory inside another user's home cannot be reached by the unprivileged user; the files then live elsewhere.
home_of() {
  local wanted; wanted=$(cd "$1" && pwd)
  if ! is_root || as_owner test -x "$wanted" 2>/dev/null; then echo "$wanted"; return; fi
  echo "/var/lib/mentorbot/$(printf '%s' "$wanted" | cksum | cut -d' ' -f1)"
}

candidates() {
  local server
  if server=$(command -v postgres); then dirname "$(readlink -f "$server")"; fi
  local pattern
  for pattern in '/usr/lib/postgresql/*/bin' '/usr/pgsql-*/bin' '/usr/libexec/postgresql*' \
    '/opt/homebrew/opt/postgresql@*/bin' '/usr/local/opt/postgresql@*/bin'; do
    compgen -G "$pattern" | sort -rV || true
  done
}

version_of() { "$1/postgres" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

# The newest usable server; for a cluster that exists, the major version that made it.
find_bin() {
  local made_by=${1:-} bin version
  while read -r bin; do
    if ! [ -x "$bin/initdb" ] || ! [ -x "$bin/pg_ctl" ] || ! [ -x "$bin/postgres" ]; then continue; fi
    version=$(version_of "$bin")
    if [ "${version:-0}" -ge "$OLDEST" ] && [ "${made_by:-$version}" = "$version" ]; then echo "$bin"; return; fi
  done < <(candidates)
  return 1
}

bin_for() {
  local made_by=""
  if [ -f "$data/PG_VERSION" ]; then made_by=$(cat "$data/PG_VERSION"); fi
  if find_bin "$made_by"; then return; fi
  if [ -n "$made_by" ]; then
    fail "the data in $data was made by version $made_by, which is not installed; install it or remove the data."
  fi
  say "PostgreSQL $OLDEST or later was not found; installing it."
  bash "$(dirname "$self")/install.sh" apt-get=postgresql dnf=postgresql-server apk=postgresql brew=postgresql@17 >&2 \
    || fail "install version $OLDEST or later, or set MENTORBOT_DATABASE to an Npgsql connection string."
  find_bin || fail "no version $OLDEST or later could be installed; set MENTORBOT_DATABASE to an Npgsql connection string."
}

is_running() { [ -f "$data/postmaster.pid" ] && as_owner "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1; }

connection_string() {
  local port; port=$(sed -n 4p "$data/postmaster.pid")
  echo "Host=127.0.0.1;Port=$port;Username=$USER_NAME;Password=$(cat "$home/password");Database=$USER_NAME"
}

# The role of the running bot; what it may do is granted by whoever migrates.
app_connection_string() {
  local port secret=$home/app-password; port=$(sed -n 4p "$data/postmaster.pid")
  if ! [ -f "$secret" ]; then
    (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$secret.new")
    PGOPTIONS='-c client_min_messages=warning' PGPASSWORD=$(cat "$home/password") "$bin/psql" -X -q -v ON_ERROR_STOP=1 \
      -h 127.0.0.1 -p "$port" -U "$USER_NAME" -d "$USER_NAME" \
      -c "DROP ROLE IF EXISTS $APP_NAME" -c "CREATE ROLE $APP_NAME LOGIN PASSWORD '$(cat "$secret.new")'" >&2 \
      || fail "the role $APP_NAME could not be made."
    mv "$secret.new" "$secret"
  fi
  echo "Host=127.0.0.1;Port=$port;Username=$APP_NAME;Password=$(cat "$secret");Database=$USER_NAME"
}

# A locale that knows the upper and lower case of every letter, where the system has one.
locale_of() {
  local name
  for name in C.UTF-8 C.utf8 en_US.UTF-8; do
    if locale -a 2>/dev/null | grep -qx "$name"; then echo "$name"; return; fi
  done
  echo C
}

make_cluster() {
  set --
  if [ "$mode" = test ]; then set -- --no-sync; fi
  rm -rf "$data"
  (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$home/password")
  if is_root; then chown -R "$(owner)" "$home"; fi
  as_owner "$bin/initdb" -D "$data" -U "$USER_NAME" -E UTF8 --locale="$(locale_of)" --auth=scram-sha-256 \
    --pwfile="$home/password" --no-instructions "$@" >"$home/initdb.log" 2>&1 \
    || { cat "$home/initdb.log" >&2; rm -rf "$data"; fail "the cluster could not be made."; }
  echo "CREATE DATABASE $USER_NAME" | as_owner "$bin/postgres" --single -D "$data" postgres >/dev/null 2>>"$home/initdb.log" \
    || { rm -rf "$data"; fail "the database could not be made; see $home/initdb.log."; }
  touch "$home/made"
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range from which outgoing connections take their ports.
some_port() { echo $((15433 + RANDOM % 16000)); }

settings() {
  printf -- "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=%s" "$1"
  if [ "$mode" = test ]; then
    printf -- " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"
    printf -- " -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=2GB -c checkpoint_timeout=1h"
  fi
}

launch() {
  local port attempt
  port=$(cat "$home/port" 2>/dev/null || some_port)
  for attempt in 1 2 3 4 5 6 7 8; do
    if is_free "$port" && as_owner "$bin/pg_ctl" -D "$data" -l "$home/server.log" -w -t 60 -o "$(settings "$port")" start \
      >/dev/null 2>&1 9>&-; then
      echo "$port" >"$home/port"
      return
    fi
    port=$(some_port)
  done
  tail -n 20 "$home/server.log" >&2 || true
  fail "the server did not start in $attempt attempts."
}

halt() { if is_running; then as_owner "$bin/pg_ctl" -D "$data" -m fast -w -t 60 stop >/dev/null; fi; }

# The watcher ignores the signals of the terminal, so that it outlives what it watches.
drop_after() {
  (
    trap '' INT TERM HUP
    while kill -0 "$1" 2>/dev/null && [ -d "$home" ]; do sleep 1; done
    bash "$self" drop "$dir"
  ) </dev/null >/dev/null 2>&1 9>&- &
}

# What was committed is there afterwards, what was not is gone; every connection is cut.
crash() {
  as_owner "$bin/pg_ctl" -D "$data" -m immediate -w -t 60 stop >/dev/null
  as_owner "$bin/pg_ctl" -D "$data" -l "$home/server.log" -w -t 60 -o "$(settings "$(cat "$home/port")")" start >/dev/null 2>&1
}

start() {
  mkdir -p "$home"
  exec 9>"$home/lock"
  if command -v flock >/dev/null; then flock 9; fi
  bin=$(bin_for)
  if ! is_running; then
    if ! [ -f "$home/made" ]; then make_cluster; fi
    launch
    if [ -n "$watched" ]; then drop_after "$watched"; fi
  fi
  connection_string
}

command=${1:-} dir=${2:-} mode=durable watched=""
if [ -z "$command" ] || [ -z "$dir" ]; then sed -n '2,10p' "$self" >&2; exit 2; fi
shift 2
while [ $# -gt 0 ]; do
  case $1 in
    --test) mode="test"; shift ;;
    --while) watched=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done

if [ -n "${MENTORBOT_DATABASE:-}" ]; then
  case $command in
    start | url | app) echo "$MENTORBOT_DATABASE" ;;
  esac
  exit 0
fi

if [ "$command" = start ]; then mkdir -p "$dir"; fi
[ -d "$dir" ] || { [[ $command != @(url|app) ]] || fail "nothing runs in $dir."; exit 0; }
dir=$(cd "$dir" && pwd)
# The unprivileged user may not enter the directory this was called from.
cd /
home=$(home_of "$dir")
data=$home/data

case $command in
  start) start ;;
  url) bin=$(bin_for); is_running || fail "nothing runs in $dir."; connection_string ;;
  app) bin=$(bin_for); is_running || fail "nothing runs in $dir."; app_connection_string ;;
  crash) bin=$(bin_for); is_running || fail "nothing runs in $dir."; crash ;;
  stop) if [ -d "$data" ]; then bin=$(bin_for); halt; fi ;;
  drop)
    # Only what this script made is ever removed.
    if ! [ -f "$home/lock" ]; then exit 0; fi
    if [ -d "$data" ]; then bin=$(bin_for); halt; fi
    rm -rf "$home" "$dir"
    ;;
  *) fail "unknown command $command" ;;
esac
