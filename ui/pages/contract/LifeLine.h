// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/ContractTimeline.h"
#include "ui/text/Format.h"

#include <QWidget>

namespace ui {

/// The terms of a contract on a line of time: until when each can be refused, amendments, the notice and
/// the end, today. Says the same in words to those who do not see it, and at the mouse.
class LifeLine : public QWidget
{
    Q_OBJECT
public:
    explicit LifeLine(Format format, QWidget *parent = nullptr);

    void show(const core::ContractTimeline &timeline);
    /// Where @p day is drawn.
    qreal placeOf(QDate day) const;
    /// What stands at @p at, in words; empty where there is nothing.
    QString wordsAt(const QPointF &at) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF bandOf(const core::DayRange &days) const;
    QString wordsOf(const core::TimelinePeriod &period) const;
    QString wordsOf(const core::TimelineMark &mark) const;
    QString nameOf(const core::TimelineMark &mark) const;
    void paintPeriods(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    Format m_format;
    core::ContractTimeline m_timeline;
};

} // namespace ui
