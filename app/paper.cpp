// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper.h"

#include <QPrintDialog>
#include <QPrinter>

namespace app {

core::Result<bool> printed(QWidget *window, const ui::Pages &pages, const ui::PaperFonts &fonts)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, window);
    const auto count = static_cast<int>(pages.count());
    dialog.setMinMax(1, count);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const bool isRange = printer.printRange() == QPrinter::PageRange;
    const auto done = ui::print(pages, fonts, printer, isRange ? printer.fromPage() : 1,
                                isRange ? printer.toPage() : count);
    return done ? core::Result<bool>(true) : done.error();
}

} // namespace app
