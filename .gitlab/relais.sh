#!/usr/bin/env bash
# Reads the followed feeds and proposes, in a merge request, the stories that « pec relay » drafted.
# The proposal is built on as it stands: nothing is pushed by force over what a reviewer did. What was ever proposed is remembered on a branch of its own,
# so that a story that was refused, by removing its file or by closing the merge request, is not proposed again.
set -euo pipefail
# The robot of « courrier » may do this too; a token that only pushes is enough.
RELAIS_TOKEN=${RELAIS_TOKEN:-${ROBOT_TOKEN:-}}
branch=recits-lus-ailleurs memory=relais here=$PWD
# The server's own address, unless a test names another.
depot=${RELAIS_DEPOT:-origin}
place=$(mktemp -d)
trap 'git worktree remove --force "$place/site" 2> /dev/null || true; rm -rf "$place"' EXIT
author=(-c user.name="pec relay" -c user.email="relais@${CI_SERVER_HOST:-localhost}")

heads=$(git ls-remote --heads "$depot" "refs/heads/$branch" "refs/heads/$memory")
for name in $branch $memory; do
  if grep -q "refs/heads/$name\$" <<< "$heads"; then git fetch --quiet "$depot" "+refs/heads/$name:refs/relais/$name"; else git update-ref -d "refs/relais/$name"; fi
done
known() { git rev-parse --quiet --verify "refs/relais/$1" > /dev/null; }

# Whether somebody still reads the proposal; where the server does not tell, it is believed to be so.
is_open() {
  [ -n "${RELAIS_OUVERTE:-}" ] && { [ "$RELAIS_OUVERTE" = oui ]; return; }
  local asked
  asked=$(curl --silent --fail --max-time 20 "${CI_API_V4_URL:-}/projects/${CI_PROJECT_ID:-}/merge_requests?state=opened&source_branch=$branch" 2> /dev/null) || return 0
  [ "${asked//[[:space:]]/}" != "[]" ]
}

# The site with what the proposal adds: in a folder apart, since what runs here is the program of this branch, not of the proposal.
git worktree prune
git worktree add --quiet --detach "$place/site" HEAD
if known $branch; then
  if is_open; then
    git -C "$place/site" checkout --quiet --detach "refs/relais/$branch"
    # A conflict is the reviewer's to settle: the proposal goes on without what came since.
    git -C "$place/site" "${author[@]}" merge --quiet --no-edit -m "Ce que le site est devenu depuis" "$(git rev-parse HEAD)" || git -C "$place/site" merge --abort
  else
    # It was closed: its history is kept, so that nothing is overwritten, and nothing of what it proposed.
    git -C "$place/site" "${author[@]}" merge --quiet --no-edit --strategy=ours -m "La proposition précédente est close" "refs/relais/$branch"
  fi
fi
if known $memory; then git show "refs/relais/$memory:.relais.json" > "$place/memoire.json"
elif known $branch && git cat-file -e "refs/relais/$branch:.relais.json" 2> /dev/null; then git show "refs/relais/$branch:.relais.json" > "$place/memoire.json"
fi

start=$(git -C "$place/site" rev-parse HEAD)
env -u RELAIS_TOKEN -u ROBOT_TOKEN ${RELAIS_PEC:-dotnet run --project generator --} relay --source "$place/site" --memory "$place/memoire.json" --report html="$here/rapports/relais.html" ${RELAIS_OPTIONS:-}
git -C "$place/site" add --all content
if git -C "$place/site" diff --cached --quiet; then
  echo "Aucun nouveau récit à relayer."
  exit 0
fi
if [ -z "${RELAIS_TOKEN:-}" ]; then
  echo "De nouveaux récits attendent, mais personne ne peut les proposer : créez un jeton d'accès du projet (droits « write_repository », rôle « Developer ») et donnez-le à ce dépôt dans la variable RELAIS_TOKEN, masquée et protégée."
  exit 0
fi
remote=${RELAIS_DEPOT:-$CI_SERVER_URL/$CI_PROJECT_PATH.git}
# In a header, for that server alone: what stands in an address, git writes in its messages and its files.
export GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0="http.${CI_SERVER_URL:-}/.extraHeader" GIT_CONFIG_KEY_1=http.followRedirects GIT_CONFIG_VALUE_1=false
GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'relais:%s' "$RELAIS_TOKEN" | base64 --wrap=0)"
export GIT_CONFIG_VALUE_0
git -C "$place/site" "${author[@]}" commit --quiet --no-verify -m "Des récits lus ailleurs, à relire"
if ! git push --quiet "$remote" "$(git -C "$place/site" rev-parse HEAD):refs/heads/$branch" \
  -o merge_request.create -o merge_request.target="$CI_DEFAULT_BRANCH" -o merge_request.title="Des récits lus ailleurs, à relire" \
  -o merge_request.description="Pour refuser un récit, supprimez son fichier ; pour les refuser tous, fermez cette demande. Ce qui a été proposé ne le sera plus."; then
  echo "La proposition n'a pas pu être envoyée : quelqu'un y travaille peut-être en ce moment. Ces récits seront proposés la prochaine fois."
  exit 1
fi
# Only now: what could not be proposed is not remembered as if it had been.
tree=$(printf '100644 blob %s\t.relais.json\n' "$(git hash-object -w "$place/memoire.json")" | git mktree)
parent=(); if known $memory; then parent=(-p "refs/relais/$memory"); fi
commit=$(git "${author[@]}" commit-tree "$tree" "${parent[@]}" -m "Ce qui a été proposé des flux suivis. Sans cette branche, tout le serait de nouveau.")
git push --quiet "$remote" "$commit:refs/heads/$memory"
echo "Les nouveaux récits sont proposés dans une demande de fusion."
