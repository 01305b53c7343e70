# SPDX-License-Identifier: GPL-3.0-or-later
# Runs moc for a target, also when a header is new: by itself CMake looks only at those that were there before.
function(use_moc target)
  get_target_property(moc Qt6::moc IMPORTED_LOCATION)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/moc.sh.in ${PROJECT_BINARY_DIR}/moc.sh @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE ${PROJECT_BINARY_DIR}/moc.sh)
  get_target_property(sources ${target} SOURCES)
  set(seen ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt)
  if(EXISTS ${seen})
    file(READ ${seen} before)
  endif()
  if(NOT sources STREQUAL "${before}")
    file(WRITE ${seen} "${sources}")
    file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
  endif()
endfunction()
