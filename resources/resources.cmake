# SPDX-License-Identifier: GPL-3.0-or-later
# Icons are ours; fonts come from Debian's packages at configure time and are never committed.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
if(icons)
    qt_add_resources(ui icons PREFIX /icons BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${icons})
endif()
