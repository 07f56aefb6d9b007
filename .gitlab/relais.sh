#!/usr/bin/env bash
# The stories that « pec relay » drafted become a merge request, when a token is given; else one sentence says what is missing.
set -euo pipefail
if [ -z "$(git status --porcelain content .relais.json)" ]; then
  echo "Aucun nouveau récit à relayer."
  exit 0
fi
if [ -z "${RELAIS_TOKEN:-}" ]; then
  echo "De nouveaux récits attendent, mais personne ne peut les proposer : créez un jeton d'accès du projet (droits « write_repository », rôle « Developer ») et donnez-le à ce dépôt dans la variable RELAIS_TOKEN, masquée et protégée."
  exit 0
fi
# The server's own address, unless a test names another.
remote=${RELAIS_DEPOT:-${CI_SERVER_URL/:\/\//:\/\/relais:$RELAIS_TOKEN@}/$CI_PROJECT_PATH.git}
git checkout --quiet -B recits-lus-ailleurs
git add content .relais.json
git -c user.name="pec relay" -c user.email="relais@${CI_SERVER_HOST:-localhost}" commit --quiet -m "Des récits lus ailleurs, à relire"
# What nobody accepted yet is proposed again with the rest: the branch is always the whole proposal.
git push --quiet --force "$remote" HEAD:refs/heads/recits-lus-ailleurs -o merge_request.create -o merge_request.target="$CI_DEFAULT_BRANCH" -o merge_request.title="Des récits lus ailleurs, à relire"
echo "Les nouveaux récits sont proposés dans une demande de fusion."
