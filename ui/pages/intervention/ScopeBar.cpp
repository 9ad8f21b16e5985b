// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ScopeBar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {
namespace {

constexpr int kHeight = 28;

/// One of the choices.
class ScopeButton : public QAbstractButton
{
public:
    ScopeButton(const QString &text, const QString &definition)
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

ScopeBar::ScopeBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("scopeBar"));
    setAccessibleName(tr("Which interventions"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const std::array<QPair<QString, QString>, 5> scopes{
        {{tr("Open", "interventions"), tr("Somebody still has something to do about it.")},
         {tr("Late"), tr("Open, and a due date has passed.")},
         {tr("Waiting"), tr("Open, waiting for the client, a part, a date…")},
         {tr("Finished"), tr("Resolved, closed or cancelled.")},
         {tr("All"), {}}}};
    int id = 0;
    for (const auto &scope : scopes) {
        auto *button = new ScopeButton(scope.first, scope.second);
        button->setObjectName(QStringLiteral("scope%1Button").arg(id));
        m_buttons->addButton(button, id++);
        layout->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &ScopeBar::scopeChosen);
}

core::InterventionScope ScopeBar::scope() const
{
    return static_cast<core::InterventionScope>(qMax(0, m_buttons->checkedId()));
}

void ScopeBar::setScope(core::InterventionScope scope)
{
    m_buttons->button(static_cast<int>(scope))->setChecked(true);
}

} // namespace ui
