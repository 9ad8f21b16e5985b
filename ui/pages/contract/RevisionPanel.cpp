// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/RevisionPanel.h"

#include "ui/printing/contract/RevisionWords.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace ui {

RevisionPanel::RevisionPanel(const Format &format, QWidget *parent)
    : Panel(tr("Revise the price"), parent), m_format(format), m_day(new DateEdit(format)),
      m_index(new QComboBox), m_problem(plainLabel({})),
      m_settings(new LinkButton(tr("Open the table of indices"))), m_lines(new KeyValueList),
      m_prices(new SimpleTable({{.title = tr("Price excluding VAT"), .stretches = true},
                                {.title = tr("Until then"), .alignment = Qt::AlignRight},
                                {.title = tr("From then on"), .alignment = Qt::AlignRight}})),
      m_confirm(new QPushButton(tr("Revise the price")))
{
    setObjectName(QStringLiteral("revisionPanel"));
    makeForm();
    hide();
    connect(m_day, &ValueEdit::valueChanged, this, &RevisionPanel::chooseIndex);
    connect(m_index, &QComboBox::activated, this, &RevisionPanel::compute);
    connect(m_settings, &QAbstractButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("settings"),
                         .filter = {{QStringLiteral("section"), QStringLiteral("indices")}}});
    });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (!m_day->commit() || !index())
            return;
        hide();
        Q_EMIT confirmed(
            {.contract = m_record.contract.id, .effectiveOn = *m_day->value(), .index = index()->id});
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
}

void RevisionPanel::makeForm()
{
    m_day->setObjectName(QStringLiteral("revisionDayEdit"));
    m_day->setRequired(true);
    m_index->setObjectName(QStringLiteral("revisionChoice"));
    m_problem->setObjectName(QStringLiteral("revisionProblem"));
    m_problem->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("revisionLines"));
    m_prices->setObjectName(QStringLiteral("revisionPrices"));
    m_prices->setAccessibleName(tr("Prices before and after"));
    m_confirm->setObjectName(QStringLiteral("revisionConfirm"));
    setLook(*m_confirm, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("revisionCancel"));
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    add(new FormField(QStringLiteral("effectiveOn"), tr("&From"), m_day));
    add(new FormField(QStringLiteral("index"), tr("&Index (S1)"), m_index));
    add(m_problem);
    add(m_settings);
    addWide(m_lines);
    addWide(m_prices);
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    QLabel *note =
        mutedLabel(tr("A new version takes effect on that day, as the contract says; the letter is "
                      "under “Preview and PDF”."));
    note->setWordWrap(true);
    layout->addWidget(note, 1);
    layout->addWidget(m_confirm);
    layout->addWidget(cancel);
    add(foot);
    addStretch();
}

void RevisionPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    if (isHidden()) // Not only because the page is.
        Q_EMIT closed();
}

void RevisionPanel::ask(const ContractRecord &record)
{
    m_record = record;
    const QDate last = record.revisions.isEmpty() ? QDate() : record.revisions.constLast().effectiveOn;
    QDate day = core::nextRevision(record.contract, last);
    for (QDate next = day; next <= m_format.today().addDays(30);
         next = core::nextRevision(record.contract, next))
        day = next;
    m_day->setValue(day);
    m_index->clear();
    for (const core::IndexValue &value : record.indices)
        m_index->addItem(QStringLiteral("%1 · %2 · %3")
                             .arg(m_format.month(value.month.firstDay()),
                                  m_format.decimal(value.hundredths, 2), words(value.series)),
                         value.id.value());
    chooseIndex();
    show();
    m_day->setFocus();
    m_day->selectAll();
}

const core::IndexValue *RevisionPanel::index() const
{
    const auto found = std::ranges::find(
        m_record.indices, core::IndexValueId(m_index->currentData().toLongLong()), &core::IndexValue::id);
    return found == m_record.indices.cend() ? nullptr : &*found;
}

void RevisionPanel::chooseIndex()
{
    const core::IndexValue *last =
        m_day->value() ? core::lastPublished(m_record.indices, *m_day->value()) : nullptr;
    if (last)
        m_index->setCurrentIndex(m_index->findData(last->id.value()));
    compute();
}

void RevisionPanel::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_settings->setVisible(!text.isEmpty());
    m_confirm->setEnabled(text.isEmpty());
    for (QWidget *each : std::initializer_list<QWidget *>{m_lines, m_prices})
        each->setVisible(text.isEmpty());
}

void RevisionPanel::compute()
{
    const core::ContractVersion &version = m_record.versions.constLast();
    const core::IndexValue *current = index();
    const core::IndexValue *base = core::baseOf(version.revision, m_record.indices);
    if (!base)
        return showProblem(tr("The reference index of the contract (S0) is not in the table of indices."));
    if (!current)
        return showProblem(tr("No index is entered yet."));
    const auto computation = core::revisionComputation(version.revision, *base, *current);
    if (!computation)
        return showProblem(errorText(computation.error()));
    showProblem({});
    showComputation(*computation);
}

void RevisionPanel::showComputation(const core::RevisionComputation &computation)
{
    const core::ContractVersion &version = m_record.versions.constLast();
    const ReportWords words = ReportWords::ofWindow(m_format);
    m_lines->clear();
    for (const auto &[name, value] : computationLines(version.revision, computation, words))
        m_lines->addRow(name, value);
    m_prices->clear();
    for (const core::RevisedPrice &price :
         core::revisedPrices(version, core::revisedVersion(version, computation))) {
        const bool isFee = price.what == core::RevisedPrice::What::Fee;
        const QString formula = formulaText(version.revision, computation, price, words);
        SimpleCell after =
            isFee ? strongCell(m_format.money(price.after)) : SimpleCell{.text = m_format.money(price.after)};
        after.toolTip = formula;
        m_prices->addRow({{.text = priceName(price, words), .toolTip = formula},
                          {.text = m_format.money(price.before)},
                          after});
    }
}

} // namespace ui
