#!/bin/sh
# lock.sh   writes requirements.lock: every package that minutebook needs to run, pinned with the
#           hashes of its files, at the versions that stand in .venv (those that were tested).
#
# It uses uv, in an environment of its own that is thrown away. The result is pip's own form:
#   pip install --require-hashes -r requirements.lock
set -eu
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
.venv/bin/python -m pip freeze --exclude-editable | sed 's/+[a-z0-9.]*$//' >"$place/tested.txt"
.venv/bin/python -m venv "$place/uv"
"$place/uv/bin/python" -m pip install --disable-pip-version-check --quiet uv
"$place/uv/bin/uv" pip compile pyproject.toml --universal --python-version 3.11 \
    --constraint "$place/tested.txt" --generate-hashes --no-emit-index-url --no-annotate \
    --no-header --quiet --output-file "$place/lock"
{
    echo "# Made by .ci/lock.sh out of pyproject.toml; not edited by hand."
    cat "$place/lock"
} >requirements.lock
echo "requirements.lock: $(grep -c '^[a-zA-Z]' requirements.lock) packages" >&2
