// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

#include <QListView>

class QStandardItemModel;

namespace ui {

QString words(core::ContractPart part);
QString words(core::PartState state);

/// The parts of a contract with the state of each: number, name, badge.
class PartList : public QListView
{
    Q_OBJECT
public:
    explicit PartList(QWidget *parent = nullptr);

    /// Parts whose data exist; the others come with later releases.
    static const QList<core::ContractPart> &parts();
    void setFindings(const QList<core::PartFinding> &findings);
    core::ContractPart part() const;
    void setPart(core::ContractPart part);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void partChosen(core::ContractPart part);

private:
    QStandardItemModel *m_model;
};

} // namespace ui
