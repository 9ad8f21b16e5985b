// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "ui/text/Format.h"

#include <QWidget>

namespace ui {

class ElidedLabel;

/// What a list shows when it was opened from elsewhere (a bar of the dashboard, a machine, a
/// contract), in words, with "×" to show everything again. Hidden otherwise.
class FacetBar : public QWidget
{
    Q_OBJECT
public:
    explicit FacetBar(Format format, QWidget *parent = nullptr);

    /// @p name: of the machine or contract named by the filter, once it is known.
    void setFilter(const core::InterventionFilter &filter, const QString &name = {});
    QString text() const;

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Format m_format;
    ElidedLabel *m_text;
};

/// "Commitments breached in May 2016 · P1 · Restoration"; empty without a facet.
QString facetText(const core::InterventionFilter &filter, const QString &name, const Format &format);

} // namespace ui
