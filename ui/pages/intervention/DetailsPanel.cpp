// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/DetailsPanel.h"

#include "ui/pages/intervention/EnumCombo.h"
#include "ui/pages/intervention/MachinesEdit.h"
#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kTextHeight = 76;

/// Fills @p combo with "none" and @p records, keeping what is chosen.
template <class Record, class Name>
void fill(QComboBox *combo, const QString &none, const QList<Record> &records, Name nameOf)
{
    const QSignalBlocker silent(combo);
    combo->clear();
    combo->addItem(none, 0);
    for (const Record &record : records)
        combo->addItem(nameOf(record), record.id.value());
}

template <class Id>
void choose(QComboBox *combo, Id id)
{
    const QSignalBlocker silent(combo);
    combo->setCurrentIndex(qMax(0, combo->findData(id.value())));
}

} // namespace

void DetailsPanel::TextField::show(const core::Intervention &from, const core::Intervention &before) const
{
    const QString value = from.*member;
    const bool isTyped = typed() != before.*member && from.id == before.id;
    if (!isTyped && typed() != value)
        set(value);
}

void DetailsPanel::TextField::set(const QString &value) const
{
    if (line)
        line->setText(value);
    else
        text->setPlainText(value);
}

QString DetailsPanel::TextField::name() const
{
    return line ? line->objectName() : text->objectName();
}

QString DetailsPanel::TextField::typed() const
{
    return line ? line->text() : text->toPlainText();
}

DetailsPanel::DetailsPanel(QWidget *parent)
    : Panel(tr("Details"), parent), m_fields(new QVBoxLayout), m_priority(new QPushButton),
      m_reasonField(new QWidget), m_reason(new QLineEdit), m_machines(new MachinesEdit)
{
    setObjectName(QStringLiteral("detailsPanel"));
    m_fields->setSpacing(kGapCell);
    m_fields->setContentsMargins(0, 0, 0, 0);
    auto *body = new QWidget;
    body->setLayout(m_fields);
    add(body);
    addLine("title", tr("Title"), &core::Intervention::title);
    addText("description", tr("Description"), &core::Intervention::description);
    addChoices();
    addLine("category", tr("Category"), &core::Intervention::category);
    addLine("cause", tr("Cause"), &core::Intervention::cause);
    addText("solution", tr("Solution"), &core::Intervention::solution);
    joinContract();
}

void DetailsPanel::addCaption(const QString &text, QWidget *field, QVBoxLayout *into)
{
    QLabel *caption = mutedLabel(text);
    setTypeSize(*caption, kLabelSize);
    caption->setBuddy(field);
    field->setAccessibleName(text);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(caption);
    pair->addWidget(field);
    into->addLayout(pair);
}

QLineEdit *DetailsPanel::addLine(const char *name, const QString &caption,
                                 QString core::Intervention::*member)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name) + QLatin1String("Edit"));
    showBeginning(*edit);
    addCaption(caption, edit, m_fields);
    const TextField field{.line = edit, .member = member};
    m_texts << field;
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    connect(edit, &QLineEdit::textEdited, this, &DetailsPanel::typedInto);
    return edit;
}

QPlainTextEdit *DetailsPanel::addText(const char *name, const QString &caption,
                                      QString core::Intervention::*member)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(QLatin1String(name) + QLatin1String("Edit"));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(kTextHeight);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, &DetailsPanel::typedInto);
    addCaption(caption, edit, m_fields);
    m_texts << TextField{.text = edit, .member = member};
    return edit;
}

QComboBox *DetailsPanel::addChoice(const char *name, const QString &caption)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QLatin1String(name) + QLatin1String("Combo"));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    addCaption(caption, combo, m_fields);
    return combo;
}

void DetailsPanel::addChoices()
{
    m_priority->setObjectName(QStringLiteral("priorityButton"));
    addCaption(tr("Priority"), m_priority, m_fields);
    connect(m_priority, &QPushButton::clicked, this, &DetailsPanel::priorityRequested);
    m_kind = enumCombo(core::InterventionKind::Preventive, core::InterventionKind::Meeting);
    m_kind->setObjectName(QStringLiteral("kindCombo"));
    addCaption(tr("Kind"), m_kind, m_fields);
    m_technician = addChoice("technician", tr("Technician"));
    m_contact = addChoice("contact", tr("Contact"));
    m_site = addChoice("site", tr("Site"));
    m_machines->setObjectName(QStringLiteral("machinesEdit"));
    addCaption(tr("Machines"), m_machines, m_fields);
    m_contract = addChoice("contract", tr("Contract"));
    const auto chosen = [](const QComboBox *combo) { return combo->currentData().toLongLong(); };
    connect(m_kind, &QComboBox::activated, this, [this] {
        change([this](core::Intervention &of) { of.kind = choiceOf<core::InterventionKind>(m_kind); });
    });
    connect(m_technician, &QComboBox::activated, this, [this, chosen] {
        change([&](core::Intervention &of) { of.technician = core::TechnicianId(chosen(m_technician)); });
    });
    connect(m_contact, &QComboBox::activated, this, [this, chosen] {
        change([&](core::Intervention &of) { of.contact = core::ContactId(chosen(m_contact)); });
    });
    connect(m_site, &QComboBox::activated, this, [this, chosen] {
        change([&](core::Intervention &of) { of.site = core::SiteId(chosen(m_site)); });
    });
    connect(m_machines, &MachinesEdit::changed, this,
            [this] { change([this](core::Intervention &of) { of.assets = m_machines->chosen(); }); });
}

void DetailsPanel::joinContract()
{
    m_reason->setObjectName(QStringLiteral("contractReasonEdit"));
    m_reason->setPlaceholderText(tr("Why this one? Enter saves"));
    auto *layout = new QVBoxLayout(m_reasonField);
    layout->setContentsMargins(0, 0, 0, 0);
    addCaption(tr("Reason for the contract"), m_reason, layout);
    m_fields->insertWidget(m_fields->count(), m_reasonField);
    connect(m_contract, &QComboBox::activated, this, [this] {
        m_reasonField->show();
        m_reason->clear();
        m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_reason->text().trimmed().isEmpty())
            return;
        change([this](core::Intervention &of) {
            of.contract = core::ContractId(m_contract->currentData().toLongLong());
            of.contractReason = m_reason->text().trimmed();
        });
    });
}

void DetailsPanel::fillChoices(const InterventionChoices &choices)
{
    m_choices = choices;
    fill(m_technician, tr("Nobody yet"), choices.technicians,
         [](const core::Technician &each) { return each.name; });
    fill(m_contact, tr("None"), choices.contacts, [](const core::Contact &each) { return each.name; });
    fill(m_site, tr("None"), choices.sites, [](const core::Site &each) { return each.name; });
    fill(m_contract, tr("Outside contract"), choices.contracts, [](const core::Contract &each) {
        return each.title.isEmpty() ? each.number : QStringLiteral("%1 · %2").arg(each.number, each.title);
    });
    m_machines->setMachines(choices.assets);
}

void DetailsPanel::showView(const InterventionView &view, const InterventionChoices &choices)
{
    const core::Intervention &shown = view.intervention;
    for (const TextField &field : std::as_const(m_texts))
        field.show(shown, m_shown);
    fillChoices(choices);
    setChoice(m_kind, shown.kind);
    choose(m_technician, shown.technician);
    choose(m_contact, shown.contact);
    choose(m_site, shown.site);
    if (!m_reason->hasFocus()) {
        choose(m_contract, shown.contract);
        m_reason->setText(shown.contractReason);
        m_reasonField->setVisible(!shown.contractReason.isEmpty());
    }
    m_machines->setChosen(shown.assets);
    m_priority->setText(tr("%1 = %2 × %3…", "priority = impact × urgency")
                            .arg(words(view.timeline.priority), words(shown.impact), words(shown.urgency)));
    m_priority->setToolTip(plainToolTip(definition(view.timeline.priority)));
    m_shown = shown;
}

QJsonObject DetailsPanel::typed() const
{
    QJsonObject typed;
    for (const TextField &field : m_texts) {
        if (field.typed() != m_shown.*field.member)
            typed.insert(field.name(), field.typed());
    }
    return typed;
}

void DetailsPanel::putBack(const QJsonObject &typed)
{
    for (const TextField &field : std::as_const(m_texts)) {
        if (typed.isEmpty())
            field.set(m_shown.*field.member);
        if (!typed.contains(field.name()))
            continue;
        field.set(typed.value(field.name()).toString());
        (field.line ? static_cast<QWidget *>(field.line) : field.text)->setFocus(Qt::OtherFocusReason);
    }
}

void DetailsPanel::change(const std::function<void(core::Intervention &)> &edit)
{
    core::Intervention after = m_shown;
    edit(after);
    if (after == m_shown)
        return;
    const core::Intervention before = m_shown;
    m_shown = after; // A second change before the answer starts from here.
    Q_EMIT changeRequested(before, after);
}

void DetailsPanel::commit(const TextField &field)
{
    change([&field](core::Intervention &of) { of.*field.member = field.typed(); });
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (const TextField &field : std::as_const(m_texts)) {
            if (field.text == watched)
                commit(field);
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace ui
