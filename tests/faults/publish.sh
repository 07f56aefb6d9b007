#!/usr/bin/env bash
# publish.sh FOLDER [OPTION…]: publishes the program to a folder, as README.md says, from a copy: publishing restores packages of its own beside the sources.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
to=$1; shift
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/tests"
cp -r "$root"/Directory.* "$root/global.json" "$root/generator" "$root/themes" "$copy/"
cp -r "$root/tests/problems" "$copy/tests/"
find "$copy/generator" -depth -type d \( -name bin -o -name obj \) -exec rm -rf {} +
dotnet publish "$copy/generator" --configuration Release --output "$to" --nologo --verbosity quiet "$@"
