// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/LabelsEditor.h"

#include "ui/printing/PreviewWidget.h"
#include "ui/style/Style.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kFormWidth = 380;
constexpr int kTagsShown = 6; ///< Of the numbers about to be given.

QString sheetText(const LabelSheet &sheet)
{
    const QLocale locale;
    if (sheet.name.isEmpty())
        return QCoreApplication::translate("LabelsEditor", "Other stickers…");
    return QCoreApplication::translate("LabelsEditor", "%1 · %2 a sheet, %3 × %4 mm")
        .arg(sheet.name, locale.toString(sheet.count()), locale.toString(sheet.width),
             locale.toString(sheet.height));
}

QLabel *note(const char *name)
{
    QLabel *label = mutedLabel(QString());
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

LabelsEditor::LabelsEditor(LabelledAssets machines, const PaperFonts &fonts, QWidget *parent)
    : QWidget(parent), m_machines(std::move(machines)), m_fonts(fonts), m_message(new MessageBar),
      m_preview(new PreviewWidget(fonts))
{
    setObjectName(QStringLiteral("labelsEditor"));
    m_preview->setObjectName(QStringLiteral("labelsPreview"));
    m_preview->setAccessibleName(tr("The sheets as they will be printed"));
    auto *form = new ScrollColumn;
    form->setFixedWidth(kFormWidth);
    form->add(makeSheetPanel());
    form->add(makeContentPanel());
    form->add(makeTagPanel());
    form->add(makeButtons());
    form->addStretch();
    auto *paper = new QVBoxLayout;
    paper->addWidget(m_message);
    paper->addWidget(m_preview, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(form);
    layout->addLayout(paper, 1);
    setFocusProxy(m_sheet);
    sheetChanged();
    showTags();
}

QWidget *LabelsEditor::makeSheetPanel()
{
    auto *panel = new Panel(tr("Sheet"));
    m_sheet = new QComboBox;
    m_sheet->setObjectName(QStringLiteral("sheetEdit"));
    m_sheet->setAccessibleName(tr("Sheet"));
    for (const LabelSheet &sheet : labelSheets())
        m_sheet->addItem(sheetText(sheet));
    panel->add(m_sheet);
    m_own = makeOwnSheet();
    panel->add(m_own);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_first = new QSpinBox;
    m_first->setObjectName(QStringLiteral("firstEdit"));
    m_first->setMinimum(1);
    auto *label = plainLabel(tr("&First free sticker of the sheet"));
    label->setBuddy(m_first);
    row->addWidget(label, 1);
    row->addWidget(m_first);
    panel->add(line);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &LabelsEditor::sheetChanged);
    connect(m_first, &QSpinBox::valueChanged, this, &LabelsEditor::refresh);
    return panel;
}

QWidget *LabelsEditor::makeOwnSheet()
{
    auto *own = new QWidget;
    auto *grid = new QGridLayout(own);
    grid->setContentsMargins(0, 0, 0, 0);
    const LabelSheet sheet = labelSheets().constLast();
    const auto place = [grid](int at, const QString &text, QWidget *editor) {
        auto *label = plainLabel(text);
        label->setBuddy(editor);
        grid->addWidget(label, at / 2 * 2, at % 2);
        grid->addWidget(editor, at / 2 * 2 + 1, at % 2);
    };
    const auto number = [this](int value) {
        auto *spin = new QSpinBox;
        spin->setRange(1, 30);
        spin->setValue(value);
        connect(spin, &QSpinBox::valueChanged, this, &LabelsEditor::sheetChanged);
        return spin;
    };
    const auto length = [this](qreal value, qreal least) {
        auto *spin = new QDoubleSpinBox;
        spin->setRange(least, 297);
        spin->setDecimals(1);
        spin->setValue(value);
        connect(spin, &QDoubleSpinBox::valueChanged, this, &LabelsEditor::refresh);
        return spin;
    };
    place(0, tr("Columns"), m_columns = number(sheet.columns));
    place(1, tr("Rows"), m_rows = number(sheet.rows));
    place(2, tr("Width (mm)"), m_width = length(sheet.width, 5));
    place(3, tr("Height (mm)"), m_height = length(sheet.height, 5));
    place(4, tr("Gap between columns (mm)"), m_columnGap = length(sheet.columnGap, 0));
    place(5, tr("Gap between rows (mm)"), m_rowGap = length(sheet.rowGap, 0));
    return own;
}

QCheckBox *LabelsEditor::addCheck(Panel &panel, const QString &text, bool checked, const char *name)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QLatin1String(name));
    box->setChecked(checked);
    panel.add(box);
    connect(box, &QCheckBox::toggled, this, &LabelsEditor::refresh);
    return box;
}

QWidget *LabelsEditor::makeContentPanel()
{
    auto *panel = new Panel(tr("What a sticker says"));
    m_code = new QComboBox;
    m_code->setObjectName(QStringLiteral("codeEdit"));
    m_code->setAccessibleName(tr("QR code"));
    m_code->addItems({tr("QR code: the tag"), tr("QR code: the serial number"),
                      tr("QR code: Vigie’s own number"), tr("No QR code")});
    panel->add(m_code);
    m_codeNote = note("codeNote");
    panel->add(m_codeNote);
    const LabelContent content;
    m_name = addCheck(*panel, tr("Name of the machine"), content.name, "nameCheck");
    m_serial = addCheck(*panel, tr("Serial number"), content.serial, "serialCheck");
    m_client = addCheck(*panel, tr("Client"), content.client, "clientCheck");
    m_provider = addCheck(*panel, tr("Whom to call: your name and phone"), content.provider, "providerCheck");
    connect(m_code, &QComboBox::currentIndexChanged, this, &LabelsEditor::refresh);
    return panel;
}

QWidget *LabelsEditor::makeTagPanel()
{
    auto *panel = new Panel(tr("Machines without a tag"));
    m_tagPanel = panel;
    m_prefix = new QLineEdit(tagPrefix(m_machines.providerName));
    m_prefix->setObjectName(QStringLiteral("prefixEdit"));
    m_prefix->setPlaceholderText(tr("What tags begin with"));
    m_prefix->setAccessibleName(tr("What tags begin with"));
    m_tagPreview = note("tagPreview");
    m_number = new QPushButton;
    m_number->setObjectName(QStringLiteral("numberButton"));
    panel->add(m_prefix);
    panel->add(m_tagPreview);
    panel->add(m_number);
    connect(m_prefix, &QLineEdit::textChanged, this, &LabelsEditor::showTags);
    connect(m_number, &QPushButton::clicked, this, [this] { Q_EMIT tagsRequested(m_tags); });
    return panel;
}

QWidget *LabelsEditor::makeButtons()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row](const QString &text, const char *name) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    m_pdf = add(tr("Save the &PDF…"), "labelsPdfButton");
    setLook(*m_pdf, ButtonLook::Primary);
    m_print = add(tr("P&rint…"), "labelsPrintButton");
    QPushButton *close = add(tr("Close"), "labelsCloseButton");
    row->addStretch();
    connect(m_pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfRequested(m_preview->pages()); });
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(m_preview->pages()); });
    connect(close, &QPushButton::clicked, this, &LabelsEditor::closeRequested);
    return line;
}

LabelSheet LabelsEditor::sheet() const
{
    const LabelSheet sheet = labelSheets().value(m_sheet->currentIndex());
    if (!sheet.name.isEmpty())
        return sheet;
    return {.columns = m_columns->value(),
            .rows = m_rows->value(),
            .width = m_width->value(),
            .height = m_height->value(),
            .columnGap = m_columnGap->value(),
            .rowGap = m_rowGap->value()};
}

LabelContent LabelsEditor::content() const
{
    return {.code = static_cast<LabelCode>(m_code->currentIndex()),
            .name = m_name->isChecked(),
            .client = m_client->isChecked(),
            .serial = m_serial->isChecked(),
            .provider = m_provider->isChecked()};
}

void LabelsEditor::sheetChanged()
{
    m_own->setVisible(labelSheets().value(m_sheet->currentIndex()).name.isEmpty());
    m_first->setMaximum(sheet().count());
    refresh();
}

void LabelsEditor::refresh()
{
    const auto pages = labelPages(assetLabels(m_machines, content()),
                                  {.sheet = sheet(),
                                   .first = m_first->value() - 1,
                                   .title = tr("Labels"),
                                   .language = QLocale().bcp47Name()},
                                  m_fonts);
    if (pages)
        m_message->dismiss();
    else
        m_message->showMessage(Tone::Breached, errorText(pages.error()));
    m_preview->setPages(pages ? *pages : Pages());
    m_pdf->setEnabled(pages && pages->count() > 0);
    m_print->setEnabled(m_pdf->isEnabled());
    const int without = codesWithoutWanted(m_machines.assets, content().code);
    m_codeNote->setVisible(without > 0);
    m_codeNote->setText(tr("%n machine(s) lack it: their code holds Vigie’s own number.", nullptr, without));
}

void LabelsEditor::showTags()
{
    const QString prefix = m_prefix->text().trimmed();
    const core::AssetBulkPlan plan = core::planTags(
        m_machines.assets, prefix, core::nextTagNumber(prefix, m_machines.tags), m_machines.tags);
    m_tags = plan.changes;
    QStringList shown;
    for (const core::AssetChange &change : m_tags.mid(0, kTagsShown))
        shown << QStringLiteral("%1 → %2").arg(change.before.name, change.after.tag);
    if (m_tags.size() > kTagsShown)
        shown << QStringLiteral("… → %1").arg(m_tags.constLast().after.tag);
    m_tagPreview->setText(shown.join(QLatin1Char('\n')));
    m_number->setText(tr("Number %n machine(s)", nullptr, static_cast<int>(m_tags.size())));
    m_tagPanel->setVisible(!m_tags.isEmpty());
}

void LabelsEditor::setMachines(const LabelledAssets &machines)
{
    m_machines = machines;
    showTags();
    refresh();
}

QList<core::AssetId> LabelsEditor::ids() const
{
    QList<core::AssetId> ids;
    for (const core::Asset &asset : m_machines.assets)
        ids << asset.id;
    return ids;
}

void LabelsEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
