# SPDX-License-Identifier: GPL-3.0-or-later
# What every Debian package has beside the program: licence and changes, and packed pages of the manual; and the
# completion for zsh where Debian's zsh looks for it.
file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/activation-explorer.1)
if(NOT pages)
  return() # the package is of something else
endif()
list(GET pages 0 page)
cmake_path(SET root NORMALIZE ${page}/../../../..)
file(RENAME ${root}/share/zsh/site-functions ${root}/share/zsh/vendor-completions)
set(documents ${root}/share/doc/${CPACK_PACKAGE_NAME})
file(MAKE_DIRECTORY ${documents})
file(WRITE ${documents}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Activation Explorer

Files: *
Copyright: 2026 The developers of Activation Explorer
License: GPL-3+
 This program is free software: you can redistribute it and/or modify it under
 the terms of the GNU General Public License as published by the Free Software
 Foundation, either version 3 of the License, or (at your option) any later
 version.
 .
 On Debian systems the full text of the GNU General Public License version 3 is
 in /usr/share/common-licenses/GPL-3.
")
string(TIMESTAMP now "%a, %d %b %Y 00:00:00 +0000" UTC)
file(WRITE ${documents}/changelog.Debian "${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Made by cpack from the sources.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
configure_file(${CPACK_ACTIVATION_SOURCE_DIR}/CHANGELOG.md ${documents}/changelog COPYONLY)
execute_process(COMMAND gzip -9nf ${documents}/changelog ${documents}/changelog.Debian
  ${page} COMMAND_ERROR_IS_FATAL ANY)
file(CHMOD ${documents}/copyright ${documents}/changelog.gz ${documents}/changelog.Debian.gz
  PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
