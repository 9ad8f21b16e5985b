// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ImportPage.h"

#include "ui/pages/import/ImportPlace.h"
#include "ui/pages/import/ImportPreview.h"
#include "ui/pages/import/RejectsCsv.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

constexpr int kSideWidth = 330;
constexpr int kNarrow = 900; ///< Below this width of the page the choices stand above the preview.

QLabel *label(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ImportPage::ImportPage(Source source, const Format &format, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_choose(new QAction(tr("Choose files…"), this)),
      m_chooseFolder(new QAction(tr("Choose a folder…"), this)), m_import(new QAction(tr("Import"), this)),
      m_clear(new QAction(tr("Empty the list"), this)), m_client(new QComboBox), m_contract(new QComboBox),
      m_addsContacts(new QCheckBox(tr("Add unknown senders as contacts"))),
      m_list(new SimpleTable({{.title = tr("Name")}, {.title = tr("Folder"), .stretches = true}})),
      m_message(new MessageBar), m_stack(new QStackedWidget),
      m_empty(new EmptyState(tr("Drop inventories, lists, incident logs or mails here: GLPI, FusionInventory "
                                "and OCS agents, JSON, XML, CSV or .eml. Nothing is written before you have "
                                "seen it."),
                             m_choose)),
      m_preview(new ImportPreview(format))
{
    setObjectName(QStringLiteral("importPage"));
    m_preview->setVisible(false);
    makeActions();
    makeLayout();
    joinPreview();
    showFiles();
}

ImportPage::~ImportPage()
{
    m_client->disconnect(this); // It may lose the focus after the page is no longer one.
    m_client->lineEdit()->disconnect(this);
}

void ImportPage::makeActions()
{
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_import->setObjectName(QStringLiteral("importRun"));
    m_import->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_choose, &QAction::triggered, this, [this] { addFiles(m_source.files()); });
    connect(m_chooseFolder, &QAction::triggered, this, [this] {
        if (const QString folder = m_source.folder(); !folder.isEmpty())
            addFiles({folder});
    });
    connect(m_clear, &QAction::triggered, this, [this] {
        m_files.clear();
        m_mappings.clear();
        m_doubts = {};
        m_attachments.clear();
        showFiles();
        preview();
    });
    connect(m_import, &QAction::triggered, this, [this] {
        setBusy(true);
        Q_EMIT importRequested(request());
    });
}

/// What the user says in the preview is previewed again.
void ImportPage::joinPreview()
{
    connect(m_preview, &ImportPreview::mappingChanged, this,
            [this](const QString &path, const core::ListMapping &mapping) {
                m_mappings.insert(path, mapping);
                preview();
            });
    connect(m_preview, &ImportPreview::choicesChanged, this, [this](const core::DoubtChoices &choices) {
        m_doubts = choices;
        preview();
    });
    connect(m_preview, &ImportPreview::filesChanged, this, [this](const core::AttachmentChoices &files) {
        m_attachments = files;
        preview();
    });
    connect(m_preview, &ImportPreview::saveMappingRequested, this, [this](const core::ListMapping &mapping) {
        m_source.save(tr("mapping.json"), QJsonDocument(core::jsonOf(mapping)).toJson());
    });
    connect(m_preview, &ImportPreview::saveRejectsRequested, this,
            [this](const QList<core::ImportNote> &rejects) {
                m_source.save(tr("left out.csv"), rejectsCsv(rejects));
            });
}

QWidget *ImportPage::makeChoices()
{
    auto *choices = new Panel(tr("Whose they are"));
    m_client->setObjectName(QStringLiteral("importClient"));
    m_client->setEditable(true);
    m_client->setInsertPolicy(QComboBox::NoInsert);
    m_client->completer()->setFilterMode(Qt::MatchContains);
    m_client->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_client->lineEdit()->setPlaceholderText(tr("Client, known or new"));
    connect(m_client->lineEdit(), &QLineEdit::editingFinished, this, &ImportPage::preview);
    connect(m_client, &QComboBox::activated, this, &ImportPage::preview);
    choices->add(label(tr("&Client"), m_client));
    choices->add(m_client);

    m_contractPart = new QWidget;
    auto *part = new QVBoxLayout(m_contractPart);
    part->setContentsMargins(0, 0, 0, 0);
    m_contract->setObjectName(QStringLiteral("importContract"));
    m_contract->addItem(tr("No contract"), QString());
    for (const QString &name : std::as_const(m_source.templates))
        m_contract->addItem(name, name);
    connect(m_contract, &QComboBox::activated, this, &ImportPage::preview);
    part->addWidget(label(tr("Con&tract template"), m_contract));
    part->addWidget(m_contract);
    choices->add(m_contractPart);
    m_addsContacts->setObjectName(QStringLiteral("importAddsContacts"));
    m_addsContacts->setVisible(false);
    connect(m_addsContacts, &QCheckBox::clicked, this, &ImportPage::preview);
    choices->add(m_addsContacts);
    return choices;
}

void ImportPage::makeLayout()
{
    m_list->setObjectName(QStringLiteral("importFiles"));
    m_list->setOpens(true);
    m_list->installEventFilter(this);
    m_list->setToolTip(tr("Delete takes a file off the list."));
    m_filePanel = new Panel(tr("Files"));
    m_filePanel->addWide(m_list);
    m_side = new QWidget;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    m_choices = new QBoxLayout(QBoxLayout::TopToBottom);
    m_choices->setSpacing(kGapBetween);
    m_choices->addWidget(makeChoices(), 1);
    m_choices->addWidget(m_filePanel, 1, Qt::AlignTop);
    column->addLayout(m_choices);
    column->addStretch();
    auto *work = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, work);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(kGapBetween);
    m_columns->addWidget(m_side);
    m_columns->addWidget(m_preview, 1);
    arrange();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->setSpacing(kGapBetween);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

void ImportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ImportPage::arrange()
{
    const bool isNarrow = width() < kNarrow;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_choices->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(isNarrow ? 0 : kSideWidth);
    m_side->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : kSideWidth);
    m_side->setSizePolicy(QSizePolicy::Preferred, isNarrow ? QSizePolicy::Maximum : QSizePolicy::Preferred);
}

void ImportPage::open(const Place & /*place*/)
{
    loadClients();
    preview();
}

Place ImportPage::place() const
{
    return importPlace();
}

HeaderContent ImportPage::header() const
{
    HeaderContent header{.title = tr("Import")};
    if (!m_files.isEmpty()) {
        header.note = tr("nothing is written yet");
        header.actions = {{m_choose, ButtonLook::Normal}, {m_import, ButtonLook::Primary}};
        header.moreActions = {m_chooseFolder, m_clear};
    } else {
        header.actions = {{m_chooseFolder, ButtonLook::Normal}, {m_choose, ButtonLook::Primary}};
    }
    return header;
}

QWidget *ImportPage::firstFocus()
{
    return m_files.isEmpty() ? nullptr : m_client;
}

void ImportPage::loadClients()
{
    m_source.clients().then(this, [this](const core::Result<QStringList> &names) {
        if (!names)
            return;
        const QString typed = m_client->currentText();
        m_client->clear();
        m_client->addItems(*names);
        m_client->setCurrentIndex(m_client->findText(typed, Qt::MatchFixedString));
        m_client->setEditText(typed);
    });
}

void ImportPage::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_files.contains(path))
            m_files << path;
    }
    showFiles();
    preview();
}

void ImportPage::removeFile(const QString &path)
{
    m_files.removeAll(path);
    showFiles();
    preview();
}

void ImportPage::showFiles()
{
    m_list->clear();
    for (const QString &path : std::as_const(m_files)) {
        const QFileInfo info(path);
        SimpleCell name = strongCell(info.fileName());
        name.toolTip = path;
        m_list->addRow({name, mutedCell(info.path())}, path);
    }
    m_stack->setCurrentIndex(m_files.isEmpty() ? 0 : 1);
    if (m_files.isEmpty())
        m_message->dismiss();
    Q_EMIT headerChanged();
}

core::ImportRequest ImportPage::request() const
{
    return {.files = m_files,
            .client = m_client->currentText().trimmed(),
            .contractTemplate = m_contract->currentData().toString(),
            .mappings = m_mappings,
            .doubts = m_doubts,
            .attachments = m_attachments,
            .addsContacts = m_addsContacts->isChecked()};
}

/// Reads the files and says what would become of them; what was asked before is forgotten. What is
/// shown stays meanwhile, so that whoever works in it keeps the place.
void ImportPage::preview()
{
    const int asked = ++m_asked;
    m_import->setEnabled(false);
    m_contractPart->setVisible(m_summary.hasLogs);
    if (m_files.isEmpty()) {
        m_preview->setVisible(false);
        return;
    }
    m_isLoading = true;
    m_message->showMessage(Tone::Neutral, tr("Reading…"));
    m_source.preview(request()).then(this, [this, asked](const core::Result<core::ImportSummary> &summary) {
        if (asked == m_asked)
            showPreview(summary);
    });
}

void ImportPage::showPreview(const core::Result<core::ImportSummary> &summary)
{
    m_isLoading = false;
    if (!summary) {
        m_message->showMessage(Tone::Breached, errorText(summary.error()));
        m_preview->showFailure();
        return;
    }
    m_summary = *summary;
    m_contractPart->setVisible(m_summary.hasLogs);
    m_addsContacts->setVisible(std::ranges::any_of(
        m_summary.mails, [](const core::ImportedMail &mail) { return !mail.contact.id.isValid(); }));
    m_preview->showSummary(m_summary, m_doubts, m_attachments);
    m_preview->setVisible(true);
    if (m_summary.needsClient)
        m_message->showMessage(Tone::Accent, tr("Say whose they are: choose a client, or type a new name."));
    else if (m_summary.changesNothing() && m_summary.doubts.isEmpty())
        m_message->showMessage(Tone::Neutral, tr("All of it is known already: there is nothing to import."));
    else
        m_message->dismiss();
    m_import->setEnabled(!m_summary.needsClient && !m_summary.changesNothing() && !m_isImporting);
}

void ImportPage::setBusy(bool isBusy)
{
    m_isImporting = isBusy;
    m_import->setEnabled(!isBusy);
    m_client->setEnabled(!isBusy);
    m_preview->setEnabled(!isBusy);
    m_contract->setEnabled(!isBusy);
    m_addsContacts->setEnabled(!isBusy);
    m_list->setEnabled(!isBusy);
}

void ImportPage::showImported(const core::Result<core::ImportSummary> &summary)
{
    setBusy(false);
    if (!summary) {
        m_message->showMessage(Tone::Breached, errorText(summary.error()));
        m_import->setEnabled(true);
        return;
    }
    m_files.clear();
    m_summary = {};
    m_mappings.clear();
    m_doubts = {};
    m_attachments.clear();
    m_preview->setVisible(false);
    showFiles();
    loadClients();
}

bool ImportPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString path = m_list->keyOf(m_list->currentIndex().row()).toString();
        if (key->key() == Qt::Key_Delete && !path.isEmpty() && !m_isImporting) {
            removeFile(path);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
