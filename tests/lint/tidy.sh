#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh BUILD JOBS [MINUTES]: clang-tidy over the sources of app, core and ui that BUILD holds.
# A file found clean is not looked at again until it, a header of ours that it includes, or
# .clang-tidy changes. After MINUTES no further file is begun, and what is left is said.
set -euo pipefail

# look_at BUILD SOURCE MARK: makes MARK when SOURCE is clean
look_at() {
    local found
    if [ -n "${VIGIE_TIDY_UNTIL:-}" ] && [ "$(date +%s)" -ge "$VIGIE_TIDY_UNTIL" ]; then
        echo "clang-tidy: out of time, not looked at: ${2#"$PWD"/}"
        return 0
    fi
    # The commands are GCC's: clang does not know every warning that they name.
    if found=$(clang-tidy-14 --quiet -p "$1" --extra-arg=-Wno-unknown-warning-option "$2" 2>"$3.errors"); then
        rm -f "$3.errors"
        : >"$3"
        return 0
    fi
    printf '%s\n' "$found"
    grep 'error:' "$3.errors" || true
    rm -f "$3.errors"
    return 1
}

if [ "${1:-}" = --one ]; then
    look_at "$2" "$3" "$4"
    exit
fi

build=${1:?the build folder}
jobs=${2:-2}
export VIGIE_TIDY_UNTIL=${3:+$(($(date +%s) + $3 * 60))}
root=$PWD
cache=$build/tidy
mkdir -p "$cache"

# "SOURCE FINGERPRINT" for each object of ours, from what the compiler said it includes
fingerprints() {
    ninja -C "$build" -t deps | awk -v root="$root" '
        /^[^ ].*: #deps/ { source = "" }
        /^    / {
            file = $1
            if (file ~ /^\.\.\/\.\.\//) file = root "/" substr(file, 7)
            if (index(file, root "/") != 1 || file ~ /\/build\//) next
            if (source == "" && index(file, root "/tests/") == 1) source = "-" # its macros nest too deep
            if (source == "") { source = file; if (source !~ /\.cpp$/) { source = "-" } }
            if (source != "-") print source, file
        }' | sort -u | awk -v sums="$cache/sums" '
        BEGIN { while ((getline line < sums) > 0) { split(line, part, "  "); sum[part[2]] = part[1] } }
        { if ($1 != last && last != "") print last, digest; if ($1 != last) digest = ""; last = $1; digest = digest sum[$2] }
        END { if (last != "") print last, digest }' |
        while read -r source digest; do
            printf '%s %s\n' "$source" "$(printf '%s' "$digest" | sha256sum | cut -c1-40)"
        done
}

find "$root"/{app,core,ui} \( -name '*.cpp' -o -name '*.h' \) -exec sha256sum {} + >"$cache/sums"
rules=$(sha256sum <.clang-tidy | cut -c1-12)
todo=()
declare -A mark
while read -r source digest; do
    mark[$source]=$cache/$rules-$digest
    if [ ! -e "${mark[$source]}" ]; then todo+=("$source"); fi
done < <(fingerprints)

echo "clang-tidy: ${#todo[@]} of ${#mark[@]} files to look at" >&2
[ "${#todo[@]}" -gt 0 ] || exit 0

# One file at a time, so that what was found clean is remembered even when the rest is stopped.
for source in "${todo[@]}"; do
    printf '%s\0%s\0' "$source" "${mark[$source]}"
done | xargs -0 -r -n 2 -P "$jobs" "$0" --one "$build"
