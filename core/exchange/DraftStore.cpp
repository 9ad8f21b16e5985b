// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/DraftStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QUrl>

namespace core {
namespace {

Q_LOGGING_CATEGORY(logDrafts, "vigie.drafts")

const QString kFormat = QStringLiteral("vigie-draft");
constexpr int kVersion = 1;
constexpr QFile::Permissions kOwnOnly = QFile::ReadOwner | QFile::WriteOwner;

/// The name of a folder says nothing about whose data it is.
QString folderName(const QString &database)
{
    const QByteArray digest = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(16));
}

void write(const QString &path, const QByteArray &contents)
{
    const QString folder = QFileInfo(path).absolutePath();
    QSaveFile file(path);
    if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)) {
        file.setPermissions(kOwnOnly);
        file.write(contents);
        if (file.commit())
            return;
    }
    qCWarning(logDrafts, "draft not kept: %s: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace

DraftStore::DraftStore(const QString &folder, const QString &database, Clock clock)
    : m_folder(QDir(folder).filePath(folderName(database))), m_database(database), m_clock(std::move(clock))
{
    m_writer.setMaxThreadCount(1);
    m_writer.start([this] { prune(); });
}

DraftStore::~DraftStore()
{
    finish();
}

void DraftStore::finish()
{
    m_writer.waitForDone();
}

QString DraftStore::fileOf(const QString &form) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(QUrl::toPercentEncoding(form)) +
                                   QStringLiteral(".json"));
}

std::optional<Draft> DraftStore::find(const QString &form) const
{
    if (!m_known.contains(form))
        m_known.insert(form, read(form));
    return m_known.value(form);
}

std::optional<Draft> DraftStore::read(const QString &form) const
{
    QFile file(fileOf(form));
    if (!file.exists())
        return {};
    const auto refused = [&file](const char *why) {
        qCWarning(logDrafts, "draft passed over, %s: %s", why, qPrintable(file.fileName()));
        return std::optional<Draft>();
    };
    if (file.size() > kLargest)
        return refused("too large");
    if (!file.open(QIODevice::ReadOnly))
        return refused("not readable");
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    if (stored.value(QLatin1String("format")).toString() != kFormat ||
        stored.value(QLatin1String("version")).toInt() != kVersion)
        return refused("not a draft of this version");
    if (stored.value(QLatin1String("database")).toString() != m_database ||
        stored.value(QLatin1String("form")).toString() != form)
        return refused("of something else");
    const QJsonObject fields = stored.value(QLatin1String("fields")).toObject();
    if (fields.isEmpty())
        return refused("empty");
    return Draft{.fields = fields, .keptAt = fromMsecs(stored.value(QLatin1String("keptAt")).toInteger())};
}

void DraftStore::keep(const QString &form, const QJsonObject &fields)
{
    const Draft draft{.fields = fields, .keptAt = m_clock()};
    const QJsonObject stored{{QStringLiteral("format"), kFormat},
                             {QStringLiteral("version"), kVersion},
                             {QStringLiteral("database"), m_database},
                             {QStringLiteral("form"), form},
                             {QStringLiteral("keptAt"), toMsecs(draft.keptAt)},
                             {QStringLiteral("fields"), fields}};
    const QByteArray contents = QJsonDocument(stored).toJson(QJsonDocument::Compact);
    if (contents.size() > kLargest) {
        qCWarning(logDrafts, "draft not kept, too large: %s", qPrintable(form));
        return;
    }
    m_known.insert(form, draft);
    m_writer.start([path = fileOf(form), contents] { write(path, contents); });
}

void DraftStore::drop(const QString &form)
{
    if (!find(form))
        return;
    m_known.insert(form, std::nullopt);
    m_writer.start([path = fileOf(form)] { QFile::remove(path); });
}

void DraftStore::prune() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files,
                                                             QDir::Time); // The newest first.
    for (qsizetype i = kMost; i < files.size(); ++i)
        QFile::remove(files.at(i).filePath());
}

} // namespace core
