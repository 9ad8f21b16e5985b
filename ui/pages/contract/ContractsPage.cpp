// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ContractsPage.h"

#include "ui/pages/contract/ContractView.h"
#include "ui/pages/contract/PaperView.h"
#include "ui/pages/contract/RevisionPanel.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kText = QStringLiteral("text");
const QString kClient = QStringLiteral("client");
const QString kClientName = QStringLiteral("clientName");
const QString kEnded = QStringLiteral("ended");
const QString kNew = QStringLiteral("new");
const QString kVersion = QStringLiteral("version");
const QString kPaper = QStringLiteral("paper");
const QString kKind = QStringLiteral("kind"); ///< Of the paper.

QList<Column<core::ContractRow>> contractColumns(const Format &format)
{
    using Row = core::ContractRow;
    return {{.id = QStringLiteral("number"),
             .title = ContractsPage::tr("Number"),
             .text = [](const Row &row) { return QVariant(row.number); },
             .look = CellLook::Strong,
             .width = 120},
            {.id = QStringLiteral("client"),
             .title = ContractsPage::tr("Client"),
             .text = [](const Row &row) { return QVariant(row.clientName); },
             .width = 220},
            {.id = QStringLiteral("title"),
             .title = ContractsPage::tr("Title"),
             .text = [](const Row &row) { return QVariant(row.title); },
             .width = 0},
            {.id = QStringLiteral("state"),
             .title = ContractsPage::tr("State"),
             .text = [](const Row &row) { return QVariant(words(row.state)); },
             .tone = [](const Row &row) { return tone(row.state); },
             .look = CellLook::Badge,
             .width = 120},
            {.id = QStringLiteral("model"),
             .title = ContractsPage::tr("Model"),
             .text = [](const Row &row) { return QVariant(words(row.priceModel)); },
             .width = 130},
            {.id = QStringLiteral("fee"),
             .title = ContractsPage::tr("Fee a month"),
             .text =
                 [format](const Row &row) {
                     return QVariant(row.monthlyFee == core::Money{} ? Format::none()
                                                                     : format.money(row.monthlyFee));
                 },
             .alignment = Qt::AlignRight,
             .width = 110},
            {.id = QStringLiteral("since"),
             .title = ContractsPage::tr("Since"),
             .text = [format](const Row &row) { return QVariant(format.day(row.startsOn)); },
             .width = 116},
            {.id = QStringLiteral("ends"),
             .title = ContractsPage::tr("Ends"),
             .text =
                 [format](const Row &row) {
                     return QVariant(row.endsOn ? format.day(*row.endsOn) : Format::none());
                 },
             .width = 116}};
}

} // namespace

ContractsPage::ContractsPage(ContractSource source, const Format &format, core::ChangeNotifier &changes,
                             QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(format), m_stack(new QStackedWidget),
      m_model(new PagedModel<core::ContractRow, core::ContractFilter>(m_source.list, contractColumns(format),
                                                                      changes, this)),
      m_list(new ListPanel(m_model)), m_recordPage(new QWidget), m_stateBar(new StateBar(format)),
      m_revision(new RevisionPanel(format)),
      m_view(new ContractView(m_source.clients, m_source.contracts, format)),
      m_paper(new PaperView(m_source.papers, format))
{
    setObjectName(QStringLiteral("contractsPage"));
    m_list->view()->setImportance({QStringLiteral("state"), QStringLiteral("title"), QStringLiteral("fee"),
                                   QStringLiteral("model"), QStringLiteral("since"), QStringLiteral("ends")});
    makeActions();
    makeList();
    joinView();
    auto *record = new QVBoxLayout(m_recordPage);
    record->setContentsMargins(0, 0, 0, 0);
    record->setSpacing(kGapInside);
    record->addWidget(m_stateBar);
    record->addWidget(m_revision);
    record->addWidget(m_view, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_recordPage);
    m_stack->addWidget(m_paper);
    connect(m_paper, &PaperView::failed, this, &Page::failed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_stack);
    connect(&changes, &core::ChangeNotifier::changed, this, &ContractsPage::follow);
}

QAction *ContractsPage::action(const QString &text, const QString &name, const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, [run] { run(); });
    return made;
}

void ContractsPage::makeActions()
{
    using enum core::ContractState;
    const auto change = [this](core::ContractState to) {
        return [this, to] { Q_EMIT stateRequested(m_view->record().contract.id, to, QDate()); };
    };
    const auto ask = [this](StateBar::Step step) {
        const int later = step == StateBar::Step::Resume ? 0 : 1; // The others: from tomorrow on.
        return [this, step, later] { m_stateBar->ask(step, m_format.today().addDays(later)); };
    };
    m_new = action(tr("New contract"), QStringLiteral("newContract"), [this] {
        QVariantMap filter{{kNew, true}};
        if (m_place.filter.contains(kClient))
            filter.insert(kClient, m_place.filter.value(kClient));
        Q_EMIT navigate({.page = m_place.page, .filter = filter});
    });
    m_new->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_save = action(tr("Save"), QStringLiteral("saveContract"), [this] { save(); });
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_toPaper = action(tr("Preview and PDF"), QStringLiteral("contractToPaper"), [this] { goToPaper(); });
    m_toPaper->setShortcut(QKeySequence::Print);
    m_sign = action(tr("Sign"), QStringLiteral("signContract"), [this] { sign(); });
    m_amend = action(tr("Amendment"), QStringLiteral("amendContract"), ask(StateBar::Step::Amend));
    m_removeDraft = action(tr("Give the draft up"), QStringLiteral("removeDraft"), [this] {
        Q_EMIT draftRemovalRequested(m_view->record().contract.id, m_view->version().id);
    });
    m_send = action(tr("Mark as sent"), QStringLiteral("sendContract"), change(Sent));
    m_takeBack = action(tr("Take back to draft"), QStringLiteral("takeBackContract"), change(Draft));
    m_suspend = action(tr("Suspend…"), QStringLiteral("suspendContract"), ask(StateBar::Step::Suspend));
    m_resume = action(tr("Resume…"), QStringLiteral("resumeContract"), ask(StateBar::Step::Resume));
    m_life = action(tr("Life and end"), QStringLiteral("contractLife"), [this] { goToLife({}); });
    m_notice = action(tr("Record a notice…"), QStringLiteral("noticeContract"), [this] {
        goToLife({{QStringLiteral("notice"), true}});
    });
    m_revise = action(tr("Revise the price…"), QStringLiteral("reviseContract"), [this] {
        if (!canLeave())
            return;
        m_view->hide(); // The computation takes its place.
        m_revision->ask(m_view->record());
    });
    m_hours = action(tr("See the hour pack"), QStringLiteral("contractHours"), [this] {
        Q_EMIT navigate({.page = QStringLiteral("packs"), .record = m_place.record});
    });
    m_guide = action(tr("Guide me"), QStringLiteral("guideContract"), [this] { guide(true); });
    m_end = action(tr("End…"), QStringLiteral("endContract"), ask(StateBar::Step::End));
    connect(m_stateBar, &StateBar::confirmed, this, &ContractsPage::confirmed);
    connect(m_revision, &RevisionPanel::confirmed, this, &ContractsPage::revisionRequested);
    connect(m_revision, &RevisionPanel::navigate, this, &Page::navigate);
    connect(m_revision, &RevisionPanel::closed, m_view, &QWidget::show);
}

void ContractsPage::makeList()
{
    m_list->setObjectName(QStringLiteral("contractListPanel"));
    m_list->search()->setPlaceholderText(tr("Number, title…"));
    m_list->chips()->addChip(
        kEnded, tr("Contracts"),
        {{.text = tr("Present contracts"), .value = {}}, {.text = tr("Ended ones too"), .value = true}});
    m_list->chips()->addChip(kClient, tr("Client"), {{.text = tr("Every client"), .value = {}}});
    m_list->view()->setEmptyContent(tr("No contract fits. Clear the filter, or write a contract."), m_new);
    connect(m_list->search(), &SearchField::searchChanged, this, &ContractsPage::rememberFilter);
    connect(m_list->chips(), &ChipBar::valuesChanged, this, &ContractsPage::rememberFilter);
    connect(m_list->view(), &ListView::backRequested, this, &Page::backRequested);
    connect(m_list->view(), &ListView::opened, this, [this](const QModelIndex &index) {
        if (const core::ContractRow *row = m_model->rowAt(index))
            Q_EMIT navigate({.page = m_place.page, .record = row->id.value()});
    });
}

void ContractsPage::joinView()
{
    connect(m_view, &ContractView::navigate, this, &Page::navigate);
    connect(m_view, &ContractView::edited, this, [this] {
        m_letGo = false;
        if (m_save->isEnabled() != (m_view->isChanged() || isNew()))
            Q_EMIT headerChanged();
    });
    connect(m_view, &ContractView::clientChosen, this, &ContractsPage::takeClient);
    connect(m_view, &ContractView::theirsRequested, this, [this] {
        m_loaded = false;
        load();
    });
    connect(m_view, &ContractView::guideHidden, this, [this] { guide(false); });
    connect(m_view, &ContractView::templateRequested, this, &ContractsPage::useTemplate);
    connect(m_view, &ContractView::modelRequested, this, &ContractsPage::useContract);
    connect(m_view, &ContractView::versionChosen, this, [this](int number) {
        if (!canLeave())
            return;
        Place there = m_place;
        there.filter.insert(kVersion, number);
        Q_EMIT navigate(there);
    });
}

void ContractsPage::guide(bool guided)
{
    if (m_source.rememberGuided)
        m_source.rememberGuided(guided);
    m_view->setGuided(guided);
    Q_EMIT headerChanged();
}

void ContractsPage::useTemplate(const QString &name)
{
    m_source.templateCalendars(name).then(
        this, [this, name, place = m_place](const core::Result<TemplateCalendars> &calendars) {
            const core::ContractTemplate *model = core::contractTemplate(name);
            if (!calendars)
                Q_EMIT failed(calendars.error());
            else if (model && place == m_place) // Otherwise another record is shown by now.
                m_view->useTemplate(*model, *calendars);
        });
}

void ContractsPage::useContract(core::ContractId contract)
{
    m_source.record(contract, {})
        .then(this, [this, place = m_place](const core::Result<ContractRecord> &model) {
            if (!model)
                Q_EMIT failed(model.error());
            else if (place == m_place && !model->versions.isEmpty())
                m_view->useVersion(model->versions.constLast());
        });
}

bool ContractsPage::isNew() const
{
    return m_place.record == 0 && m_place.filter.value(kNew).toBool();
}

bool ContractsPage::isPaper() const
{
    return m_place.record != 0 && m_place.filter.value(kPaper).toBool();
}

/// What is on paper is what is saved.
void ContractsPage::goToPaper()
{
    if (!canLeave())
        return;
    Place there = m_place;
    there.filter.insert(kPaper, true);
    there.filter.insert(kVersion, m_view->version().number);
    Q_EMIT navigate(there);
}

void ContractsPage::goToLife(const QVariantMap &filter)
{
    Q_EMIT navigate({.page = QStringLiteral("contractlife"), .record = m_place.record, .filter = filter});
}

void ContractsPage::openPaper()
{
    m_stack->setCurrentWidget(m_paper);
    if (!m_loaded || m_view->record().contract.id.value() != m_place.record) {
        m_loaded = false;
        load(); // The header says which contract it is.
    }
    m_paper->open({.contract = core::ContractId(m_place.record),
                   .version = m_place.filter.value(kVersion).toInt(),
                   .kind = static_cast<PaperKind>(m_place.filter.value(kKind).toInt())});
}

void ContractsPage::open(const Place &place)
{
    const bool same = m_loaded && place == m_place;
    m_place = place;
    m_letGo = false;
    if (isPaper()) {
        openPaper();
    } else if (place.record != 0 || isNew()) {
        m_stack->setCurrentWidget(m_recordPage);
        m_stateBar->hide();
        m_revision->hide();
        m_loaded = same;
        m_view->setVisible(same);
        if (!same) {
            m_view->setPart(core::ContractPart::Parties);
            load();
        }
    } else {
        m_loaded = false;
        applyFilter();
        m_stack->setCurrentWidget(m_list);
    }
    Q_EMIT headerChanged();
}

void ContractsPage::applyFilter()
{
    m_list->search()->setSearch(m_place.filter.value(kText).toString());
    m_list->chips()->setValues(m_place.filter);
    core::ContractFilter filter{.text = m_place.filter.value(kText).toString(),
                                .ended = m_place.filter.value(kEnded).toBool()};
    if (const qint64 client = m_place.filter.value(kClient).toLongLong(); client > 0)
        filter.client = core::ClientId(client);
    m_model->setFilter(filter);
}

void ContractsPage::rememberFilter()
{
    m_place.filter = m_list->chips()->values();
    if (!m_list->search()->text().isEmpty())
        m_place.filter.insert(kText, m_list->search()->text());
    applyFilter();
    Q_EMIT placeChanged();
}

void ContractsPage::load(bool keepTyped)
{
    const int asked = ++m_asked;
    m_source
        .record(core::ContractId(m_place.record), core::ClientId(m_place.filter.value(kClient).toLongLong()))
        .then(this, [this, asked, keepTyped](const core::Result<ContractRecord> &record) {
            if (asked == m_asked) // What was typed since it was asked is kept too.
                showRecord(record, keepTyped || (m_loaded && m_view->isChanged()));
        });
}

void ContractsPage::showRecord(const core::Result<ContractRecord> &record, bool keepTyped)
{
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    if (keepTyped) {
        m_view->keepTyped(*record);
    } else {
        m_view->show(*record, m_place.filter.value(kVersion).toInt());
        m_view->setGuided(m_source.isGuided && m_source.isGuided());
        m_loaded = true;
        askForProfits();
    }
    m_view->setVisible(true);
    Q_EMIT headerChanged();
}

/// They take longer than the record, which is shown without waiting for them.
void ContractsPage::askForProfits()
{
    m_view->showProfits({});
    const core::Contract &contract = m_view->record().contract;
    if (!m_source.profits || !contract.id.isValid())
        return;
    m_source.profits(contract.id, contract.client)
        .then(this, [this, asked = m_asked](const core::Result<QList<core::ContractProfit>> &profits) {
            if (profits && asked == m_asked)
                m_view->showProfits(*profits);
        });
}

void ContractsPage::takeClient(core::ClientId client)
{
    m_source.record({}, client).then(this, [this](const core::Result<ContractRecord> &record) {
        if (record)
            m_view->takeClient(*record);
        else
            Q_EMIT failed(record.error());
    });
}

void ContractsPage::save()
{
    if (!m_view->commit())
        return;
    core::ContractVersion version = m_view->version();
    if (version.isSigned)
        version.number = 0;
    Q_EMIT saveRequested(m_view->contract(), version);
}

void ContractsPage::sign()
{
    if (m_view->commit())
        Q_EMIT signRequested(m_view->contract(), m_view->version());
}

void ContractsPage::confirmed(StateBar::Step step, QDate day)
{
    const core::ContractId id = m_view->record().contract.id;
    switch (step) {
    case StateBar::Step::Suspend:
        Q_EMIT stateRequested(id, core::ContractState::Suspended, day);
        break;
    case StateBar::Step::Resume:
        Q_EMIT stateRequested(id, core::ContractState::Active, day);
        break;
    case StateBar::Step::End:
        Q_EMIT stateRequested(id, core::ContractState::Ended, day);
        break;
    case StateBar::Step::Amend:
        Q_EMIT amendmentRequested(id, day);
        break;
    }
}

void ContractsPage::saved(core::RowRef row)
{
    if (m_stack->currentWidget() != m_recordPage)
        return; // The user has gone on meanwhile.
    const bool wasNew = isNew();
    m_loaded = false;
    m_letGo = true; // What was typed is stored.
    if (wasNew || m_place.filter.contains(kVersion))
        Q_EMIT navigate({.page = m_place.page, .record = row.id});
    else
        load();
}

void ContractsPage::refused(const core::Error &error)
{
    if (error.kind != core::ErrorKind::Conflict || isNew()) {
        m_view->showError(error);
        return;
    }
    load(true);
    m_view->showMessage(tr("This contract was changed meanwhile. Saving again keeps yours."),
                        tr("Show theirs"));
}

void ContractsPage::follow(const core::ChangeSet &changes)
{
    if (!m_loaded || m_place.record == 0)
        return;
    bool touched = changes.membership.contains(core::Table::ContractVersion);
    for (const core::RowRef row : changes.updated) {
        touched = touched || row == core::RowRef{core::Table::Contract, m_place.record} ||
                  row.table == core::Table::ContractVersion || row.table == core::Table::Calendar ||
                  row == core::RowRef{core::Table::Client, m_view->record().client.id.value()};
    }
    if (!touched)
        return;
    if (!m_view->isChanged())
        load();
    else
        m_view->showMessage(tr("This contract was changed meanwhile. Saving again keeps yours."),
                            tr("Show theirs"));
}

HeaderContent ContractsPage::header() const
{
    if (isPaper())
        return paperHeader();
    if (m_place.record != 0 || isNew())
        return recordHeader();
    return {.title = tr("Contracts"), .actions = {{m_new, ButtonLook::Primary}}};
}

HeaderContent ContractsPage::paperHeader() const
{
    Place record = m_place;
    record.filter.remove(kPaper);
    record.filter.remove(kKind);
    const QString number = m_loaded ? m_view->record().contract.number : QString();
    return {.path = {{.text = tr("Contracts"), .place = {.page = m_place.page}},
                     {.text = number, .place = record}},
            .title = tr("On paper"),
            .actions = m_paper->actions(),
            .filters = m_paper->filters()};
}

HeaderContent ContractsPage::recordHeader() const
{
    HeaderContent header{.path = {{.text = tr("Contracts"), .place = {.page = m_place.page}}}};
    if (!m_loaded)
        return header;
    const ContractRecord &record = m_view->record();
    const core::Contract &contract = record.contract;
    const core::ContractVersion version = m_view->version();
    header.title =
        isNew() ? tr("New contract") : contract.number + QStringLiteral(" · ") + record.client.name;
    header.chips << badgeOf(contract.state);
    if (version.number > 1 || record.versions.size() > 1)
        header.chips << BadgeText{.text = version.isSigned ? tr("version %1").arg(version.number)
                                                           : tr("version %1 · draft").arg(version.number)};
    addActions(header, version);
    return header;
}

void ContractsPage::addActions(HeaderContent &header, const core::ContractVersion &version) const
{
    const ContractRecord &record = m_view->record();
    const core::ContractState state = record.contract.state;
    const bool changed = m_view->isChanged();
    m_save->setEnabled(changed || isNew());
    if (!isNew())
        header.actions << HeaderAction{m_toPaper, ButtonLook::Normal};
    if (!version.isSigned) {
        header.actions << HeaderAction{m_save, ButtonLook::Normal};
        m_sign->setText(version.number > 1 ? tr("Sign the amendment") : tr("Sign"));
        header.actions << HeaderAction{m_sign, ButtonLook::Primary};
    } else {
        header.actions << HeaderAction{m_save, changed ? ButtonLook::Primary : ButtonLook::Normal};
        const bool hasDraft = !record.versions.isEmpty() && !record.versions.constLast().isSigned;
        if (!hasDraft && state != core::ContractState::Ended)
            header.actions << HeaderAction{m_amend, ButtonLook::Normal};
    }
    if (!isNew())
        header.moreActions << m_life;
    const bool isGuided = !m_source.isGuided || m_source.isGuided();
    if (!version.isSigned && !isGuided)
        header.moreActions << m_guide;
    header.moreActions << versionActions(version) << stateActions(state);
}

QList<QAction *> ContractsPage::versionActions(const core::ContractVersion &version) const
{
    if (!version.isSigned)
        return version.number > 1 ? QList<QAction *>{m_removeDraft} : QList<QAction *>{};
    QList<QAction *> actions;
    const QList<core::ContractVersion> &versions = m_view->record().versions;
    if (version.revision.isAgreed && !versions.isEmpty() && versions.constLast().isSigned)
        actions << m_revise;
    if (core::hasPack(version))
        actions << m_hours;
    return actions;
}

/// What may happen next to a contract in this state.
QList<QAction *> ContractsPage::stateActions(core::ContractState state) const
{
    switch (state) {
    case core::ContractState::Draft:
        return isNew() ? QList<QAction *>{} : QList<QAction *>{m_send};
    case core::ContractState::Sent:
        return {m_takeBack};
    case core::ContractState::Active:
        return {m_suspend, m_notice, m_end};
    case core::ContractState::Suspended:
        return {m_resume, m_notice, m_end};
    case core::ContractState::NoticeGiven:
        return {m_end};
    case core::ContractState::Ended:
        break;
    }
    return {};
}

bool ContractsPage::canLeave()
{
    const bool shown = m_stack->currentWidget() == m_recordPage && m_loaded;
    if (!shown || m_letGo || !m_view->isChanged())
        return true;
    m_letGo = true;
    m_view->showMessage(tr("What you typed is not saved. Save it, or leave once more to give it up."), {});
    return false;
}

QWidget *ContractsPage::firstFocus()
{
    return m_stack->currentWidget() == m_list ? static_cast<QWidget *>(m_list->view()) : nullptr;
}

} // namespace ui
