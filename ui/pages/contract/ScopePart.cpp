// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ScopePart.h"

#include "ui/pages/contract/ClauseEdit.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ScopePart::ScopePart(QWidget *parent)
    : PartEditor(parent), m_clause(new ClauseEdit(core::ContractPart::Scope, freeClauseTitle()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    m_included.included = true;
    addSection(m_included, tr("Covered"), tr("Nothing yet."), tr("Covered line"));
    layout->addSpacing(kGapCell);
    addSection(m_excluded, tr("Excluded"), tr("Nothing yet."), tr("Excluded line"));
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
}

void ScopePart::addSection(Section &section, const QString &title, const QString &none, const QString &add)
{
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(title, kBodySize, QFont::DemiBold), 1);
    auto *button = new QPushButton(add);
    button->setObjectName(section.included ? QStringLiteral("addIncludedButton")
                                           : QStringLiteral("addExcludedButton"));
    button->setIcon(icon(QStringLiteral("plus")));
    head->addWidget(button);
    section.add = button;
    section.none = mutedLabel(none);
    section.lines = new QVBoxLayout;
    section.lines->setSpacing(kGapTight);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addLayout(head);
    layout->addWidget(section.none);
    layout->addLayout(section.lines);
    connect(button, &QPushButton::clicked, this, [this, &section] {
        addLine(section,
                {.included = section.included,
                 .family = section.included ? core::ScopeFamily::Hardware : core::ScopeFamily::Exclusion});
        section.all.constLast().label->setFocus();
        Q_EMIT edited();
    });
}

void ScopePart::addLine(Section &section, const core::ScopeLine &shown)
{
    Line line{.widget = new QWidget,
              .family = new QComboBox,
              .what = new QComboBox,
              .object = new QComboBox,
              .label = new QLineEdit(shown.label)};
    line.widget->setObjectName(QStringLiteral("scopeLine"));
    for (const auto family : valuesFrom(core::ScopeFamily::Hardware, core::ScopeFamily::Exclusion))
        line.family->addItem(words(family), static_cast<int>(family));
    line.family->setCurrentIndex(line.family->findData(static_cast<int>(shown.family)));
    line.family->setAccessibleName(tr("Family"));
    line.what->addItems({tr("in words"), tr("a family of machines"), tr("one machine"), tr("a whole site")});
    line.what->setAccessibleName(tr("What is named"));
    const What what = shown.asset.isValid()  ? What::Machine
                      : shown.assetKind      ? What::Family
                      : shown.site.isValid() ? What::Site
                                             : What::Words;
    line.what->setCurrentIndex(static_cast<int>(what));
    line.object->setAccessibleName(tr("Machine, family or site"));
    line.object->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.object->setMinimumContentsLength(10);
    line.label->setPlaceholderText(tr("as the contract says it"));
    line.label->setAccessibleName(tr("Words"));
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    auto *layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(line.family);
    layout->addWidget(line.what);
    layout->addWidget(line.object, 1);
    layout->addWidget(line.label, 2);
    layout->addWidget(remove);
    line.widget->setEnabled(!m_readOnly);
    section.lines->addWidget(line.widget);
    offerObjects(line, shown);
    section.all << line;
    section.none->hide();
    connect(remove, &QToolButton::clicked, this,
            [this, &section, widget = line.widget] { removeLine(section, widget); });
    connect(line.what, &QComboBox::activated, this, [this, line] {
        offerObjects(line, {});
        Q_EMIT edited();
    });
    connect(line.object, &QComboBox::activated, this, &PartEditor::edited);
    connect(line.family, &QComboBox::activated, this, &PartEditor::edited);
    connect(line.label, &QLineEdit::textEdited, this, &PartEditor::edited);
}

void ScopePart::removeLine(Section &section, QWidget *widget)
{
    section.all.removeIf([widget](const Line &line) { return line.widget == widget; });
    widget->hide();
    widget->deleteLater();
    section.none->setVisible(section.all.isEmpty());
    Q_EMIT edited();
}

void ScopePart::offerObjects(const Line &line, const core::ScopeLine &shown) const
{
    const What what = static_cast<What>(line.what->currentIndex());
    line.object->clear();
    line.object->setVisible(what != What::Words);
    qint64 chosen = 0;
    switch (what) {
    case What::Words:
        return;
    case What::Family:
        for (const auto kind : valuesFrom(core::AssetKind::Workstation, core::AssetKind::Other))
            line.object->addItem(words(kind), static_cast<qint64>(kind));
        chosen = static_cast<qint64>(shown.assetKind.value_or(core::AssetKind::Workstation));
        break;
    case What::Machine:
        for (const core::Asset &asset : m_assets)
            line.object->addItem(asset.name, asset.id.value());
        chosen = shown.asset.value();
        break;
    case What::Site:
        for (const core::Site &site : m_sites)
            line.object->addItem(site.name, site.id.value());
        chosen = shown.site.value();
        break;
    }
    line.object->setCurrentIndex(std::max(0, line.object->findData(chosen)));
}

void ScopePart::show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly)
{
    m_assets = record.assets;
    m_sites = record.sites;
    m_readOnly = readOnly;
    for (Section *section : {&m_included, &m_excluded}) {
        for (const Line &line : std::as_const(section->all))
            delete line.widget;
        section->all.clear();
        section->none->show();
        section->add->setEnabled(!readOnly);
    }
    m_clause->show(version, readOnly);
    for (const core::ScopeLine &line : version.scope)
        addLine(line.included ? m_included : m_excluded, line);
}

core::ScopeLine ScopePart::lineOf(const Line &line, bool included)
{
    core::ScopeLine scope{.included = included,
                          .family = static_cast<core::ScopeFamily>(line.family->currentData().toInt()),
                          .label = line.label->text().trimmed()};
    const qint64 object = line.object->currentData().toLongLong();
    switch (static_cast<What>(line.what->currentIndex())) {
    case What::Words:
        break;
    case What::Family:
        scope.assetKind = static_cast<core::AssetKind>(object);
        break;
    case What::Machine:
        scope.asset = core::AssetId(object);
        break;
    case What::Site:
        scope.site = core::SiteId(object);
        break;
    }
    if (scope.label.isEmpty())
        scope.label = line.object->currentText();
    return scope;
}

void ScopePart::read(core::Contract &, core::ContractVersion &version) const
{
    m_clause->read(version);
    version.scope.clear();
    for (const Section *section : {&m_included, &m_excluded}) {
        for (const Line &line : section->all) {
            const core::ScopeLine scope = lineOf(line, section->included);
            if (!scope.label.isEmpty())
                version.scope << scope;
        }
    }
}

} // namespace ui
