# SPDX-License-Identifier: GPL-3.0-or-later
# Icons are ours; fonts come from Debian's packages at configure time and are never committed.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
if(icons)
    qt_add_resources(ui icons PREFIX /icons BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${icons})
endif()

# The window's own typeface, for machines that have none (a bare server, the tests): Inter with
# digits of one width, under a name of its own.
set(VIGIE_INTER_DIR /usr/share/fonts/opentype/inter CACHE PATH "Folder of Inter-Regular.otf (Debian: fonts-inter)")
find_program(VIGIE_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(VIGIE_PYTHON python3)
set(fonts)
foreach(weight Regular Medium SemiBold Bold)
    set(font ${CMAKE_BINARY_DIR}/fonts/VigieUi-${weight}.otf)
    if(NOT EXISTS ${font})
        file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/fonts)
        execute_process(COMMAND ${VIGIE_PYTHON} ${CMAKE_SOURCE_DIR}/resources/tabularfigures.py
                ${VIGIE_INTER_DIR}/Inter-${weight}.otf ${font} "Vigie UI"
            RESULT_VARIABLE failed ERROR_VARIABLE reason)
        if(failed)
            message(FATAL_ERROR "No font for the window: install fonts-inter and python3-fonttools. ${reason}")
        endif()
    endif()
    list(APPEND fonts ${font})
endforeach()
qt_add_resources(ui fonts PREFIX /fonts BASE ${CMAKE_BINARY_DIR}/fonts FILES ${fonts})

# Paper: Noto Sans (figures of one width), and DejaVu Sans for the signs it lacks (ui/printing).
set(paper_fonts)
foreach(font truetype/noto/NotoSans-Regular.ttf truetype/noto/NotoSans-Bold.ttf truetype/dejavu/DejaVuSans.ttf)
    get_filename_component(name ${font} NAME)
    find_file(paper_font_${name} ${font} PATHS /usr/share/fonts NO_DEFAULT_PATH)
    if(NOT paper_font_${name})
        message(FATAL_ERROR "${name} not found: install fonts-noto-core and fonts-dejavu-core")
    endif()
    set_source_files_properties(${paper_font_${name}} PROPERTIES QT_RESOURCE_ALIAS ${name})
    list(APPEND paper_fonts ${paper_font_${name}})
endforeach()
qt_add_resources(ui paper_fonts PREFIX /fonts/paper FILES ${paper_fonts})
