// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gdpr/GdprPage.h"

#include "ui/pages/gdpr/ActivityForm.h"
#include "ui/pages/gdpr/BreachDeadline.h"
#include "ui/pages/gdpr/BreachForm.h"
#include "ui/pages/gdpr/GdprView.h"
#include "ui/pages/paper/PaperPage.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/TwoColumns.h"

#include <QAction>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

const QString kClient = QStringLiteral("client");
const QString kNew = QStringLiteral("new");
const QString kActivity = QStringLiteral("activity");
const QString kBreach = QStringLiteral("breach");

} // namespace

GdprPage::GdprPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_newActivity(action(tr("New activity"), QStringLiteral("newActivity"), [this] { editActivity({}); })),
      m_newBreach(action(tr("Record a breach"), QStringLiteral("newBreach"), [this] { editBreach({}); })),
      m_chips(new ChipBar(this)), m_column(new ScrollColumn), m_formHost(new QWidget)
{
    setObjectName(QStringLiteral("gdprPage"));
    m_client = m_chips->addChip(kClient, tr("Client"), {{tr("all clients"), {}}});
    makeView();
    connect(m_client, &FilterChip::valueChanged, this, [this](const QVariant &value) {
        m_place.filter.remove(kClient);
        if (value.isValid())
            m_place.filter.insert(kClient, value);
        m_view->show(m_record, client());
        Q_EMIT placeChanged();
    });
    connect(&changes, &core::ChangeNotifier::changed, this, [this](const core::ChangeSet &made) {
        using enum core::Table;
        const auto concerns = [](core::Table table) {
            return table == Client || table == ProcessingActivity || table == DataBreach;
        };
        const bool touched =
            std::ranges::any_of(made.membership, concerns) ||
            std::ranges::any_of(made.updated, [concerns](core::RowRef row) { return concerns(row.table); });
        if (touched && m_isLoaded)
            load();
    });
}

QAction *GdprPage::action(const QString &text, const QString &name, const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void GdprPage::makeView()
{
    m_view = new GdprView(m_format, {.newActivity = m_newActivity, .newBreach = m_newBreach});
    auto *host = new QVBoxLayout(m_formHost);
    host->setContentsMargins(0, 0, 0, 0);
    m_formHost->hide();
    m_column->add(m_formHost);
    m_column->add(m_view);
    m_column->addStretch();
    m_column->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_column);
    connect(m_view, &GdprView::activityOpened, this, &GdprPage::editActivity);
    connect(m_view, &GdprView::breachOpened, this, &GdprPage::editBreach);
    connect(m_view, &GdprView::registerRequested, this,
            [this] { Q_EMIT navigate(paperPlace(PaperKind::Register, client().value())); });
}

core::ClientId GdprPage::client() const
{
    return core::ClientId(m_place.filter.value(kClient).toLongLong());
}

QString GdprPage::nameOf(core::ClientId client) const
{
    const auto found = std::ranges::find(m_record.clients, client, &core::Client::id);
    return found == m_record.clients.cend() ? QString() : found->name;
}

void GdprPage::open(const Place &place)
{
    closeForm(); // Whoever came here was let go by canLeave().
    m_place = place;
    m_isFormWanted = place.record != 0 || place.filter.contains(kNew);
    load();
    Q_EMIT headerChanged();
}

void GdprPage::load()
{
    m_source.all().then(this, [this, asked = ++m_asked](const core::Result<GdprRecord> &record) {
        if (asked != m_asked)
            return;
        if (record)
            showRecord(*record);
        else
            Q_EMIT failed(record.error());
    });
}

void GdprPage::showRecord(const GdprRecord &record)
{
    m_record = record;
    m_isLoaded = true;
    showClients();
    m_view->show(m_record, client());
    m_column->show();
    settle();
    if (std::exchange(m_isFormWanted, false))
        openWanted();
}

void GdprPage::showClients()
{
    QList<FilterChip::Choice> choices{{.text = tr("all clients"), .value = {}}};
    for (const core::Client &each : std::as_const(m_record.clients))
        choices << FilterChip::Choice{.text = each.name, .value = each.id.value()};
    m_client->setChoices(choices);
    m_client->setValue(m_place.filter.value(kClient));
}

void GdprPage::openWanted()
{
    if (m_place.record != 0)
        return editBreach(core::DataBreachId(m_place.record));
    const QString wanted = m_place.filter.take(kNew).toString(); // Once: coming back does not open it again.
    if (wanted == kActivity)
        editActivity({});
    else if (wanted == kBreach)
        editBreach({});
}

/// What the user chose when somebody else had changed the record too.
void GdprPage::settle()
{
    const Settling how = std::exchange(m_settling, Settling::None);
    if (m_form && how == Settling::Theirs)
        leaveForm();
    if (m_form && how == Settling::Mine) {
        m_form->clearErrors();
        m_form->takeVersion(m_record);
        Q_EMIT m_form->saveRequested();
    }
}

HeaderContent GdprPage::header() const
{
    return {.title = tr("GDPR"),
            .note = tr("what is asked of a processor"),
            .actions = {{.action = m_newActivity}, {.action = m_newBreach, .look = ButtonLook::Primary}},
            .filters = m_chips};
}

bool GdprPage::canLeave()
{
    if (!m_form || !m_form->isModified())
        return true;
    m_form->warnUnsaved();
    return false;
}

void GdprPage::openForm(GdprForm *form, QWidget *shown)
{
    closeForm();
    m_form = form;
    m_shownForm = shown;
    form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // The page scrolls, the form is whole.
    m_formHost->layout()->addWidget(shown);
    m_formHost->show();
    form->setFocus();
    m_column->ensureWidgetVisible(form);
    connect(form, &FormPanel::cancelRequested, this, &GdprPage::leaveForm);
    connect(form, &FormPanel::theirsRequested, this, [this] {
        m_settling = Settling::Theirs;
        load();
    });
    connect(form, &FormPanel::mineRequested, this, [this] {
        m_settling = Settling::Mine;
        load();
    });
}

void GdprPage::closeForm()
{
    if (!m_form)
        return;
    m_shownForm->hide();
    m_shownForm->deleteLater(); // Its Cancel button may be what led here.
    m_form = nullptr;
    m_shownForm = nullptr;
    m_formHost->hide();
}

/// The place is then that of the lists.
void GdprPage::leaveForm()
{
    closeForm();
    if (std::exchange(m_place.record, 0) != 0)
        Q_EMIT placeChanged();
}

void GdprPage::editActivity(core::ProcessingActivityId id)
{
    if (!canLeave())
        return;
    leaveForm();
    core::ActivityRow row{.activity = {.client = client()}, .clientName = nameOf(client())};
    for (const core::ActivityRow &each : std::as_const(m_record.activities)) {
        if (id.isValid() && each.activity.id == id)
            row = each;
    }
    auto *form = new ActivityForm(row, m_record.clients, m_format);
    openForm(form, form);
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        form->setBusy(true);
        Q_EMIT activitySaved(form->value());
    });
    connect(form, &ActivityForm::removeRequested, this, &GdprPage::activityRemoved);
}

void GdprPage::editBreach(core::DataBreachId id)
{
    if (!canLeave())
        return;
    core::BreachRow row{.breach = {.client = client()}, .clientName = nameOf(client())};
    for (const core::BreachRow &each : std::as_const(m_record.breaches)) {
        if (id.isValid() && each.breach.id == id)
            row = each;
    }
    auto *form = new BreachForm(row, {m_record.clients, m_source.interventions}, m_format);
    auto *deadline = new BreachDeadline(m_format);
    deadline->show(row.breach);
    openForm(form, new TwoColumns(form, deadline));
    connect(form, &FormPanel::edited, deadline, [form, deadline] { deadline->show(form->value()); });
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        form->setBusy(true);
        Q_EMIT breachSaved(form->value());
    });
    connect(form, &BreachForm::noticeRequested, this, [this](core::DataBreachId breach) {
        Q_EMIT navigate(paperPlace(PaperKind::BreachNotice, breach.value()));
    });
    if (std::exchange(m_place.record, row.breach.id.value()) != row.breach.id.value())
        Q_EMIT placeChanged();
}

void GdprPage::saved(core::RowRef)
{
    leaveForm();
    load();
}

void GdprPage::refused(const core::Error &error)
{
    if (m_form)
        m_form->showError(error);
    else
        Q_EMIT failed(error);
}

} // namespace ui
