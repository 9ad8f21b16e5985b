// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Parties.h"

namespace core {
namespace {

const QString kProvider = QStringLiteral("provider");
const QString kClient = QStringLiteral("client");
const QString kCapital = QStringLiteral("capital");

/// The texts of a party by their names in JSON: one list for writing and reading.
template <class Party, class Each>
void eachText(Party &party, const Each &each)
{
    each("name", party.name);
    each("legalForm", party.legal.legalForm);
    each("siren", party.legal.siren);
    each("siret", party.legal.siret);
    each("rcsTown", party.legal.rcsTown);
    each("vatNumber", party.legal.vatNumber);
    each("representative", party.legal.representative);
    each("representativeCapacity", party.legal.representativeCapacity);
    each("street", party.address.street);
    each("postcode", party.address.postcode);
    each("town", party.address.town);
    each("country", party.address.country);
    each("phone", party.phone);
    each("email", party.email);
}

template <class Party>
QJsonObject kept(const Party &party)
{
    QJsonObject object;
    eachText(party, [&object](const char *name, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    });
    if (party.legal.capital)
        object.insert(kCapital, party.legal.capital->cents);
    return object;
}

template <class Party>
void take(const QJsonObject &object, Party &party)
{
    if (object.isEmpty())
        return;
    eachText(party, [&object](const char *name, QString &value) {
        value = object.value(QLatin1String(name)).toString();
    });
    party.legal.capital.reset();
    if (object.contains(kCapital))
        party.legal.capital = Money{object.value(kCapital).toInteger()};
}

} // namespace

QJsonObject partiesOf(const Provider &provider, const Client &client)
{
    QJsonObject parties{{kClient, kept(client)}};
    if (!provider.name.isEmpty()) // Otherwise nobody has entered who he is.
        parties.insert(kProvider, kept(provider));
    return parties;
}

void takeParties(const QJsonObject &parties, Provider &provider, Client &client)
{
    take(parties.value(kProvider).toObject(), provider);
    take(parties.value(kClient).toObject(), client);
}

} // namespace core
