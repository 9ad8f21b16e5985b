// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed inventories: never more than the limit, whatever the stream promises.
#include "Input.h"
#include "core/exchange/Inflate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype kMost = 1 << 20;
    const auto bytes = core::inflated(inputOf(data, size), kMost);
    if (bytes && bytes->size() > kMost)
        qFatal("more was unpacked than was asked for");
    return 0;
}
