# SPDX-License-Identifier: GPL-3.0-or-later
# Icons are ours; fonts come from Debian's packages at configure time and are never committed.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
if(icons)
    qt_add_resources(ui icons PREFIX /icons BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${icons})
endif()

# The window's own typeface, for machines that have none (a bare server, the tests).
set(VIGIE_INTER_DIR /usr/share/fonts/opentype/inter CACHE PATH "Folder of Inter-Regular.otf (Debian: fonts-inter)")
set(fonts)
foreach(weight Regular Medium SemiBold Bold)
    if(EXISTS ${VIGIE_INTER_DIR}/Inter-${weight}.otf)
        configure_file(${VIGIE_INTER_DIR}/Inter-${weight}.otf ${CMAKE_BINARY_DIR}/fonts/Inter-${weight}.otf COPYONLY)
        list(APPEND fonts ${CMAKE_BINARY_DIR}/fonts/Inter-${weight}.otf)
    else()
        message(WARNING "Inter-${weight}.otf not found in ${VIGIE_INTER_DIR}: install fonts-inter")
    endif()
endforeach()
if(fonts)
    qt_add_resources(ui fonts PREFIX /fonts BASE ${CMAKE_BINARY_DIR}/fonts FILES ${fonts})
endif()
