// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QAbstractButton>

namespace ui {

/// One figure: its name, itself, and what to compare it with. Opens what it sums: clicked().
class Tile : public QAbstractButton
{
    Q_OBJECT
public:
    /// Whether the change since the last period is good or bad; said by an arrow and its tone.
    enum class Trend { None, Better, Worse };
    enum class Arrow { None, Up, Down };

    explicit Tile(const QString &caption, QWidget *parent = nullptr);

    /// @p definition: how the figure is counted; the tool tip.
    void setFigure(const QString &figure, const QString &detail, const QString &definition = {});
    /// After the detail: ▲ or ▼ in the tone of better or worse.
    void setTrend(Arrow arrow, Trend trend);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_figure;
    QString m_detail;
    Arrow m_arrow = Arrow::None;
    Trend m_trend = Trend::None;
};

} // namespace ui
