#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the PNG icons of the SVG ones. Needs rsvg-convert (librsvg2-bin).
set -euo pipefail
cd -- "$(dirname -- "$0")"
for size in 16 22 24; do rsvg-convert -w "$size" -h "$size" small.svg -o "$size.png"; done
for size in 32 48 64 128 256 512; do rsvg-convert -w "$size" -h "$size" ../../icons/activation-explorer.svg -o "$size.png"; done
