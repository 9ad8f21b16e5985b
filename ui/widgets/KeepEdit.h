// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

class QComboBox;
class QLineEdit;

namespace ui {

/// What of a value many records get: it stays, it becomes what is typed, or it is emptied.
class KeepEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Choice { Keep, Set, Clear };

    /// Owns @p editor.
    explicit KeepEdit(QLineEdit *editor, QWidget *parent = nullptr);

    Choice choice() const;
    QLineEdit *editor() const { return m_editor; }
    /// What every record gets; absent: it stays.
    std::optional<QString> text() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_choice;
    QLineEdit *m_editor;
};

} // namespace ui
