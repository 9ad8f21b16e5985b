// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <cstddef>
#include <cstdint>

/// What libFuzzer made up, copied: a read beyond its end is then seen.
inline QByteArray inputOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
