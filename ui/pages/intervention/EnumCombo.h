// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/DomainText.h"

#include <QComboBox>

namespace ui {

/// A combo box of every value of an enum, in words.
template <class Enum>
QComboBox *enumCombo(Enum first, Enum last)
{
    auto *combo = new QComboBox;
    for (const Enum value : valuesFrom(first, last))
        combo->addItem(words(value), static_cast<int>(value));
    return combo;
}

template <class Enum>
Enum choiceOf(const QComboBox *combo)
{
    return static_cast<Enum>(combo->currentData().toInt());
}

template <class Enum>
void setChoice(QComboBox *combo, Enum value)
{
    combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
}

} // namespace ui
