#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# french.sh TS WORDS: spells the French of a .ts file; a word neither in the dictionary nor in
# WORDS (one a line, # for comments) fails.
set -euo pipefail
ts=${1:?a .ts file}
accepted=${2:?the accepted words}

# Translations only, without entities, accelerators, placeholders, tags and typographic apostrophes.
texts() {
    awk '/<translation[^>]*\/>/ { next } /<translation/, /<\/translation>/ { print }' "$ts" |
        sed -e 's/<[^>]*>/ /g' -e 's/--[a-z-]*/ /g' -e 's/&amp;//g' -e 's/&lt;[^&]*&gt;/ /g' -e 's/&apos;/'"'"'/g' \
            -e 's/&[a-z]*;/ /g' -e 's/&#x[0-9a-fA-F]*;/ /g' -e "s/’/'/g" -e 's/%L\?[0-9n]\+/ /g' \
            -e 's/[^ ]*[0-9@/_][^ ]*/ /g' -e 's/\xc2\xa0/ /g' -e 's/\xe2\x80\xaf/ /g'
}

unknown=$(texts | hunspell -d fr -i UTF-8 -l | sed 's/\.$//' | LC_ALL=C sort -u |
    LC_ALL=C comm -23 - <(sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$accepted" | LC_ALL=C sort -u) || true)
if [ -n "$unknown" ]; then
    echo "$ts: words that the dictionary does not know; correct them, or accept them in $accepted:" >&2
    printf '  %s\n' "${unknown//$'\n'/$'\n'  }" >&2
    exit 1
fi
