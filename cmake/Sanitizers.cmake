# SPDX-License-Identifier: GPL-3.0-or-later
if(ACTIVATION_SANITIZERS)
  add_compile_options(-fsanitize=${ACTIVATION_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ACTIVATION_SANITIZERS})
endif()
