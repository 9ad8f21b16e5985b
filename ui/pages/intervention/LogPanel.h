// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLineEdit;
class QPushButton;

namespace ui {

class SimpleTable;

/// The log, newest first. It is append-only: lines are corrected or taken back with a reason,
/// and stay readable. A note is a line of text and Enter.
class LogPanel : public Panel
{
    Q_OBJECT
public:
    static constexpr int kLines = 60; ///< More are folded until asked for.

    explicit LogPanel(Format format, QWidget *parent = nullptr);

    void showView(const InterventionView &view);
    bool isChanged() const;
    void clearNote();
    QString note() const; ///< Being typed.
    void setNote(const QString &note);

Q_SIGNALS:
    void noteTyped();
    void noteRequested(const QString &text);
    void correctRequested(const core::InterventionEvent &event);
    void withdrawRequested(const core::InterventionEvent &event);

private:
    void fill();
    void addEvent(const core::InterventionEvent &event, bool stands);
    QString eventWords(const core::InterventionEvent &event) const;
    QString detailOf(const core::InterventionEvent &event) const;
    void offer(int row, qint64 event);

    Format m_format;
    InterventionView m_view;
    bool m_isEverythingShown = false;
    QLineEdit *m_note;
    QPushButton *m_all;
    SimpleTable *m_table;
};

} // namespace ui
