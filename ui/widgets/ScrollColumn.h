// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/PageScroll.h"

class QVBoxLayout;

namespace ui {

/// Panels one under the other, scrolled where they do not fit; the page's ground shows through.
class ScrollColumn : public PageScroll
{
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    void add(QWidget *widget, int stretch = 0);
    void addStretch();

private:
    QVBoxLayout *m_column;
};

} // namespace ui
