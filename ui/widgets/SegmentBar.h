// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QButtonGroup;

namespace ui {

/// A few choices side by side, one of them chosen: what a list shows, which part of a record. They
/// take as many lines as they need.
class SegmentBar : public QWidget
{
    Q_OBJECT
public:
    struct Segment
    {
        QString text;
        QString definition; ///< Its tool tip.
        int id = 0;
    };

    explicit SegmentBar(QWidget *parent = nullptr);

    /// In place of what was there; nothing is chosen then.
    void setSegments(const QList<Segment> &segments);
    /// −1 where nothing is chosen.
    int current() const;
    void setCurrent(int id); ///< Without emitting.

Q_SIGNALS:
    void chosen(int id);

private:
    QButtonGroup *m_buttons;
};

} // namespace ui
