// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/TechnicianLines.h"

#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

constexpr int kInitialsWidth = 80;
constexpr int kPhoneWidth = 140;
constexpr int kCostWidth = 110;
constexpr int kActiveWidth = 80;

} // namespace

TechnicianLines::TechnicianLines(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_layout(new QVBoxLayout(this)),
      m_none(mutedLabel(tr("No technician yet. Add those who take interventions.")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGapTight);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGapCell);
    const auto add = [head](const QString &text, int width) {
        QLabel *label = mutedLabel(text);
        setTypeSize(*label, kLabelSize, QFont::DemiBold);
        if (width > 0)
            label->setFixedWidth(width);
        head->addWidget(label, width > 0 ? 0 : 1);
    };
    add(tr("Name"), 0);
    add(tr("Initials"), kInitialsWidth);
    add(tr("E-mail"), 0);
    add(tr("Phone"), kPhoneWidth);
    add(tr("Cost an hour"), kCostWidth);
    add(QString(), kActiveWidth);
    m_layout->addLayout(head);
    m_layout->addWidget(m_none);
}

void TechnicianLines::show(const QList<core::Technician> &technicians)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.widget;
    m_lines.clear();
    for (const core::Technician &technician : technicians)
        add(technician);
    m_none->setVisible(m_lines.isEmpty());
}

void TechnicianLines::addLine()
{
    add({});
    m_none->hide();
    m_lines.constLast().name->setFocus();
    Q_EMIT edited();
}

void TechnicianLines::add(const core::Technician &technician)
{
    Line line{.stored = technician,
              .widget = new QWidget,
              .name = new QLineEdit(technician.name),
              .initials = new QLineEdit(technician.initials),
              .email = new QLineEdit(technician.email),
              .phone = new QLineEdit(technician.phone),
              .cost = new MoneyEdit(m_format),
              .active = new QCheckBox(tr("active"))};
    line.widget->setObjectName(QStringLiteral("technicianLine"));
    line.name->setObjectName(QStringLiteral("technicianNameEdit"));
    line.name->setAccessibleName(tr("Name"));
    line.initials->setAccessibleName(tr("Initials"));
    line.email->setAccessibleName(tr("E-mail"));
    line.phone->setAccessibleName(tr("Phone"));
    line.cost->setAccessibleName(tr("Cost an hour"));
    line.cost->setToolTip(plainToolTip(tr("For profitability only; no client ever reads it.")));
    line.cost->setValue(technician.hourlyCost);
    line.active->setChecked(technician.isActive);
    line.initials->setFixedWidth(kInitialsWidth);
    line.phone->setFixedWidth(kPhoneWidth);
    line.cost->setFixedWidth(kCostWidth);
    line.active->setFixedWidth(kActiveWidth);
    auto *layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(line.name, 1);
    layout->addWidget(line.initials);
    layout->addWidget(line.email, 1);
    layout->addWidget(line.phone);
    layout->addWidget(line.cost);
    layout->addWidget(line.active);
    m_layout->addWidget(line.widget);
    for (QLineEdit *edit : {line.name, line.initials, line.email, line.phone}) {
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textEdited, this, &TechnicianLines::edited);
    }
    connect(line.cost, &MoneyEdit::valueChanged, this, &TechnicianLines::edited);
    connect(line.active, &QCheckBox::clicked, this, &TechnicianLines::edited);
    m_lines << line;
}

core::Technician TechnicianLines::technicianOf(const Line &line)
{
    core::Technician technician = line.stored;
    technician.name = line.name->text().trimmed();
    technician.initials = line.initials->text().trimmed();
    technician.email = line.email->text().trimmed();
    technician.phone = line.phone->text().trimmed();
    technician.hourlyCost = line.cost->value();
    technician.isActive = line.active->isChecked();
    return technician;
}

QList<core::Technician> TechnicianLines::changed() const
{
    QList<core::Technician> found;
    for (const Line &line : m_lines) {
        const core::Technician technician = technicianOf(line);
        const bool isBlank = !technician.id.isValid() && technician.name.isEmpty();
        if (technician != line.stored && !isBlank)
            found << technician;
    }
    return found;
}

bool TechnicianLines::commit()
{
    bool fine = true;
    for (const Line &line : std::as_const(m_lines)) {
        const bool named = !line.name->text().trimmed().isEmpty() || !line.stored.id.isValid();
        setInError(*line.name, !named);
        fine = line.cost->commit() && named && fine;
    }
    return fine;
}

} // namespace ui
