// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/Page.h"

class QLineEdit;
class QPushButton;

namespace ui {

class FormField;

/// What an empty database opens on: the name of the provider, and nothing else.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    QWidget *firstFocus() override;

    void refused(const core::Error &error);

Q_SIGNALS:
    void beginRequested(const QString &providerName);

private:
    Place m_place;
    QLineEdit *m_name;
    FormField *m_field;
    QPushButton *m_begin;
};

} // namespace ui
