# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package of the program: cpack -G DEB in a build tree. It holds the component app and nothing else.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME activation-explorer)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The developers of Activation Explorer")
set(CPACK_PACKAGE_CONTACT "The developers of Activation Explorer <maintainers@activation-explorer.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "view neural-network activation functions")
set(CPACK_PACKAGE_DESCRIPTION "Activation Explorer shows what activation functions of neural networks do:
value, slope and curvature follow the sliders of their parameters, kinks and
jumps look as they are, and facts are computed, not copied. Experiments show
what the curves do inside a network.

Pictures for slides and papers open again as explorations. The command line
needs no display.")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};${PROJECT_NAME};app;/")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
  WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/DebianDocuments.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 0.1) # Debian's own would begin with 1, and be newer
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-image-formats-plugins, fonts-dejavu-core") # WebP is written by a plugin
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg")
set(CPACK_ACTIVATION_SOURCE_DIR ${PROJECT_SOURCE_DIR})
include(CPack)
