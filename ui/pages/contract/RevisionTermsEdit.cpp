// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/RevisionTermsEdit.h"

#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DecimalEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kMostDecimals = 6;
const QString kPercent = QStringLiteral("%");

/// How the combo box keeps which index: month and series as one number; 0: none.
int keyOf(const core::Month &month, core::IndexSeries series)
{
    return (month.year * 100 + month.month) * 2 + static_cast<int>(series);
}

} // namespace

RevisionTermsEdit::RevisionTermsEdit(const Format &format, QWidget *parent)
    : QWidget(parent), m_format(format),
      m_agreed(new QCheckBox(tr("The price is revised once a &year by the Syntec index"))),
      m_fields(new QWidget), m_index(new QComboBox), m_fixed(new DecimalEdit(1, kPercent, format)),
      m_cap(new DecimalEdit(1, kPercent, format)), m_floor(new DecimalEdit(1, kPercent, format)),
      m_decimals(new QComboBox), m_rounding(new QComboBox),
      m_rates(new QCheckBox(tr("The hourly rates follow"))),
      m_settings(new LinkButton(tr("Open the table of indices"))), m_history(mutedLabel({}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("How the price is revised"), kBodySize, QFont::DemiBold));
    m_agreed->setObjectName(QStringLiteral("revisionAgreed"));
    layout->addWidget(m_agreed);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGapCell);
    addFields(fields);
    layout->addWidget(m_fields);
    m_history->setObjectName(QStringLiteral("revisionHistory"));
    m_history->setWordWrap(true);
    layout->addWidget(m_history);
    connect(m_agreed, &QCheckBox::clicked, this, &RevisionTermsEdit::follow);
    connect(m_rates, &QCheckBox::clicked, this, &RevisionTermsEdit::follow);
    for (QComboBox *combo : {m_index, m_decimals, m_rounding})
        connect(combo, &QComboBox::activated, this, &RevisionTermsEdit::follow);
    for (DecimalEdit *edit : {m_fixed, m_cap, m_floor})
        connect(edit, &ValueEdit::valueChanged, this, &RevisionTermsEdit::follow);
    connect(m_settings, &QAbstractButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("settings"),
                         .filter = {{QStringLiteral("section"), QStringLiteral("indices")}}});
    });
}

void RevisionTermsEdit::addFields(QVBoxLayout *layout)
{
    m_index->setObjectName(QStringLiteral("revisionIndexCombo"));
    m_fixed->setObjectName(QStringLiteral("revisionFixedEdit"));
    m_cap->setObjectName(QStringLiteral("revisionCapEdit"));
    m_floor->setObjectName(QStringLiteral("revisionFloorEdit"));
    m_decimals->setObjectName(QStringLiteral("revisionDecimalsCombo"));
    m_rounding->setObjectName(QStringLiteral("revisionRoundingCombo"));
    m_rates->setObjectName(QStringLiteral("revisionRates"));
    m_decimals->addItem(tr("not rounded"), 0);
    for (int decimals = 2; decimals <= kMostDecimals; ++decimals)
        m_decimals->addItem(tr("%n decimal(s)", nullptr, decimals), decimals);
    m_rounding->addItems(namesFrom(core::CoefficientRounding::Nearest, core::CoefficientRounding::Down));
    auto *index = new FormField(QStringLiteral("revisionIndex"), tr("&Reference (S0)"), m_index);
    index->setHelp(tr("the index of the signature, then of the last revision"));
    auto *fixed = new FormField(QStringLiteral("revisionFixed"), tr("Fi&xed part"), m_fixed);
    fixed->setHelp(tr("of the price, which no index moves"));
    auto *cap = new FormField(QStringLiteral("revisionCap"), tr("At mo&st"), m_cap);
    cap->setHelp(tr("more at a revision; empty: no cap"));
    auto *floor = new FormField(QStringLiteral("revisionFloor"), tr("At &least more"), m_floor);
    floor->setHelp(tr("0: the price never falls; empty: it may"));
    auto *decimals = new FormField(QStringLiteral("revisionDecimals"), tr("&Coefficient"), m_decimals);
    m_roundingField = new FormField(QStringLiteral("revisionRounding"), tr("Roundin&g"), m_rounding);
    for (QWidget *each : std::initializer_list<QWidget *>{index, fixed, cap, floor, decimals, m_roundingField,
                                                          m_rates, m_settings})
        layout->addWidget(each);
}

void RevisionTermsEdit::showIndices(const ContractRecord &record, const core::RevisionTerms &terms)
{
    m_index->clear();
    m_index->addItem(tr("not named yet"), 0);
    const auto name = [this](const core::Month &month, core::IndexSeries series) {
        return QStringLiteral("%1 · %2").arg(m_format.month(month.firstDay()), words(series));
    };
    for (const core::IndexValue &value : record.indices)
        m_index->addItem(name(value.month, value.series) + QStringLiteral(" · ") +
                             m_format.decimal(value.hundredths, 2),
                         keyOf(value.month, value.series));
    const int wanted = terms.month ? keyOf(*terms.month, terms.series) : 0;
    if (m_index->findData(wanted) < 0)
        m_index->addItem(tr("%1 · not entered").arg(name(*terms.month, terms.series)), wanted);
    m_index->setCurrentIndex(m_index->findData(wanted));
}

void RevisionTermsEdit::showHistory(const ContractRecord &record)
{
    QStringList lines;
    for (const core::PriceRevision &revision : record.revisions) {
        const QString day = m_format.day(revision.effectiveOn);
        const QString month = m_format.month(revision.current.month.firstDay());
        const QString index = m_format.decimal(revision.current.hundredths, 2);
        const bool hasFee = revision.feeBefore != core::Money{};
        lines << (hasFee ? tr("Revised on %1: %2 → %3, by the index of %4 (%5).")
                               .arg(day, m_format.money(revision.feeBefore),
                                    m_format.money(revision.feeAfter), month, index)
                         : tr("Rates revised on %1, by the index of %2 (%3).").arg(day, month, index));
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
    m_history->setVisible(!lines.isEmpty());
}

void RevisionTermsEdit::show(const ContractRecord &record, const core::RevisionTerms &terms, bool readOnly)
{
    const QSignalBlocker blocker(this);
    m_agreed->setChecked(terms.isAgreed);
    showIndices(record, terms);
    m_fixed->setValue(terms.fixedPermille == 0 ? std::optional<int>() : terms.fixedPermille);
    m_cap->setValue(terms.capPermille);
    m_floor->setValue(terms.floorPermille);
    if (m_decimals->findData(terms.decimals) < 0)
        m_decimals->addItem(tr("%n decimal(s)", nullptr, terms.decimals), terms.decimals);
    m_decimals->setCurrentIndex(m_decimals->findData(terms.decimals));
    m_rounding->setCurrentIndex(static_cast<int>(terms.rounding));
    m_rates->setChecked(terms.ratesToo);
    showHistory(record);
    for (QWidget *each : std::initializer_list<QWidget *>{m_agreed, m_index, m_decimals, m_rounding, m_rates})
        each->setEnabled(!readOnly);
    for (DecimalEdit *edit : {m_fixed, m_cap, m_floor})
        edit->setReadOnly(readOnly);
    follow();
}

core::RevisionTerms RevisionTermsEdit::terms() const
{
    core::RevisionTerms terms{.isAgreed = m_agreed->isChecked(),
                              .fixedPermille = m_fixed->value().value_or(0),
                              .capPermille = m_cap->value(),
                              .floorPermille = m_floor->value(),
                              .decimals = m_decimals->currentData().toInt(),
                              .rounding = static_cast<core::CoefficientRounding>(m_rounding->currentIndex()),
                              .ratesToo = m_rates->isChecked()};
    if (const int key = m_index->currentData().toInt(); key > 0) {
        const int number = key / 2;
        terms.series = static_cast<core::IndexSeries>(key % 2);
        terms.month = core::Month{.year = number / 100, .month = number % 100};
    }
    return terms;
}

void RevisionTermsEdit::follow()
{
    m_fields->setVisible(m_agreed->isChecked());
    m_roundingField->setVisible(m_decimals->currentData().toInt() > 0);
    Q_EMIT edited();
}

} // namespace ui
