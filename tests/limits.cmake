# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=<source dir> -P limits.cmake : fails on a file that has grown too long, lacks its
# licence line, or has a name that says nothing. clang-tidy limits the functions.
cmake_minimum_required(VERSION 3.21)
file(GLOB_RECURSE files ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/core/*.h ${ROOT}/core/*.cpp
    ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REGEX MATCHALL "\n" ends "${text}")
    list(LENGTH ends lines)
    set(limit 600)
    if(file MATCHES "\\.h$")
        set(limit 250)
    endif()
    if(file MATCHES "/tests/") # Their tables are data: half as much again.
        math(EXPR limit "${limit} * 3 / 2")
    endif()
    if(lines GREATER limit)
        message(SEND_ERROR "${file}: ${lines} lines, the limit is ${limit}")
    endif()
    if(NOT text MATCHES "^// SPDX-License-Identifier: GPL-3\\.0-or-later\n")
        message(SEND_ERROR "${file}: must begin with // SPDX-License-Identifier: GPL-3.0-or-later")
    endif()
    get_filename_component(name ${file} NAME_WE)
    if(name MATCHES "(Manager|Helper|Utils|Handler|Data|Info|Impl)$")
        message(SEND_ERROR "${file}: the name says nothing (CONTRIBUTING.md)")
    endif()
endforeach()
