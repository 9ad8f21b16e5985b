// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/InventoryXml.h"

#include "core/exchange/ImportNotes.h"
#include "core/exchange/TextSource.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

namespace core {
namespace {

constexpr int kDeepest = 32; ///< Inventories are six levels deep.

/// Sections that are told once; all others are lists, even of one.
bool isSingle(const QString &section)
{
    static const QSet<QString> kSingle{QStringLiteral("accesslog"),     QStringLiteral("bios"),
                                       QStringLiteral("hardware"),      QStringLiteral("operatingsystem"),
                                       QStringLiteral("versionclient"), QStringLiteral("versionprovider")};
    return kSingle.contains(section);
}

/// What is never taken into memory further than the parser must.
bool isPassedOver(const QString &element)
{
    static const QSet<QString> kSecrets{QStringLiteral("envs"), QStringLiteral("processes"),
                                        QStringLiteral("licenseinfos"), QStringLiteral("winprodkey"),
                                        QStringLiteral("winprodid")};
    return kSecrets.contains(element);
}

QJsonObject firstObject(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().at(0).toObject() : value.toObject();
}

QJsonArray asList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const bool saysNothing = value.isUndefined() || (value.isString() && value.toString().isEmpty());
    return saysNothing ? QJsonArray() : QJsonArray{value};
}

/// A member told once is a value, one told again and again an array.
QJsonObject objectOf(const QMap<QString, QJsonArray> &members)
{
    QJsonObject object;
    for (auto member = members.cbegin(); member != members.cend(); ++member)
        object.insert(member.key(), member->size() == 1 ? member->at(0) : QJsonValue(*member));
    return object;
}

/// Elements become members; those that repeat become arrays. Attributes say nothing here.
class XmlTree
{
public:
    explicit XmlTree(const QString &text) : m_xml(text) {}
    Result<QJsonObject> read();

private:
    QJsonValue element(int depth);
    Error failure() const;

    QXmlStreamReader m_xml;
};

Result<QJsonObject> XmlTree::read()
{
    QJsonObject root;
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return unreadable({QT_TRANSLATE_NOOP(
                "Sentence", "The file declares a document type, which no inventory does: it is refused.")});
        if (token == QXmlStreamReader::StartElement)
            root.insert(m_xml.name().toString().toLower(), element(1));
    }
    return m_xml.hasError() ? Result<QJsonObject>(failure()) : root;
}

/// Called on a start element; returns on its end.
QJsonValue XmlTree::element(int depth)
{
    if (depth > kDeepest) {
        m_xml.raiseError(QStringLiteral("nested too deeply"));
        return {};
    }
    QMap<QString, QJsonArray> members;
    QString text;
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString name = m_xml.name().toString().toLower();
            if (isPassedOver(name))
                m_xml.skipCurrentElement();
            else
                members[name].append(element(depth + 1));
            break;
        }
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return members.isEmpty() ? QJsonValue(text.trimmed()) : QJsonValue(objectOf(members));
        default:
            break;
        }
    }
    return {};
}

Error XmlTree::failure() const
{
    return unreadable(
        {QT_TRANSLATE_NOOP("Sentence", "The XML is damaged or nested too deeply: line %1, column %2."),
         {QString::number(m_xml.lineNumber()), QString::number(m_xml.columnNumber())}});
}

/// <PORTS><PORT/><PORT/></PORTS>
QJsonArray membersOf(const QJsonObject &device, QLatin1String list, QLatin1String member)
{
    return asList(firstObject(device.value(list)).value(member));
}

/// One DEVICE of a network scan: INFO in an inventory, its own members in a discovery.
QJsonObject deviceDocument(const QJsonObject &device)
{
    QJsonObject told =
        device.contains(QLatin1String("info")) ? firstObject(device.value(QLatin1String("info"))) : device;
    const QJsonValue ips = told.value(QLatin1String("ips"));
    told.insert(QLatin1String("ips"), asList(ips.isObject() ? ips.toObject().value(QLatin1String("ip"))
                                                            : told.value(QLatin1String("ip"))));
    QJsonObject content{{QStringLiteral("network_device"), told}};
    for (const char *part : {"cartridges", "pagecounters"}) {
        if (const QString name = QString::fromLatin1(part); device.contains(name))
            content.insert(name, asList(device.value(name)));
    }
    const QJsonArray ports = membersOf(device, QLatin1String("ports"), QLatin1String("port"));
    const QJsonArray components = membersOf(device, QLatin1String("components"), QLatin1String("component"));
    if (!ports.isEmpty())
        content.insert(QStringLiteral("network_ports"), ports);
    if (!components.isEmpty())
        content.insert(QStringLiteral("network_components"), components);
    return {{QStringLiteral("itemtype"), told.value(QLatin1String("type")).toString()},
            {QStringLiteral("content"), content}};
}

QJsonObject computerDocument(const QJsonObject &request, const QJsonObject &content)
{
    QJsonObject sections;
    for (auto section = content.begin(); section != content.end(); ++section) {
        if (!isSingle(section.key()))
            sections.insert(section.key(), asList(*section));
        else
            sections.insert(section.key(),
                            section->isString() ? QJsonValue(*section) : QJsonValue(firstObject(*section)));
    }
    return {{QStringLiteral("deviceid"), request.value(QLatin1String("deviceid"))},
            {QStringLiteral("content"), sections}};
}

} // namespace

bool isXml(QByteArrayView head)
{
    return plainStart(head).startsWith('<');
}

Result<QList<QJsonObject>> inventoriesOfXml(const QByteArray &xml)
{
    const auto utf8 = utf8Of(xml);
    if (!utf8)
        return utf8.error();
    const auto root = XmlTree(QString::fromUtf8(*utf8)).read();
    if (!root)
        return root.error();
    const QJsonObject request = firstObject(root->value(QLatin1String("request")));
    const QJsonObject content = firstObject(request.value(QLatin1String("content")));
    if (content.isEmpty())
        return unreadable({QT_TRANSLATE_NOOP(
            "Sentence", "The file is XML, but no inventory of a FusionInventory or OCS agent.")});
    QList<QJsonObject> documents;
    for (const QJsonValue device : asList(content.value(QLatin1String("device"))))
        documents << deviceDocument(device.toObject());
    if (documents.isEmpty())
        documents << computerDocument(request, content);
    return documents;
}

} // namespace core
