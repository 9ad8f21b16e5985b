// SPDX-License-Identifier: GPL-3.0-or-later
// Files attached to the servers of the demo, made here: the front of the rack drawn, and a note.
#include "core/services/AttachmentService.h"
#include "core/services/demo/DemoOffice.h"

#include <QHash>
#include <QPoint>
#include <QSize>
#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace core {
namespace {

constexpr int kWidth = 300;
constexpr int kUnitHeight = 22;
constexpr int kMargin = 24;
constexpr int kMostClients = 8;

/// Three bytes a pixel, written as PNG: core has no other way to draw.
class Canvas
{
public:
    explicit Canvas(int height) : m_height(height), m_pixels(qsizetype(kWidth) * height * 3, '\0') {}

    void fill(QPoint at, QSize size, quint32 rgb)
    {
        for (int y = at.y(); y < std::min(at.y() + size.height(), m_height); ++y) {
            for (int x = at.x(); x < std::min(at.x() + size.width(), kWidth); ++x) {
                for (int part = 0; part < 3; ++part)
                    m_pixels[(qsizetype(y) * kWidth + x) * 3 + part] =
                        static_cast<char>((rgb >> (16 - 8 * part)) & 0xff);
            }
        }
    }
    int height() const { return m_height; }
    QByteArray png() const;

private:
    static QByteArray chunk(const QByteArray &type, const QByteArray &content);

    int m_height;
    QByteArray m_pixels;
};

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray Canvas::chunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray body = type + content;
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef *>(body.constData()), static_cast<uInt>(body.size()));
    return bigEndian(static_cast<quint32>(content.size())) + body + bigEndian(static_cast<quint32>(sum));
}

QByteArray Canvas::png() const
{
    QByteArray lines;
    for (int y = 0; y < m_height; ++y)
        lines += '\0' + m_pixels.mid(qsizetype(y) * kWidth * 3, qsizetype(kWidth) * 3);
    const QByteArray head = bigEndian(kWidth) + bigEndian(static_cast<quint32>(m_height)) +
                            QByteArray("\x08\x02\x00\x00\x00", 5); // Eight bits of red, green and blue.
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", head) + chunk("IDAT", qCompress(lines, 9).mid(4)) +
           chunk("IEND", {});
}

enum class Device { Patch, Switch, Firewall, Server, Nas, Blank, Ups };

constexpr quint32 kGreen = 0x3fbf6f;
constexpr quint32 kAmber = 0xe0a030;

void drawPorts(Canvas &canvas, QPoint at, int rows, bool areLit, int unit)
{
    for (int row = 0; row < rows; ++row) {
        for (int port = 0; port < 24; ++port) {
            const QPoint place(at.x() + 14 + port * 9 + port / 6 * 3, at.y() + 4 + row * 9);
            canvas.fill(place, {6, 6}, 0x15181c);
            if (areLit && (port * 7 + row * 5 + unit) % 5 != 0)
                canvas.fill({place.x(), place.y() - 2}, {3, 1}, (port + unit) % 11 == 0 ? kAmber : kGreen);
        }
    }
}

/// A machine with bays of disks, two units high.
void drawBays(Canvas &canvas, QPoint at, int bays, quint32 front)
{
    const int step = 210 / bays;
    for (int bay = 0; bay < bays; ++bay) {
        const QPoint place(at.x() + 14 + bay * step, at.y() + 5);
        canvas.fill(place, {step - 4, 2 * kUnitHeight - 14}, front);
        canvas.fill({place.x() + step - 9, place.y() + 3}, {2, 2}, kGreen);
    }
    canvas.fill({at.x() + 228, at.y() + 8}, {14, 8}, 0xf4f4ee); // Its label.
    canvas.fill({at.x() + 230, at.y() + 11}, {10, 2}, 0x303030);
}

int drawDevice(Canvas &canvas, Device device, QPoint at, int unit)
{
    const bool isHigh = device == Device::Server || device == Device::Nas || device == Device::Ups;
    const int units = isHigh ? 2 : 1;
    const QSize size(kWidth - 2 * kMargin, units * kUnitHeight - 2);
    static const QHash<Device, quint32> kFronts{
        {Device::Patch, 0xb9bec4}, {Device::Blank, 0x2a2e34}, {Device::Nas, 0x33363b}};
    const quint32 front = kFronts.value(device, 0x464c55);
    canvas.fill(at, size, front);
    canvas.fill({at.x() + 3, at.y() + 3}, {4, 4}, 0x8a9098); // Screws.
    canvas.fill({at.x() + size.width() - 7, at.y() + 3}, {4, 4}, 0x8a9098);
    if (device == Device::Patch || device == Device::Switch)
        drawPorts(canvas, at, device == Device::Switch ? 2 : 1, device == Device::Switch, unit);
    else if (device == Device::Server)
        drawBays(canvas, at, 8, 0x5d646e);
    else if (device == Device::Nas)
        drawBays(canvas, at, 4, 0x1f2226);
    else if (device == Device::Firewall)
        canvas.fill({at.x() + 14, at.y() + 7}, {60, 6}, 0xb0392f);
    else if (device == Device::Ups)
        canvas.fill({at.x() + 100, at.y() + 10}, {52, 22}, 0x2f6f9f);
    return units;
}

QByteArray rackPicture(int variant)
{
    using enum Device;
    const QList<Device> devices =
        variant % 2 == 0 ? QList<Device>{Patch, Switch, Blank, Firewall, Server, Nas, Blank, Ups}
                         : QList<Device>{Patch, Patch, Switch, Firewall, Blank, Server, Server, Blank, Ups};
    Canvas canvas(2 * kMargin + 13 * kUnitHeight);
    canvas.fill({0, 0}, {kWidth, canvas.height()}, 0xcfd2d4);
    canvas.fill({kMargin - 12, kMargin - 12}, {kWidth - 2 * kMargin + 24, canvas.height() - 2 * kMargin + 24},
                0x1b1e22);
    int unit = 0;
    for (const Device device : devices)
        unit += drawDevice(canvas, device, {kMargin, kMargin + unit * kUnitHeight}, unit + variant);
    return canvas.png();
}

QByteArray noteOf(const Asset &server, const DemoClient &client)
{
    const QString text =
        QStringLiteral(
            "%1 — %2\n\nEn cas de coupure de courant\n1. Laisser l’onduleur finir "
            "l’arrêt propre (environ 12 minutes).\n2. Au retour du courant : onduleur, commutateur, "
            "stockage, puis serveur.\n3. Vérifier la réplication et la sauvegarde de la nuit.\n\n"
            "Clé de la baie : accueil, tableau à clés n° 7.\n")
            .arg(server.name, QString::fromUtf8(client.model->name));
    return text.toUtf8();
}

} // namespace

Result<> addDemoFiles(Unit &unit, DemoOffice &office)
{
    int variant = 0;
    for (const DemoClient &client : std::as_const(office.clients)) {
        for (const Asset &machine : client.machines) {
            if (machine.kind != AssetKind::Server || machine.lifeCycle == LifeCycle::Retired)
                continue;
            const auto attached = attach(unit, {Table::Asset, machine.id.value()},
                                         {{.name = QStringLiteral("Baie, face avant.png"),
                                           .content = rackPicture(variant),
                                           .isPhoto = true},
                                          {.name = QStringLiteral("Consignes de redémarrage.txt"),
                                           .content = noteOf(machine, client)}});
            if (!attached)
                return attached.error();
            break;
        }
        if (++variant == kMostClients)
            break;
    }
    return {};
}

} // namespace core
