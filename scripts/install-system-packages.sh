#!/usr/bin/env bash
# Installs what the tests need beyond npm: Chromium (tests in a browser) and PostgreSQL (the record's second home).
# Installs nothing that is there already; where it may not install, it names what is missing and goes on:
# the tests that need it then say loudly that they did not run.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null || missing+=(postgresql)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]} from the system's packages …"
  # Debian's postgresql would start a cluster of its own; the tests start a private one and need only the programs.
  if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  fi
  log=$(mktemp)
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "WARNING: could not install ${missing[*]}; the tests that need them will be skipped." >&2
  fi
else
  echo "WARNING: not found: ${missing[*]}. The tests that need them will be skipped." >&2
  echo "         Debian, Ubuntu: sudo apt-get install ${missing[*]}    macOS: brew install --cask chromium; brew install postgresql" >&2
fi
