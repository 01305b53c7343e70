# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest: adds each test of a program of GoogleTest. A test that is run for many parameters, such as every entry of
# the catalogue, is one of them and one process: a process for each entry would be three times as many, and where
# starting one is slow, most of the time of all tests.
#   room        what stands before their names
#   program     what has them
#   properties  of each
execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE " *#[^\n]*" "" listed "${listed}") # values of parameters
string(REPLACE "\n" ";" lines "${listed}")
set(suite "")
set(before "")
foreach(line IN LISTS lines)
  if(line MATCHES "^([^ ]+)\\.$")
    set(suite ${CMAKE_MATCH_1})
  elseif(line MATCHES "^  ([^/]+)")
    set(test ${suite}.${CMAKE_MATCH_1})
    if(NOT test STREQUAL before)
      add_test(${room}/${test} ${program} --gtest_filter=${test}:${test}/*)
      set_tests_properties(${room}/${test} PROPERTIES ${properties})
    endif()
    set(before ${test})
  endif()
endforeach()
