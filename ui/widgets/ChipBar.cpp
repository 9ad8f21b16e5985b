// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChipBar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/menuField.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace ui {
namespace {

constexpr int kChipHeight = 24;
constexpr int kCrossWidth = 22; ///< At the right of a sentence: a click there empties it.

} // namespace

FilterChip::FilterChip(const QString &name, QWidget *parent) : QAbstractButton(parent), m_name(name)
{
    setText(name);
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::popUp);
}

void FilterChip::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    setValue(m_value);
}

void FilterChip::setSentence(bool sentence)
{
    m_isSentence = sentence;
    setValue(m_value);
}

void FilterChip::setTyped(const QString &prompt)
{
    m_prompt = prompt;
}

/// A chip of sentences names what it narrows by.
QString FilterChip::shownText(const QString &text) const
{
    //: A filter of a list: "Client: Morel".
    return m_isSentence && m_value.isValid() ? tr("%1: %2").arg(m_name, text) : text;
}

void FilterChip::setValue(const QVariant &value, const QString &text)
{
    m_value = value;
    QString shown = shownText(text.isEmpty() ? m_name : text);
    if (!m_prompt.isEmpty() && value.isValid())
        shown = shownText(value.toString());
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.value == value)
            shown = m_isSentence && !choice.sentence.isEmpty() ? choice.sentence : shownText(choice.text);
    }
    if (m_isSentence)
        setVisible(value.isValid());
    setText(shown);
    setAccessibleDescription(shown);
    updateGeometry();
    update();
}

void FilterChip::choose(const Choice &choice)
{
    if (choice.value == m_value)
        return;
    setValue(choice.value, choice.text);
    Q_EMIT valueChanged(m_value);
}

void FilterChip::popUp()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void FilterChip::fillMenu(QMenu &menu)
{
    if (!m_prompt.isEmpty())
        return addField(menu, m_prompt, m_value.toString(), [this](const QString &typed) {
            choose({.text = typed, .value = typed.isEmpty() ? QVariant() : QVariant(typed)});
        });
    for (const Choice &choice : std::as_const(m_choices)) {
        QAction *action = menu.addAction(QString(choice.text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(choice.value == m_value);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    }
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(sized(font(), kSmallSize, QFont::DemiBold));
    return {metrics.horizontalAdvance(text()) + 34, kChipHeight};
}

void FilterChip::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    const bool narrows = m_value.isValid();
    const bool hot = underMouse() || isDown();
    drawRounded(painter, rect(), kControlRadius,
                narrows ? colors.accentSoft
                : hot   ? colors.hover
                        : colors.neutralSoft,
                hasFocus() ? colors.accent
                : narrows  ? QColor(Qt::transparent)
                           : colors.control,
                hasFocus() ? 1.5 : 1);
    const QColor ink = narrows ? colors.accent : colors.textMuted;
    painter.setFont(sized(font(), kSmallSize, QFont::DemiBold));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(10, 0, -22, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     text());
    if (m_isSentence)
        paintIcon(painter, QStringLiteral("close"), QRectF(width() - 20, (height() - 12) / 2.0, 12, 12), ink);
    else
        drawChevron(painter, QRectF(width() - 20, 0, 12, height()), Qt::DownArrow, ink);
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (m_isSentence && event->button() == Qt::LeftButton && event->pos().x() >= width() - kCrossWidth)
        choose({.text = m_name, .value = {}});
    else
        QAbstractButton::mousePressEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        choose({.text = m_name, .value = {}});
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        popUp();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

ChipBar::ChipBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chipBar"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLayout(new FlowLayout);
}

FilterChip *ChipBar::addChip(const QString &key, const QString &name,
                             const QList<FilterChip::Choice> &choices)
{
    auto *chip = new FilterChip(name, this);
    chip->setObjectName(key + QLatin1String("Chip"));
    chip->setChoices(choices);
    layout()->addWidget(chip);
    m_chips.insert(key, chip);
    m_order << chip;
    chip->setSentence(m_add != nullptr);
    connect(chip, &FilterChip::valueChanged, this, &ChipBar::valuesChanged);
    return chip;
}

void ChipBar::setSentences(const QString &button)
{
    auto *add = new FilterChip(button, this);
    add->setObjectName(QStringLiteral("addFilterChip"));
    disconnect(add, &QAbstractButton::clicked, nullptr, nullptr);
    connect(add, &QAbstractButton::clicked, this, &ChipBar::offer);
    layout()->addWidget(add);
    m_add = add;
}

void ChipBar::offer()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (FilterChip *chip : std::as_const(m_order)) {
        if (!chip->isEnabled())
            continue; // There is nothing to choose from.
        QMenu *choices = menu->addMenu(chip->name());
        choices->setObjectName(chip->objectName() + QLatin1String("Menu"));
        chip->fillMenu(*choices);
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

QVariantMap ChipBar::values() const
{
    QVariantMap values;
    for (auto chip = m_chips.constBegin(); chip != m_chips.constEnd(); ++chip) {
        if (chip.value()->value().isValid())
            values.insert(chip.key(), chip.value()->value());
    }
    return values;
}

void ChipBar::setValues(const QVariantMap &values)
{
    for (auto chip = m_chips.constBegin(); chip != m_chips.constEnd(); ++chip)
        chip.value()->setValue(values.value(chip.key()));
}

} // namespace ui
