// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ListMapping.h"

#include "core/base/Text.h"
#include "core/exchange/ImportNotes.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <array>

namespace core {
namespace {

constexpr std::array kEncodings{"utf-8", "windows-1252", "utf-16le", "utf-16be", "utf-32le", "utf-32be"};
constexpr std::array kOrders{"dmy", "mdy", "ymd"};

template <size_t Count>
std::optional<int> placeOf(const QString &name, const std::array<const char *, Count> &names)
{
    for (size_t i = 0; i < Count; ++i) {
        if (name.compare(QLatin1String(names.at(i)), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return {};
}

Error unknown(const QString &value, const QString &key)
{
    return unreadable(
        {QT_TRANSLATE_NOOP("Sentence", "The mapping is wrong: “%1” is no value of “%2”."), {value, key}});
}

/// A text that stands for a character: ";" or "tab".
std::optional<QChar> characterOf(const QString &text)
{
    if (text.compare(QLatin1String("tab"), Qt::CaseInsensitive) == 0)
        return QLatin1Char('\t');
    return text.size() == 1 ? std::optional(text.at(0)) : std::nullopt;
}

QString textOf(QChar character)
{
    return character == QLatin1Char('\t') ? QStringLiteral("tab") : QString(character);
}

Result<> readFormat(const QString &key, const QString &text, ListMapping &mapping)
{
    bool isKnown = true;
    if (key == QLatin1String("kind")) {
        mapping.kind = listKindCalled(text);
        isKnown = mapping.kind.has_value();
    } else if (key == QLatin1String("encoding")) {
        const auto place = placeOf(text, kEncodings);
        isKnown = place.has_value();
        mapping.encoding = static_cast<TextEncoding>(place.value_or(0));
    } else if (key == QLatin1String("delimiter")) {
        mapping.delimiter = characterOf(text);
        isKnown = mapping.delimiter.has_value();
    } else if (key == QLatin1String("date_order")) {
        const auto place = placeOf(text, kOrders);
        isKnown = place.has_value();
        mapping.dateOrder = static_cast<DateOrder>(place.value_or(0));
    } else if (key == QLatin1String("decimal")) {
        mapping.decimalMark = characterOf(text);
        isKnown = mapping.decimalMark == QLatin1Char(',') || mapping.decimalMark == QLatin1Char('.');
    } else {
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The mapping is wrong: “%1” is not known. Known are: %2."),
             {key, QStringLiteral("kind, encoding, delimiter, date_order, decimal, columns, values")}});
    }
    return isKnown ? Result<>() : unknown(text, key);
}

Result<> readColumns(const QJsonObject &columns, ListMapping &mapping)
{
    for (auto column = columns.constBegin(); column != columns.constEnd(); ++column) {
        const auto field = listFieldCalled(column->toString());
        if (!field)
            return unknown(column->toString(), column.key());
        mapping.columns.insert(column.key(), *field);
    }
    return {};
}

Result<> readValues(const QJsonObject &values, ListMapping &mapping)
{
    for (auto entry = values.constBegin(); entry != values.constEnd(); ++entry) {
        const auto field = listFieldCalled(entry.key());
        if (!field || !entry->isObject())
            return unknown(entry.key(), QStringLiteral("values"));
        const QJsonObject meanings = entry->toObject();
        for (auto meaning = meanings.constBegin(); meaning != meanings.constEnd(); ++meaning)
            mapping.values[*field].insert(meaning.key(), meaning->toString());
    }
    return {};
}

} // namespace

QString identifier(TextEncoding encoding)
{
    return QString::fromLatin1(kEncodings.at(static_cast<size_t>(encoding)));
}

QString identifier(DateOrder order)
{
    return QString::fromLatin1(kOrders.at(static_cast<size_t>(order)));
}

QJsonObject jsonOf(const ListMapping &mapping)
{
    QJsonObject json;
    if (mapping.kind)
        json[QLatin1String("kind")] = identifier(*mapping.kind);
    if (mapping.encoding)
        json[QLatin1String("encoding")] = identifier(*mapping.encoding);
    if (mapping.delimiter)
        json[QLatin1String("delimiter")] = textOf(*mapping.delimiter);
    if (mapping.dateOrder)
        json[QLatin1String("date_order")] = identifier(*mapping.dateOrder);
    if (mapping.decimalMark)
        json[QLatin1String("decimal")] = textOf(*mapping.decimalMark);
    QJsonObject columns;
    for (auto column = mapping.columns.constBegin(); column != mapping.columns.constEnd(); ++column)
        columns[column.key()] = identifier(column.value());
    json[QLatin1String("columns")] = columns;
    QJsonObject values;
    for (auto entry = mapping.values.constBegin(); entry != mapping.values.constEnd(); ++entry) {
        QJsonObject meanings;
        for (auto meaning = entry->constBegin(); meaning != entry->constEnd(); ++meaning)
            meanings[meaning.key()] = meaning.value();
        values[identifier(entry.key())] = meanings;
    }
    if (!values.isEmpty())
        json[QLatin1String("values")] = values;
    return json;
}

Result<ListMapping> mappingOf(const QJsonObject &json)
{
    ListMapping mapping;
    for (auto entry = json.constBegin(); entry != json.constEnd(); ++entry) {
        Result<> read;
        if (entry.key() == QLatin1String("columns"))
            read = readColumns(entry->toObject(), mapping);
        else if (entry.key() == QLatin1String("values"))
            read = readValues(entry->toObject(), mapping);
        else
            read = readFormat(entry.key(), entry->toString(), mapping);
        if (!read)
            return read.error();
    }
    return mapping;
}

Result<ListMapping> mappingOfText(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The file is not valid JSON: %1, at byte %2."),
                           {error.errorString(), QString::number(error.offset)}});
    return mappingOf(document.object());
}

QString layoutKey(const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names << folded(column).simplified();
    names.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(names.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace core
