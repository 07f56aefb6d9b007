#!/usr/bin/env bash
# The pipeline file in five contexts, and its jobs, by gitlab-ci-local; then what a newcomer does, from an empty directory to a published site.
set -euo pipefail
cd "$(dirname "$0")"
[ -d node_modules ] || { echo "tests/pipeline: run « npm ci » here first"; exit 2; }
status=0
node pipeline.mjs || status=$?
node newcomer.mjs || status=$?
exit "$status"
