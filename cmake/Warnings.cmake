# SPDX-License-Identifier: GPL-3.0-or-later
# Link to it what is compiled here; what is not ours keeps its own warnings.
add_library(activation_warnings INTERFACE)
target_compile_options(activation_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow
  $<$<BOOL:${ACTIVATION_WARNINGS_ARE_ERRORS}>:-Werror>)
# g++ 12 sees overlaps and overflows in "literal" + std::string that are not there (GCC bug 105651).
target_compile_options(activation_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overflow
  -Wno-array-bounds>)
