// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/MachinesEdit.h"

#include "core/base/Text.h"
#include "ui/style/Icons.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TypeAhead.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ui {
namespace {

constexpr int kProposals = 8;

/// What a machine is found by.
QString searched(const core::Asset &asset)
{
    return core::folded(
        QStringList{asset.name, asset.tag, asset.serial, asset.userName, asset.model}.join(QLatin1Char(' ')));
}

QList<Suggestion> matching(const QList<core::Asset> &offered, const QString &text)
{
    const QString wanted = core::folded(text.trimmed());
    QList<Suggestion> found;
    for (const core::Asset &asset : offered) {
        if (!searched(asset).contains(wanted))
            continue;
        const QString model = QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed();
        found << Suggestion{
            .id = asset.id.value(), .title = asset.name, .detail = model, .icon = iconName(asset.kind)};
        if (found.size() == kProposals)
            break;
    }
    return found;
}

} // namespace

MachinesEdit::MachinesEdit(QWidget *parent) : QWidget(parent), m_chips(new QWidget)
{
    m_find = new TypeAhead([this](const QString &text) {
        return QtConcurrent::run([offered = m_offered, text] { return matching(offered, text); });
    });
    m_find->setObjectName(QStringLiteral("machineFindEdit"));
    m_find->setPlaceholderText(tr("Find a machine…"));
    m_chips->setLayout(new FlowLayout);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapTight);
    layout->addWidget(m_chips);
    layout->addWidget(m_find);
    setFocusProxy(m_find);
    connect(m_find, &TypeAhead::chosen, this, [this](qint64 id) { add(core::AssetId(id)); });
}

void MachinesEdit::setMachines(const QList<core::Asset> &offered)
{
    m_offered = offered;
    fillChips();
}

void MachinesEdit::setChosen(const QList<core::AssetId> &chosen)
{
    m_chosen = chosen;
    fillChips();
}

void MachinesEdit::add(core::AssetId id)
{
    if (!id.isValid())
        return;
    m_find->setChosen(0, {});
    if (m_chosen.contains(id))
        return;
    m_chosen << id;
    fillChips();
    Q_EMIT changed();
}

void MachinesEdit::remove(core::AssetId id)
{
    m_chosen.removeAll(id);
    fillChips();
    Q_EMIT changed();
}

void MachinesEdit::fillChips()
{
    const QList<QPushButton *> before = m_chips->findChildren<QPushButton *>();
    for (QPushButton *chip : before) {
        m_chips->layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (const core::AssetId id : std::as_const(m_chosen)) {
        const auto asset = std::find_if(m_offered.cbegin(), m_offered.cend(),
                                        [id](const core::Asset &each) { return each.id == id; });
        const QString name = asset == m_offered.cend() ? QStringLiteral("…") : asset->name;
        auto *chip = new QPushButton(icon(QStringLiteral("close")), name);
        chip->setObjectName(QStringLiteral("machineChip"));
        chip->setLayoutDirection(Qt::RightToLeft); // The cross after the name.
        chip->setAccessibleName(tr("Remove %1").arg(name));
        connect(chip, &QPushButton::clicked, this, [this, id] { remove(id); });
        m_chips->layout()->addWidget(chip);
    }
    m_chips->setVisible(!m_chosen.isEmpty());
}

} // namespace ui
