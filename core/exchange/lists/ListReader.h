// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/CsvReader.h"
#include "core/exchange/lists/ListShape.h"

namespace core {

/// Goes through the lines of a list below its header and says what their cells mean. What it
/// could not understand in a line is told in notes().
class ListReader
{
public:
    ListReader(QIODevice &device, const ListShape &shape);

    /// To the header. Unreadable when the file cannot be read.
    Result<> open();
    /// To the next line that says something; false after the last one.
    Result<bool> next();
    qint64 line() const { return m_reader.line(); }
    /// Why the line cannot be used whatever it says; nothing for most.
    std::optional<Sentence> mistake() const;

    QString text(ListField field) const;  ///< One line of text.
    QString lines(ListField field) const; ///< Text with its lines.
    std::optional<QDate> day(ListField field);
    std::optional<CellDate> moment(ListField field);
    std::optional<Money> money(ListField field);
    std::optional<qint64> memory();
    std::optional<int> months(ListField field);
    /// The identifier that the word stands for; empty where there is none. A word nobody knows is kept
    /// as a remark.
    QString meaning(ListField field);
    /// "Column: text", one for each cell that becomes a remark, and words without a meaning.
    QStringList remarks() const;
    /// Whether every field of @p fields is empty.
    bool isEmpty(std::initializer_list<ListField> fields) const;
    /// Keeps what has no other place: "Column: text".
    void keep(ListField field);
    void tell(const Sentence &reason);
    QList<ImportNote> takeNotes() { return std::move(m_notes); }
    /// About the file: what stands before the header, columns that are left out.
    QList<ImportNote> fileNotes() const;

private:
    QString cell(qsizetype column) const;
    void drop(ListField field);

    CsvReader m_reader;
    const ListShape &m_shape;
    QList<ImportNote> m_notes;
    QStringList m_kept; ///< Of the line.
};

/// @p remarks ("Column: text") written into @p notes: a line of the same column is replaced, the
/// others stay as they are.
QString withRemarks(const QString &notes, const QStringList &remarks);

} // namespace core
