#!/usr/bin/env bash
# The same sources give the same bytes: any number of threads, order of files, time zone, language, mask, path, line ends, and without the machine's language data.
. "$(dirname "$0")/common.sh"
mkdir "$work/site"
cp -r "$root/content" "$root/themes" "$work/site/"
cp -r "$root/tests/sites/liens/content/." "$work/site/content/"
cp "$root/content/site.yml" "$work/site/content/"
cp -r "$root"/content/vocabulaires/. "$work/site/content/vocabulaires/"
cd "$work/site"
same() {
  local name=$1; shift
  rm -rf out
  env "$@" $pec build --date 2026-11-22 --base-url https://x.org/sous --output out --quiet ${jobs:+--jobs $jobs} || true
  if [ -z "${expected:-}" ]; then expected=$(state out); echo "  $(find out -name '*.html' | wc -l) pages: $expected"; fi
  check "$name" '[ "$(state out)" = "$expected" ]'
}
same "as it is" A=1
for jobs in 1 2 8; do same "$jobs threads" A=1; done; jobs=
for zone in Pacific/Kiritimati America/Los_Angeles; do same "TZ=$zone" TZ=$zone; done
for language in C fr_FR.UTF-8 tr_TR.UTF-8; do same "LANG=$language" LANG=$language LC_ALL=$language; done
same "invariant globalization" DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
same "culture tr-TR" DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 LC_ALL=tr_TR
(umask 077; same "umask 077" A=1; echo "$passed $failed" >"$work/counts"); read -r passed failed <"$work/counts"
mkdir "$work/elsewhere é"
find content themes -type f | shuf --random-source=<(yes) | while read -r file; do mkdir -p "$work/elsewhere é/$(dirname "$file")"; cp "$file" "$work/elsewhere é/$file"; done
cd "$work/elsewhere é"; same "another path, files made in another order" A=1
# Only what ends a line changes: a file without a last line end stays without one, as in a checkout on Windows.
find content themes \( -name '*.md' -o -name '*.yml' -o -name '*.html' \) -exec perl -pi -e 's/\n$/\r\n/' {} +
same "line ends of Windows" A=1
finish
