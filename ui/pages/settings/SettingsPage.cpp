// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/SettingsPage.h"

#include "ui/pages/calendar/CalendarEditor.h"
#include "ui/pages/settings/CalendarsSection.h"
#include "ui/pages/settings/IndexLines.h"
#include "ui/pages/settings/LogoEdit.h"
#include "ui/pages/settings/OnCallLines.h"
#include "ui/pages/settings/PriorityMatrix.h"
#include "ui/pages/settings/ProviderForm.h"
#include "ui/pages/settings/SectionPainter.h"
#include "ui/pages/settings/SupportSection.h"
#include "ui/pages/settings/TechnicianLines.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int kSectionsWidth = 200;
const QString kSection = QStringLiteral("section");
const QString kCalendar = QStringLiteral("calendar");

const QStringList &sectionKeys()
{
    static const QStringList keys{
        QStringLiteral("provider"),   QStringLiteral("technicians"), QStringLiteral("oncall"),
        QStringLiteral("calendars"),  QStringLiteral("indices"),     QStringLiteral("appearance"),
        QStringLiteral("priorities"), QStringLiteral("support"),     QStringLiteral("about")};
    return keys;
}

Panel *panelOf(const QString &title, QWidget *content)
{
    auto *panel = new Panel(title);
    panel->add(content);
    panel->addStretch();
    return panel;
}

} // namespace

SettingsPage::SettingsPage(SettingsSource source, const Format &format, core::ChangeNotifier &changes,
                           QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(format), m_sections(new QListWidget),
      m_message(new MessageBar), m_stack(new QStackedWidget), m_provider(new ProviderForm(format)),
      m_technicians(new TechnicianLines(format)), m_onCall(new OnCallLines(format)),
      m_calendars(new CalendarsSection(format)), m_indices(new IndexLines(format)),
      m_support(new SupportSection(format)), m_save(new QAction(tr("Save"), this)),
      m_addTechnician(new QAction(tr("Add a technician"), this)),
      m_addDuty(new QAction(tr("Add a duty"), this)), m_addIndex(new QAction(tr("Add an index"), this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_save->setObjectName(QStringLiteral("saveSettings"));
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_addTechnician->setObjectName(QStringLiteral("addTechnician"));
    m_addDuty->setObjectName(QStringLiteral("addDuty"));
    connect(m_addDuty, &QAction::triggered, m_onCall, &OnCallLines::addLine);
    connect(m_onCall, &OnCallLines::edited, this, &SettingsPage::afterEdit);
    m_addIndex->setObjectName(QStringLiteral("addIndex"));
    connect(m_addIndex, &QAction::triggered, m_indices, &IndexLines::addLine);
    connect(m_indices, &IndexLines::edited, this, &SettingsPage::afterEdit);
    connect(m_save, &QAction::triggered, this, &SettingsPage::save);
    connect(m_addTechnician, &QAction::triggered, m_technicians, &TechnicianLines::addLine);
    addSection(tr("Provider"), QStringLiteral("building"),
               panelOf(tr("Who prints the documents"), m_provider));
    addSection(tr("Technicians"), QStringLiteral("person"), panelOf(tr("Technicians"), m_technicians));
    addSection(tr("On call"), QStringLiteral("phone"), panelOf(tr("Who can be reached when"), m_onCall));
    addSection(tr("Calendars"), QStringLiteral("calendar"), m_calendars);
    addSection(tr("Syntec index"), QStringLiteral("reports"),
               panelOf(tr("Syntec index, as published"), m_indices));
    addSection(tr("Appearance and language"), QStringLiteral("eye"), makeAppearance());
    addSection(tr("Priorities"), QStringLiteral("interventions"), makePriorities());
    addSection(tr("Ends of support"), QStringLiteral("clock"), m_support);
    addSection(tr("About"), QStringLiteral("info"), makeAbout());

    m_sections->setObjectName(QStringLiteral("sectionList"));
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setItemDelegate(new SectionPainter(m_sections));
    auto *left = new Panel;
    left->setFixedWidth(kSectionsWidth);
    left->addWide(m_sections, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(kGapInside);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->setSpacing(kGapPanel);
    layout->addWidget(left);
    layout->addLayout(right, 1);

    connect(m_support, &SupportSection::replaceRequested, this, &SettingsPage::supportReplaceRequested);
    connect(m_support, &SupportSection::copyRequested, this, &SettingsPage::supportCopyRequested);
    connect(m_support, &SupportSection::resetRequested, this, &SettingsPage::supportResetRequested);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsPage::chooseSection);
    m_provider->logo().setChoose(m_source.logoFile);
    connect(m_provider, &ProviderForm::edited, this, &SettingsPage::afterEdit);
    connect(m_technicians, &TechnicianLines::edited, this, &SettingsPage::afterEdit);
    connect(m_calendars->editor(), &CalendarEditor::edited, this, &SettingsPage::afterEdit);
    connect(m_calendars->editor(), &CalendarEditor::useAsked, this, [this](core::CalendarId id, QDate day) {
        m_source.calendarUse(id, day).then(this, [this](const core::Result<core::CalendarUse> &use) {
            if (use)
                m_calendars->editor()->setUse(*use);
        });
    });
    connect(&changes, &core::ChangeNotifier::changed, this, &SettingsPage::follow);
}

void SettingsPage::addSection(const QString &title, const QString &drawing, QWidget *content)
{
    auto *item = new QListWidgetItem(icon(drawing), title);
    item->setSizeHint({0, kRowHeight + 4});
    m_sections->addItem(item);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(area);
}

QWidget *SettingsPage::makeAppearance()
{
    auto *panel = new Panel(tr("Appearance and language"));
    m_appearance = new QComboBox;
    m_appearance->setObjectName(QStringLiteral("appearanceCombo"));
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("languageCombo"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    panel->add(new FormField(QStringLiteral("appearance"), tr("&Appearance"), m_appearance));
    panel->add(new FormField(QStringLiteral("language"), tr("&Language"), m_language));
    m_restartNote = mutedLabel(tr("The language changes when Vigie is started again."));
    panel->add(m_restartNote);
    panel->addStretch();
    for (QComboBox *combo : {m_appearance, m_language})
        connect(combo, &QComboBox::activated, this, [this] {
            Q_EMIT preferencesChanged(
                {.appearance = static_cast<Appearance>(m_appearance->currentData().toInt()),
                 .language = m_language->currentData().toString()});
        });
    return panel;
}

QWidget *SettingsPage::makePriorities()
{
    auto *panel = new Panel(tr("How impact and urgency make a priority"));
    panel->add(new PriorityMatrix);
    QLabel *note = mutedLabel(tr("Proposed for a new intervention; it can be changed there, with a reason."));
    note->setWordWrap(true);
    panel->add(note);
    panel->addStretch();
    return panel;
}

QWidget *SettingsPage::makeAbout()
{
    auto *panel = new Panel(tr("About Vigie"));
    auto *list = new KeyValueList;
    for (const auto &[name, value] : std::as_const(m_source.about))
        list->addRow(name, value);
    list->addRow(tr("Qt"), QString::fromLatin1(qVersion()));
    list->addRow(tr("Licence"), QStringLiteral("GPL-3.0-or-later"));
    list->setMaximumWidth(640);
    panel->addWide(list);
    panel->addStretch();
    return panel;
}

void SettingsPage::open(const Place &place)
{
    m_place = place;
    m_letGo = false;
    m_message->dismiss();
    const auto section = sectionKeys().indexOf(place.filter.value(kSection).toString());
    {
        const QSignalBlocker blocker(m_sections);
        m_sections->setCurrentRow(std::max(0, static_cast<int>(section)));
    }
    m_stack->setCurrentIndex(m_sections->currentRow());
    showPreferences();
    load();
    Q_EMIT headerChanged();
}

void SettingsPage::chooseSection(int section)
{
    if (section == m_stack->currentIndex() || section < 0)
        return;
    if (!canLeave()) {
        const QSignalBlocker blocker(m_sections);
        m_sections->setCurrentRow(m_stack->currentIndex());
        return;
    }
    Q_EMIT navigate({.page = m_place.page, .filter = {{kSection, sectionKeys().at(section)}}});
}

void SettingsPage::load()
{
    m_source.record().then(this, [this](const core::Result<SettingsRecord> &record) { showRecord(record); });
}

void SettingsPage::showRecord(const core::Result<SettingsRecord> &record)
{
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    core::Provider provider = record->provider;
    if (!provider.zone.isValid())
        provider.zone = m_format.zone();
    m_provider->show(provider);
    m_technicians->show(record->technicians);
    m_onCall->show(record->rota, record->technicians);
    m_indices->show(record->indices);
    m_support->show(*record);
    m_calendars->show(record->calendars, m_format.zone(),
                      core::CalendarId(m_place.filter.value(kCalendar).toLongLong()));
    afterEdit();
}

void SettingsPage::showPreferences()
{
    const Preferences preferences = m_source.preferences();
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(preferences.appearance)));
    m_language->setCurrentIndex(m_language->findData(preferences.language));
}

HeaderContent SettingsPage::header() const
{
    HeaderContent header{.title = tr("Settings")};
    if (m_stack->currentIndex() == TechnicianSection)
        header.actions << HeaderAction{m_addTechnician, ButtonLook::Normal};
    if (m_stack->currentIndex() == OnCallSection)
        header.actions << HeaderAction{m_addDuty, ButtonLook::Normal};
    if (m_stack->currentIndex() == IndexSection)
        header.actions << HeaderAction{m_addIndex, ButtonLook::Normal};
    if (m_stack->currentIndex() <= IndexSection)
        header.actions << HeaderAction{m_save, ButtonLook::Primary};
    return header;
}

bool SettingsPage::isChanged() const
{
    switch (m_stack->currentIndex()) {
    case ProviderSection:
        return m_provider->isChanged();
    case TechnicianSection:
        return !m_technicians->changed().isEmpty();
    case OnCallSection:
        return !m_onCall->changes().isEmpty();
    case CalendarSection:
        return m_calendars->editor()->isChanged();
    case IndexSection:
        return !m_indices->changes().isEmpty();
    default:
        return false;
    }
}

void SettingsPage::afterEdit()
{
    m_letGo = false;
    m_save->setEnabled(isChanged());
}

void SettingsPage::save()
{
    m_message->dismiss();
    clearFieldErrors(*m_stack->currentWidget());
    CalendarEditor &calendar = *m_calendars->editor();
    switch (m_stack->currentIndex()) {
    case ProviderSection:
        if (commitFields(*m_provider))
            Q_EMIT providerSaved(m_provider->provider());
        break;
    case TechnicianSection:
        if (m_technicians->commit())
            Q_EMIT techniciansSaved(m_technicians->changed());
        break;
    case OnCallSection:
        if (m_onCall->commit())
            Q_EMIT rotaSaved(m_onCall->changes());
        break;
    case CalendarSection:
        if (calendar.commit())
            Q_EMIT calendarSaved(calendar.book(), calendar.hours());
        break;
    case IndexSection:
        if (m_indices->commit())
            Q_EMIT indicesSaved(m_indices->changes());
        break;
    default:
        break;
    }
}

void SettingsPage::saved()
{
    load();
}

void SettingsPage::refused(const core::Error &error)
{
    if (!showFieldError(*m_stack->currentWidget(), error.field, errorText(error)))
        m_message->showMessage(Tone::Breached, errorText(error));
}

void SettingsPage::follow(const core::ChangeSet &changes)
{
    using core::Table;
    bool touched = false;
    for (const Table table : {Table::Provider, Table::Technician, Table::Calendar, Table::CalendarVersion,
                              Table::ReferenceTable, Table::IndexValue, Table::OnCallDuty}) {
        touched = touched || changes.membership.contains(table);
        for (const core::RowRef row : changes.updated)
            touched = touched || row.table == table;
    }
    if (touched && m_place.isValid() && !isChanged())
        load();
}

bool SettingsPage::canLeave()
{
    if (m_letGo || !isChanged())
        return true;
    m_letGo = true;
    m_message->showMessage(Tone::Watch,
                           tr("What you typed is not saved. Save it, or leave once more to give it up."));
    return false;
}

QWidget *SettingsPage::firstFocus()
{
    return m_sections;
}

} // namespace ui
