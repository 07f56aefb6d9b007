#!/usr/bin/env bash
# The same sources give the same bytes: any number of threads, order of files, time zone, language, mask, path, line ends, without the machine's language data, and
# whatever the program was made into.
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

# What is published of the program, from a copy: publishing restores packages of its own beside the sources.
publish() {
  mkdir -p "$work/program/tests"
  cp -r "$root"/Directory.* "$root/global.json" "$root/generator" "$work/program/"
  cp -r "$root/tests/problems" "$work/program/tests/"
  rm -rf "$work"/program/generator/{,*/}{bin,obj}
  dotnet publish "$work/program/generator" --configuration Release --output "$work/program/$1" --nologo --verbosity quiet "${@:2}"
}
cd "$work/site"
publish ready -p:PublishAot=false
pec="$work/program/ready/pec"; same "published for the runtime" A=1
if [ "$(uname -sm)" = "Linux x86_64" ] && command -v gcc >/dev/null; then
  publish native
  check "the native program stands alone" '[ ! -e "$work/program/native/pec.dll" ]'
  pec="$work/program/native/pec"
  same "published as a native program" A=1
  jobs=8; same "the same, 8 threads, in Turkish" LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8; jobs=
elif [ "${PEC_TOUT_EXIGER:-}" = 1 ]; then ko "no native program: gcc and zlib1g-dev are missing"
else echo "  skipped: no native program without gcc and zlib1g-dev"; fi
finish
