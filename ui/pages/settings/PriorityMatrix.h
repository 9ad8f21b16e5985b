// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace ui {

/// Which priority an impact and an urgency make.
class PriorityMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit PriorityMatrix(QWidget *parent = nullptr);
};

} // namespace ui
