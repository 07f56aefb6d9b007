#!/usr/bin/env bash
# html-validate on every page of the real site, Lighthouse on twelve kinds of page.
set -euo pipefail
cd "$(dirname "$0")"
export CI=true
[ -d node_modules ] || { echo "tests/pages: run « npm ci » here first"; exit 2; }
[ -f ../../generator/bin/Debug/net10.0/pec.dll ] || dotnet build --nologo -v quiet ../../generator
exec node pages.mjs
