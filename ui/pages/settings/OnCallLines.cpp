// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/OnCallLines.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace ui {
namespace {

constexpr int kNameWidth = 190;
constexpr int kMomentWidth = 170;
constexpr int kPhoneWidth = 150;
constexpr int kRemoveWidth = 32;

} // namespace

OnCallLines::OnCallLines(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_layout(new QVBoxLayout(this)),
      m_now(plainLabel({}, kBodySize, QFont::DemiBold)), m_findings(plainLabel({})),
      m_none(mutedLabel(tr("Nobody yet. Add who can be reached outside covered hours.")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGapTight);
    m_now->setObjectName(QStringLiteral("onCallNow"));
    m_findings->setObjectName(QStringLiteral("onCallFindings"));
    m_findings->setWordWrap(true);
    m_findings->setForegroundRole(QPalette::BrightText);
    m_layout->addWidget(m_now);
    m_layout->addWidget(m_findings);
    m_layout->addSpacing(kGapCell);
    addHead();
    m_layout->addWidget(m_none);
}

void OnCallLines::addHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kGapCell);
    const QList<std::pair<QString, int>> columns{{tr("Technician"), kNameWidth},
                                                 {tr("From"), kMomentWidth},
                                                 {tr("To"), kMomentWidth},
                                                 {tr("Phone"), kPhoneWidth}};
    for (const auto &[text, width] : columns) {
        QLabel *label = mutedLabel(text);
        setTypeSize(*label, kLabelSize, QFont::DemiBold);
        label->setFixedWidth(width);
        head->addWidget(label);
    }
    head->addStretch();
    m_layout->addLayout(head);
}

void OnCallLines::show(const QList<core::OnCallDuty> &rota, const QList<core::Technician> &technicians)
{
    m_technicians = technicians;
    for (const Line &line : std::as_const(m_lines))
        delete line.widget;
    m_lines.clear();
    m_removed.clear();
    for (const core::OnCallDuty &duty : rota)
        add(duty);
    follow();
}

void OnCallLines::addLine()
{
    add(core::nextDuty(rota(), m_format.now(), m_format.zone()));
    m_lines.constLast().technician->setFocus();
    follow();
    Q_EMIT edited();
}

/// Those who work here, and whom the line names.
void OnCallLines::fillTechnicians(const Line &line) const
{
    line.technician->addItem(tr("choose…"), qint64(0));
    for (const core::Technician &each : m_technicians) {
        if (each.isActive || each.id == line.stored.technician)
            line.technician->addItem(each.name, each.id.value());
    }
    line.technician->setCurrentIndex(std::max(0, line.technician->findData(line.stored.technician.value())));
}

void OnCallLines::add(const core::OnCallDuty &duty)
{
    Line line{.stored = duty,
              .widget = new QWidget,
              .technician = new QComboBox,
              .from = new DateTimeEdit(m_format),
              .to = new DateTimeEdit(m_format),
              .phone = new QLineEdit(duty.phone)};
    line.widget->setObjectName(QStringLiteral("onCallLine"));
    line.technician->setObjectName(QStringLiteral("onCallTechnician"));
    line.technician->setAccessibleName(tr("Technician"));
    line.technician->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.technician->setFixedWidth(kNameWidth);
    fillTechnicians(line);
    line.from->setObjectName(QStringLiteral("onCallFrom"));
    line.from->setAccessibleName(tr("From"));
    line.from->setValue(duty.startsAt);
    line.to->setObjectName(QStringLiteral("onCallTo"));
    line.to->setAccessibleName(tr("To"));
    line.to->setValue(duty.endsAt);
    for (DateTimeEdit *edit : {line.from, line.to}) {
        edit->setRequired(true);
        edit->setFixedWidth(kMomentWidth);
        connect(edit, &ValueEdit::valueChanged, this, [this] {
            follow();
            Q_EMIT edited();
        });
    }
    line.phone->setObjectName(QStringLiteral("onCallPhone"));
    line.phone->setAccessibleName(tr("Phone"));
    line.phone->setPlaceholderText(tr("the technician’s own"));
    line.phone->setFixedWidth(kPhoneWidth);
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("removeOnCallButton"));
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setFixedWidth(kRemoveWidth);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    auto *layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    for (QWidget *each :
         std::initializer_list<QWidget *>{line.technician, line.from, line.to, line.phone, remove})
        layout->addWidget(each);
    layout->addStretch();
    m_layout->addWidget(line.widget);
    line.widget->show(); // At once, so that it can take the focus.
    connect(line.technician, &QComboBox::activated, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(line.phone, &QLineEdit::textEdited, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(remove, &QToolButton::clicked, this, [this, widget = line.widget] { removeLine(widget); });
    m_lines << line;
}

void OnCallLines::removeLine(const QWidget *widget)
{
    const auto found = std::ranges::find(m_lines, widget, &Line::widget);
    if (found == m_lines.end())
        return;
    if (found->stored.id.isValid())
        m_removed << found->stored;
    found->widget->hide();
    found->widget->deleteLater();
    m_lines.erase(found);
    follow();
    Q_EMIT edited();
}

core::OnCallDuty OnCallLines::dutyOf(const Line &line)
{
    core::OnCallDuty duty = line.stored;
    duty.technician = core::TechnicianId(line.technician->currentData().toLongLong());
    duty.startsAt = line.from->value().value_or(duty.startsAt);
    duty.endsAt = line.to->value().value_or(duty.endsAt);
    duty.phone = line.phone->text().trimmed();
    return duty;
}

QList<core::OnCallDuty> OnCallLines::rota() const
{
    QList<core::OnCallDuty> all;
    for (const Line &line : m_lines)
        all << dutyOf(line);
    return all;
}

core::RotaChanges OnCallLines::changes() const
{
    core::RotaChanges changes{.removed = m_removed};
    for (const Line &line : m_lines) {
        const core::OnCallDuty duty = dutyOf(line);
        if (duty != line.stored || !duty.id.isValid())
            changes.saved << duty;
    }
    return changes;
}

bool OnCallLines::commit()
{
    bool fine = true;
    for (const Line &line : std::as_const(m_lines)) {
        const bool isNamed = line.technician->currentData().toLongLong() > 0;
        setInError(*line.technician, !isNamed);
        const bool areRead = line.from->commit() && line.to->commit();
        const bool isForward = areRead && *line.from->value() < *line.to->value();
        setInError(*line.to, areRead && !isForward);
        fine = fine && isNamed && isForward;
    }
    return fine;
}

QString OnCallLines::nameOf(core::TechnicianId id) const
{
    const auto found = std::ranges::find(m_technicians, id, &core::Technician::id);
    return found == m_technicians.cend() ? tr("somebody not chosen yet") : found->name;
}

void OnCallLines::follow()
{
    m_none->setVisible(m_lines.isEmpty());
    const QList<core::OnCallDuty> all = rota();
    const QList<core::OnCallDuty> now = core::dutiesAt(all, m_format.now());
    m_now->setVisible(!m_lines.isEmpty());
    m_now->setText(now.isEmpty() ? tr("Nobody is on call now.")
                                 : tr("On call now: %1, until %2")
                                       .arg(nameOf(now.constFirst().technician),
                                            m_format.moment(now.constFirst().endsAt)));
    QStringList said;
    const QList<core::RotaFinding> findings = core::rotaFindings(all, m_format.now());
    for (const core::RotaFinding &finding : findings) {
        const QString from = m_format.moment(finding.from);
        const QString to = m_format.moment(finding.to);
        const bool isHole = finding.kind == core::RotaFinding::Kind::Hole;
        said << (isHole ? tr("Nobody is on call from %1 to %2.").arg(from, to)
                        : tr("Both %1 and %2 are on call from %3 to %4: %2 is called first.")
                              .arg(nameOf(finding.first), nameOf(finding.second), from, to));
    }
    m_findings->setText(said.join(QLatin1Char('\n')));
    m_findings->setVisible(!said.isEmpty());
}

} // namespace ui
