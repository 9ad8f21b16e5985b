// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PricePart.h"

#include "ui/pages/contract/ClauseEdit.h"
#include "ui/pages/contract/RevisionTermsEdit.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kLongestCarryOver = 60;
constexpr int kLongestQuote = 365;
constexpr int kQuantityWidth = 84;
constexpr int kPriceWidth = 112;
constexpr int kTotalWidth = 96;

template <class Edit, class Value>
void setAmount(Edit &edit, Value value)
{
    edit.setValue(value == Value{} ? std::optional<Value>() : std::optional<Value>(value));
}

/// What a line's combo box says; nothing where the quantity is typed.
std::optional<core::MachineFamily> familyOf(const QComboBox &combo)
{
    if (combo.currentIndex() <= 0)
        return {};
    return static_cast<core::MachineFamily>(combo.currentIndex() - 1);
}

} // namespace

PricePart::PricePart(const Format &format, QWidget *parent)
    : PartEditor(parent), m_format(format), m_model(new QComboBox), m_fee(new MoneyEdit(format)),
      m_rate(new MoneyEdit(format)), m_included(new DurationEdit(format)), m_carryOver(new QComboBox),
      m_carryMonths(new QSpinBox), m_carryCap(new DurationEdit(format)), m_rounding(new DurationEdit(format)),
      m_minimum(new DurationEdit(format)), m_level(new QComboBox), m_quoteDays(new QSpinBox),
      m_revision(new RevisionTermsEdit(format)),
      m_clause(new ClauseEdit(core::ContractPart::Price, tr("When and how it is paid, in your own words")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    addAmounts(layout);
    addLines(layout);
    addRounding(layout);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_revision);
    addQuote(layout);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PricePart::edited);
    connect(m_revision, &RevisionTermsEdit::edited, this, &PricePart::edited);
    connect(m_revision, &RevisionTermsEdit::navigate, this, &PricePart::navigate);
    for (ValueEdit *edit :
         std::initializer_list<ValueEdit *>{m_fee, m_rate, m_included, m_carryCap, m_rounding, m_minimum})
        connect(edit, &ValueEdit::valueChanged, this, &PricePart::follow);
    for (QComboBox *combo : {m_model, m_carryOver, m_level})
        connect(combo, &QComboBox::activated, this, &PricePart::follow);
    connect(m_carryMonths, &QSpinBox::valueChanged, this, &PricePart::follow);
}

void PricePart::addAmounts(QVBoxLayout *layout)
{
    for (const auto model : valuesFrom(core::PriceModel::MonthlyFee, core::PriceModel::Hybrid))
        m_model->addItem(words(model));
    m_model->setObjectName(QStringLiteral("priceModelCombo"));
    m_fee->setObjectName(QStringLiteral("feeEdit"));
    m_rate->setObjectName(QStringLiteral("rateEdit"));
    m_included->setObjectName(QStringLiteral("includedEdit"));
    layout->addWidget(new FormField(QStringLiteral("priceModel"), tr("&Model"), m_model));
    m_feeField = new FormField(QStringLiteral("monthlyFee"), tr("Monthly &fee"), m_fee);
    m_feeField->setHelp(tr("a month, without VAT"));
    layout->addWidget(m_feeField);
    m_includedField = new FormField(QStringLiteral("includedMinutes"), tr("&Hours included"), m_included);
    m_includedField->setHelp(tr("a month"));
    layout->addWidget(m_includedField);
    addCarryOver(layout);
    auto *rate = new FormField(QStringLiteral("hourlyRate"), tr("Hourly &rate"), m_rate);
    rate->setHelp(tr("for work that is billable, without VAT"));
    layout->addWidget(rate);
}

void PricePart::addCarryOver(QVBoxLayout *layout)
{
    for (const auto rule : valuesFrom(core::CarryOver::None, core::CarryOver::Months))
        m_carryOver->addItem(words(rule));
    m_carryOver->setObjectName(QStringLiteral("carryOverCombo"));
    m_carryMonths->setObjectName(QStringLiteral("carryMonthsSpin"));
    m_carryMonths->setRange(1, kLongestCarryOver);
    m_carryMonths->setSuffix(tr(" months"));
    m_carryCap->setObjectName(QStringLiteral("carryCapEdit"));
    m_carryField = new FormField(QStringLiteral("carryOver"), tr("&Unused hours"), m_carryOver);
    m_monthsField = new FormField(QStringLiteral("carryOverMonths"), tr("&For"), m_carryMonths);
    m_capField = new FormField(QStringLiteral("carryOverCap"), tr("Up &to"), m_carryCap);
    for (FormField *field : {m_carryField, m_monthsField, m_capField})
        layout->addWidget(field);
}

void PricePart::addLines(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("What the fee is made of"), kBodySize, QFont::DemiBold), 1);
    m_add = new QPushButton(tr("Price line"));
    m_add->setObjectName(QStringLiteral("addPriceButton"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    head->addWidget(m_add);
    layout->addSpacing(kGapCell);
    layout->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(kGapTight);
    layout->addLayout(m_lines);
    auto *foot = new QHBoxLayout;
    m_sum = plainLabel({}, kBodySize, QFont::DemiBold);
    m_sum->setObjectName(QStringLiteral("priceSumLabel"));
    m_use = new QPushButton(tr("Take as the monthly fee"));
    m_use->setObjectName(QStringLiteral("useSumButton"));
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_use);
    layout->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_all.constLast().label->setFocus();
        follow();
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_fee->setValue(sum());
        follow();
    });
}

void PricePart::addRounding(QVBoxLayout *layout)
{
    for (const auto level : valuesFrom(core::RoundingLevel::PerIntervention, core::RoundingLevel::PerDay))
        m_level->addItem(words(level));
    m_rounding->setObjectName(QStringLiteral("roundingEdit"));
    m_minimum->setObjectName(QStringLiteral("minimumEdit"));
    layout->addSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("How time is rounded"), kBodySize, QFont::DemiBold));
    layout->addWidget(new FormField(QStringLiteral("rounding"), tr("Rounded &up to"), m_rounding));
    layout->addWidget(new FormField(QStringLiteral("minimum"), tr("At &least"), m_minimum));
    layout->addWidget(new FormField(QStringLiteral("roundingLevel"), tr("Rounded &once"), m_level));
}

void PricePart::addQuote(QVBoxLayout *layout)
{
    m_quoteDays->setObjectName(QStringLiteral("quoteDaysSpin"));
    m_quoteDays->setRange(1, kLongestQuote);
    m_quoteDays->setSuffix(tr(" days"));
    auto *field = new FormField(QStringLiteral("quoteDays"), tr("&Quote valid for"), m_quoteDays);
    field->setHelp(tr("from the day it is printed; the last one stands on it"));
    layout->addSpacing(kGapCell);
    layout->addWidget(field);
    connect(m_quoteDays, &QSpinBox::valueChanged, this, &PricePart::edited);
}

void PricePart::addLine(const core::PriceLine &shown)
{
    Line line{.widget = new QWidget,
              .label = new QLineEdit(shown.label),
              .quantity = new QSpinBox,
              .counted = new QComboBox,
              .take = new QToolButton,
              .price = new MoneyEdit(m_format),
              .total = plainLabel({})};
    line.widget->setObjectName(QStringLiteral("priceLine"));
    line.label->setPlaceholderText(tr("Workstation, server, option…"));
    line.label->setAccessibleName(tr("Label"));
    line.quantity->setRange(0, 100'000);
    line.quantity->setValue(shown.quantity);
    line.quantity->setFixedWidth(kQuantityWidth);
    line.quantity->setAccessibleName(tr("Quantity"));
    line.counted->setObjectName(QStringLiteral("countedCombo"));
    line.counted->addItem(tr("entered by hand"));
    line.counted->addItems(namesFrom(core::MachineFamily::Workstations, core::MachineFamily::Phones));
    line.counted->setCurrentIndex(shown.counted ? 1 + static_cast<int>(*shown.counted) : 0);
    line.counted->setAccessibleName(tr("What the quantity counts"));
    line.counted->setToolTip(tr("What the quantity counts: Vigie compares it with the machines covered."));
    line.take->setObjectName(QStringLiteral("takeCountButton"));
    line.take->setAccessibleName(tr("Take the number of machines covered"));
    line.price->setValue(shown.unitPrice);
    line.price->setFixedWidth(kPriceWidth);
    line.price->setAccessibleName(tr("Unit price"));
    line.total->setFixedWidth(kTotalWidth);
    line.total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    auto *count = new QHBoxLayout;
    count->setSpacing(kGapCell);
    count->addWidget(line.counted);
    count->addWidget(line.take);
    count->addStretch();
    auto *layout = new QGridLayout(line.widget); // What is counted stands below: a line is never too wide.
    layout->setContentsMargins(0, 0, 0, kGapTight);
    layout->setHorizontalSpacing(kGapCell);
    layout->setVerticalSpacing(kGapTight);
    layout->addWidget(line.label, 0, 0);
    layout->addWidget(line.quantity, 0, 1);
    layout->addWidget(line.price, 0, 2);
    layout->addWidget(line.total, 0, 3);
    layout->addWidget(remove, 0, 4);
    layout->addLayout(count, 1, 0, 1, 4);
    layout->setColumnStretch(0, 1);
    line.widget->setEnabled(!m_readOnly);
    m_lines->addWidget(line.widget);
    m_all << line;
    connect(remove, &QToolButton::clicked, this, [this, widget = line.widget] { removeLine(widget); });
    connect(line.label, &QLineEdit::textEdited, this, &PartEditor::edited);
    connect(line.quantity, &QSpinBox::valueChanged, this, &PricePart::follow);
    connect(line.counted, &QComboBox::activated, this, &PricePart::follow);
    connect(line.take, &QToolButton::clicked, this, [this, line] {
        if (const auto family = familyOf(*line.counted))
            line.quantity->setValue(static_cast<int>(core::countOf(m_covered, *family)));
    });
    connect(line.price, &MoneyEdit::valueChanged, this, &PricePart::follow);
}

void PricePart::removeLine(QWidget *widget)
{
    m_all.removeIf([widget](const Line &line) { return line.widget == widget; });
    widget->hide();
    widget->deleteLater();
    follow();
}

core::Money PricePart::sum() const
{
    core::Money total;
    for (const Line &line : m_all)
        total = total + line.price->value().value_or(core::Money{}) * line.quantity->value();
    return total;
}

void PricePart::offerCount(const Line &line) const
{
    const auto family = familyOf(*line.counted);
    const qint64 covered = family ? core::countOf(m_covered, *family) : 0;
    line.take->setVisible(family && covered != line.quantity->value());
    line.take->setText(m_format.count(covered));
    line.take->setToolTip(tr("The contract covers %1: take this number").arg(m_format.count(covered)));
}

void PricePart::follow()
{
    for (const Line &line : std::as_const(m_all)) {
        offerCount(line);
        line.total->setText(
            m_format.money(line.price->value().value_or(core::Money{}) * line.quantity->value()));
    }
    const auto model = static_cast<core::PriceModel>(m_model->currentIndex());
    const bool hasFee = model == core::PriceModel::MonthlyFee || model == core::PriceModel::Hybrid;
    m_feeField->setVisible(hasFee || m_fee->value());
    const bool hasHours = model == core::PriceModel::HourPack || model == core::PriceModel::Hybrid;
    const auto rule = static_cast<core::CarryOver>(m_carryOver->currentIndex());
    m_includedField->setVisible(hasHours);
    m_carryField->setVisible(hasHours);
    m_monthsField->setVisible(hasHours && rule == core::CarryOver::Months);
    m_capField->setVisible(hasHours && rule == core::CarryOver::Capped);
    m_sum->setVisible(!m_all.isEmpty());
    m_sum->setText(tr("Total %1 a month").arg(m_format.money(sum())));
    m_use->setVisible(!m_all.isEmpty() && hasFee && !m_readOnly &&
                      sum() != m_fee->value().value_or(core::Money{}));
    Q_EMIT edited();
}

void PricePart::showFacts(const core::ContractFacts &facts)
{
    m_covered = facts.covered;
    m_clause->showFacts(facts);
    for (const Line &line : std::as_const(m_all))
        offerCount(line);
}

void PricePart::show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly)
{
    const QSignalBlocker blocker(this);
    m_readOnly = readOnly;
    m_model->setCurrentIndex(static_cast<int>(version.priceModel));
    setAmount(*m_fee, version.monthlyFee);
    setAmount(*m_rate, version.hourlyRate);
    setAmount(*m_included, version.includedMinutes);
    m_carryOver->setCurrentIndex(static_cast<int>(version.carryOver));
    m_carryMonths->setValue(version.carryOverMonths);
    setAmount(*m_carryCap, version.carryOverCap);
    setAmount(*m_rounding, version.rounding);
    setAmount(*m_minimum, version.minimum);
    m_level->setCurrentIndex(static_cast<int>(version.roundingLevel));
    for (const Line &line : std::as_const(m_all))
        delete line.widget;
    m_all.clear();
    for (const core::PriceLine &line : version.prices)
        addLine(line);
    for (ValueEdit *edit :
         std::initializer_list<ValueEdit *>{m_fee, m_rate, m_included, m_carryCap, m_rounding, m_minimum})
        edit->setReadOnly(readOnly);
    m_revision->show(record, version.revision, readOnly);
    m_clause->show(version, readOnly);
    m_quoteDays->setValue(version.quoteDays);
    m_quoteDays->setEnabled(!readOnly);
    m_model->setEnabled(!readOnly);
    m_carryOver->setEnabled(!readOnly);
    m_carryMonths->setEnabled(!readOnly);
    m_level->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
    follow();
}

void PricePart::read(core::Contract &, core::ContractVersion &version) const
{
    version.priceModel = static_cast<core::PriceModel>(m_model->currentIndex());
    version.monthlyFee = m_fee->value().value_or(core::Money{});
    version.hourlyRate = m_rate->value().value_or(core::Money{});
    version.includedMinutes = m_included->value().value_or(core::Minutes(0));
    version.carryOver = static_cast<core::CarryOver>(m_carryOver->currentIndex());
    version.carryOverMonths = m_carryMonths->value();
    version.carryOverCap = m_carryCap->value().value_or(core::Minutes(0));
    version.rounding = m_rounding->value().value_or(core::Minutes(0));
    version.minimum = m_minimum->value().value_or(core::Minutes(0));
    version.roundingLevel = static_cast<core::RoundingLevel>(m_level->currentIndex());
    version.revision = m_revision->terms();
    version.quoteDays = m_quoteDays->value();
    m_clause->read(version);
    version.prices.clear();
    for (const Line &line : m_all) {
        const core::PriceLine price{.label = line.label->text().trimmed(),
                                    .quantity = line.quantity->value(),
                                    .unitPrice = line.price->value().value_or(core::Money{}),
                                    .counted = familyOf(*line.counted)};
        if (!price.label.isEmpty())
            version.prices << price;
    }
}

} // namespace ui
