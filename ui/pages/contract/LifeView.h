// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractLife.h"
#include "ui/text/Format.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace ui {

class EmptyState;
class KeyValueList;
class LifeLine;
class Panel;
class SimpleTable;

/// How a contract goes on and ends: the drawing of its terms, the notice that was given, what is handed
/// back. Shows; what is changed, it asks for.
class LifeView : public QWidget
{
    Q_OBJECT
public:
    explicit LifeView(Format format, QWidget *parent = nullptr);

    void show(const core::ContractLife &life);

Q_SIGNALS:
    void noticeFormRequested(); ///< Of the notice that stands, or of a new one.
    void withdrawalRequested();
    void itemFormRequested(core::ReversibilityItemId item); ///< Not valid: of a new one.
    void signFormRequested();
    void signatureRemovalRequested();

private:
    QPushButton *button(const QString &text, const QString &name, Panel &panel);
    QWidget *makeLine();
    QWidget *makeNotice();
    QWidget *makeItems();
    void showNotice(const core::ContractLife &life);
    void showFacts(const core::ContractLife &life, const core::ContractNotice &notice);
    void showWithdrawn(const core::ContractLife &life);
    void showItems(const core::ContractLife &life);
    QString sentenceOf(const core::ContractLife &life) const;

    Format m_format;
    LifeLine *m_line;
    QAction *m_record;
    Panel *m_notice = nullptr;
    KeyValueList *m_facts;
    QLabel *m_outcome;
    QLabel *m_withdrawn;
    EmptyState *m_noNotice;
    QPushButton *m_correct = nullptr;
    QPushButton *m_withdraw = nullptr;
    Panel *m_itemsPanel = nullptr;
    SimpleTable *m_items;
    QLabel *m_signed;
    QPushButton *m_add = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_unsign = nullptr;
};

} // namespace ui
