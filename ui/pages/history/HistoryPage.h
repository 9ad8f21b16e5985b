// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/ChangeSet.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Page.h"

class QStackedLayout;

namespace core {
class ChangeNotifier;
}

namespace ui {

class ScrollColumn;

/// What was done last in the whole program, each action with its undo; or the journal of one
/// record (Place::record, its page under "of").
class HistoryPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<QList<core::ActionRow>>>()> latest;
        HistorySource history;
    };

    HistoryPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;

Q_SIGNALS:
    void undoRequested(const QUuid &unit);

private:
    void reload();
    void showActions(const QList<core::ActionRow> &actions);
    QWidget *actionRow(const core::ActionRow &action);

    Source m_source;
    Format m_format;
    Place m_place;
    QString m_name;
    Panel *m_latest;
    QWidget *m_rows;
    HistoryPanel *m_history;
    int m_asked = 0;
};

} // namespace ui
