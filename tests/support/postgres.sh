#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL for the tests: postgres.sh start|stop FILE
#
# start makes a cluster in a temporary folder, serves it on a free port of 127.0.0.1 as an
# unprivileged user, and writes to FILE how to reach it; stop ends it and removes both. Should the
# test run be killed, a watcher stops the server all the same. Without PostgreSQL installed start
# says so and writes no FILE: the tests skip, or fail where VIGIE_REQUIRE_POSTGRES is set.
set -euo pipefail
action=${1:?start or stop}
file=$(realpath -m "${2:?the file that tells the tests}")
export LC_ALL=C.UTF-8

binaries() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/psql" ]; then echo "$folder"; fi
    done | sort -V | tail -1
}

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" -ne 0 ]; then "$@"; else runuser -u "$owner" -- "$@"; fi
}

wanted_owner() {
    if [ "$(id -u)" -ne 0 ]; then id -un; elif id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

free_port() {
    local port
    for _ in $(seq 50); do
        port=$((20000 + RANDOM % 30000))
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "$port"; return; fi
    done
    echo "postgres.sh: no free port on 127.0.0.1" >&2
    return 1
}

stop() {
    [ -f "$file" ] || return 0
    local folder
    folder=$(sed -n 's/^folder=//p' "$file")
    owner=$(wanted_owner)
    case $folder in
    */vigie-postgres-*)
        if [ -d "$folder/data" ]; then
            (cd / && as_owner "$(binaries)/pg_ctl" -D "$folder/data" -m immediate -w -t 20 stop >/dev/null 2>&1) || true
        fi
        rm -rf "$folder"
        ;;
    esac
    rm -f "$file"
}

make_cluster() {
    as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
    # The superuser only through the socket, in a folder closed to others; the tests by password.
    cat >"$folder/data/pg_hba.conf" <<HBA
local all         all                       trust
host  all         vigie_test  127.0.0.1/32  scram-sha-256
HBA
    cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
unix_socket_permissions = 0700
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 64MB
max_connections = 50
autovacuum = off
CONF
}

# serve: several tries, since another program may take the port meanwhile
serve() {
    local _
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        if as_owner "$bin/pg_ctl" -D "$folder/data" -o "-p $port" -l "$folder/log" -w -t 60 start >/dev/null; then
            return 0
        fi
    done
    cat "$folder/log" >&2
    return 1
}

# watch PID: stops the server once the test run is gone, however it ended
watch() {
    while [ -f "$file" ] && kill -0 "$1" 2>/dev/null; do sleep 2; done
    if [ "$(sed -n 's/^folder=//p' "$file" 2>/dev/null)" = "$folder" ]; then stop; fi
}

start() {
    stop
    bin=$(binaries)
    if [ -z "$bin" ]; then
        echo "postgres.sh: PostgreSQL is not installed (./dev setup): its tests are skipped"
        [ -z "${VIGIE_REQUIRE_POSTGRES:-}" ] || { echo "and VIGIE_REQUIRE_POSTGRES is set"; return 1; }
        return 0
    fi
    owner=$(wanted_owner)
    folder=$(mktemp -d "${TMPDIR:-/tmp}/vigie-postgres-XXXXXX")
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    chmod 700 "$folder"
    if [ "$(id -u)" -eq 0 ]; then chown "$owner" "$folder"; fi
    cd "$folder"
    if ! { make_cluster && serve; }; then
        rm -rf "$folder"
        return 1
    fi
    (umask 077 && printf 'host=127.0.0.1\nport=%s\nuser=vigie_test\npassword=%s\nfolder=%s\n' \
        "$port" "$password" "$folder" >"$file")
    watch "$PPID" </dev/null >/dev/null 2>&1 &
    as_owner "$bin/psql" -q -h "$folder" -p "$port" -U postgres -v ON_ERROR_STOP=1 postgres <<SQL
CREATE ROLE vigie_test LOGIN CREATEDB PASSWORD '$password';
CREATE DATABASE vigie_test OWNER vigie_test;
SQL
}

case $action in
start) start ;;
stop) stop ;;
*) echo "usage: postgres.sh start|stop FILE" >&2; exit 2 ;;
esac
