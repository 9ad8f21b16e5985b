// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menuField.h"

#include "ui/style/Tokens.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace ui {
namespace {

constexpr int kFieldWidth = 240;

void closeMenus()
{
    for (QWidget *each = QApplication::activePopupWidget(); each; each = QApplication::activePopupWidget()) {
        if (!each->close())
            return;
    }
}

} // namespace

void addField(QMenu &menu, const QString &prompt, const QString &text,
              const std::function<void(const QString &)> &take)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(QStringLiteral("menuField"));
    field->setPlaceholderText(prompt);
    field->setAccessibleName(prompt);
    field->setMinimumWidth(kFieldWidth);
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(kGapCell, kGapTight, kGapCell, kGapTight);
    layout->addWidget(field);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(holder);
    menu.addAction(action);
    QObject::connect(&menu, &QMenu::aboutToShow, field, [&menu, action, field] {
        menu.setActiveAction(action);
        field->setFocus();
        field->selectAll();
    });
    QObject::connect(field, &QLineEdit::returnPressed, field, [field, take] {
        const QString typed = field->text().trimmed();
        closeMenus(); // The field goes with its menu, after this call.
        take(typed);
    });
}

} // namespace ui
