// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include <QLineEdit>

class QListView;
class QStandardItemModel;
class QTimer;

namespace ui {

/// One proposal of a TypeAhead.
struct Suggestion
{
    qint64 id = 0;
    QString title = {};
    QString detail = {}; ///< Muted, after the title.
    QString icon = {};
};

/// A field that finds a record by what is typed: suggestions come from any thread, below the
/// field; ↓ ↑ Enter choose, Tab chooses and goes on, Esc closes. Enter and Tab also count before
/// the suggestions are there: nobody waits for them. Text that names no record chosen has id 0.
class TypeAhead : public QLineEdit
{
    Q_OBJECT
public:
    using Source = std::function<core::Answer<QList<Suggestion>>(const QString &text)>;

    explicit TypeAhead(Source source, QWidget *parent = nullptr);
    ~TypeAhead() override;

    qint64 id() const { return m_id; }
    /// Without emitting.
    void setChosen(qint64 id, const QString &title);
    bool isListShown() const;

Q_SIGNALS:
    /// Also with id 0, when what was chosen is typed over.
    void chosen(qint64 id);
    /// What is typed was looked for.
    void searched(int found);

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void offer(const QList<Suggestion> &found);
    void choose(int row);
    bool isAsking() const; ///< What is typed has no answer yet.

    Source m_source;
    QListView *m_list;
    QStandardItemModel *m_model;
    QTimer *m_delay;
    QList<Suggestion> m_found;
    qint64 m_id = 0;
    int m_generation = 0;
    int m_answered = 0;        ///< The last generation that has its suggestions.
    bool m_takesFirst = false; ///< Enter or Tab came before the suggestions.
};

} // namespace ui
