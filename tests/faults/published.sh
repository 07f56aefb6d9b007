#!/usr/bin/env bash
# The program gives the same bytes whatever it was made into: from its sources, published for the runtime, published as a native program. To publish takes minutes.
. "$(dirname "$0")/common.sh"
mkdir "$work/site"
cp -r "$root/content" "$root/themes" "$work/site/"
publish() { "$root/.ci/publish" "$work/program/$1" "${@:2}"; }
same() {
  local name=$1; shift
  rm -rf "$work/out"
  (cd "$work/site" && env "$@" $pec build --date 2026-11-22 --base-url https://x.org/sous --output "$work/out" --quiet) || true
  if [ -z "${expected:-}" ]; then expected=$(state "$work/out"); echo "  $(find "$work/out" -name '*.html' | wc -l) pages: $expected"; fi
  check "$name" '[ "$(state "$work/out")" = "$expected" ]'
}
pec="dotnet $root/generator/bin/Debug/net10.0/pec.dll"; same "from the sources" A=1
publish ready -p:PublishAot=false
pec="$work/program/ready/pec"; same "published for the runtime" A=1
if [ "$(uname -sm)" = "Linux x86_64" ] && command -v gcc >/dev/null; then
  publish native
  check "the native program stands alone" '[ ! -e "$work/program/native/pec.dll" ]'
  pec="$work/program/native/pec"
  same "published as a native program" A=1
  same "the same, in Turkish" LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8
elif [ "${PEC_TOUT_EXIGER:-}" = 1 ]; then ko "no native program: gcc and zlib1g-dev are missing"
else echo "  skipped: no native program without gcc and zlib1g-dev"; fi
finish
