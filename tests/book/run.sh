#!/usr/bin/env bash
# The handbook as an EPUB, of the real site, of the demonstration and of one that tells everything: epubcheck (Debian's package), and Ace by DAISY in Chromium.
set -euo pipefail
cd "$(dirname "$0")"
export CI=true
[ -d node_modules ] || { echo "tests/book: run « npm ci --ignore-scripts » here first"; exit 2; }
# Debian's command is the archive itself, which not every system runs as such.
export EPUBCHECK=${EPUBCHECK:-/usr/share/java/epubcheck.jar}
[ -f "$EPUBCHECK" ] || { echo "tests/book: install « epubcheck » first, or name its .jar in EPUBCHECK"; exit 2; }
[ -f ../../generator/bin/Debug/net10.0/pec.dll ] || dotnet build --nologo -v quiet ../../generator
PUPPETEER_EXECUTABLE_PATH=${PUPPETEER_EXECUTABLE_PATH:-${PEC_CHROMIUM:-$(command -v chromium || command -v google-chrome)}}
export PUPPETEER_EXECUTABLE_PATH
exec node book.mjs
