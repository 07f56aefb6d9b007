#!/usr/bin/env bash
# kill -9 at random moments of a build: the output is the old site or the new one, whole, every time.
. "$(dirname "$0")/common.sh"
moments=${1:-25} pages=${2:-500}
make_site "$work/site" "$pages"
cd "$work/site"
build . --output one
sed -i 's/Version un/Version deux/' content/site.yml
start=$(date +%s%N); build . --output two; length=$((($(date +%s%N) - start) / 1000000))
one=$(state one) two=$(state two)
cp -r one public
olds=0 news=0 mixtures=0
RANDOM=20261122
for ((i = 1; i <= moments; i++)); do
  if [ "$(state public)" = "$two" ]; then sed -i 's/Version deux/Version un/' content/site.yml; else sed -i 's/Version un/Version deux/' content/site.yml; fi
  before=$(state public)
  (exec $pec build --theme dix-lignes --date 2026-11-22 --quiet) &
  moment=$((RANDOM * 3 % (length + length / 5)))
  sleep "$((moment / 1000)).$(printf '%03d' $((moment % 1000)))"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  after=$(state public)
  if [ "$after" = "$before" ]; then olds=$((olds + 1)); elif [ "$after" = "$one" ] || [ "$after" = "$two" ]; then news=$((news + 1)); else mixtures=$((mixtures + 1)); fi
done
echo "  $moments kills in a build of $length ms: $olds old sites, $news new ones, $mixtures mixtures"
check "no mixture" '[ $mixtures -eq 0 ]'
build .
expected=$(grep -q deux content/site.yml && echo "$two" || echo "$one")
check "the next build ends the work" '[ "$(state public)" = "$expected" ]'
check "and leaves nothing beside it" '! left_over .'
finish
