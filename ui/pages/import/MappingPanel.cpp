// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/MappingPanel.h"

#include "core/exchange/lists/ListValues.h"
#include "ui/pages/import/ListWords.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace ui {
namespace {

/// More columns or words than these are told, not shown.
constexpr int kMostRows = 120;
constexpr int kNameWidth = 190;
constexpr int kFieldWidth = 200;

void empty(QGridLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QGridLayout *gridIn(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGapInside);
    grid->setVerticalSpacing(kGapTight);
    return grid;
}

void choose(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(combo->findData(value));
}

} // namespace

MappingPanel::MappingPanel(QWidget *parent)
    : Panel({}, parent), m_summary(mutedLabel(QString())), m_dates(plainLabel(QString())),
      m_wordsTitle(plainLabel(tr("Words that Vigie does not know"), kBodySize, QFont::DemiBold)),
      m_fold(new QPushButton), m_parts(new QWidget)
{
    setObjectName(QStringLiteral("mappingPanel"));
    m_summary->setObjectName(QStringLiteral("mappingSummary"));
    m_summary->setWordWrap(true);
    m_dates->setObjectName(QStringLiteral("mappingDates"));
    m_dates->setWordWrap(true);
    m_fold->setObjectName(QStringLiteral("mappingFold"));
    m_fold->setCheckable(true);
    auto *save = new QPushButton(tr("Save mapping…"));
    save->setObjectName(QStringLiteral("mappingSave"));
    save->setToolTip(tr("For vigie-cli import --mapping"));
    addTitleWidget(save);
    addTitleWidget(m_fold);
    add(m_summary);
    auto *parts = new QVBoxLayout(m_parts);
    parts->setContentsMargins(0, kGapCell, 0, 0);
    parts->setSpacing(kGapInside);
    makeFormat();
    auto *columns = new QWidget;
    m_columns = gridIn(columns);
    parts->addWidget(columns);
    auto *words = new QWidget;
    m_words = gridIn(words);
    parts->addWidget(m_wordsTitle);
    parts->addWidget(words);
    add(m_parts);
    setUnfolded(false);
    connect(m_fold, &QPushButton::toggled, this, &MappingPanel::setUnfolded);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_list.shape.mapping()); });
}

QComboBox *MappingPanel::formatCombo(const char *name, const QString &label)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    QLabel *title = mutedLabel(label);
    title->setBuddy(combo);
    combo->setAccessibleName(label);
    const int column = m_format->columnCount();
    m_format->addWidget(title, 0, column);
    m_format->addWidget(combo, 1, column);
    return combo;
}

void MappingPanel::makeFormat()
{
    auto *format = new QWidget;
    m_format = gridIn(format);
    m_kind = formatCombo("mappingKind", tr("Each line is"));
    m_delimiter = formatCombo("mappingDelimiter", tr("Cells apart by"));
    m_encoding = formatCombo("mappingEncoding", tr("Encoding"));
    m_order = formatCombo("mappingOrder", tr("Dates"));
    m_decimal = formatCombo("mappingDecimal", tr("Decimals"));
    m_format->setColumnStretch(m_format->columnCount(), 1);
    for (const auto kind : valuesFrom(core::ListKind::Machines, core::ListKind::Contracts))
        m_kind->addItem(words(kind), static_cast<int>(kind));
    for (const char16_t delimiter : {u';', u',', u'\t', u'|', u'¤'})
        m_delimiter->addItem(delimiterWords(QChar(delimiter)), QChar(delimiter));
    for (const auto encoding : valuesFrom(core::TextEncoding::Utf8, core::TextEncoding::Utf32BigEndian))
        m_encoding->addItem(words(encoding), static_cast<int>(encoding));
    for (const auto order : valuesFrom(core::DateOrder::DayMonthYear, core::DateOrder::YearMonthDay))
        m_order->addItem(words(order), static_cast<int>(order));
    m_decimal->addItem(tr("comma: 1,50"), QChar(QLatin1Char(',')));
    m_decimal->addItem(tr("point: 1.50"), QChar(QLatin1Char('.')));
    connect(m_kind, &QComboBox::activated, this,
            [this] { changeKind(static_cast<core::ListKind>(m_kind->currentData().toInt())); });
    const auto changes = [this](QComboBox *combo, const auto &set) {
        connect(combo, &QComboBox::activated, this, [this, combo, set] {
            core::ListMapping mapping = m_list.shape.wanted;
            set(mapping, combo->currentData());
            change(mapping);
        });
    };
    changes(m_delimiter, [](auto &mapping, const QVariant &value) { mapping.delimiter = value.toChar(); });
    changes(m_encoding, [](auto &mapping, const QVariant &value) {
        mapping.encoding = static_cast<core::TextEncoding>(value.toInt());
    });
    changes(m_order, [](auto &mapping, const QVariant &value) {
        mapping.dateOrder = static_cast<core::DateOrder>(value.toInt());
    });
    changes(m_decimal, [](auto &mapping, const QVariant &value) { mapping.decimalMark = value.toChar(); });
    m_parts->layout()->addWidget(format);
    m_parts->layout()->addWidget(m_dates);
}

bool MappingPanel::isUnfolded() const
{
    return m_fold->isChecked();
}

void MappingPanel::setUnfolded(bool unfolded)
{
    m_fold->setChecked(unfolded);
    m_fold->setText(unfolded ? tr("Hide the columns") : tr("Show the columns"));
    m_parts->setVisible(unfolded);
}

/// Something only the user can know.
bool MappingPanel::wantsAttention() const
{
    const core::ListShape &shape = m_list.shape;
    return (shape.isDateOrderOpen && !shape.isDateOrderGiven) ||
           std::ranges::any_of(shape.values, [](const core::ValueMeanings &meanings) {
               return std::ranges::any_of(meanings, [](const QString &each) { return each.isEmpty(); });
           });
}

bool MappingPanel::hasSameLayout(const core::ListShape &shape) const
{
    return m_isShown && shape.kind == m_list.shape.kind && shape.columnNames() == m_list.shape.columnNames();
}

void MappingPanel::showList(const core::ImportedList &list)
{
    const bool isSame = list.path == m_list.path && hasSameLayout(list.shape);
    const bool isFirst = !m_isShown || list.path != m_list.path;
    const auto wordsBefore = m_list.shape.values;
    m_list = list;
    m_isShown = true;
    setTitle(core::filled(tr("Columns of “%1”"), {list.name}));
    m_summary->setText(summary());
    showFormat();
    if (!isSame)
        showColumns();
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        choose(m_fields.at(i), static_cast<int>(list.shape.columns.at(i).field));
    if (!isSame || wordsBefore.keys() != list.shape.values.keys())
        showWords();
    if (isFirst)
        setUnfolded(wantsAttention());
}

QString MappingPanel::summary() const
{
    const core::ListShape &shape = m_list.shape;
    QStringList remarks;
    QStringList left;
    for (const core::ListColumn &column : shape.columns) {
        if (column.filled > 0 && column.field == core::ListField::Remark)
            remarks << column.name;
        if (column.field == core::ListField::LeftOut || column.field == core::ListField::Secret)
            left << column.name;
    }
    QStringList parts{tr("%n line(s)", nullptr, static_cast<int>(shape.lines)), words(shape.kind),
                      delimiterWords(shape.delimiter), words(shape.encoding)};
    if (std::ranges::any_of(shape.columns,
                            [](const core::ListColumn &each) { return !each.dates.isEmpty(); }))
        parts << words(shape.dateOrder);
    if (!remarks.isEmpty())
        parts << core::filled(tr("into the notes: %1"), {remarks.join(QStringLiteral(", "))});
    if (!left.isEmpty())
        parts << core::filled(tr("left out: %1"), {left.join(QStringLiteral(", "))});
    return parts.join(QStringLiteral(" · "));
}

void MappingPanel::showFormat()
{
    const core::ListShape &shape = m_list.shape;
    if (m_delimiter->findData(shape.delimiter) < 0)
        m_delimiter->addItem(delimiterWords(shape.delimiter), shape.delimiter);
    choose(m_kind, static_cast<int>(shape.kind));
    choose(m_delimiter, shape.delimiter);
    choose(m_encoding, static_cast<int>(shape.encoding));
    choose(m_order, static_cast<int>(shape.dateOrder));
    choose(m_decimal, shape.decimalMark);
    m_dates->setVisible(shape.isDateOrderOpen && !shape.isDateOrderGiven);
    m_dates->setText(
        tr("Every date of this list can be read in two ways: check the order of day and month."));
}

void MappingPanel::showColumns()
{
    empty(m_columns);
    m_fields.clear();
    m_columns->addWidget(mutedLabel(tr("Column of the file")), 0, 0);
    m_columns->addWidget(mutedLabel(tr("What it holds")), 0, 1);
    m_columns->addWidget(mutedLabel(tr("What it becomes")), 0, 2);
    m_columns->setColumnStretch(1, 1);
    m_columns->setColumnMinimumWidth(0, kNameWidth);
    const qsizetype count = m_list.shape.columns.size();
    for (int row = 0; row < std::min<qsizetype>(count, kMostRows); ++row)
        addColumn(row, m_list.shape.columns.at(row));
    if (count > kMostRows)
        m_columns->addWidget(mutedLabel(tr("and %n more", nullptr, static_cast<int>(count) - kMostRows)),
                             kMostRows + 1, 0);
}

void MappingPanel::addColumn(int row, const core::ListColumn &column)
{
    auto *name = new ElidedLabel(column.name);
    auto *samples = new ElidedLabel(column.samples.join(QStringLiteral(" · ")));
    samples->setMuted(true);
    auto *field = new QComboBox;
    field->setObjectName(QStringLiteral("mappingField%1").arg(row));
    field->setAccessibleName(column.name);
    field->setFixedWidth(kFieldWidth);
    const core::ListKind kind = m_list.shape.kind;
    if (column.field == core::ListField::Secret) {
        field->addItem(words(kind, column.field), static_cast<int>(column.field));
        field->setEnabled(false);
    } else {
        for (const core::ListField each : core::fieldsOf(kind))
            field->addItem(words(kind, each), static_cast<int>(each));
    }
    connect(field, &QComboBox::activated, this, [this, field, columnName = column.name] {
        core::ListMapping mapping = m_list.shape.wanted;
        mapping.columns.insert(columnName, static_cast<core::ListField>(field->currentData().toInt()));
        change(mapping);
    });
    m_columns->addWidget(name, row + 1, 0);
    m_columns->addWidget(samples, row + 1, 1);
    m_columns->addWidget(field, row + 1, 2);
    m_fields << field;
}

void MappingPanel::showWords()
{
    empty(m_words);
    int row = 0;
    const auto &values = m_list.shape.values;
    for (auto field = values.constBegin(); field != values.constEnd(); ++field) {
        for (auto word = field->constBegin(); word != field->constEnd(); ++word) {
            const bool isOpen =
                word->isEmpty() || m_list.shape.wanted.values.value(field.key()).contains(word.key());
            if (isOpen && row < kMostRows)
                addWord(row++, field.key(), word.key());
        }
    }
    m_words->setColumnStretch(1, 1);
    m_words->setColumnMinimumWidth(0, kNameWidth);
    m_wordsTitle->setVisible(row > 0);
}

void MappingPanel::addWord(int row, core::ListField field, const QString &word)
{
    const core::ListKind kind = m_list.shape.kind;
    auto *meaning = new QComboBox;
    meaning->setObjectName(QStringLiteral("mappingWord%1").arg(row));
    meaning->setAccessibleName(word);
    meaning->setFixedWidth(kFieldWidth);
    meaning->addItem(tr("not known: into the notes"), QString());
    for (const QString &each : core::meaningsOf(kind, field))
        meaning->addItem(meaningWords(kind, field, each), each);
    choose(meaning, m_list.shape.wanted.values.value(field).value(word));
    connect(meaning, &QComboBox::activated, this, [this, meaning, field, word] {
        core::ListMapping mapping = m_list.shape.wanted;
        mapping.values[field].insert(word, meaning->currentData().toString());
        change(mapping);
    });
    auto *name = new ElidedLabel(word);
    auto *column = new ElidedLabel(words(kind, field));
    column->setMuted(true);
    m_words->addWidget(name, row, 0);
    m_words->addWidget(column, row, 1);
    m_words->addWidget(meaning, row, 2);
}

/// Other lines have other columns: what was said of them counts no more.
void MappingPanel::changeKind(core::ListKind kind)
{
    change({.kind = kind,
            .encoding = m_list.shape.wanted.encoding,
            .delimiter = m_list.shape.wanted.delimiter,
            .dateOrder = m_list.shape.wanted.dateOrder});
}

void MappingPanel::change(const core::ListMapping &mapping)
{
    m_list.shape.wanted = mapping; // A second change before the answer keeps the first.
    Q_EMIT mappingChanged(m_list.path, mapping);
}

} // namespace ui
