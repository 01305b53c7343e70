# SPDX-License-Identifier: GPL-3.0-or-later
if(ACTIVATION_SANITIZERS)
  add_compile_options(-fsanitize=${ACTIVATION_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ACTIVATION_SANITIZERS})
  # With a sanitizer g++ no longer sees that something was set, and says so inside std::regex (GCC's manual, -fsanitize).
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
