// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/asset/AssetRecord.h"
#include "ui/text/Format.h"
#include "ui/window/Place.h"

#include <QWidget>
#include <functional>

class QAction;

namespace ui {

class ShortList;
class WorkshopForm;

/// On the page of a machine: where it was taken, to whom it was lent, which of its media were wiped, each
/// with its paper; and the forms of them, above.
class WorkshopPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WorkshopPanel(Format format, QWidget *parent = nullptr);

    void setRecord(const AssetRecord &record);
    /// To whom a machine may be lent.
    void setClients(const QList<core::Client> &clients) { m_clients = clients; }
    /// What can be begun: for the menu of the page.
    QList<QAction *> actions() const { return m_actions; }
    WorkshopForm *form() const { return m_form; }
    void closeForm();

Q_SIGNALS:
    void navigate(const ui::Place &place);
    void custodySaved(const core::Custody &custody);
    void wipingSaved(const core::DataWiping &wiping);
    void reloadRequested();
    void formOpened(QWidget *form);

private:
    enum class Settling { None, Theirs, Mine };

    QWidget *makeList();
    void addAction(const QString &text, const char *name, const std::function<void()> &run);
    void showRows();
    void follow(const QString &link);
    void settle();
    void openForm(WorkshopForm *form);
    void begin(core::CustodyKind kind);
    void beginWiping();
    void editCustody(core::CustodyId id, bool isBack);
    void editCustody(const core::Custody &custody, bool isBack);
    void editWiping(const core::DataWiping &wiping);
    bool mayReplaceForm();

    Format m_format;
    AssetRecord m_record;
    QList<core::Client> m_clients;
    QList<QAction *> m_actions;
    QWidget *m_formHost;
    ShortList *m_rows = nullptr;
    WorkshopForm *m_form = nullptr;
    Settling m_settling = Settling::None;
};

} // namespace ui
