// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QWidget>

namespace ui {

/// How much of a target is used, as a thin bar. What it says is its accessible name: give the
/// words, they stand beside it for everyone.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// @p part: 1 is all of the target; more is shown full and hatched.
    void setPart(double part, Tone tone, const QString &words);
    QSize sizeHint() const override { return {160, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_part = 0;
    Tone m_tone = Tone::Kept;
};

} // namespace ui
