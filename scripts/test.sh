#!/usr/bin/env bash
# All tests, with what they need beyond npm. Ends in a line `N passed, N failed, N skipped`.
set -uo pipefail
cd "$(dirname "$0")/.."

bash scripts/install-system-packages.sh
npm run --silent build || exit 1

report=$(mktemp -d)/tests.json
npx vitest run --reporter=default --reporter=json --outputFile.json="$report" "$@"
status=$?
node scripts/count-tests.mjs "$report"
exit $status
