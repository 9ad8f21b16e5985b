// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PreviewWidget.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kMargin = 16; ///< Around a sheet, in pixels.
constexpr qreal kSmallest = 0.25;
constexpr qreal kLargest = 4;
constexpr qreal kStep = 1.2;
constexpr int kKept = 6; ///< Painted pages kept.

} // namespace

PreviewWidget::PreviewWidget(PaperFonts fonts, QWidget *parent)
    : QAbstractScrollArea(parent), m_fonts(std::move(fonts))
{
    setObjectName(QStringLiteral("documentPreview"));
    setAccessibleName(tr("Preview of the document"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
}

void PreviewWidget::setPages(Pages pages)
{
    m_pages = std::move(pages);
    m_pictures.clear();
    m_current = -1;
    if (m_isFitting)
        fitWidth();
    arrange();
    verticalScrollBar()->setValue(0);
    follow();
    viewport()->update();
}

QSize PreviewWidget::sheet() const
{
    return (m_pages.format().size * m_scale).toSize();
}

int PreviewWidget::topOf(int page) const
{
    return kMargin + page * (sheet().height() + kMargin);
}

qreal PreviewWidget::zoom() const
{
    return m_scale * kPaperResolution / logicalDpiX();
}

void PreviewWidget::setZoom(qreal zoom)
{
    m_isFitting = false;
    setScale(std::clamp(zoom, kSmallest, kLargest) * logicalDpiX() / kPaperResolution);
}

void PreviewWidget::fitWidth()
{
    m_isFitting = true;
    const qreal room = std::max(50, viewport()->width() - 2 * kMargin);
    setScale(room / m_pages.format().size.width());
}

/// The place on the paper at the top of the view stays there.
void PreviewWidget::setScale(qreal scale)
{
    if (std::abs(scale - m_scale) < 1e-9) {
        arrange();
        return;
    }
    const int page = m_current;
    m_scale = scale;
    m_pictures.clear();
    arrange();
    if (page >= 0)
        verticalScrollBar()->setValue(topOf(page) - kMargin);
    viewport()->update();
}

void PreviewWidget::arrange()
{
    const QSize one = sheet();
    const int height = topOf(static_cast<int>(m_pages.count()));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, one.width() + 2 * kMargin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void PreviewWidget::goToPage(int page)
{
    if (m_pages.count() == 0)
        return;
    const int wanted = std::clamp(page, 0, static_cast<int>(m_pages.count()) - 1);
    verticalScrollBar()->setValue(topOf(wanted) - kMargin);
    // The last page may be too short to reach the top of the view.
    if (m_current != wanted) {
        m_current = wanted;
        Q_EMIT currentPageChanged(m_current);
    }
}

/// The page that takes the middle of the view is the current one.
void PreviewWidget::follow()
{
    const int count = static_cast<int>(m_pages.count());
    const int step = sheet().height() + kMargin;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    const int page = count == 0 ? -1 : std::clamp(middle / std::max(1, step), 0, count - 1);
    if (page == m_current)
        return;
    m_current = page;
    if (page >= 0)
        setAccessibleDescription(m_pages.page(page).drawing.plainText());
    Q_EMIT currentPageChanged(page);
}

const QPixmap &PreviewWidget::picture(int page)
{
    const auto known = m_pictures.find(page);
    if (known != m_pictures.end())
        return known.value();
    if (m_pictures.size() >= kKept)
        m_pictures.clear();
    QPixmap picture(sheet() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(m_scale, m_scale);
    m_pages.paint(painter, m_fonts, page);
    painter.end();
    return m_pictures.insert(page, picture).value();
}

void PreviewWidget::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    const QSize one = sheet();
    const int left =
        std::max(kMargin, (viewport()->width() - one.width()) / 2) - horizontalScrollBar()->value();
    for (int page = 0; page < m_pages.count(); ++page) {
        const QRect area(QPoint(left, topOf(page) - verticalScrollBar()->value()), one);
        if (area.bottom() < 0 || area.top() > viewport()->height())
            continue;
        painter.drawPixmap(area.topLeft(), picture(page));
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
    }
}

void PreviewWidget::resizeEvent(QResizeEvent * /*event*/)
{
    if (m_isFitting)
        fitWidth();
    arrange();
    follow();
}

void PreviewWidget::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    follow();
    viewport()->update();
}

void PreviewWidget::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(m_current + 1);
        break;
    case Qt::Key_PageUp:
        goToPage(m_current - 1);
        break;
    case Qt::Key_Home:
        goToPage(0);
        break;
    case Qt::Key_End:
        goToPage(static_cast<int>(m_pages.count()) - 1);
        break;
    case Qt::Key_Plus:
        setZoom(zoom() * kStep);
        break;
    case Qt::Key_Minus:
        setZoom(zoom() / kStep);
        break;
    case Qt::Key_0:
        fitWidth();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        break;
    }
}

void PreviewWidget::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoom() * std::pow(kStep, event->angleDelta().y() / 120.0));
    event->accept();
}

} // namespace ui
