// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Target.h"

#include <QLineEdit>

namespace ui {

/// A commitment typed as text: "4 h", "1 j avant 12:00"; empty promises nothing. Outlined while it
/// cannot be read; errorText() then says what to write.
class TargetEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit TargetEdit(QWidget *parent = nullptr);

    /// The last one that could be read.
    const std::optional<core::Target> &target() const { return m_target; }
    /// Without emitting.
    void setTarget(const std::optional<core::Target> &target);
    bool isValid() const { return m_error.isEmpty(); }
    const QString &errorText() const { return m_error; }
    /// A contradiction outlines the cell too.
    void setContradictory(bool contradictory);

Q_SIGNALS:
    void targetEdited();

private:
    void read();
    void showTarget();

    std::optional<core::Target> m_target;
    QString m_error;
    bool m_contradictory = false;
};

} // namespace ui
