// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "ui/window/Place.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;
class QTimer;

namespace ui {

/// One line of the palette: somewhere to go, or something to do.
struct PaletteItem
{
    QString title = {};
    QString detail = {}; ///< Muted, after the title: the client, the number.
    QString icon = {};   ///< A name of resources/icons.
    Place place = {};
    std::function<void()> run = {}; ///< Wins over `place`.
};

/// Answers what is typed, from any thread. Asked anew at each change; late answers are dropped.
struct PaletteProvider
{
    QString group; ///< The heading of its results: "Clients".
    std::function<core::Answer<QList<PaletteItem>>(const QString &text)> search;
};

/// The one search box (Ctrl+K): actions, places, and whatever the providers find, grouped.
/// Entirely driven from its field: ↑ ↓ Enter Esc.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);

    void addAction(QAction *action);
    /// What can be done on the page shown; before everything else.
    void setPageActions(const QList<QAction *> &actions) { m_pageActions = actions; }
    void addPlace(const QString &title, const QString &icon, const Place &place);
    void addProvider(const PaletteProvider &provider);
    void popUp();

Q_SIGNALS:
    void placeChosen(const ui::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Group
    {
        QString title;
        QList<PaletteItem> items;
    };

    void ask();
    void answer(qsizetype provider, const QList<PaletteItem> &items);
    QList<PaletteItem> matchingActions(const QString &text) const;
    QList<PaletteItem> matchingPlaces(const QString &text) const;
    void rebuild();
    void step(int by);
    void choose();
    bool handleKey(int key);
    void place();

    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    QStandardItemModel *m_model;
    QTimer *m_delay;
    QList<QAction *> m_actions;
    QList<QAction *> m_pageActions;
    QList<PaletteItem> m_places;
    QList<PaletteProvider> m_providers;
    QList<Group> m_groups; ///< Actions, places, then one a provider.
    QList<PaletteItem> m_shown;
    QPointer<QWidget> m_before; ///< Had the focus before.
    int m_generation = 0;
    qsizetype m_awaited = 0;
};

} // namespace ui
