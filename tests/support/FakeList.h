// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "ui/models/PagedModel.h"

#include <QCoreApplication>
#include <QPromise>
#include <memory>

/// A row of a list that exists in tests only.
struct FakeRow
{
    qint64 id = 0;
    qint64 client = 7;
    QString title = {};
    QString state = {};
    int rank = 0;

    core::RowRef ref() const { return {core::Table::Intervention, id}; }
    bool shows(core::RowRef other) const
    {
        return other == ref() || other == core::RowRef{core::Table::Client, client};
    }
};

struct FakeFilter
{
    QString text = {};
    QString order = {}; ///< Empty: by descending id; else by rank.
    bool descending = false;
};

using FakeModel = ui::PagedModel<FakeRow, FakeFilter>;

/// As a database thread answers: never within the call that asks.
template <class Answer>
core::Answer<Answer> soon(const Answer &answer)
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, answer] {
            promise->addResult(answer);
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

/// A list in memory. Answers soon, or when told to.
struct FakeList
{
    using PageAnswer = core::Result<core::Page<FakeRow>>;

    explicit FakeList(int count)
    {
        for (int id = count; id > 0; --id)
            rows << row(id);
    }

    static FakeRow row(qint64 id)
    {
        return {.id = id,
                .title = QStringLiteral("Row %1").arg(id),
                .state = QStringLiteral("Open"),
                .rank = static_cast<int>(id)};
    }

    QList<FakeRow> matching(const FakeFilter &filter) const
    {
        QList<FakeRow> found;
        for (const FakeRow &row : rows) {
            if (row.title.contains(filter.text))
                found << row;
        }
        if (!filter.order.isEmpty())
            std::stable_sort(found.begin(), found.end(),
                             [&filter](const FakeRow &left, const FakeRow &right) {
                                 return filter.descending ? right.rank < left.rank : left.rank < right.rank;
                             });
        return found;
    }

    PageAnswer page(const FakeFilter &filter, const std::optional<core::Cursor> &after, int limit) const
    {
        const QList<FakeRow> all = matching(filter);
        const qsizetype from = after ? after->keys.at(0).toLongLong() : 0;
        core::Page<FakeRow> page{.rows = all.mid(from, limit), .next = {}};
        if (from + limit < all.size())
            page.next = core::Cursor{{from + limit}};
        return page;
    }

    core::ListSource<FakeRow, FakeFilter> source()
    {
        return {.table = core::Table::Intervention,
                .page =
                    [this](const FakeFilter &filter, const std::optional<core::Cursor> &after, int limit) {
                        ++pagesAsked;
                        if (!isSlow)
                            return soon(failure ? PageAnswer(*failure) : page(filter, after, limit));
                        pending << std::make_shared<QPromise<PageAnswer>>();
                        pending.constLast()->start();
                        return core::Answer<PageAnswer>(pending.constLast()->future());
                    },
                .rows =
                    [this](const QSet<qint64> &ids, const FakeFilter &filter) {
                        QList<FakeRow> found = matching(filter);
                        found.removeIf([&ids](const FakeRow &row) { return !ids.contains(row.id); });
                        return soon(core::Result<QList<FakeRow>>(found));
                    },
                .count =
                    [this](const FakeFilter &filter) {
                        return soon(core::Result<qint64>(matching(filter).size()));
                    }};
    }

    static QList<ui::Column<FakeRow>> columns()
    {
        using Row = FakeRow;
        return {{.id = QStringLiteral("title"),
                 .title = QStringLiteral("Title"),
                 .text = [](const Row &row) { return row.title; },
                 .look = ui::CellLook::Strong,
                 .width = 0},
                {.id = QStringLiteral("state"),
                 .title = QStringLiteral("State"),
                 .text = [](const Row &row) { return row.state; },
                 .tone = [](const Row &) { return ui::Tone::Watch; },
                 .look = ui::CellLook::Badge,
                 .width = 120},
                {.id = QStringLiteral("rank"),
                 .title = QStringLiteral("Rank"),
                 .text = [](const Row &row) { return row.rank; },
                 .toolTip = [](const Row &row) { return QStringLiteral("<%1>").arg(row.rank); },
                 .alignment = Qt::AlignRight,
                 .sortKey = QStringLiteral("rank"),
                 .definition = QStringLiteral("What it is worth"),
                 .width = 90}};
    }

    static ui::Ordering<FakeRow, FakeFilter> ordering()
    {
        return {.apply =
                    [](FakeFilter &filter, const QString &key, Qt::SortOrder order) {
                        filter.order = key;
                        filter.descending = order == Qt::DescendingOrder;
                    },
                .keys =
                    [](const FakeRow &row, const FakeFilter &filter) {
                        return filter.order.isEmpty() ? QVariantList() : QVariantList{row.rank};
                    }};
    }

    void answer(int request, const PageAnswer &page)
    {
        pending.at(request)->addResult(page);
        pending.at(request)->finish();
    }

    QList<FakeRow> rows;
    std::optional<core::Error> failure = {};
    bool isSlow = false;
    int pagesAsked = 0;
    QList<std::shared_ptr<QPromise<PageAnswer>>> pending = {};
};
