// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentBar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>

namespace ui {
namespace {

constexpr int kHeight = 28;

/// One of the choices.
class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const QString &text, const QString &definition)
    {
        setText(text);
        setToolTip(plainToolTip(definition));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {QFontMetrics(sized(font(), kSmallSize, QFont::DemiBold)).horizontalAdvance(text()) + 22,
                kHeight};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colors &colors = colorsOf(*this);
        QPainter painter(this);
        const QColor ground = isChecked()    ? colors.accentSoft
                              : underMouse() ? colors.hover
                                             : QColor(Qt::transparent);
        drawRounded(painter, rect(), kControlRadius, ground,
                    hasFocus() ? colors.accent : QColor(Qt::transparent), 1.5);
        painter.setFont(sized(font(), kSmallSize, isChecked() ? QFont::DemiBold : QFont::Medium));
        painter.setPen(isChecked() ? colors.accent : colors.textMuted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};

} // namespace

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentBar::chosen);
}

void SegmentBar::setSegments(const QList<Segment> &segments)
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        layout()->removeWidget(button);
        button->hide();
        button->deleteLater(); // One of them may have led here.
    }
    for (const Segment &segment : segments) {
        auto *button = new SegmentButton(segment.text, segment.definition);
        button->setObjectName(QStringLiteral("segment%1Button").arg(segment.id));
        m_buttons->addButton(button, segment.id);
        layout()->addWidget(button);
    }
}

int SegmentBar::current() const
{
    return m_buttons->checkedId();
}

void SegmentBar::setCurrent(int id)
{
    if (QAbstractButton *button = m_buttons->button(id))
        button->setChecked(true);
}

} // namespace ui
