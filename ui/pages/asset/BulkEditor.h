// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetBulk.h"
#include "core/domain/client/Client.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

class QComboBox;

namespace ui {

class DateEdit;
class KeepEdit;
class SimpleTable;

/// The fields of an edit of many machines.
class BulkForm : public FormPanel
{
    Q_OBJECT
public:
    /// @p sites: of the one client of all machines; none where they have several.
    BulkForm(const QList<core::Site> &sites, const Format &format, QWidget *parent = nullptr);

    core::AssetBulkEdit value() const;
    bool isModified() const override;

private:
    QComboBox *addEnum(const QString &name, const QString &label, const QStringList &names);
    KeepEdit *addKeep(const QString &name, const QString &label, QLineEdit *editor);

    Format m_format;
    QComboBox *m_site = nullptr;
    QComboBox *m_kind;
    QComboBox *m_lifeCycle;
    QComboBox *m_criticality;
    KeepEdit *m_user;
    KeepEdit *m_supplier;
    DateEdit *m_purchased;
    KeepEdit *m_keepPurchased;
    DateEdit *m_warranty;
    KeepEdit *m_keepWarranty;
};

/// Edits many machines at once: the fields at the left, and beside them which machines change from
/// what to what, before anything is written.
class BulkEditor : public QWidget
{
    Q_OBJECT
public:
    BulkEditor(const QList<core::Asset> &assets, const QList<core::Site> &sites, const Format &format,
               QWidget *parent = nullptr);

    BulkForm *form() const { return m_form; }
    qsizetype count() const { return m_assets.size(); }
    const core::AssetBulkPlan &plan() const { return m_plan; }

Q_SIGNALS:
    void saveRequested(const QList<core::AssetChange> &changes);
    void cancelRequested();

private:
    void preview();

    QList<core::Asset> m_assets;
    QList<core::Site> m_sites;
    Format m_format;
    BulkForm *m_form;
    QLabel *m_summary;
    SimpleTable *m_table;
    core::AssetBulkPlan m_plan;
};

/// "Site: Siège → Annexe", one text for each field that changes.
QStringList changeWords(const core::AssetChange &change, const QList<core::Site> &sites,
                        const Format &format);

} // namespace ui
