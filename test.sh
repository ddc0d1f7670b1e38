#!/usr/bin/env bash
# Runs every test, browser included. Installs what only the tests need.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ ! -x /usr/bin/chromium ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
fi
export NEIQA_REQUIRE_ALL=1
dotnet test "$@"
