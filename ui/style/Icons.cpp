// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Icons.h"

#include "ui/style/Tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {
namespace {

QByteArray source(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Square, in device pixels.
QPixmap rendered(const QString &name, int side, const QColor &color)
{
    const QString key = QStringLiteral("vigie:%1:%2:%3").arg(name).arg(side).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(source(name).replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class OwnIconEngine : public QIconEngine
{
public:
    explicit OwnIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        paintIcon(*painter, m_name, rect, colorOf(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return rendered(m_name, qMin(size.width(), size.height()), colorOf(mode));
    }
    QIconEngine *clone() const override { return new OwnIconEngine(*this); }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const Colors &colors = colorsOf(QGuiApplication::palette());
        return mode == QIcon::Disabled ? colors.textDisabled : colors.text;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new OwnIconEngine(name));
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const qreal side = qMin(place.width(), place.height());
    QPixmap pixmap = rendered(name, qRound(side * scale), color);
    pixmap.setDevicePixelRatio(scale);
    const QPointF corner = place.center() - QPointF(side / 2, side / 2);
    painter.drawPixmap(corner, pixmap);
}

} // namespace ui
