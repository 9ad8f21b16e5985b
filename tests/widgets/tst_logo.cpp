// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pictures.h"
#include "SampleMonthReport.h"
#include "Warnings.h"
#include "ui/pages/settings/LogoEdit.h"
#include "ui/pages/settings/ProviderForm.h"
#include "ui/printing/Output.h"
#include "ui/printing/report/LegalMentions.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

/// The provider's logo: what may become one, the form, and the head of documents.
class TestLogo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void aPictureBecomesALogo_data();
    void aPictureBecomesALogo();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
    void whatIsTransparentIsWhiteOnPaper();
    void itIsChosenAndRemovedInTheForm();
    void aRefusalIsSaidAtTheField();
    void itIsNeverDeformedOnPaper_data();
    void itIsNeverDeformedOnPaper();
    void aLogoThatCannotBeReadLeavesTheNameAlone();

private:
    static QList<ui::PictureMark> pictures(const ui::Pages &pages)
    {
        QList<ui::PictureMark> found;
        for (const ui::Mark &mark : pages.page(0).drawing.marks()) {
            if (const auto *picture = std::get_if<ui::PictureMark>(&mark))
                found << *picture;
        }
        return found;
    }
    ui::Pages headed(const QByteArray &logo) const
    {
        core::Provider provider = sample::provider();
        provider.logo = logo;
        ui::Document document;
        document.blocks.push_back({ui::mastheadOf(provider, {QStringLiteral("Étude Keller")})});
        return ui::Pages(document, m_fonts);
    }

    std::unique_ptr<ui::Theme> m_theme;
    ui::PaperFonts m_fonts;
};

void TestLogo::initTestCase()
{
    m_theme = std::make_unique<ui::Theme>(*qApp);
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
}

void TestLogo::aPictureBecomesALogo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QSize>("size");
    QTest::newRow("small: as it is") << pictureBytes({120, 60}) << QSize(120, 60);
    QTest::newRow("wide: made smaller") << pictureBytes({3000, 600}) << QSize(600, 120);
    QTest::newRow("tall: made smaller") << pictureBytes({500, 1000}) << QSize(120, 240);
    QTest::newRow("JPEG") << pictureBytes({300, 100}, "JPEG") << QSize(300, 100);
}

void TestLogo::aPictureBecomesALogo()
{
    QFETCH(const QByteArray, content);
    const auto logo = ui::logoOf({.name = QStringLiteral("logo.png"), .content = content});
    QVERIFY(logo);
    QVERIFY(logo->startsWith("\x89PNG"));
    QTEST(QImage::fromData(*logo, "PNG").size(), "size");
}

void TestLogo::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("a page") << QByteArray("%PDF-1.7");
    QTest::newRow("cut off") << pictureBytes({300, 300}).left(60);
    QTest::newRow("says to be enormous") << pngBomb(50'000);
    QImage noise(600, 240, QImage::Format_RGB32);
    QRandomGenerator random(7);
    random.fillRange(reinterpret_cast<quint32 *>(noise.bits()), noise.sizeInBytes() / 4);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    noise.save(&buffer, "PNG");
    QTest::newRow("too many bytes even when small") << buffer.data();
}

void TestLogo::whatIsNoneIsRefused()
{
    QFETCH(const QByteArray, content);
    const auto logo = ui::logoOf({.name = QStringLiteral("logo.png"), .content = content});
    QVERIFY(!logo);
    QCOMPARE(logo.error().kind, core::ErrorKind::Invalid);
    QCOMPARE(logo.error().field, QStringLiteral("logo"));
    QVERIFY(!logo.error().sentence.isEmpty());
}

void TestLogo::whatIsTransparentIsWhiteOnPaper()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const QImage logo =
        QImage::fromData(*ui::logoOf({.name = QStringLiteral("l.png"), .content = buffer.data()}));
    QVERIFY(!logo.hasAlphaChannel());
    QCOMPARE(logo.pixelColor(20, 20), QColor(Qt::white));
}

void TestLogo::itIsChosenAndRemovedInTheForm()
{
    ui::ProviderForm form{ui::Format()};
    core::NewFile offered;
    form.logo().setChoose([&offered] { return core::Result<core::NewFile>(offered); });
    form.show(sample::provider());
    form.QWidget::show();
    auto *choose = form.findChild<QPushButton *>(QStringLiteral("logoChoose"));
    auto *remove = form.findChild<QPushButton *>(QStringLiteral("logoRemove"));
    auto *preview = form.findChild<QLabel *>(QStringLiteral("logoPreview"));
    QVERIFY(!preview->isVisible() && !remove->isVisible());
    QTest::mouseClick(choose, Qt::LeftButton);
    QVERIFY2(!form.isChanged(), "no file was chosen");
    offered = {.name = QStringLiteral("logo.png"), .content = pictureBytes({200, 50})};
    choose->setFocus();
    QTest::keyClick(choose, Qt::Key_Space);
    QVERIFY(form.isChanged() && preview->isVisible());
    QVERIFY(form.provider().logo.startsWith("\x89PNG"));
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(!form.isChanged() && !preview->isVisible());
    QVERIFY(form.provider().logo.isEmpty());
}

void TestLogo::aRefusalIsSaidAtTheField()
{
    ui::ProviderForm form{ui::Format()};
    form.logo().setChoose(
        [] { return core::Result<core::NewFile>({.name = QStringLiteral("virus.png"), .content = "MZ"}); });
    core::Provider provider = sample::provider();
    provider.logo = *ui::logoOf({.name = QStringLiteral("l.png"), .content = pictureBytes({20, 20})});
    form.show(provider);
    QTest::mouseClick(form.findChild<QPushButton *>(QStringLiteral("logoChoose")), Qt::LeftButton);
    QCOMPARE(form.provider().logo, provider.logo);
    const auto fields = form.findChildren<ui::FormField *>();
    const auto field = std::ranges::find_if(
        fields, [](const ui::FormField *each) { return each->name() == QLatin1String("logo"); });
    QVERIFY(field != fields.cend());
    QVERIFY2((*field)->error().contains(QStringLiteral("virus.png")), qPrintable((*field)->error()));
}

void TestLogo::itIsNeverDeformedOnPaper_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(600, 60);
    QTest::newRow("square") << QSize(200, 200);
    QTest::newRow("tall") << QSize(60, 240);
}

void TestLogo::itIsNeverDeformedOnPaper()
{
    QFETCH(const QSize, size);
    const ui::Pages pages = headed(pictureBytes(size));
    const QList<ui::PictureMark> found = pictures(pages);
    QCOMPARE(found.size(), 1);
    const QRectF rect = found.constFirst().rect;
    QVERIFY(qAbs(rect.width() / rect.height() - size.width() / double(size.height())) < 0.01);
    QVERIFY(rect.width() <= ui::pt(100.1) && rect.height() <= ui::pt(42.1));
    for (const ui::Mark &mark : pages.page(0).drawing.marks()) {
        if (const auto *words = std::get_if<ui::TextMark>(&mark))
            QVERIFY2(words->baseline.x() > rect.right(), "the name stands beside it");
    }
    QVERIFY(pdf(pages, m_fonts));
}

void TestLogo::aLogoThatCannotBeReadLeavesTheNameAlone()
{
    for (const QByteArray &logo : {QByteArray(), QByteArray("\x89PNG\r\n\x1a\n broken")}) {
        const ui::Pages pages = headed(logo);
        QVERIFY(pictures(pages).isEmpty());
        QVERIFY(pages.page(0).drawing.plainText().contains(QStringLiteral("Vigie Démo Informatique")));
    }
}

QTEST_MAIN(TestLogo)
#include "tst_logo.moc"
