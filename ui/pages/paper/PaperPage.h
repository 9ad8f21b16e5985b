// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PaperView.h"

namespace ui {

/// A document that is not a contract's, before it is printed or saved: the register of processing, the notice
/// of a breach, the receipt of a machine, the certificate of a wiping.
///
/// Place: paperPlace().
class PaperPage : public Page
{
    Q_OBJECT
public:
    PaperPage(PaperSource source, Format format, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;

private:
    PaperKind kind() const;
    Crumb origin() const;

    Place m_place;
    PaperView *m_view;
};

/// Where document @p kind of @p record is shown. @p asset: the machine it is about, to go back to; 0: it is
/// about what the page GDPR shows. A register has the client as its record, or 0 of all
/// of them.
Place paperPlace(PaperKind kind, qint64 record, qint64 asset = 0);

} // namespace ui
