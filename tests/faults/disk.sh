#!/usr/bin/env bash
# A disk that is full, read-only or a mount point, a file that cannot be read: one sentence, the old site whole, nothing left behind.
# Needs root (mount).
. "$(dirname "$0")/common.sh"
[ "$(id -u)" -eq 0 ] || { [ -z "${PEC_TOUT_EXIGER:-}" ] && { echo "disk.sh: sauté, il faut être root pour monter un disque"; exit 0; }; echo "disk.sh: il faut être root"; exit 1; }
make_site "$work/site" 40
cd "$work/site"

# fails NAME: a build that must say one sentence, exit 2 and leave the site as it was.
fails() {
  local name=$1 folder=$2; shift 2
  local before status=0 said; before=$(state "$folder")
  said=$(build . --output "$folder" "$@" 2>&1 >/dev/null) || status=$?
  check "$name: exit 2" "[ $status -eq 2 ]"
  check "$name: one sentence" '[ "$(printf "%s" "$said" | grep -c .)" -eq 1 ]'
  check "$name: the old site is whole" "[ $(state "$folder") = $before ]"
  check "$name: nothing left behind" '! left_over "$(dirname "$folder")"'
  echo "    « $said »"
}

mkdir "$work/mount"
for place in "$work/mount" "$work/mount/public"; do
  mount -t tmpfs -o size=4m tmpfs "$work/mount"
  build . --output "$place"
  check "built in $(basename "$place") on a disk of its own" '[ -f "$place/index.html" ]'
  again=$(cd "$work/site" && $pec build --theme dix-lignes --date 2026-11-22 --output "$place")
  check "a second build writes nothing" 'grep -q "0 fichier écrit" <<<"$again"'
  sed -i 's/Version un/Version deux/' content/site.yml
  build . --output "$place"
  printf 'à moitié' >"$place/.abcdefgh.pec-new"
  build . --output "$place"
  check "what a killed build left there is gone" '[ ! -e "$place/.abcdefgh.pec-new" ]'
  check "a change goes through" 'grep -q "Version deux" "$place/index.html"'
  for ((i = 1; i <= 900; i++)); do printf -- '---\ntitre: Gros %d\ntenue-par: nous\n---\n\n%s\n' "$i" "$(head -c 6000 /dev/zero | tr '\0' a)" >"content/recits/gros-$i.md"; done
  fails "full disk" "$place"
  rm content/recits/gros-*.md
  mount -o remount,ro "$work/mount"
  sed -i 's/Version deux/Version un/' content/site.yml
  fails "read-only disk" "$place"
  umount "$work/mount"
done

build . --output public
sed -i 's/Version un/Version trois/' content/site.yml
chmod 000 content/recits/recit-1.md
chown -R 65534 .
before=$(state public) status=0
said=$(cd "$work/site" && chmod 755 "$work" && setpriv --reuid=65534 --clear-groups env HOME=/tmp $pec build --theme dix-lignes --date 2026-11-22 --quiet 2>&1 >/dev/null) || status=$?
check "unreadable file: exit 2" '[ $status -eq 2 ]'
check "unreadable file: the sentence names it" 'grep -q recit-1.md <<<"$said"'
check "unreadable file: the old site is whole" '[ "$(state public)" = "$before" ]'
echo "    « $said »"
chmod 644 content/recits/recit-1.md
finish
