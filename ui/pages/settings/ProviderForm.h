// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/provider/Provider.h"
#include "ui/text/Format.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class DecimalEdit;
class LogoEdit;
class MoneyEdit;

/// The identity of the provider, as every document prints it. What looks wrong is said, and
/// saved all the same.
class ProviderForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderForm(const Format &format, QWidget *parent = nullptr);

    LogoEdit &logo() const { return *m_logo; }

    void show(const core::Provider &provider);
    core::Provider provider() const;
    bool isChanged() const { return provider() != m_shown; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(QVBoxLayout *layout, const char *name, const QString &label, const QString &help = {});
    void addInvoicing(QVBoxLayout *layout);
    void follow();

    core::Provider m_stored; ///< As read.
    core::Provider m_shown;  ///< As the fields say it, so that only the user's changes count.
    LogoEdit *m_logo;
    QLineEdit *m_name;
    QLineEdit *m_activity;
    QLineEdit *m_legalForm;
    MoneyEdit *m_capital;
    QLineEdit *m_siren;
    QLineEdit *m_siret;
    QLineEdit *m_rcs;
    QLineEdit *m_vat;
    QLineEdit *m_vatMention;
    QLineEdit *m_representative;
    QLineEdit *m_capacity;
    QPlainTextEdit *m_street;
    QLineEdit *m_postcode;
    QLineEdit *m_town;
    QLineEdit *m_country;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_website;
    DecimalEdit *m_vatRate;
    MoneyEdit *m_hourlyCost;
    MoneyEdit *m_kmCost;
    QComboBox *m_zone;
    QLabel *m_warnings;
};

} // namespace ui
