// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/style/Style.h"
#include "ui/widgets/Badge.h"
#include "ui/window/Place.h"

#include <QList>
#include <QUuid>
#include <QWidget>

class QAction;

namespace ui {

/// One step of the way that led here: "Interventions /".
struct Crumb
{
    QString text = {};
    Place place = {};
};

/// A button of the header. The action belongs to the page; its shortcut works while the page
/// is shown and stands on the button.
struct HeaderAction
{
    QAction *action = nullptr;
    ButtonLook look = ButtonLook::Normal; ///< At most one Primary a page.
};

/// What the window's header says of the page it shows.
struct HeaderContent
{
    QList<Crumb> path = {};
    QString title = {};
    QString note = {}; ///< Muted, after the title: "dimanche 22 novembre 2026 · heures ouvrées fermées".
    QList<BadgeText> chips = {};
    QList<HeaderAction> actions = {};  ///< One or two; the last stands at the edge.
    QList<QAction *> moreActions = {}; ///< Under "…".
    QWidget *filters = nullptr;        ///< Stands after the chips (ChipBar); belongs to the page.
};

/// A page of the window. It is made once, when first gone to, and kept. It emits intentions
/// and shows answers; it never calls storage. All its texts are plain text.
///
///     class ClientsPage : public Page {
///         void open(const Place &place) override;   // place.record: the client; 0: the list
///         Place place() const override;             // what Back must return to
///         HeaderContent header() const override;
///     };
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows @p place, whose page is this one. Returns at once; rows and records arrive later.
    virtual void open(const Place &place) = 0;
    /// What is shown now: open(place()) brings it back.
    virtual Place place() const = 0;
    virtual HeaderContent header() const = 0;
    /// False, having said why in the page, when leaving now would lose something typed.
    virtual bool canLeave() { return true; }
    /// The widget to focus when the page is gone to; null: the first one in tab order.
    virtual QWidget *firstFocus() { return nullptr; }

Q_SIGNALS:
    /// Go there; Back returns here.
    void navigate(const ui::Place &place);
    /// place() differs without having been gone to (a filter typed, a row selected): the
    /// window remembers it in the present step of its history.
    void placeChanged();
    /// header() differs.
    void headerChanged();
    /// An operation was committed: "Enregistré · Annuler".
    void done(const QString &text, const QUuid &unit);
    /// The window shows a bar above the page, until the next navigation or success.
    void failed(const core::Error &error);
    /// As Back: what Esc means in a page that has nothing left to close.
    void backRequested();
};

} // namespace ui
