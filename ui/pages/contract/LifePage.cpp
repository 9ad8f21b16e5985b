// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/LifePage.h"

#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/contract/LifeView.h"
#include "ui/pages/contract/NoticeForm.h"
#include "ui/pages/contract/ReversibilityForm.h"
#include "ui/pages/contract/SentPapers.h"
#include "ui/printing/PaperPreview.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ScrollColumn.h"

#include <QAction>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

const QString kContracts = QStringLiteral("contracts");
const QString kNotice = QStringLiteral("notice");

} // namespace

LifePage::LifePage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_column(new ScrollColumn),
      m_formHost(new QWidget), m_view(new LifeView(m_format)), m_sent(new SentPapers(m_format)),
      m_files(new AttachmentPanel(m_source.files, m_format, tr("Drop to attach to this contract"))),
      m_acknowledge(paperAction(tr("Acknowledge the notice"), QStringLiteral("acknowledgeNotice"),
                                static_cast<int>(PaperKind::Acknowledgement))),
      m_record(paperAction(tr("Reversibility record"), QStringLiteral("reversibilityPaper"),
                           static_cast<int>(PaperKind::Reversibility)))
{
    setObjectName(QStringLiteral("lifePage"));
    auto *host = new QVBoxLayout(m_formHost);
    host->setContentsMargins(0, 0, 0, 0);
    m_formHost->hide();
    m_column->add(m_formHost);
    m_column->add(m_view);
    m_column->add(m_sent);
    m_column->add(m_files);
    m_column->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_column);
    joinView();
    connect(&changes, &core::ChangeNotifier::changed, this, [this](const core::ChangeSet &made) {
        using enum core::Table;
        const auto concerns = [](core::Table table) {
            return table == Contract || table == ContractVersion || table == ContractNotice ||
                   table == ReversibilityItem || table == Attachment;
        };
        const bool touched =
            std::ranges::any_of(made.membership, concerns) ||
            std::ranges::any_of(made.updated, [concerns](core::RowRef row) { return concerns(row.table); });
        if (touched && m_isLoaded)
            load();
    });
}

QAction *LifePage::paperAction(const QString &text, const QString &name, int kind)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, [this, kind] {
        Q_EMIT navigate({.page = kContracts,
                         .record = m_place.record,
                         .filter = {{QStringLiteral("paper"), true}, {QStringLiteral("kind"), kind}}});
    });
    return made;
}

void LifePage::joinView()
{
    connect(m_files, &AttachmentPanel::failed, this, &Page::failed);
    connect(m_files, &AttachmentPanel::filesShown, m_sent, &SentPapers::show);
    connect(m_sent, &SentPapers::saveRequested, m_files, &AttachmentPanel::saveRequested);
    connect(m_view, &LifeView::noticeFormRequested, this, &LifePage::editNotice);
    connect(m_view, &LifeView::itemFormRequested, this, &LifePage::editItem);
    connect(m_view, &LifeView::signFormRequested, this, &LifePage::askForSignature);
    // What is being typed in another form stays: saving anything closes it.
    connect(m_view, &LifeView::withdrawalRequested, this, [this] {
        if (canLeave())
            Q_EMIT noticeWithdrawn(m_life.contract.id);
    });
    connect(m_view, &LifeView::signatureRemovalRequested, this, [this] {
        const core::ContractNotice *notice = m_life.notice();
        if (notice && canLeave())
            Q_EMIT recordSigned(notice->id, std::nullopt, {});
    });
}

void LifePage::open(const Place &place)
{
    const bool isOther = place.record != m_place.record;
    m_place = place;
    if (isOther) {
        closeForm();
        m_isLoaded = false;
        m_column->setVisible(false);
    }
    load();
    Q_EMIT headerChanged();
}

void LifePage::load()
{
    const int asked = ++m_asked;
    m_source.life(core::ContractId(m_place.record))
        .then(this, [this, asked](const core::Result<core::ContractLife> &life) {
            if (asked != m_asked)
                return;
            if (life)
                showLife(*life);
            else
                Q_EMIT failed(life.error());
        });
}

void LifePage::showLife(const core::ContractLife &life)
{
    m_life = life;
    m_isLoaded = true;
    m_view->show(life);
    m_files->showRecord({core::Table::Contract, life.contract.id.value()});
    m_column->setVisible(true);
    Q_EMIT headerChanged();
    const Settling how = std::exchange(m_settling, Settling::None);
    if (m_form && how == Settling::Theirs)
        closeForm();
    if (m_form && how == Settling::Mine) {
        m_form->clearErrors();
        m_form->takeVersion(life);
        m_again();
    }
    if (m_place.filter.take(kNotice).toBool()) // Once: coming back does not open it again.
        editNotice();
}

HeaderContent LifePage::header() const
{
    HeaderContent header{.path = {{.text = tr("Contracts"), .place = {.page = kContracts}}}};
    header.title = tr("Life and end");
    if (!m_isLoaded)
        return header;
    const core::Contract &contract = m_life.contract;
    header.title = tr("Life and end of %1", "a contract’s number").arg(contract.number);
    header.path << Crumb{.text = contract.number + QStringLiteral(" · ") + m_life.client.name,
                         .place = {.page = kContracts, .record = m_place.record}};
    header.chips << badgeOf(contract.state);
    if (m_life.notice())
        header.actions = {{.action = m_record}, {.action = m_acknowledge, .look = ButtonLook::Primary}};
    return header;
}

bool LifePage::canLeave()
{
    if (!m_form || !m_form->isModified())
        return true;
    m_form->warnUnsaved();
    return false;
}

void LifePage::openForm(LifeForm *form)
{
    closeForm();
    m_form = form;
    m_again = [form] { Q_EMIT form->saveRequested(); };
    form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // The page scrolls, the form is whole.
    m_formHost->layout()->addWidget(form);
    m_formHost->show();
    form->setFocus();
    m_column->ensureWidgetVisible(form);
    connect(form, &FormPanel::cancelRequested, this, &LifePage::closeForm);
    connect(form, &FormPanel::theirsRequested, this, [this] {
        m_settling = Settling::Theirs;
        load();
    });
    connect(form, &FormPanel::mineRequested, this, [this] {
        m_settling = Settling::Mine;
        load();
    });
}

void LifePage::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater(); // Its Cancel button may be what led here.
    m_form = nullptr;
    m_formHost->hide();
}

void LifePage::editNotice()
{
    if (!canLeave())
        return;
    const core::ContractNotice *standing = m_life.notice();
    auto *form = new NoticeForm(
        m_life, standing ? *standing : core::ContractNotice{.contract = m_life.contract.id}, m_format);
    openForm(form);
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        form->setBusy(true);
        Q_EMIT noticeSaved(form->value());
    });
}

void LifePage::editItem(core::ReversibilityItemId id)
{
    const core::ContractNotice *notice = m_life.notice();
    if (!notice || !canLeave())
        return;
    core::ReversibilityItem item{.notice = notice->id};
    for (const core::ReversibilityItem &each : std::as_const(m_life.items)) {
        if (each.id == id)
            item = each;
    }
    auto *form = new ReversibilityForm(item, m_format);
    openForm(form);
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        m_again = [form] { Q_EMIT form->saveRequested(); };
        form->setBusy(true);
        Q_EMIT itemSaved(form->value());
    });
    connect(form, &ReversibilityForm::removeRequested, this,
            [this, form](const core::ReversibilityItem &asked) {
                m_again = [this, form] { Q_EMIT itemRemoved(form->value()); };
                Q_EMIT itemRemoved(asked);
            });
}

void LifePage::askForSignature()
{
    const core::ContractNotice *notice = m_life.notice();
    if (!notice || !canLeave())
        return;
    auto *form = new ReversibilitySignForm(m_format.today(), m_life.client.legal.representative, m_format);
    openForm(form);
    connect(form, &FormPanel::saveRequested, this, [this, form, id = notice->id] {
        form->setBusy(true);
        Q_EMIT recordSigned(id, form->day(), form->by());
    });
}

void LifePage::saved(core::RowRef)
{
    closeForm();
    load();
}

void LifePage::refused(const core::Error &error)
{
    if (m_form)
        m_form->showError(error);
    else
        Q_EMIT failed(error);
}

} // namespace ui
