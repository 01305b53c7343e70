# SPDX-License-Identifier: GPL-3.0-or-later
# Runs while the core is installed, so that no list of headers can fall behind: public is what declares something that the
# library exports, and what such headers include.
#   core         the core's source folder
#   destination  where its headers go
cmake_policy(VERSION 3.22)
set(only_for_tests numerics/quarter_turns.h)

file(GLOB_RECURSE headers RELATIVE ${core} ${core}/*.h)
set(open "")
foreach(header IN LISTS headers)
  file(STRINGS ${core}/${header} exports REGEX "CORE_EXPORT" LIMIT_COUNT 1)
  if(exports AND NOT header IN_LIST only_for_tests)
    list(APPEND open ${header})
  endif()
endforeach()

set(public_headers "")
while(open)
  list(POP_FRONT open header)
  if(header IN_LIST public_headers)
    continue()
  endif()
  list(APPEND public_headers ${header})
  file(STRINGS ${core}/${header} includes REGEX "^#include \"core/")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "^#include \"core/([^\"]+)\".*" "\\1" included ${include})
    list(APPEND open ${included})
  endforeach()
endwhile()

foreach(header IN LISTS public_headers)
  cmake_path(GET header PARENT_PATH folder)
  file(INSTALL ${core}/${header} DESTINATION ${destination}/${folder})
endforeach()
