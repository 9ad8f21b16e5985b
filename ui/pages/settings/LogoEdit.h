// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace ui {

/// What @p file, any PNG or JPEG picture, becomes as a logo: PNG, opaque on white, at most 600 × 240 pixels.
/// Invalid, with words, for anything else and for what takes too many bytes even so.
core::Result<QByteArray> logoOf(const core::NewFile &file);

/// The provider's logo as documents show it, to be chosen or taken away.
class LogoEdit : public QWidget
{
    Q_OBJECT
public:
    /// Asks the user for a file; without a name: none was chosen.
    using Choose = std::function<core::Result<core::NewFile>()>;

    explicit LogoEdit(QWidget *parent = nullptr);

    void setChoose(const Choose &choose) { m_choose = choose; }
    void setLogo(const QByteArray &logo);
    const QByteArray &logo() const { return m_logo; }

Q_SIGNALS:
    void edited();
    void refused(const core::Error &error);

private:
    void choose();

    Choose m_choose;
    QByteArray m_logo;
    QLabel *m_preview;
    QPushButton *m_button;
    QPushButton *m_remove;
};

} // namespace ui
