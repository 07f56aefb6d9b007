# Shared by the scripts of this folder: a site large enough to be caught in the middle, and what « whole » means.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'cd /; umount -l "$work"/mount 2>/dev/null || true; rm -rf "$work"' EXIT
pec=${PEC:-"dotnet $root/generator/bin/Debug/net10.0/pec.dll"}
passed=0 failed=0

ok() { passed=$((passed + 1)); echo "  ok: $1"; }
ko() { failed=$((failed + 1)); echo "  KO: $1"; }
check() { if eval "$2"; then ok "$1"; else ko "$1"; fi; }
finish() { echo "$(basename "$0"): $passed passed, $failed failed"; [ "$failed" -eq 0 ]; }

# make_site DIR N: N stories and the ten-line theme.
make_site() {
  mkdir -p "$1/content/recits" "$1/themes"
  cp -r "$root/tests/themes/dix-lignes" "$1/themes/"
  printf 'titre: Version un\nediteur: E\nhebergeur: H\n' >"$1/content/site.yml"
  for ((i = 1; i <= $2; i++)); do
    printf -- '---\ntitre: Récit %d\nresume: Un. Deux.\ndate: 2025-01-02\nauteurs: A\nterritoires: Brest\ntenue-par: nous\n---\n\nDu texte, %d fois.\n' "$i" "$i" >"$1/content/recits/recit-$i.md"
  done
}

# state DIR: one hash for all the files that are published.
state() { (cd "$1" && find . -type f ! -name .pec -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1); }

# The former site is kept on purpose.
left_over() { find "$1" -maxdepth 1 -name '.*.pec-*' ! -name '.*.pec-former' ! -name '.*.pec-texts-*' | grep -q .; }

build() { (cd "$1" && $pec build --theme dix-lignes --date 2026-11-22 --quiet "${@:2}"); }
