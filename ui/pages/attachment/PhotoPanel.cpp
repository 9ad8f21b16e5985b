// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attachment/PhotoPanel.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <algorithm>

namespace ui {
namespace {

constexpr int kHighest = 220;
constexpr int kRead = 800; ///< Pixels: enough for the column at any scale of the screen.

} // namespace

/// The picture itself, pressed like a button.
class PhotoButton : public QAbstractButton
{
    Q_OBJECT
public:
    PhotoButton()
    {
        setObjectName(QStringLiteral("photoButton"));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void setPicture(const QImage &picture, const QString &problem)
    {
        m_picture = picture;
        m_problem = problem;
        updateGeometry();
        update();
    }
    bool hasPicture() const { return !m_picture.isNull(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        if (m_picture.isNull())
            return m_problem.isEmpty() ? kHighest / 2 : 2 * kRowHeight;
        return std::min(kHighest, m_picture.height() * width / std::max(1, m_picture.width()));
    }
    QSize sizeHint() const override { return {kHighest, heightForWidth(kHighest)}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colors &colors = colorsOf(*this);
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath rounded;
        rounded.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kControlRadius, kControlRadius);
        painter.fillPath(rounded, colors.field);
        if (m_picture.isNull()) {
            painter.setPen(colors.textMuted);
            painter.drawText(rect().adjusted(kGapCell, 0, -kGapCell, 0), Qt::AlignCenter | Qt::TextWordWrap,
                             m_problem);
        } else {
            QRect place({}, m_picture.size().scaled(size(), Qt::KeepAspectRatio));
            place.moveCenter(rect().center());
            painter.save();
            painter.setClipPath(rounded);
            painter.drawImage(place, m_picture);
            painter.restore();
        }
        painter.setPen(QPen(hasFocus() || underMouse() ? colors.accent : colors.border, hasFocus() ? 2 : 1));
        painter.drawPath(rounded);
    }

private:
    QImage m_picture;
    QString m_problem;
};

PhotoPanel::PhotoPanel(AttachmentSource source, QWidget *parent)
    : Panel({}, parent), m_source(std::move(source)), m_picture(new PhotoButton), m_none(new QWidget)
{
    setObjectName(QStringLiteral("photoPanel"));
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(kGapInside, kGapInside, kGapInside, kGapInside);
    layout->addWidget(m_picture);
    addWide(holder);
    auto *add = new QPushButton(tr("Add a photo…"));
    add->setObjectName(QStringLiteral("addPhotoButton"));
    setLook(*add, ButtonLook::Quiet);
    auto *row = new QHBoxLayout(m_none);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGapCell);
    auto *nothing = mutedLabel(tr("No photo of this machine."));
    nothing->setWordWrap(true); // The column is narrow in a narrow window.
    row->addWidget(nothing, 1);
    row->addWidget(add);
    layout->addWidget(m_none);
    m_picture->hide();
    connect(add, &QPushButton::clicked, this, &PhotoPanel::addRequested);
    connect(m_picture, &QAbstractButton::clicked, this, [this] { Q_EMIT pictureRequested(m_photo); });
}

void PhotoPanel::showPhotoOf(const QList<core::Attachment> &files)
{
    const auto found = std::ranges::find_if(files, &core::Attachment::isPhoto);
    const core::Attachment photo = found == files.end() ? core::Attachment() : *found;
    const bool isSame = photo.id == m_photo.id && photo.sha256 == m_photo.sha256;
    m_photo = photo;
    m_picture->setVisible(photo.id.isValid());
    m_none->setVisible(!photo.id.isValid());
    m_picture->setAccessibleName(tr("Photo: %1").arg(photo.name));
    m_picture->setToolTip(plainToolTip(photo.name));
    if (photo.id.isValid() && !(isSame && m_picture->hasPicture()))
        load();
}

void PhotoPanel::load()
{
    m_picture->setPicture({}, {});
    if (!m_source.picture)
        return;
    m_source.picture(m_photo, {kRead, kRead})
        .then(this, [this, id = m_photo.id](const core::Result<QImage> &picture) {
            if (id != m_photo.id)
                return;
            m_picture->setPicture(picture ? *picture : QImage(),
                                  picture ? QString() : errorText(picture.error()));
        });
}

} // namespace ui

#include "PhotoPanel.moc"
