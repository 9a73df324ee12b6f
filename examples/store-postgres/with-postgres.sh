#!/bin/sh
# Runs a command beside a PostgreSQL server of its own: on a free port, in a new
# folder, gone when the command ends. Installs Debian's package if it has to.
#   sh with-postgres.sh node --test
set -eu

if [ "$#" -eq 0 ]; then
  echo "usage: with-postgres.sh COMMAND..." >&2
  exit 2
fi

find_server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

bin=$(find_server)
if [ -z "$bin" ]; then
  # The package would else start a server of the system's.
  mkdir -p /etc/postgresql-common
  echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  apt-get update >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql >&2
  bin=$(find_server)
fi

folder=$(mktemp -d)
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
PGPASSWORD=$(node -p 'require("node:crypto").randomBytes(16).toString("hex")')
printf '%s\n' "$PGPASSWORD" > "$folder/password"

# The server refuses to run as root.
if [ "$(id -u)" -eq 0 ]; then
  chown -R postgres "$folder"
  as_user() { runuser -u postgres -- "$@"; }
else
  as_user() { "$@"; }
fi

stop() {
  as_user "$bin/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

as_user "$bin/initdb" --pgdata "$folder/data" --username postgres --auth scram-sha-256 \
  --pwfile "$folder/password" --encoding UTF8 --locale C.UTF-8 > "$folder/initdb.log"
as_user "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/server.log" --silent --wait \
  --options "-p $port -c listen_addresses=127.0.0.1 -k $folder -c shared_buffers=256MB -c max_wal_size=4GB" start

export PGHOST=127.0.0.1 PGPORT="$port" PGUSER=postgres PGDATABASE=postgres PGPASSWORD
"$@"
