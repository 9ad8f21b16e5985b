// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractLife.h"

#include "app/attachments.h"
#include "app/saving.h"
#include "core/base/Zone.h"
#include "core/services/NoticeService.h"
#include "ui/pages/contract/LifePage.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QDate todayOf(const Context &context)
{
    return core::localTime(context.clock(), context.zone).day;
}

/// Of an operation without a row of its own: @p id once @p done.
template <class Id>
core::Result<Id> after(const core::Result<> &done, Id id)
{
    return done ? core::Result<Id>(id) : core::Result<Id>(done.error());
}

void joinNotice(ui::LifePage &page, const Context &context)
{
    using ui::LifePage;
    QObject::connect(
        &page, &LifePage::noticeSaved, &page, [&page, context](const core::ContractNotice &notice) {
            saveFor(page, context, core::Table::ContractNotice,
                    notice.id.isValid() ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Correct a notice"))
                                        : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Record a notice")),
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [notice, today = todayOf(context)](core::Unit &unit) {
                        return core::save(unit, notice, today);
                    });
        });
    QObject::connect(&page, &LifePage::noticeWithdrawn, &page, [&page, context](core::ContractId contract) {
        saveFor(page, context, core::Table::Contract,
                QStringLiteral(QT_TRANSLATE_NOOP("Action", "Withdraw a notice")),
                translated(QT_TRANSLATE_NOOP("Pages", "The notice is withdrawn: the contract goes on.")),
                [contract, today = todayOf(context)](core::Unit &unit) {
                    return after(core::withdrawNotice(unit, contract, today), contract);
                });
    });
}

void joinItems(ui::LifePage &page, const Context &context)
{
    using ui::LifePage;
    QObject::connect(
        &page, &LifePage::itemSaved, &page, [&page, context](const core::ReversibilityItem &item) {
            saveFor(
                page, context, core::Table::ReversibilityItem,
                QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change the reversibility checklist")),
                translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                [item, today = todayOf(context)](core::Unit &unit) { return core::save(unit, item, today); });
        });
    QObject::connect(
        &page, &LifePage::itemRemoved, &page, [&page, context](const core::ReversibilityItem &item) {
            saveFor(page, context, core::Table::ReversibilityItem,
                    QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change the reversibility checklist")),
                    translated(QT_TRANSLATE_NOOP("Pages", "The line is removed.")),
                    [item](core::Unit &unit) { return after(core::remove(unit, item), item.id); });
        });
    QObject::connect(
        &page, &LifePage::recordSigned, &page,
        [&page, context](core::ContractNoticeId notice, const std::optional<QDate> &on, const QString &by) {
            saveFor(page, context, core::Table::ContractNotice,
                    QStringLiteral(QT_TRANSLATE_NOOP("Action", "Sign the reversibility record")),
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [notice, on, by, today = todayOf(context)](core::Unit &unit) {
                        return after(core::sign(unit, {.notice = notice, .on = on, .by = by}, today), notice);
                    });
        });
}

} // namespace

void addContractLifePage(ui::MainWindow &window, const Context &context)
{
    const auto make = [context]() -> ui::Page * {
        ui::LifePage::Source source{.life =
                                        [&list = context.list](core::ContractId contract) {
                                            return list.run([contract](core::Connection &connection) {
                                                return core::contractLife(connection, contract);
                                            });
                                        },
                                    .files = attachmentSource(context)};
        auto *page =
            new ui::LifePage(source, ui::Format(QLocale(), context.zone, context.clock), context.changes);
        joinNotice(*page, context);
        joinItems(*page, context);
        joinAttachments(*page->attachments(), *page, context);
        return page;
    };
    window.addPage({.id = QStringLiteral("contractlife"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Life of a contract")),
                    .icon = QStringLiteral("contracts"),
                    .make = make,
                    .where = ui::PageEntry::Where::Hidden});
}

} // namespace app
