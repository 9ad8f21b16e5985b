// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF of a contract with forty pages of scope and five hundred machines, beside as many bare PDF
// pages of text.
#include "SampleContract.h"
#include "app/contractPages.h"
#include "bench/BarePages.h"
#include "bench/Measure.h"
#include "ui/printing/Output.h"

#include <QGuiApplication>

namespace {

core::ContractDocument hugeContract()
{
    constexpr int kMachines = 500;
    core::ContractDocument contract = sample::contractDocument();
    contract.version.scope.clear();
    contract.assets.clear();
    for (int i = 1; i <= kMachines; ++i) {
        contract.assets << core::Asset{.id = core::AssetId(i),
                                       .name = QStringLiteral("PC-%1").arg(i, 4, 10, QLatin1Char('0')),
                                       .maker = QStringLiteral("Dell"),
                                       .model = QStringLiteral("OptiPlex 7010"),
                                       .serial = QStringLiteral("SN%1").arg(i)};
        contract.version.scope << core::ScopeLine{.label =
                                                      QStringLiteral("Poste de travail, service %1 ").arg(i) +
                                                      QStringLiteral("et ses périphériques, ").repeated(11),
                                                  .asset = core::AssetId(i)};
    }
    return contract;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication qt(argc, argv);
    const QLocale french(QLocale::French, QLocale::France);
    const auto fonts = wanted(ui::PaperFonts::load());
    const core::ContractDocument contract = hugeContract();
    const ui::Pages pages =
        wanted(app::contractPages(contract, ui::PaperKind::Contract, fonts, french)).pages;
    std::printf("contract with 500 named machines, %lld pages\n", static_cast<long long>(pages.count()));
    const Cost bare = bestOf(3, [&] { barePages(pages.count(), fonts.font({})); });
    const Cost layout =
        bestOf(3, [&] { wanted(app::contractPages(contract, ui::PaperKind::Contract, fonts, french)); });
    const Cost writing = bestOf(3, [&] { wanted(ui::pdf(pages, fonts)); });
    printCost("as many bare pages of text, by QPdfWriter", bare, bare);
    printCost("laying it out", layout, bare);
    printCost("writing its PDF", writing, bare);
    printCost("the contract in all", layout + writing, bare);
    return 0;
}
