#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# debian_package.sh <program>: the Debian package that is made of what is built has all that a package needs, and
# everything in it says nothing against itself.
set -euo pipefail
build=$(dirname "$1")
id=org.activationexplorer.ActivationExplorer
if grep -q '^ACTIVATION_SANITIZERS:STRING=.' "$build/CMakeCache.txt"; then
    echo "with sanitizers nobody packages it"
    exit
fi
for tool in cpack dpkg-deb dpkg-shlibdeps; do
    command -v "$tool" >/dev/null || { echo "without $tool no package can be made here"; exit; }
done

fail() {
    echo "$1"
    exit 1
}

# quiet <command…>: does it, and it says nothing. Where it is not installed, nothing is tried.
quiet() {
    command -v "$1" >/dev/null || return 0
    local said
    said=$("$@" 2>&1) || fail "$*: $said"
    [[ -z $said ]] || fail "$*: $said"
}

umask 022
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$PWD/out" >cpack.log 2>&1 || fail "$(<cpack.log)"
deb=$(echo out/*.deb)
[[ $deb == out/activation-explorer_*_*.deb && -f $deb ]] || fail "there is not one package: $deb"
dpkg-deb --extract "$deb" root

share=root/usr/share
for file in root/usr/bin/activation-explorer "$share/applications/$id.desktop" "$share/metainfo/$id.metainfo.xml" \
    "$share/mime/packages/$id.xml" "$share/icons/hicolor/scalable/apps/$id.svg" \
    "$share/icons/hicolor/symbolic/apps/$id-symbolic.svg" "$share/icons/hicolor/16x16/apps/$id.png" \
    "$share/icons/hicolor/512x512/apps/$id.png" "$share/man/man1/activation-explorer.1.gz" \
    "$share/bash-completion/completions/activation-explorer" "$share/zsh/vendor-completions/_activation-explorer" \
    "$share/fish/vendor_completions.d/activation-explorer.fish" "$share/doc/activation-explorer/copyright"; do
    [[ -s $file ]] || fail "not in the package: $file"
done
if find root -path '*/include/*' -o -name '*.cmake' | grep .; then fail "that is for developers, not in this package"; fi
case $(dpkg-deb --field "$deb" Depends) in
*libqt6widgets6*libqt6gui6* | *libqt6gui6*libqt6widgets6*) ;;
*) fail "it does not depend on Qt: $(dpkg-deb --field "$deb" Depends)" ;;
esac

# It starts from where it lies, with its own core.
core=$(ldd root/usr/bin/activation-explorer | sed -n 's/.*libactivation-core[^ ]* => \([^ ]*\) .*/\1/p')
[[ $(realpath "$core") == "$PWD/root/usr/lib/"* ]] || fail "it takes its core from $core"
[[ $(root/usr/bin/activation-explorer eval relu 2) == *"2,2,1,0"* ]] || fail "it does not compute"
root/usr/bin/activation-explorer render elu -o elu.png

quiet desktop-file-validate "$share/applications/$id.desktop"
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" >appstream.log || fail "$(<appstream.log)"
fi
if command -v man >/dev/null; then
    said=$(MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$share/man/man1/activation-explorer.1.gz" 2>&1 >/dev/null)
    [[ -z $said ]] || fail "man: $said"
fi
if command -v zsh >/dev/null; then quiet zsh -n "$share/zsh/vendor-completions/_activation-explorer"; fi
if command -v fish >/dev/null; then quiet env HOME="$PWD" fish --no-execute "$share/fish/vendor_completions.d/activation-explorer.fish"; fi
quiet bash -n "$share/bash-completion/completions/activation-explorer"
if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error,warning "$deb" >lintian.log 2>&1 || fail "$(<lintian.log)"
fi

# What is declared in one place is meant in all of them.
type=application/x-activation-exploration
for file in "$share/applications/$id.desktop" "$share/mime/packages/$id.xml" "$share/metainfo/$id.metainfo.xml"; do
    grep -q "$type" "$file" || fail "$file does not know $type"
done
