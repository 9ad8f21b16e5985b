// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/reports/Packs.h"
#include "ui/pages/pack/PackForm.h"
#include "ui/window/Page.h"

class QAction;
class QComboBox;

namespace core {
class ChangeNotifier;
struct ChangeSet;
} // namespace core

namespace ui {

class EmptyState;
class PackView;
class ScrollColumn;
class SimpleTable;

/// The hour packs: all of them with their balance, or the ledger of one.
///
/// Place: record — the contract; filter — months (how many the ledger shows; 0: all).
class PacksPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<QList<core::ContractPack>>>()> all; ///< As of today.
        std::function<core::Answer<core::Result<core::ContractPack>>(core::ContractId,
                                                                     const core::DayRange &)>
            one;
    };

    PacksPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;

    void saved(core::RowRef row);
    void refused(const core::Error &error);

Q_SIGNALS:
    void saveRequested(const core::PackMovement &movement);

private:
    void makeList();
    void makeRecord();
    QAction *formAction(const QString &text, const QString &name, core::PackMovementKind kind);
    void showForm(core::PackMovementKind kind);
    void closeForm();
    void reload();
    void showPacks(const QList<core::ContractPack> &packs);
    void showPack(const core::ContractPack &pack);
    core::DayRange days() const;
    core::ContractId contract() const { return core::ContractId(m_place.record); }

    Source m_source;
    Format m_format;
    Place m_place;
    QString m_title;
    int m_asked = 0;
    QAction *m_credit;
    QAction *m_adjust;
    QAction *m_seeContract;
    ScrollColumn *m_list;
    ScrollColumn *m_record;
    SimpleTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_packs = nullptr;
    QComboBox *m_months = nullptr;
    PackView *m_view = nullptr;
    QWidget *m_formPlace = nullptr;
    PackForm *m_form = nullptr;
};

} // namespace ui
