// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/PaperPage.h"

#include "ui/style/Tokens.h"

#include <QVBoxLayout>

namespace ui {
namespace {

const QString kKind = QStringLiteral("kind");
const QString kAsset = QStringLiteral("asset");

} // namespace

Place paperPlace(PaperKind kind, qint64 record, qint64 asset)
{
    Place place{
        .page = QStringLiteral("paper"), .record = record, .filter = {{kKind, static_cast<int>(kind)}}};
    if (asset != 0)
        place.filter.insert(kAsset, asset);
    return place;
}

PaperPage::PaperPage(PaperSource source, Format format, QWidget *parent)
    : Page(parent), m_view(new PaperView(std::move(source), std::move(format)))
{
    setObjectName(QStringLiteral("paperPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_view);
    connect(m_view, &PaperView::failed, this, &Page::failed);
}

PaperKind PaperPage::kind() const
{
    return static_cast<PaperKind>(m_place.filter.value(kKind).toInt());
}

void PaperPage::open(const Place &place)
{
    m_place = place;
    m_view->open({.kind = kind(), .record = m_place.record});
    Q_EMIT headerChanged();
}

/// The page it was opened from.
Crumb PaperPage::origin() const
{
    const auto at = [](const QString &page, qint64 record) { return Place{.page = page, .record = record}; };
    if (const qint64 asset = m_place.filter.value(kAsset).toLongLong())
        return {.text = tr("Machine"), .place = at(QStringLiteral("assets"), asset)};
    const qint64 breach = kind() == PaperKind::BreachNotice ? m_place.record : 0;
    return {.text = tr("GDPR"), .place = at(QStringLiteral("gdpr"), breach)};
}

HeaderContent PaperPage::header() const
{
    HeaderContent header{.actions = m_view->actions(), .filters = m_view->filters()};
    switch (kind()) {
    case PaperKind::Register:
        header.title = tr("Register of processing");
        break;
    case PaperKind::BreachNotice:
        header.title = tr("Notice of the breach");
        break;
    case PaperKind::Receipt:
        header.title = tr("Receipt");
        break;
    default:
        header.title = tr("Certificate of wiping");
        break;
    }
    header.path = {origin()};
    return header;
}

} // namespace ui
