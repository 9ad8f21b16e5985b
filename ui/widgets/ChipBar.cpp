// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChipBar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/FlowLayout.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace ui {
namespace {

constexpr int kChipHeight = 24;

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

void FilterChip::setValue(const QVariant &value, const QString &text)
{
    m_value = value;
    QString shown = text.isEmpty() ? m_name : text;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.value == value)
            shown = choice.text;
    }
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
    for (const Choice &choice : std::as_const(m_choices)) {
        QAction *action =
            menu->addAction(QString(choice.text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(choice.value == m_value);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
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
    drawChevron(painter, QRectF(width() - 20, 0, 12, height()), Qt::DownArrow, ink);
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
    connect(chip, &FilterChip::valueChanged, this, &ChipBar::valuesChanged);
    return chip;
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
