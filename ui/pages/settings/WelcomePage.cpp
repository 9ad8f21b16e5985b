// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/WelcomePage.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidth = 620;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : Page(parent), m_name(new QLineEdit),
      m_field(new FormField(QStringLiteral("name"), tr("Your &company"), m_name)),
      m_begin(new QPushButton(tr("Begin")))
{
    setObjectName(QStringLiteral("welcomePage"));
    m_name->setObjectName(QStringLiteral("companyEdit"));
    m_begin->setObjectName(QStringLiteral("beginButton"));
    m_begin->setEnabled(false);
    setLook(*m_begin, ButtonLook::Primary);
    auto *panel = new Panel(tr("Welcome to Vigie"));
    panel->setFixedWidth(kWidth);
    QLabel *words =
        plainLabel(tr("Contracts, machines, interventions, deadlines kept and reports: everything stays "
                      "in one file on this computer. One name is enough to begin; two calendars "
                      "are made for you, and all of it can be changed in the settings."));
    words->setWordWrap(true);
    panel->add(words);
    panel->add(m_field);
    auto *foot = new QWidget; // The button stands below what it takes.
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(FormField::kLabelWidth + kGapInside, 0, 0, 0);
    line->addWidget(m_begin);
    line->addStretch();
    panel->add(foot);
    panel->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addStretch(1);
    auto *middle = new QHBoxLayout; // An alignment would ignore the height of wrapped words.
    middle->addStretch();
    middle->addWidget(panel);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(2);
    const auto begin = [this] {
        if (m_begin->isEnabled())
            Q_EMIT beginRequested(m_name->text().trimmed());
    };
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_begin->setEnabled(!text.trimmed().isEmpty());
        m_field->setError({});
    });
    connect(m_name, &QLineEdit::returnPressed, this, begin);
    connect(m_begin, &QPushButton::clicked, this, begin);
}

void WelcomePage::open(const Place &place)
{
    m_place = place;
}

HeaderContent WelcomePage::header() const
{
    return {.title = tr("Welcome")};
}

QWidget *WelcomePage::firstFocus()
{
    return m_name;
}

void WelcomePage::refused(const core::Error &error)
{
    m_field->setError(errorText(error));
}

} // namespace ui
