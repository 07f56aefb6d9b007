#!/usr/bin/env bash
# The pipeline file in four contexts, and two of its jobs, by gitlab-ci-local.
set -euo pipefail
cd "$(dirname "$0")"
[ -d node_modules ] || { echo "tests/pipeline: run « npm ci » here first"; exit 2; }
exec node pipeline.mjs
