# What the scripts share; each sources it first. It moves to the top of the repository.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck disable=SC2034 # used by those that source this
TARGET=${CARGO_TARGET_DIR:-target}

BUILD_PACKAGES="gcc libc6-dev pkg-config libasound2-dev"
WINDOW_PACKAGES="libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri"
VOICE_PACKAGES="espeak-ng"
TEST_PACKAGES="xvfb xdotool openbox imagemagick mesa-vulkan-drivers"

# A heading.
say() {
    printf '\n== %s\n' "$*"
}

# Says what is wrong and ends: exit code 2, could not run.
give_up() {
    printf '%s\n' "$*" >&2
    exit 2
}

# Finds cargo, also where rustup has just been installed and this shell does not know it yet.
need_rust() {
    if ! command -v cargo >/dev/null && [ -f "${CARGO_HOME:-$HOME/.cargo}/env" ]; then
        # shellcheck disable=SC1091
        . "${CARGO_HOME:-$HOME/.cargo}/env"
    fi
    command -v cargo >/dev/null || give_up "Rust is not installed. Get it from https://rustup.rs and run this again."
}

# Those of the named packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
    done
}

# Installs packages as the administrator; fails where that is not allowed without asking.
install_packages() {
    local as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# Makes sure of the named system packages: installs them where it may, else says how. Where there is no apt,
# the README says what to install.
need_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Installing system packages: $missing"
    # shellcheck disable=SC2086 # a list of words
    install_packages $missing || give_up "These system packages are missing: $missing
Install them with:
    sudo apt-get install --no-install-recommends $missing
and run this again."
}

# The same for packages that are good to have and can be done without.
want_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    install_packages $missing || printf 'Good to have, and not installed: %s\n' "$missing" >&2
}

# What was started and must not stay: ended by `clean_up`, the last first. `scratch` goes with it.
started=()
scratch=""
clean_up() {
    local process
    for process in "${started[@]}"; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    [ -z "$scratch" ] || rm -rf "$scratch"
}

# A screen of its own without a graphics card, with a window manager. Windows that are started from here come up there.
open_screen() {
    scratch=$(mktemp -d)
    trap clean_up EXIT
    # Xvfb looks for a free display itself and says which.
    Xvfb -displayfd 4 -screen 0 1280x800x24 -nolisten tcp -noreset 4>"$scratch/display" 2>"$scratch/screen.log" &
    started=($!)
    for _ in $(seq 100); do
        [ -s "$scratch/display" ] && break
        sleep 0.1
    done
    [ -s "$scratch/display" ] || give_up "No screen could be made: $(cat "$scratch/screen.log")"
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY LIBGL_ALWAYS_SOFTWARE=1
    unset WAYLAND_DISPLAY

    openbox >/dev/null 2>&1 &
    started=($! "${started[@]}")
    # A window that comes before its manager may never be shown.
    for _ in $(seq 100); do
        xdotool get_desktop >/dev/null 2>&1 && break
        sleep 0.1
    done
}

# The id of the program's window; waits for it. Fails where the process ends before, or none comes within half a minute.
find_window() {
    local process=$1 window
    for _ in $(seq 300); do
        kill -0 "$process" 2>/dev/null || return 1
        window=$(xdotool search --onlyvisible --name '^Evenkeel' 2>/dev/null | tail -n 1) || true
        [ -z "$window" ] || { echo "$window"; return; }
        sleep 0.1
    done
    return 1
}
