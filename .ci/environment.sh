#!/bin/sh
# environment.sh sound   exit 0 if .venv holds everything that pyproject.toml asks for
# environment.sh make    make .venv, or mend it, and install minutebook with its tools in it
set -eu
cd "$(dirname "$0")/.."
venv=.venv

sound() {
    [ -f "$venv/.installed" ] && "$venv/bin/python" - 2>/dev/null <<'PY'
import re
import sys
from importlib.metadata import distribution, requires
from pathlib import Path

if sys.version_info < (3, 11) or Path(sys.prefix).resolve() != Path(".venv").resolve():
    sys.exit(1)
for wanted in requires("minutebook"):
    found = distribution(re.match(r"[\w.-]+", wanted)[0])
    roots = [f for f in found.files or () if len(f.parts) == 2 and f.name == "__init__.py"]
    if not all(found.locate_file(f).exists() for f in roots):
        sys.exit(1)
if not Path(".venv/bin/minutebook").exists():
    sys.exit(1)
PY
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "minutebook needs Python 3.11 or newer, and ${PYTHON:-python3} is not that:" \
        "install one, or name it: make test PYTHON=/path/to/python3.12" >&2
    exit 1
}

create() {
    with=$(python)
    "$with" -m venv --clear "$venv" || {
        echo "$with could not make $venv: on Debian and Ubuntu, install python3-venv" >&2
        exit 1
    }
}

install() {
    "$venv/bin/python" -m pip install --disable-pip-version-check --quiet -e ".[dev]"
}

make() {
    rm -f "$venv/.installed"
    made_before=yes
    if ! new_enough "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1 ||
        [ "$("$venv/bin/python" -c 'import sys; print(sys.prefix)')" != "$(pwd -P)/$venv" ]; then
        create
        made_before=no
    fi
    echo "installing minutebook and its tools into $venv (the first time takes minutes)" >&2
    if ! install; then
        [ "$made_before" = yes ] || exit 1
        echo "that failed in the $venv that was there: making a new one" >&2
        create
        install
    fi
    touch "$venv/.installed"
    sound || { create && install && touch "$venv/.installed"; }
}

case "${1:-}" in
    sound) sound ;;
    make) make ;;
    *) sed -n 2,3p "$0" >&2 && exit 2 ;;
esac
