#!/usr/bin/env bash
# Two builds at once, a source that changes during the build, system calls that fail: the output is whole each time.
. "$(dirname "$0")/common.sh"
make_site "$work/site" 600
cd "$work/site"

# Which of the two comes first is for the machine to say: on a busy one, the second that is started may be the first that builds.
build . >one.said 2>&1 & first=$!
build . >other.said 2>&1 & second=$!
one=0 other=0
wait $first || one=$?
wait $second || other=$?
ends_or_says_who_runs() { [ "$1" -eq 0 ] || { [ "$1" -eq 2 ] && grep -q "Une autre construction" "$2"; }; }
check "two builds at once: one of them ends" '[ $one -eq 0 ] || [ $other -eq 0 ]'
check "two builds at once: the other ends too, or says who runs" 'ends_or_says_who_runs $one one.said && ends_or_says_who_runs $other other.said'
build . --output alone
check "two builds at once: the site is whole" '[ "$(state public)" = "$(state alone)" ]'

(for ((i = 0; i < 400; i++)); do printf 'titre: Version %d\nediteur: E\nhebergeur: H\n' "$i" >site.tmp; mv site.tmp content/site.yml; sleep 0.004; done) & writer=$!
sleep 0.05
status=0; said=$(build . --output moving 2>&1) || status=$?
kill $writer 2>/dev/null || true; wait $writer 2>/dev/null || true
check "a source that changes: the build ends, or says so" '[ $status -eq 0 ] || { [ $status -eq 2 ] && grep -q "a changé pendant la construction" <<<"$said"; }'
titles=$([ ! -d moving ] || grep -rhoE 'Version [0-9]+' moving --include=index.html | sort -u | wc -l)
check "a source that changes: every page is of one state" '[ "${titles:-1}" -eq 1 ]'
printf 'titre: Version un\nediteur: E\nhebergeur: H\n' >content/site.yml

if command -v strace >/dev/null; then
  for call in 'mkdir,mkdirat:error=ENOSPC:when=3' 'link,linkat:error=ENOSPC:when=20' 'rename,renameat,renameat2:error=EIO:when=1' 'rename,renameat,renameat2:error=EACCES:when=2' 'pwrite64:error=ENOSPC:when=40' 'ftruncate,fallocate:error=ENOSPC:when=2'; do
    before=$(state public); printf 'titre: Autre %s\nediteur: E\nhebergeur: H\n' "$RANDOM" >content/site.yml
    status=0; said=$(cd . && strace -f -qq -o /dev/null -e "inject=$call" $pec build --theme dix-lignes --date 2026-11-22 --quiet 2>&1) || status=$?
    after=$(state public)
    if [ $status -eq 0 ]; then check "$call: not met, or survived" '[ "$after" != "$before" ]'
    else
      check "$call: exit 2 with one sentence" '[ $status -eq 2 ] && [ "$(grep -c . <<<"$said")" -eq 1 ]'
      check "$call: the old site is whole" '[ "$after" = "$before" ]'
    fi
    build . >/dev/null
  done
  check "nothing left behind" '! left_over .'
elif [ -n "${PEC_TOUT_EXIGER:-}" ]; then ko "strace is required"; else echo "  sauté: strace n'est pas installé"; fi
finish
