// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetParts.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;
class QTableView;

namespace ui {

class PartModel;
class SearchField;
class SegmentBar;

/// What a machine is made of, as its last inventory told: one kind of part at a time, with how
/// many there are, and a field that searches it.
class AssetPartsPanel : public Panel
{
    Q_OBJECT
public:
    explicit AssetPartsPanel(const Format &format, QWidget *parent = nullptr);

    /// The kind shown before stays, where these parts have it.
    void setParts(const core::AssetParts &parts);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showKind(core::PartKind kind);
    void fit();
    void shareWidth();

    Format m_format;
    core::AssetParts m_parts;
    SegmentBar *m_kinds;
    SearchField *m_search;
    QLabel *m_count;
    PartModel *m_model;
    QTableView *m_table;
    QList<int> m_wanted; ///< Widths of the columns, where there is room.
};

} // namespace ui
