# shellcheck shell=bash
# What scripts/setup, scripts/run and scripts/test share: the repository's root as the working
# directory, logged steps, and the two ways of building. Sourced, never run. Works with the
# bash 3.2 of macOS: no mapfile, no associative arrays.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit

# Homebrew keeps LLVM off the PATH; its clang-tidy is wanted all the same.
for dir in /opt/homebrew/opt/llvm/bin /usr/local/opt/llvm/bin; do
  if [[ -d $dir ]]; then PATH=$PATH:$dir; fi
done

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Wrong arguments.
misuse() {
  printf '%s: %s (--help shows the options)\n' "${0##*/}" "$*" >&2
  exit 2
}

# The comment block at the top of the calling script is its help.
help() { sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; }

have() { type -P "$1" >/dev/null; }

# first_command NAME... : the first of these that can be run; fails when there is none.
first_command() {
  local name
  for name in "$@"; do
    if type -P "$name"; then return 0; fi
  done
  return 1
}

# One version for everybody where it can be had: versions format, and warn, differently.
clang_format() { first_command clang-format-14 clang-format; }
clang_tidy() { first_command clang-tidy-14 clang-tidy; }
chromium() {
  if [[ -n ${BROADSIDE_CHROMIUM:-} ]]; then
    printf '%s\n' "$BROADSIDE_CHROMIUM"
  else
    first_command chromium chromium-browser google-chrome
  fi
}

# Debian keeps it off the PATH of those who are not root.
nginx() {
  if [[ -x /usr/sbin/nginx ]]; then echo /usr/sbin/nginx; else first_command nginx; fi
}

cores() { getconf _NPROCESSORS_ONLN; }

# Shows every 15 seconds that a logged command still moves.
heartbeat() {
  local log=$1 start=$SECONDS
  # The sleep must not hold the caller's pipes open after this function has been killed.
  while sleep 15 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    printf '    %4d s  %.84s\n' $((SECONDS - start)) \
      "$(tail -c 2000 "$log" | tr '\r' '\n' | grep . | tail -n 1)"
  done
}

# logged LOG COMMAND... : runs the command with its output in LOG and nothing on its input.
logged() {
  local log=$1 status=0 beat
  shift
  mkdir -p "$(dirname "$log")"
  rm -f "$log" # it may belong to root
  : >"$log"
  heartbeat "$log" &
  beat=$!
  "$@" </dev/null >>"$log" 2>&1 || status=$?
  kill "$beat" 2>/dev/null || true
  wait "$beat" 2>/dev/null || true
  if ((status != 0)); then
    say "    failed with exit status $status; the end of $log:" >&2
    tail -n 60 "$log" >&2
  fi
  return "$status"
}

# build PRESET [TARGET] : ninja configures again by itself when a CMake file has changed, but does not
# know of the presets.
build() {
  local preset=$1 log="build/log/$1"
  if [[ ! -f build/$preset/build.ninja || CMakePresets.json -nt build/$preset/build.ninja ]]; then
    say "  configuring $preset"
    logged "$log-configure.log" cmake --preset "$preset" || return 1
  fi
  say "  building $preset"
  logged "$log-build.log" cmake --build --preset "$preset" ${2:+--target "$2"} || return 1
}

# Everything that is served: the engine, the command-line tool, and build/site made with them.
build_site() {
  build wasm || return 1
  build wasm-full || return 1
  build release broadside || return 1
  say "  assembling build/site"
  logged build/log/site.log node scripts/build-site.mjs || return 1
}
