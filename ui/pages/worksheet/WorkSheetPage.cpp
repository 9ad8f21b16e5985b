// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/worksheet/WorkSheetPage.h"

#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/worksheet/KeptSheetsPanel.h"
#include "ui/pages/worksheet/SigningForm.h"
#include "ui/style/Tokens.h"
#include "ui/text/SheetText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrollColumn.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kSideWidth = 520; ///< A hand signs on it.

} // namespace

WorkSheetPage::WorkSheetPage(const WorkSheetSource &source, const Format &format,
                             core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(source), m_message(new MessageBar), m_view(new PaperView(source.paper, format)),
      m_kept(new KeptSheetsPanel(format)), m_form(new SigningForm)
{
    setObjectName(QStringLiteral("workSheetPage"));
    m_message->setObjectName(QStringLiteral("workSheetMessage"));
    auto *side = new ScrollColumn;
    side->setFixedWidth(kSideWidth);
    side->add(m_form);
    side->add(m_kept);
    side->addStretch();
    m_form->hide();
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    columns->setSpacing(kGapBetween);
    columns->addWidget(m_view, 1);
    columns->addWidget(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);
    connect(m_view, &PaperView::failed, this, &Page::failed);
    connect(m_kept, &KeptSheetsPanel::signRequested, this, &WorkSheetPage::startSigning);
    connect(m_kept, &KeptSheetsPanel::saveRequested, this, &WorkSheetPage::saveRequested);
    connect(m_form, &InlineForm::closed, m_form, &QWidget::hide);
    connect(m_form, &SigningForm::signRequested, this,
            [this](const core::SignedSheet &said, const Handwriting &signature) {
                Q_EMIT signRequested({.said = said, .signature = signature, .language = m_view->language()});
            });
    connect(&changes, &core::ChangeNotifier::changed, this, [this] {
        if (m_id.isValid() && isVisible() && !m_form->isVisibleTo(this))
            reload();
    });
}

void WorkSheetPage::open(const Place &place)
{
    const core::InterventionId id(place.record);
    if (id != m_id) {
        m_form->hide();
        m_message->dismiss();
        m_state = {};
        m_kept->showState(m_state);
    }
    m_id = id;
    m_mayLeave = false;
    reload();
}

Place WorkSheetPage::place() const
{
    return workSheetPlace(m_id);
}

HeaderContent WorkSheetPage::header() const
{
    HeaderContent header{.path = {{.text = tr("Intervention"), .place = interventionPlace(m_id)}},
                         .title = tr("Work sheet"),
                         .actions = m_view->actions(),
                         .filters = m_view->filters()};
    if (!m_state.number.isEmpty())
        header.title =
            QStringLiteral("%1 · %2").arg(tr("Work sheet %1").arg(m_state.number), m_state.clientName);
    if (!m_state.kept.isEmpty())
        header.chips << outcomeBadge(m_state.kept.constFirst().sheet.outcome);
    return header;
}

bool WorkSheetPage::canLeave()
{
    if (!m_form->isChanged() || m_mayLeave)
        return true;
    m_mayLeave = true;
    m_message->showMessage(Tone::Watch,
                           tr("The sheet is not signed yet. Keep it, or leave once more to lose what was "
                              "typed and drawn."));
    return false;
}

void WorkSheetPage::reload()
{
    m_view->open({.kind = PaperKind::WorkSheet, .record = m_id.value()});
    m_source.state(m_id).then(this, [this, id = m_id](const core::Result<core::SheetState> &state) {
        if (id == m_id)
            showState(state);
    });
}

void WorkSheetPage::showState(const core::Result<core::SheetState> &state)
{
    if (!state)
        return Q_EMIT failed(state.error());
    m_state = *state;
    m_kept->showState(m_state);
    if (std::exchange(m_isOutdated, false))
        m_form->renew(m_state);
    if (m_state.changes.any())
        m_message->showMessage(Tone::Watch, changesText(m_state.changes));
    else
        m_message->dismiss();
    Q_EMIT headerChanged();
}

void WorkSheetPage::startSigning()
{
    m_form->start(m_id, m_state);
}

void WorkSheetPage::answered(const core::Result<core::ChangeSet> &result)
{
    if (!result) {
        m_isOutdated = result.error().kind == core::ErrorKind::Conflict;
        if (m_isOutdated)
            reload();
        return m_form->showProblem(result.error());
    }
    m_form->hide();
    m_mayLeave = false;
    reload();
    Q_EMIT done(tr("The sheet is kept as it was signed."), {});
}

} // namespace ui
