// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/BulkEditor.h"

#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/JournalText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeepEdit.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SimpleTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

constexpr int kShown = 100; ///< Lines of the preview; the summary counts all of them.

/// The first entry of a list of choices leaves everything as it is.
template <class Enum>
std::optional<Enum> chosen(const QComboBox &box)
{
    return box.currentIndex() > 0 ? std::optional(static_cast<Enum>(box.currentIndex() - 1)) : std::nullopt;
}

std::optional<std::optional<QDate>> dayOf(const KeepEdit &edit, const DateEdit &day)
{
    if (edit.choice() == KeepEdit::Choice::Clear)
        return std::optional<QDate>();
    if (edit.choice() == KeepEdit::Choice::Keep || !day.value())
        return {};
    return day.value();
}

QString siteName(core::SiteId id, const QList<core::Site> &sites)
{
    for (const core::Site &site : sites) {
        if (site.id == id)
            return site.name;
    }
    return {};
}

} // namespace

QStringList changeWords(const core::AssetChange &change, const QList<core::Site> &sites, const Format &format)
{
    QStringList said;
    const auto add = [&said](const char *column, const QString &before, const QString &after) {
        const auto shown = [](const QString &text) { return text.isEmpty() ? Format::none() : text; };
        if (before != after)
            said << QCoreApplication::translate("BulkEditor", "%1: %2 → %3")
                        .arg(columnWords(QString::fromLatin1(column)), shown(before), shown(after));
    };
    const auto day = [&format](const std::optional<QDate> &on) { return on ? format.day(*on) : QString(); };
    const core::Asset &before = change.before;
    const core::Asset &after = change.after;
    add("tag", before.tag, after.tag);
    add("site_id", siteName(before.site, sites), siteName(after.site, sites));
    add("kind", words(before.kind), words(after.kind));
    add("life_cycle", words(before.lifeCycle), words(after.lifeCycle));
    add("in_service_on", day(before.inServiceOn), day(after.inServiceOn));
    add("retired_on", day(before.retiredOn), day(after.retiredOn));
    add("disposed_on", day(before.disposedOn), day(after.disposedOn));
    add("criticality", words(before.criticality), words(after.criticality));
    add("user_name", before.userName, after.userName);
    add("supplier", before.supplier, after.supplier);
    add("purchased_on", day(before.purchasedOn), day(after.purchasedOn));
    add("warranty_until_on", day(before.warrantyUntil), day(after.warrantyUntil));
    return said;
}

BulkForm::BulkForm(const QList<core::Site> &sites, const Format &format, QWidget *parent)
    : FormPanel(tr("What changes"), parent), m_format(format)
{
    setObjectName(QStringLiteral("bulkForm"));
    if (!sites.isEmpty()) {
        QStringList names{tr("No particular site")};
        for (const core::Site &site : sites)
            names << site.name;
        m_site = addEnum(QStringLiteral("site"), tr("S&ite"), names);
        for (int i = 0; i < sites.size(); ++i)
            m_site->setItemData(i + 2, sites.at(i).id.value());
    }
    m_kind = addEnum(QStringLiteral("kind"), tr("&Kind"),
                     namesFrom(core::AssetKind::Workstation, core::AssetKind::Other));
    m_lifeCycle = addEnum(QStringLiteral("lifeCycle"), tr("&Life cycle"),
                          namesFrom(core::LifeCycle::InStock, core::LifeCycle::Disposed));
    m_criticality = addEnum(QStringLiteral("criticality"), tr("&Criticality"),
                            namesFrom(core::Criticality::Low, core::Criticality::Vital));
    m_user = addKeep(QStringLiteral("userName"), tr("&User"), new QLineEdit);
    m_supplier = addKeep(QStringLiteral("supplier"), tr("&Supplier"), new QLineEdit);
    m_purchased = new DateEdit(format);
    m_keepPurchased = addKeep(QStringLiteral("purchasedOn"), tr("&Purchased on"), m_purchased);
    m_warranty = new DateEdit(format);
    m_keepWarranty = addKeep(QStringLiteral("warrantyUntil"), tr("&Warranty until"), m_warranty);
    finish();
    setFocusProxy(m_site ? m_site : m_kind);
}

QComboBox *BulkForm::addEnum(const QString &name, const QString &label, const QStringList &names)
{
    QComboBox *box = addChoice(name, label);
    box->addItem(tr("Leave as it is"));
    box->addItems(names);
    connect(box, &QComboBox::currentIndexChanged, this, &FormPanel::edited);
    return box;
}

KeepEdit *BulkForm::addKeep(const QString &name, const QString &label, QLineEdit *editor)
{
    auto *keep = new KeepEdit(editor);
    addField(name, label, keep);
    connect(keep, &KeepEdit::changed, this, &FormPanel::edited);
    return keep;
}

core::AssetBulkEdit BulkForm::value() const
{
    core::AssetBulkEdit edit{.kind = chosen<core::AssetKind>(*m_kind),
                             .lifeCycle = chosen<core::LifeCycle>(*m_lifeCycle),
                             .criticality = chosen<core::Criticality>(*m_criticality),
                             .userName = m_user->text(),
                             .supplier = m_supplier->text(),
                             .purchasedOn = dayOf(*m_keepPurchased, *m_purchased),
                             .warrantyUntil = dayOf(*m_keepWarranty, *m_warranty),
                             .today = m_format.today()};
    if (m_site && m_site->currentIndex() > 0)
        edit.site = core::SiteId(m_site->currentData().toLongLong());
    return edit;
}

bool BulkForm::isModified() const
{
    return !(value() == core::AssetBulkEdit{.today = m_format.today()});
}

BulkEditor::BulkEditor(const QList<core::Asset> &assets, const QList<core::Site> &sites, const Format &format,
                       QWidget *parent)
    : QWidget(parent), m_assets(assets), m_sites(sites), m_format(format),
      m_form(new BulkForm(sites, format)), m_summary(mutedLabel(QString())),
      m_table(new SimpleTable({{.title = tr("Machine"), .width = 170},
                               {.title = tr("What becomes of it"), .stretches = true, .wraps = true}}))
{
    setObjectName(QStringLiteral("bulkEditor"));
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("bulkPreview"));
    auto *formColumn = new ScrollColumn;
    formColumn->add(m_form);
    formColumn->addStretch();
    auto *panel = new Panel(tr("Before anything is written"));
    panel->add(m_summary);
    panel->addWide(m_table);
    panel->addStretch();
    auto *previewColumn = new ScrollColumn;
    previewColumn->add(panel, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(formColumn, 5);
    layout->addWidget(previewColumn, 4);
    setFocusProxy(m_form);
    connect(m_form, &FormPanel::edited, this, &BulkEditor::preview);
    connect(m_form, &FormPanel::cancelRequested, this, &BulkEditor::cancelRequested);
    connect(m_form, &FormPanel::saveRequested, this, [this] {
        preview();
        if (m_plan.changes.isEmpty())
            m_form->showError(core::invalid(
                {QT_TRANSLATE_NOOP("Sentence", "No machine would change: choose what becomes of them.")}));
        else
            Q_EMIT saveRequested(m_plan.changes);
    });
    preview();
}

void BulkEditor::preview()
{
    const core::ClientId client = m_sites.isEmpty() ? core::ClientId() : m_sites.constFirst().client;
    m_plan = core::planBulkEdit(m_assets, m_form->value(), client);
    QStringList sentences{tr("%n machine(s) will change.", nullptr, static_cast<int>(m_plan.changes.size()))};
    if (m_plan.unchanged > 0)
        sentences << tr("%n machine(s) would stay the same.", nullptr, m_plan.unchanged);
    if (!m_plan.refused.isEmpty())
        sentences << tr("%n machine(s) cannot change.", nullptr, static_cast<int>(m_plan.refused.size()));
    if (m_plan.changes.size() > kShown)
        sentences << tr("The first %1 are shown.").arg(kShown);
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_table->clear();
    m_table->setVisible(!m_plan.changes.isEmpty() || !m_plan.refused.isEmpty());
    for (const core::AssetRefusal &refusal : std::as_const(m_plan.refused))
        m_table->addRow({strongCell(refusal.asset.name), badgeCell(errorText(refusal.error), Tone::Watch)});
    for (const core::AssetChange &change : m_plan.changes.mid(0, kShown))
        m_table->addRow({strongCell(change.before.name),
                         {.text = changeWords(change, m_sites, m_format).join(QLatin1Char('\n'))}});
}

} // namespace ui
