// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/LogoEdit.h"

#include "core/domain/provider/Provider.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Picture.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui {
namespace {

constexpr QSize kLargest = {600, 240}; ///< Pixels.
constexpr QSize kShown = {240, 96};

QByteArray asPng(const QImage &picture)
{
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white); // Paper: a PDF with transparent parts prints worse.
    QPainter painter(&opaque);
    painter.drawImage(0, 0, picture);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    opaque.save(&buffer, "PNG");
    return bytes;
}

} // namespace

core::Result<QByteArray> logoOf(const core::NewFile &file)
{
    const auto picture = pictureOf(file.content, file.name, kLargest);
    if (!picture)
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be the logo: it is no PNG or JPEG "
                                                            "picture, or it is damaged or too large. Choose "
                                                            "another file."),
                              {file.name}},
                             QStringLiteral("logo"));
    const QByteArray logo = asPng(*picture);
    const core::Result<> fine =
        core::checked(core::Provider{.name = file.name, .logo = logo, .zone = QTimeZone::utc()});
    return fine ? core::Result<QByteArray>(logo) : fine.error();
}

LogoEdit::LogoEdit(QWidget *parent)
    : QWidget(parent), m_preview(new QLabel), m_button(new QPushButton(tr("Choose a picture…"))),
      m_remove(new QPushButton(tr("Remove")))
{
    m_preview->setObjectName(QStringLiteral("logoPreview"));
    m_preview->setAccessibleName(tr("The logo as documents show it"));
    m_button->setObjectName(QStringLiteral("logoChoose"));
    m_remove->setObjectName(QStringLiteral("logoRemove"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapTight);
    layout->addWidget(m_preview, 0, Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGapCell);
    buttons->addWidget(m_button);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_button, &QPushButton::clicked, this, &LogoEdit::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setLogo({});
        Q_EMIT edited();
    });
    setLogo({});
}

void LogoEdit::setLogo(const QByteArray &logo)
{
    m_logo = logo;
    const auto picture = logo.isEmpty()
                             ? core::Result<QImage>(QImage())
                             : pictureOf(logo, QStringLiteral("logo"), kShown * devicePixelRatio());
    QPixmap shown = picture ? QPixmap::fromImage(*picture) : QPixmap();
    shown.setDevicePixelRatio(devicePixelRatio());
    m_preview->setPixmap(shown);
    m_preview->setVisible(!shown.isNull());
    m_remove->setVisible(!logo.isEmpty());
}

void LogoEdit::choose()
{
    const core::Result<core::NewFile> file = m_choose();
    if (file && file->name.isEmpty())
        return;
    const auto logo = file ? logoOf(*file) : core::Result<QByteArray>(file.error());
    if (!logo)
        return Q_EMIT refused(logo.error());
    setLogo(*logo);
    Q_EMIT edited();
}

} // namespace ui
