// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

// What every benchmark needs: the time that work takes, the memory of this process, lines of a table.

/// Milliseconds of a clock that every process of the machine shares.
inline double clockMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Milliseconds of processor time that all threads of this process have had.
inline double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// What work cost, in milliseconds. Ratios compare the processor's: other programs on the machine
/// make the wall clock tell more, and not everything more by as much.
struct Cost
{
    double wall = 0;
    double processor = 0;
};

inline Cost operator+(const Cost &left, const Cost &right)
{
    return {left.wall + right.wall, left.processor + right.processor};
}

template <class Work>
Cost costOf(const Work &work)
{
    const Cost start{clockMilliseconds(), processorMilliseconds()};
    work();
    return {clockMilliseconds() - start.wall, processorMilliseconds() - start.processor};
}

/// The best of several: what else the machine did meanwhile only ever adds.
template <class Work>
Cost bestOf(int times, const Work &work)
{
    Cost best = costOf(work);
    for (int i = 1; i < times; ++i) {
        const Cost cost = costOf(work);
        best = {std::min(best.wall, cost.wall), std::min(best.processor, cost.processor)};
    }
    return best;
}

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/// The most memory that this process has had so far, in MiB (VmHWM, Linux only); 0 where unknown.
inline double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6, line.size() - 8).trimmed().toDouble() / 1024;
    }
    return 0;
}

/// What @p result holds; a benchmark has no use for an error.
template <class T>
T wanted(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().sentence.plain() + result.error().detail));
    return std::move(result.value());
}

inline void wanted(const core::Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().sentence.plain() + result.error().detail));
}

/// One line: what, how much, and how often that is @p base.
inline void printRatio(const char *what, double value, const char *unit, double base)
{
    std::printf("  %-50s %9.1f %-3s  × %.2f\n", what, value, unit, value / base);
    std::fflush(stdout);
}

inline void printCost(const char *what, const Cost &cost, const Cost &base)
{
    std::printf("  %-50s %9.1f ms  %9.1f ms of processor  × %.2f\n", what, cost.wall, cost.processor,
                cost.processor / base.processor);
    std::fflush(stdout);
}
