# What the scripts share: where things are, which Swift is used, and how progress is told. To be sourced.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Where SwiftPM builds. Debug and the static release have folders of their own below it.
SCRATCH=${RETROPAGER_SCRATCH:-$ROOT/.build}
# The flags of every debug build and of every release build: other flags would build everything again.
DEBUG_FLAGS=(--scratch-path "$SCRATCH" --explicit-target-dependency-import-check error)
RELEASE_FLAGS=(--scratch-path "$SCRATCH" -c release --static-swift-stdlib)
TOOL=$SCRATCH/release/retropager

say() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  hint: %s\n' "$line" >&2; done
  exit 1
}

# A toolchain that is installed in one of the usual places is used even when PATH does not name it.
if ! command -v swift >/dev/null 2>&1; then
  for place in "${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}" /opt/*/usr/bin /usr/local/*/usr/bin /usr/share/*/usr/bin; do
    if [[ -x $place/swift ]]; then
      export PATH="$place:$PATH"
      break
    fi
  done
fi

# Runs a command whose output matters only when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  if ((status)); then cat "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

# Builds one product as it is shipped: optimised, with the Swift runtime linked in.
build_release() {
  local start=$SECONDS
  say "building $1 (the first time takes some minutes)"
  quietly swift build --package-path "$ROOT" "${RELEASE_FLAGS[@]}" --product "$1" || fail "the build of $1 failed"
  say "built $1 in $((SECONDS - start)) s"
}
