// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <random>

namespace core {

/// Chance that is the same on every machine: the standard distributions are not, the engine is.
class DemoRandom
{
public:
    explicit DemoRandom(unsigned seed) : m_engine(seed) {}

    /// From 0 to @p limit − 1.
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    /// From @p low to @p high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    bool perMille(int share) { return below(1000) < share; }
    template <class T>
    const T &pick(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }
    /// The place of one of the @p weights, as often as it weighs.
    template <class Weights>
    size_t weighted(const Weights &weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int left = below(sum);
        size_t place = 0;
        while (left >= weights.at(place))
            left -= weights.at(place++);
        return place;
    }
    QString letters(const QString &alphabet, int length)
    {
        QString text;
        for (int i = 0; i < length; ++i)
            text += alphabet.at(below(static_cast<int>(alphabet.size())));
        return text;
    }

private:
    std::mt19937 m_engine; ///< Specified to the bit by the standard.
};

/// @p text with the spaces of French typography: before ; : ! ? and inside « ».
QString french(const QString &text);

} // namespace core
