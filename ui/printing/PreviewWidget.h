// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Pages.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace ui {

/// Shows a document's pages one below the other, painted by the code that makes the PDF.
/// Keys: Page Up and Down, Home and End go from page to page; +, - and Ctrl+wheel zoom, 0 fits
/// the width.
class PreviewWidget : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PreviewWidget(PaperFonts fonts, QWidget *parent = nullptr);

    /// Shows @p pages from the first one on; none empties the view.
    void setPages(Pages pages);
    const Pages &pages() const { return m_pages; }

    int currentPage() const { return m_current; } ///< From 0; -1 without pages.
    void goToPage(int page);

    /// 1 is the size of the paper; fitting the width follows the window.
    qreal zoom() const;
    void setZoom(qreal zoom);
    void fitWidth();
    bool isFitting() const { return m_isFitting; }

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize sheet() const;
    int topOf(int page) const;
    void arrange();
    void setScale(qreal scale);
    void follow();
    const QPixmap &picture(int page);

    PaperFonts m_fonts;
    Pages m_pages = {};
    QHash<int, QPixmap> m_pictures = {}; ///< Of the pages in sight, at the present scale.
    qreal m_scale = 0.05;                ///< Pixels a unit of paper.
    int m_current = -1;
    bool m_isFitting = true;
};

} // namespace ui
