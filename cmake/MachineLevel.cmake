# SPDX-License-Identifier: GPL-3.0-or-later
# machine_level(<variable>): the highest of v4 and v3 that this machine's loader would take; empty where it takes neither.
function(machine_level variable)
  set(level "")
  execute_process(COMMAND /lib64/ld-linux-x86-64.so.2 --help OUTPUT_VARIABLE said ERROR_QUIET RESULT_VARIABLE status)
  foreach(each v4 v3)
    if(NOT level AND status EQUAL 0 AND said MATCHES "x86-64-${each} \\(supported")
      set(level ${each})
    endif()
  endforeach()
  set(${variable} "${level}" PARENT_SCOPE)
endfunction()
