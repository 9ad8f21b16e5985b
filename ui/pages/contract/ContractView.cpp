// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ContractView.h"

#include "ui/pages/contract/ClausePart.h"
#include "ui/pages/contract/ClosingParts.h"
#include "ui/pages/contract/GuideStrip.h"
#include "ui/pages/contract/LevelParts.h"
#include "ui/pages/contract/PartList.h"
#include "ui/pages/contract/PartiesPart.h"
#include "ui/pages/contract/PricePart.h"
#include "ui/pages/contract/ScopePart.h"
#include "ui/pages/contract/plainTerms.h"
#include "ui/pages/invoicing/profitCells.h"
#include "ui/printing/contract/ChangeWords.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr int kPartsWidth = 310;
constexpr int kWide = 1000; ///< From this width on the plain words stand in a column of their own.
constexpr int kContextWidth = 244;
constexpr qsizetype kChangesShown = 12; ///< The paper tells them all.

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidget(content);
    content->setAutoFillBackground(false); // The panel's ground shows through.
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QString versionText(const core::ContractVersion &version, const Format &format)
{
    if (!version.isSigned)
        return ContractView::tr("version %1 (draft)").arg(version.number);
    return ContractView::tr("version %1, from %2").arg(version.number).arg(format.day(version.effectiveOn));
}

} // namespace

ContractView::ContractView(const TypeAhead::Source &clients, const TypeAhead::Source &contracts,
                           const Format &format, QWidget *parent)
    : QWidget(parent), m_format(format), m_message(new MessageBar),
      m_guide(new GuideStrip(contracts, format)), m_parts(new PartList), m_panel(new Panel),
      m_stack(new QStackedWidget), m_findings(new QVBoxLayout), m_parties(new PartiesPart(clients, format)),
      m_versions(new QComboBox), m_plain(plainLabel({})), m_life(new LinkButton(tr("Life and end"))),
      m_changes(plainLabel({}))
{
    using enum core::ContractPart;
    addPart(Parties, m_parties);
    addPart(Scope, new ScopePart);
    addPart(Kinds, new CoverPart);
    addPart(ServiceLevels, new LevelsPart(format));
    addPart(Terms, new TermsPart);
    addPart(Obligations, new ClausePart(Obligations));
    addPart(Price, new PricePart(format));
    addPart(Confidentiality, new ClausePart(Confidentiality));
    addPart(Duration, new DurationPart(format));
    addPart(Reversibility, new ReversibilityPart);
    addPart(FollowUp, new FollowUpPart);
    addPart(Notes, new NotesPart);
    m_parts->setObjectName(QStringLiteral("partList"));

    auto *middle = new QWidget;
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, kGapCell, 0);
    middleLayout->setSpacing(kGapInside);
    middleLayout->addLayout(m_findings);
    middleLayout->addWidget(m_stack, 1);
    m_panel->add(scrolled(middle), 1);

    auto *left = new Panel(tr("The contract in parts"));
    left->addWide(m_parts);
    left->addStretch();
    left->setMinimumHeight(left->sizeHint().height());
    m_context = makeContext();
    m_left = new ScrollColumn;
    m_left->setFixedWidth(kPartsWidth);
    m_left->add(left, 1);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(kGapPanel);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_panel, 1);
    m_columns->addWidget(m_context);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    layout->addWidget(m_message);
    layout->addWidget(m_guide);
    layout->addLayout(m_columns, 1);
    joinGuide();
    connect(m_parts, &PartList::partChosen, this, &ContractView::showPart);
    connect(m_parties, &PartiesPart::clientChosen, this, &ContractView::clientChosen);
    connect(m_message, &MessageBar::actionChosen, this, &ContractView::theirsRequested);
    showPart(Parties);
}

void ContractView::joinGuide()
{
    m_guide->setObjectName(QStringLiteral("guideStrip"));
    m_guide->hide();
    connect(m_guide, &GuideStrip::partRequested, this, &ContractView::setPart);
    connect(m_guide, &GuideStrip::hideRequested, this, &ContractView::guideHidden);
    connect(m_guide, &GuideStrip::templateRequested, this, &ContractView::templateRequested);
    connect(m_guide, &GuideStrip::modelRequested, this, &ContractView::modelRequested);
}

void ContractView::setGuided(bool guided)
{
    m_isGuided = guided;
    m_guide->setVisible(m_isGuided && !m_version.isSigned);
}

void ContractView::useTemplate(const core::ContractTemplate &model, const TemplateCalendars &calendars)
{
    if (m_version.isSigned)
        return;
    ContractRecord shown = m_record;
    shown.calendars = calendars.all;
    shown.contract = contract();
    if (core::isTemplateTitle(shown.contract.title))
        shown.contract.title = model.title;
    m_record.calendars = calendars.all;
    take(shown, core::withTemplate(version(), model, calendars.ids));
}

void ContractView::useVersion(const core::ContractVersion &model)
{
    if (m_version.isSigned)
        return;
    ContractRecord shown = m_record;
    shown.contract = contract();
    take(shown, core::withVersion(version(), model));
}

/// As if it had been typed.
void ContractView::take(const ContractRecord &shown, const core::ContractVersion &made)
{
    {
        const QScopedValueRollback showing(m_showing, true);
        for (PartEditor *editor : std::as_const(m_editors))
            editor->show(shown, made, false);
        follow();
    }
    Q_EMIT edited();
}

void ContractView::addPart(core::ContractPart part, PartEditor *editor)
{
    m_editors.insert(part, editor);
    m_stack->addWidget(editor);
    connect(editor, &PartEditor::edited, this, [this] {
        if (m_showing)
            return;
        follow();
        Q_EMIT edited();
    });
    connect(editor, &PartEditor::navigate, this, &ContractView::navigate);
}

QWidget *ContractView::makeContext()
{
    auto *panel = new Panel(tr("In plain words"));
    panel->setFixedWidth(kContextWidth);
    m_plain->setObjectName(QStringLiteral("plainLabel"));
    m_plain->setWordWrap(true);
    m_plain->setTextInteractionFlags(Qt::TextSelectableByMouse);
    panel->add(m_plain);
    m_life->setObjectName(QStringLiteral("lifeLink"));
    panel->add(m_life);
    connect(m_life, &LinkButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("contractlife"), .record = m_record.contract.id.value()});
    });
    panel->addTitle(tr("Versions"));
    m_versions->setObjectName(QStringLiteral("versionCombo"));
    m_versions->setAccessibleName(tr("Version shown"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    panel->add(m_versions);
    QLabel *note = mutedLabel(tr("A signed version stays as it is; what changes later is an amendment."));
    note->setWordWrap(true);
    panel->add(note);
    m_changesTitle = plainLabel(tr("What this version changes"), kBodySize, QFont::DemiBold);
    panel->add(m_changesTitle);
    m_changes->setObjectName(QStringLiteral("changesLabel"));
    m_changes->setWordWrap(true);
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    panel->add(m_changes);
    m_profitsTitle = plainLabel(tr("What it brings"), kBodySize, QFont::DemiBold);
    panel->add(m_profitsTitle);
    m_profits = plainLabel({});
    m_profits->setObjectName(QStringLiteral("profitsLabel"));
    m_profits->setWordWrap(true);
    panel->add(m_profits);
    showProfits({});
    panel->addStretch();
    connect(m_versions, &QComboBox::activated, this,
            [this](int at) { Q_EMIT versionChosen(m_versions->itemData(at).toInt()); });
    return panel;
}

void ContractView::showProfits(const QList<core::ContractProfit> &profits)
{
    QStringList lines;
    for (const core::ContractProfit &profit : profits) {
        const auto margin = profit.margin();
        const QString month = m_format.month(profit.month.firstDay());
        lines << (margin ? tr("%1: margin %2").arg(month, m_format.money(*margin))
                         : QStringLiteral("%1 · %2").arg(month, missingCost(profit)));
    }
    m_profits->setText(lines.join(QLatin1Char('\n')));
    for (QWidget *each : {m_profitsTitle, m_profits})
        each->setVisible(!lines.isEmpty());
}

void ContractView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kWide;
    if (isWide == (m_context->parentWidget() == this))
        return;
    if (isWide)
        m_columns->addWidget(m_context);
    else
        m_left->add(m_context);
    m_context->setMinimumWidth(isWide ? kContextWidth : 0);
    m_context->setMaximumWidth(isWide ? kContextWidth : QWIDGETSIZE_MAX);
}

void ContractView::show(const ContractRecord &record, int number)
{
    const QScopedValueRollback showing(m_showing, true);
    m_record = record;
    m_message->dismiss();
    m_life->setVisible(record.contract.id.isValid());
    m_version = record.versions.isEmpty() ? core::ContractVersion{} : record.versions.constLast();
    m_versions->clear();
    for (const core::ContractVersion &version : record.versions) {
        m_versions->addItem(versionText(version, m_format), version.number);
        if (version.number == number)
            m_version = version;
    }
    m_versions->setCurrentIndex(m_versions->findData(m_version.number));
    for (PartEditor *editor : std::as_const(m_editors)) {
        clearFieldErrors(*editor);
        editor->show(record, m_version, m_version.isSigned);
    }
    // What the editors say of it, so that only the user's changes count as such.
    m_record.contract = contract();
    m_version = version();
    setGuided(m_isGuided);
    follow();
}

void ContractView::keepTyped(const ContractRecord &record)
{
    m_record.versions = record.versions;
    m_record.contract.version = record.contract.version;
    for (const core::ContractVersion &version : record.versions) {
        if (version.id == m_version.id)
            m_version.version = version.version;
    }
}

void ContractView::takeClient(const ContractRecord &record)
{
    ContractRecord merged = m_record;
    merged.client = record.client;
    merged.sites = record.sites;
    merged.assets = record.assets;
    merged.contract = contract();
    merged.contract.client = record.client.id;
    const core::ContractVersion typed = version();
    const core::Contract stored = m_record.contract;
    const QScopedValueRollback showing(m_showing, true);
    m_record = merged;
    m_record.contract = stored;
    for (PartEditor *editor : std::as_const(m_editors))
        editor->show(merged, typed, false);
    follow();
}

core::Contract ContractView::contract() const
{
    core::Contract contract = m_record.contract;
    core::ContractVersion ignored = m_version;
    for (const PartEditor *editor : m_editors)
        editor->read(contract, ignored);
    return contract;
}

core::ContractVersion ContractView::version() const
{
    core::ContractVersion version = m_version;
    core::Contract ignored = m_record.contract;
    if (!m_version.isSigned) {
        for (const PartEditor *editor : m_editors)
            editor->read(ignored, version);
    }
    return version;
}

bool ContractView::isChanged() const
{
    return contract() != m_record.contract || (!m_version.isSigned && version() != m_version);
}

bool ContractView::commit()
{
    for (const core::ContractPart part : PartList::parts()) {
        if (PartEditor *editor = m_editors.value(part); !editor->commit()) {
            setPart(part);
            return false;
        }
    }
    return true;
}

void ContractView::showError(const core::Error &error)
{
    const core::ContractPart part = partOf(error.field);
    PartEditor *editor = m_editors.value(part);
    if (showFieldError(*editor, error.field, errorText(error)))
        setPart(part);
    else
        m_message->showMessage(Tone::Breached, errorText(error));
}

void ContractView::showMessage(const QString &text, const QString &action)
{
    m_message->showMessage(Tone::Watch, text, action);
}

void ContractView::setPart(core::ContractPart part)
{
    m_parts->setPart(part);
    showPart(part);
}

core::ContractPart ContractView::partOf(const QString &field) const
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        for (const FormField *each : it.value()->findChildren<FormField *>()) {
            if (each->name() == field && each->isVisibleTo(it.value()))
                return it.key();
        }
    }
    return field == QLatin1String("levels") ? core::ContractPart::ServiceLevels : core::ContractPart::Parties;
}

void ContractView::showPart(core::ContractPart part)
{
    const QString number = part == core::ContractPart::Notes
                               ? QString()
                               : QString::number(static_cast<int>(part)) + QStringLiteral(" · ");
    m_panel->setTitle(number + words(part));
    for (PartEditor *editor : std::as_const(m_editors)) { // A hidden part asks for no room.
        const bool isShown = editor == m_editors.value(part);
        const QSizePolicy::Policy policy = isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        editor->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentWidget(m_editors.value(part));
    m_guide->setPart(part);
    follow();
}

void ContractView::follow()
{
    const core::ContractFacts facts{.contract = contract(),
                                    .version = version(),
                                    .provider = m_record.provider,
                                    .client = m_record.client,
                                    .calendars = m_record.calendars,
                                    .covered = core::coveredKinds(version(), m_record.assets)};
    for (PartEditor *editor : std::as_const(m_editors))
        editor->showFacts(facts);
    const QList<core::PartFinding> findings = core::partFindings(facts);
    m_parts->setFindings(findings);
    m_guide->showFacts(facts, m_record.assets, findings);
    showFindings(findings);
    m_plain->setText(plainTerms(facts, m_format).join(QStringLiteral("\n\n")));
    showChanges(facts.version);
}

/// Against the version before, as it is typed.
void ContractView::showChanges(const core::ContractVersion &shown)
{
    const auto former =
        std::find_if(m_record.versions.crbegin(), m_record.versions.crend(),
                     [&shown](const core::ContractVersion &each) { return each.number < shown.number; });
    const bool isAmendment = former != m_record.versions.crend();
    m_changesTitle->setVisible(isAmendment);
    m_changes->setVisible(isAmendment);
    if (!isAmendment)
        return;
    const ReportWords words = ReportWords::ofWindow(m_format);
    ChangeWords::Names names{.assets = m_record.assets, .sites = m_record.sites};
    for (const core::CalendarBook &book : m_record.calendars)
        names.calendars.insert(book.id.value(), book.name);
    const ChangeWords said(words, names);
    QStringList lines;
    for (const core::VersionChange &change : core::versionChanges(*former, shown))
        lines << said.sentence(change);
    if (lines.size() > kChangesShown)
        lines = lines.mid(0, kChangesShown)
                << tr("and %n more", nullptr, static_cast<int>(lines.size() - kChangesShown));
    m_changes->setText(lines.isEmpty() ? tr("Nothing yet.") : lines.join(QStringLiteral("\n\n")));
}

void ContractView::showFindings(const QList<core::PartFinding> &findings)
{
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const core::PartFinding &finding : findings) {
        const bool isSaidInPlace = finding.part == core::ContractPart::ServiceLevels &&
                                   finding.state == core::PartState::Contradictory;
        if (finding.part != m_parts->part() || isSaidInPlace)
            continue;
        auto *line = new QWidget;
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        const bool contradicts = finding.state == core::PartState::Contradictory;
        layout->addWidget(
            new Badge({.text = words(finding.state), .tone = contradicts ? Tone::Breached : Tone::Watch}), 0,
            Qt::AlignTop);
        QLabel *said = plainLabel(text(finding.sentence));
        said->setWordWrap(true);
        layout->addWidget(said, 1);
        m_findings->addWidget(line);
    }
}

} // namespace ui
