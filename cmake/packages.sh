# SPDX-License-Identifier: GPL-3.0-or-later
# What the commands at the root share: the Debian packages and how to get them, and how to be quiet while working.
# For sourcing; ${0##*/} names the command in messages.

program_packages=(
  g++ cmake ninja-build ccache
  qt6-base-dev qt6-svg-dev libqcustomplot-dev libcli11-dev libeigen3-dev libyaml-cpp-dev libcmark-dev
  qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
  zlib1g-dev libwebp-dev libgif-dev libimagequant-dev pkg-config
  qt6-image-formats-plugins fonts-dejavu-core fonts-noto-cjk
)
test_packages=(
  libgtest-dev libbenchmark-dev clang-format python3 xvfb xauth openbox xdotool
  desktop-file-utils appstream lintian man-db dpkg-dev file zsh fish
)
ci_packages=(clang clang-tidy libclang-rt-14-dev)
coverage_packages=(gcovr)
picture_packages=(imagemagick x11-utils fonts-inter)

fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# quietly <what is done> <command…>: its output is shown only when it fails. When it takes longer than two seconds,
# standard error tells how far it is.
quietly() {
  local what=$1 log line status=0 last=0
  shift
  log=$(mktemp)
  "$@" 2>&1 </dev/null | {
    SECONDS=0
    while IFS= read -r line; do
      printf '%s\n' "$line" >>"$log"
      ((SECONDS < 2)) && continue
      [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] && line=${BASH_REMATCH[0]} # ninja's count
      if [[ -t 2 ]]; then
        printf '\r\033[K%s %.60s' "$what" "$line" >&2
      elif ((last == 0 || SECONDS >= last + 20)); then
        printf '%s %.60s\n' "$what" "$line" >&2
        last=$SECONDS
      fi
    done
    if [[ -t 2 ]] && ((SECONDS >= 2)); then printf '\r\033[K' >&2; fi
  } || status=$?
  if ((status != 0)); then
    cat "$log" >&2
    rm -f "$log"
    fail "${what%…} failed; what it said is above"
  fi
  rm -f "$log"
}

# install_packages <package…>: installs those that are missing. Asks nothing; takes no time when none is.
install_packages() {
  command -v dpkg-query >/dev/null || return 0 # not Debian: CMake will say what it misses
  local missing=() package as_root=()
  declare -A installed=()
  while IFS= read -r package; do installed[$package]=1; done < <(
    dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
  for package; do [[ ${installed[$package]-} ]] || missing+=("$package"); done
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      fail "these packages are missing, and only root may install them: ${missing[*]}
Become root, or ask whoever is, and run: apt-get install ${missing[*]}"
    sudo -v || fail "without sudo's consent these packages cannot be installed: ${missing[*]}"
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  # A source that cannot be reached matters only if a package is missing in the end.
  (quietly "Asking for packages…" "${as_root[@]}" apt-get update) || true
  quietly "Installing ${#missing[@]} packages…" "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}"
}
