// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>

namespace ui {

/// A field for one typed value: reads generously, writes it back properly when left, says what
/// it would understand when it does not. ↑ and ↓ step. An empty field has no value.
class ValueEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit ValueEdit(QWidget *parent = nullptr);

    /// An empty field is then an error once left.
    void setRequired(bool required) { m_required = required; }
    bool isValid() const { return m_error.isEmpty(); }
    QString error() const { return m_error; }
    /// Reads what is typed, as leaving the field does. False when it says error().
    bool commit();

Q_SIGNALS:
    void valueChanged();
    void errorChanged(const QString &error);

protected:
    /// Takes @p text as the value; false when it cannot be meant. Never called with blanks only.
    virtual bool read(const QString &text) = 0;
    virtual void forget() = 0;           ///< No value any more.
    virtual QString written() const = 0; ///< The value, as it is shown; empty for none.
    virtual QString hint() const = 0;    ///< "Type a time such as 14h10."
    virtual void step(int by) = 0;

    /// After the value was set by code.
    void rewrite();
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setError(const QString &error);

    QString m_error;
    QString m_known; ///< The value last announced, as written.
    bool m_required = false;
};

} // namespace ui
