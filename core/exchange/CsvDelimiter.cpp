// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvReader.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::array<char16_t, 5> kDelimiters{u';', u',', u'\t', u'|', u'¤'};
constexpr size_t kSampledRecords = 60;

using Counts = std::array<int, kDelimiters.size()>;

/// How often each delimiter stands outside quotes in each record of the sample.
std::vector<Counts> countsOf(const QString &sample)
{
    std::vector<Counts> records(1);
    bool isQuoted = false;
    bool isEmpty = true;
    for (const QChar letter : sample) {
        if (letter == QLatin1Char('"'))
            isQuoted = !isQuoted;
        const bool isLineEnd = letter == QLatin1Char('\n') || letter == QLatin1Char('\r');
        if (isLineEnd && !isQuoted && !isEmpty) {
            if (records.size() == kSampledRecords)
                return records;
            records.emplace_back();
        }
        isEmpty = isLineEnd && !isQuoted;
        const auto *const found = std::ranges::find(kDelimiters, letter.unicode());
        if (!isQuoted && found != kDelimiters.end())
            ++records.back().at(static_cast<size_t>(found - kDelimiters.begin()));
    }
    if (records.size() > 1)
        records.pop_back(); // The last one may be cut, or be nothing.
    return records;
}

struct Score
{
    size_t even = 0; ///< Records with the most frequent number of columns.
    int columns = 0;
    friend auto operator<=>(const Score &, const Score &) = default; // NOLINT(modernize-use-nullptr)
};

Score scoreOf(const std::vector<Counts> &records, size_t delimiter)
{
    std::vector<int> counts;
    counts.reserve(records.size());
    for (const Counts &record : records)
        counts.push_back(record.at(delimiter));
    std::ranges::sort(counts);
    Score best;
    for (auto run = counts.cbegin(); run != counts.cend();) {
        const auto end = std::upper_bound(run, counts.cend(), *run);
        if (*run > 0)
            best = std::max(best, Score{static_cast<size_t>(end - run), *run});
        run = end;
    }
    return best;
}

} // namespace

QChar delimiterOf(QByteArrayView sample)
{
    const std::vector<Counts> records = countsOf(QString::fromUtf8(sample));
    Score best;
    QChar chosen = QLatin1Char(',');
    for (size_t i = 0; i < kDelimiters.size(); ++i) {
        if (const Score score = scoreOf(records, i); score > best) {
            best = score;
            chosen = QChar(kDelimiters.at(i));
        }
    }
    return chosen;
}

} // namespace core
