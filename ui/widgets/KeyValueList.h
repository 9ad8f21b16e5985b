// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

struct BadgeText;

/// Names and values with hairlines between them, from edge to edge of a panel: the facts of a
/// client, a machine, a contract.
class KeyValueList : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueList(QWidget *parent = nullptr);

    /// Starts at its edge: what holds it keeps the distance already.
    void setFlush();

    /// The text wraps; an empty one is shown as "—".
    QLabel *addRow(const QString &name, const QString &text);
    /// A badge and, after it, some words.
    void addRow(const QString &name, const BadgeText &badge, const QString &text = {});
    void addRow(const QString &name, QWidget *value);
    /// Text that opens something: linkChosen(@p link).
    void addLink(const QString &name, const QString &text, const QString &link);
    void clear();

Q_SIGNALS:
    void linkChosen(const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *m_grid;
    QList<QLabel *> m_names;
};

} // namespace ui
