// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/Output.h"

#include "ui/printing/PdfProperties.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace ui {
namespace {

core::Error unpaintable(const char *detail)
{
    return {.kind = core::ErrorKind::Storage,
            .detail = QLatin1String(detail),
            .sentence = {QT_TRANSLATE_NOOP(
                "Sentence", "The document could not be drawn: memory may be short. Close other programs "
                            "and try again.")}};
}

QPageLayout layoutOf(const PageFormat &format)
{
    const QSizeF points = format.size / kUnitsPerPoint;
    QPageLayout layout(QPageSize(points, QPageSize::Point, {}, QPageSize::FuzzyMatch), QPageLayout::Portrait,
                       {});
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

} // namespace

core::Result<QByteArray> pdf(const Pages &pages, const PaperFonts &fonts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return unpaintable("buffer");
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPaperResolution);
        writer.setPageLayout(layoutOf(pages.format()));
        writer.setTitle(pages.title());
        writer.setCreator(QStringLiteral("Vigie"));
        QPainter painter;
        if (!painter.begin(&writer))
            return unpaintable("QPainter::begin");
        for (qsizetype i = 0; i < pages.count(); ++i) {
            if (i > 0 && !writer.newPage())
                return unpaintable("QPdfWriter::newPage");
            pages.paint(painter, fonts, i);
        }
        if (!painter.end())
            return unpaintable("QPainter::end");
    }
    return withProperties(bytes, {.language = pages.language(), .author = pages.author()});
}

core::Result<> print(const Pages &pages, const PaperFonts &fonts, QPrinter &printer, int from, int to)
{
    printer.setDocName(pages.title());
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return core::Error{
            .kind = core::ErrorKind::Storage,
            .detail = printer.printerName(),
            .sentence = {QT_TRANSLATE_NOOP("Sentence",
                                           "The printer “%1” does not answer. Check that it is switched on, "
                                           "or save the PDF instead."),
                         {printer.printerName()}}};
    const qreal scale = static_cast<qreal>(printer.resolution()) / kPaperResolution;
    const qsizetype last = std::min<qsizetype>(to, pages.count());
    for (qsizetype i = std::max(1, from) - 1; i < last; ++i) {
        if (i >= std::max(1, from) && !printer.newPage())
            return unpaintable("QPrinter::newPage");
        painter.resetTransform();
        painter.scale(scale, scale);
        pages.paint(painter, fonts, i);
    }
    if (!painter.end())
        return unpaintable("QPainter::end");
    return {};
}

} // namespace ui
