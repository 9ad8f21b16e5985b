// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QMetaType>
#include <QWidget>

class QPainter;

namespace ui {

/// A state and its word.
struct BadgeText
{
    QString text = {};
    Tone tone = Tone::Neutral;
    QString toolTip = {}; ///< Plain text.
    friend bool operator==(const BadgeText &, const BadgeText &) = default;
};

/// The size of a badge that shows @p text in a table or a header of @p font.
QSize badgeSize(const QString &text, const QFont &font);
/// Paints a badge at the left of @p rect, vertically centred; elided where it does not fit.
void paintBadge(QPainter &painter, const QRect &rect, const BadgeText &badge, const Colors &colors);

/// A state chip: a word on its soft colour.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(const BadgeText &badge = {}, QWidget *parent = nullptr);

    BadgeText badge() const { return m_badge; }
    void setBadge(const BadgeText &badge);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeText m_badge;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::BadgeText)
