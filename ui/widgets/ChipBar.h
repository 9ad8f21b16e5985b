// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QMap>
#include <QVariant>

class QMenu;

namespace ui {

/// One criterion of a filter as a chip: "novembre 2026 ▾". Its menu offers the values; a chip
/// that narrows something is drawn in the accent and can be emptied by Delete or Backspace.
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        QVariant value;        ///< Invalid: "all".
        QString sentence = {}; ///< What a chip of sentences says instead of "Name: text".
    };

    /// @p name: what it filters by ("Client"), shown when nothing is chosen.
    explicit FilterChip(const QString &name, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    QVariant value() const { return m_value; }
    /// Without emitting. A value not among the choices shows @p text.
    void setValue(const QVariant &value, const QString &text = {});
    /// Says what it narrows to, "Client: Morel", with a cross that empties it; it hides while it
    /// narrows nothing.
    void setSentence(bool sentence);
    /// The value is typed, after @p prompt, not chosen.
    void setTyped(const QString &prompt);
    /// The choices, or the field to type into, as a menu says them.
    void fillMenu(QMenu &menu);
    QString name() const { return m_name; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void valueChanged(const QVariant &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void popUp();
    void choose(const Choice &choice);
    QString shownText(const QString &text) const;

    QString m_name;
    QString m_prompt; ///< Not empty: the value is typed.
    QList<Choice> m_choices;
    QVariant m_value;
    bool m_isSentence = false;
};

/// The chips that narrow a list or a page, on as many lines as they take.
class ChipBar : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget *parent = nullptr);

    /// @p key: the chip's key in values().
    FilterChip *addChip(const QString &key, const QString &name, const QList<FilterChip::Choice> &choices);
    /// Chips become sentences, each shown only while it narrows; @p button, first, offers them all.
    void setSentences(const QString &button);
    /// What is chosen; keys without a choice are absent. Fits Place::filter.
    QVariantMap values() const;
    /// Without emitting.
    void setValues(const QVariantMap &values);

Q_SIGNALS:
    void valuesChanged();

private:
    void offer();

    QMap<QString, FilterChip *> m_chips;
    QList<FilterChip *> m_order; ///< As they were added.
    QAbstractButton *m_add = nullptr;
};

} // namespace ui
