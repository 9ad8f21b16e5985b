// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pictures.h"
#include "Warnings.h"
#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/attachment/PhotoPanel.h"
#include "ui/style/Theme.h"
#include "ui/widgets/DropVeil.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QVBoxLayout>

using core::Attachment;
using core::FileKind;

/// What surrounds the panel takes files too, as the main window does.
class Surroundings : public QWidget
{
protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        event->setAccepted(!ui::localFiles(*event->mimeData()).isEmpty());
    }
};

/// The files of a record, by mouse and keys, on answers made up here.
class TestAttachmentPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysHowToAddTheFirst();
    void listsFiles();
    void namesAreNoMarkup();
    void addsByTheButton();
    void takesDroppedFiles();
    void showsWhereFilesMayBeDropped();
    void pastesPicturesAndFiles();
    void aFieldPastesItself();
    void picturesAreLookedAt();
    void whatCannotBeShownIsSaid();
    void otherFilesAreSaved();
    void renamesInPlace();
    void removesByKeyAndMenu();
    void menuOfAPictureOfAMachine();
    void anotherRecordShowsItsOwn();
    void photoOfTheMachine();
    void picturesThatAreRefused_data();
    void picturesThatAreRefused();
    void largePicturesAreMadeSmaller();

private:
    Attachment file(qint64 id, const QString &name, FileKind kind, bool isPhoto = false) const
    {
        return {.id = core::AttachmentId(id),
                .owner = m_machine,
                .name = name,
                .kind = kind,
                .sizeBytes = 1'234'567,
                .sha256 = QString::number(id),
                .addedAt = core::fromMsecs(1'700'000'000'000),
                .isPhoto = isPhoto};
    }
    ui::AttachmentSource source()
    {
        ui::AttachmentSource source;
        source.list = [this](core::RowRef owner) {
            m_listed << owner;
            return QtFuture::makeReadyFuture(core::Result<QList<Attachment>>(m_files));
        };
        source.picture = [this](const Attachment &attachment, QSize size) {
            return QtFuture::makeReadyFuture(
                ui::pictureOf(m_pictures.value(attachment.id), attachment.name, size));
        };
        return source;
    }
    void show(const QList<Attachment> &files)
    {
        m_files = files;
        m_panel->showRecord(m_machine);
        QTRY_COMPARE(m_panel->files(), files);
        QCoreApplication::processEvents();
    }
    template <class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    ui::SimpleTable *table() const { return find<ui::SimpleTable>("attachmentTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QPoint at(int row) const { return table()->visualRect(table()->model()->index(row, 0)).center(); }
    void click(int row) { QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at(row)); }
    void choose(int row, const char *action)
    {
        Q_EMIT table()->customContextMenuRequested(at(row));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto *entry = menu->findChild<QAction *>(QLatin1String(action));
        QVERIFY(entry);
        entry->trigger();
        menu->close();
    }

    const core::RowRef m_machine{core::Table::Asset, 7};
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    ui::AttachmentPanel *m_panel = nullptr;
    QList<Attachment> m_files;
    QHash<core::AttachmentId, QByteArray> m_pictures;
    QList<core::RowRef> m_listed;
};

void TestAttachmentPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
}

void TestAttachmentPanel::init()
{
    failOnWarnings();
    m_files.clear();
    m_pictures.clear();
    m_listed.clear();
    m_window = std::make_unique<Surroundings>();
    m_window->setAcceptDrops(true);
    m_window->resize(900, 600);
    m_panel = new ui::AttachmentPanel(source(), ui::Format(QLocale(), QTimeZone("Europe/Paris")),
                                      QStringLiteral("Drop to attach"));
    auto *layout = new QVBoxLayout(m_window.get());
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("field"));
    layout->addWidget(field);
    layout->addWidget(m_panel);
    layout->addStretch();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAttachmentPanel::cleanup()
{
    m_window.reset();
}

void TestAttachmentPanel::saysHowToAddTheFirst()
{
    show({});
    QVERIFY(find<QLabel>("noAttachment")->isVisible());
    QVERIFY(find<QLabel>("noAttachment")->text().contains(QStringLiteral("Ctrl+V")));
    QVERIFY(!table()->isVisible());
}

void TestAttachmentPanel::listsFiles()
{
    show({file(1, QStringLiteral("baie.png"), FileKind::Picture, true),
          file(2, QStringLiteral("devis.pdf"), FileKind::Pdf)});
    QVERIFY(!find<QLabel>("noAttachment")->isVisible());
    QCOMPARE(table()->rows(), 2);
    QCOMPARE(cell(0, 0), QStringLiteral("baie.png"));
    QCOMPARE(cell(0, 1), QStringLiteral("Picture"));
    QCOMPARE(cell(1, 1), QStringLiteral("PDF"));
    QVERIFY(cell(1, 2).contains(QStringLiteral("MB")));
    QVERIFY(!cell(1, 3).isEmpty());
}

void TestAttachmentPanel::namesAreNoMarkup()
{
    show({file(1, QStringLiteral("<b>&amp;.txt"), FileKind::Text)});
    QCOMPARE(cell(0, 0), QStringLiteral("<b>&amp;.txt"));
    QVERIFY(
        table()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
}

void TestAttachmentPanel::addsByTheButton()
{
    show({});
    QSignalSpy asked(m_panel, &ui::AttachmentPanel::addRequested);
    QTest::mouseClick(find<QPushButton>("addAttachmentButton"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).value<core::RowRef>(), m_machine);
    QCOMPARE(asked.constFirst().at(1).toBool(), false);
}

void TestAttachmentPanel::takesDroppedFiles()
{
    show({});
    QSignalSpy given(m_panel, &ui::AttachmentPanel::filesGiven);
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.png")),
                     QUrl(QStringLiteral("https://vigie.example/x"))});
    QDragEnterEvent enters(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &enters);
    QVERIFY(enters.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.constFirst().at(1).toStringList(), QStringList{QStringLiteral("/tmp/a b.png")});

    QMimeData words;
    words.setText(QStringLiteral("words"));
    QDragEnterEvent refused(QPoint(10, 10), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(m_panel, &refused);
    QVERIFY(!refused.isAccepted());
}

void TestAttachmentPanel::showsWhereFilesMayBeDropped()
{
    show({});
    auto *veil = find<ui::DropVeil>("attachmentVeil");
    QCOMPARE(veil->text(), QStringLiteral("Drop to attach"));
    QVERIFY(!veil->isVisible());
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.png"))});
    QDragEnterEvent overWindow(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &overWindow);
    QCOMPARE(veil->state(), ui::DropVeil::State::Offered);
    QVERIFY(veil->isVisible());
    QCOMPARE(veil->size(), m_panel->size());
    QDragLeaveEvent leaves;
    QCoreApplication::sendEvent(m_window.get(), &leaves);
    QCOMPARE(veil->state(), ui::DropVeil::State::Hidden);
    QDragEnterEvent enters(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &enters);
    QCOMPARE(veil->state(), ui::DropVeil::State::Taking);
    QCoreApplication::sendEvent(m_panel, &leaves);
    QVERIFY(!veil->isVisible());
}

void TestAttachmentPanel::pastesPicturesAndFiles()
{
    show({file(1, QStringLiteral("a.txt"), FileKind::Text)});
    QSignalSpy pictures(m_panel, &ui::AttachmentPanel::picturePasted);
    QSignalSpy files(m_panel, &ui::AttachmentPanel::filesGiven);
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures.constFirst().at(1).value<QImage>().size(), picture.size());
    const QString name = pictures.constFirst().at(2).toString();
    QVERIFY2(name.startsWith(QStringLiteral("Screenshot 20")) && name.endsWith(QStringLiteral(".png")),
             qPrintable(name));
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/copied.pdf"))});
    QGuiApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(files.size(), 1);
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pictures.size() + files.size(), 2);
}

void TestAttachmentPanel::aFieldPastesItself()
{
    show({});
    QSignalSpy files(m_panel, &ui::AttachmentPanel::filesGiven);
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    auto *field = find<QLineEdit>("field");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), QStringLiteral("words"));
    QVERIFY(files.isEmpty());
}

void TestAttachmentPanel::picturesAreLookedAt()
{
    m_pictures = {{core::AttachmentId(1), pictureBytes({300, 200})},
                  {core::AttachmentId(3), pictureBytes({4000, 3000}, "JPEG")}};
    show({file(1, QStringLiteral("a.png"), FileKind::Picture),
          file(2, QStringLiteral("b.txt"), FileKind::Text),
          file(3, QStringLiteral("c.jpg"), FileKind::Picture)});
    click(0);
    auto *view = find<ui::PictureView>("pictureView");
    QVERIFY(view);
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(view->size(), m_window->size());
    QVERIFY(!find<QPushButton>("previousPicture")->isEnabled());
    QCoreApplication::processEvents();
    QCOMPARE(view->grab().toImage().pixelColor(view->rect().center()), QColor(Qt::darkCyan));
    QTest::keyClick(view, Qt::Key_Right); // Past the text.
    QCoreApplication::processEvents();
    QVERIFY(find<QPushButton>("previousPicture")->isEnabled());
    QVERIFY(!find<QPushButton>("nextPicture")->isEnabled());
    QSignalSpy saved(m_panel, &ui::AttachmentPanel::saveRequested);
    QTest::mouseClick(find<QPushButton>("savePicture"), Qt::LeftButton);
    QCOMPARE(saved.constFirst().constFirst().value<Attachment>().name, QStringLiteral("c.jpg"));
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(!find<ui::PictureView>("pictureView"));
    QVERIFY(table()->hasFocus());
}

void TestAttachmentPanel::whatCannotBeShownIsSaid()
{
    m_pictures = {{core::AttachmentId(1), pngBomb(30'000)}};
    show({file(1, QStringLiteral("bombe.png"), FileKind::Picture)});
    click(0);
    auto *view = find<ui::PictureView>("pictureView");
    QVERIFY(view);
    const auto labels = view->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("too large a picture"));
    }));
}

void TestAttachmentPanel::otherFilesAreSaved()
{
    show({file(2, QStringLiteral("page.html"), FileKind::Text)});
    QSignalSpy saved(m_panel, &ui::AttachmentPanel::saveRequested);
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!find<ui::PictureView>("pictureView"));
}

void TestAttachmentPanel::renamesInPlace()
{
    show({file(1, QStringLiteral("IMG_0001.jpg"), FileKind::Picture)});
    QSignalSpy renamed(m_panel, &ui::AttachmentPanel::renameRequested);
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *name = find<QLineEdit>("attachmentName");
    QVERIFY(name->isVisible() && name->hasFocus());
    QCOMPARE(name->selectedText(), QStringLiteral("IMG_0001"));
    QTest::keyClicks(name, QStringLiteral("baie"));
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible() && renamed.isEmpty());
    QTest::keyClick(table(), Qt::Key_F2);
    QTest::keyClicks(name, QStringLiteral("baie"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed.constFirst().at(1).toString(), QStringLiteral("baie.jpg"));
    QVERIFY(table()->hasFocus());
}

void TestAttachmentPanel::removesByKeyAndMenu()
{
    show(
        {file(1, QStringLiteral("a.txt"), FileKind::Text), file(2, QStringLiteral("b.txt"), FileKind::Text)});
    QSignalSpy removed(m_panel, &ui::AttachmentPanel::removeRequested);
    table()->setFocus();
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_Delete);
    choose(0, "removeAttachment");
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).constFirst().value<Attachment>().name, QStringLiteral("b.txt"));
    QCOMPARE(removed.at(1).constFirst().value<Attachment>().name, QStringLiteral("a.txt"));
}

void TestAttachmentPanel::menuOfAPictureOfAMachine()
{
    show({file(1, QStringLiteral("a.png"), FileKind::Picture)});
    QSignalSpy chosen(m_panel, &ui::AttachmentPanel::photoRequested);
    choose(0, "photoAttachment");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().at(1).toBool(), true);
    show({file(1, QStringLiteral("a.png"), FileKind::Picture, true)});
    choose(0, "photoAttachment");
    QCOMPARE(chosen.constLast().at(1).toBool(), false);
}

void TestAttachmentPanel::anotherRecordShowsItsOwn()
{
    show({file(1, QStringLiteral("a.txt"), FileKind::Text)});
    m_files = {};
    const core::RowRef other{core::Table::Intervention, 9};
    m_panel->showRecord(other);
    QCOMPARE(table()->rows(), 0);
    QCOMPARE(m_listed.constLast(), other);
}

void TestAttachmentPanel::photoOfTheMachine()
{
    ui::PhotoPanel photo(source());
    photo.resize(360, 300);
    photo.show();
    QSignalSpy added(&photo, &ui::PhotoPanel::addRequested);
    QSignalSpy looked(&photo, &ui::PhotoPanel::pictureRequested);
    photo.showPhotoOf({file(1, QStringLiteral("a.png"), FileKind::Picture)}); // None of them is the photo.
    auto *button = photo.findChild<QAbstractButton *>(QStringLiteral("photoButton"));
    QVERIFY(!button->isVisible());
    QTest::mouseClick(photo.findChild<QPushButton *>(QStringLiteral("addPhotoButton")), Qt::LeftButton);
    QCOMPARE(added.size(), 1);
    m_pictures = {{core::AttachmentId(2), pictureBytes({400, 300})}};
    photo.showPhotoOf({file(2, QStringLiteral("b.png"), FileKind::Picture, true)});
    QVERIFY(button->isVisible());
    QCoreApplication::processEvents();
    QTRY_COMPARE(button->grab().toImage().pixelColor(button->rect().center()), QColor(Qt::darkCyan));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(looked.constFirst().constFirst().value<Attachment>().name, QStringLiteral("b.png"));
}

void TestAttachmentPanel::picturesThatAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("drawing") << QByteArray(
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
    QTest::newRow("page") << QByteArray("<html><img src='file:///etc/passwd'></html>");
    QTest::newRow("half a picture") << pictureBytes({600, 600}).left(60);
    QTest::newRow("another kind") << pictureBytes({10, 10}, "BMP");
    QTest::newRow("a bomb") << pngBomb(30'000);
    QTest::newRow("a bomb beyond numbers") << pngBomb(0x7fffffff);
}

void TestAttachmentPanel::picturesThatAreRefused()
{
    QFETCH(const QByteArray, content);
    const auto picture = ui::pictureOf(content, QStringLiteral("x"), {100, 100});
    QVERIFY(!picture);
    QVERIFY(!picture.error().sentence.isEmpty());
}

void TestAttachmentPanel::largePicturesAreMadeSmaller()
{
    for (const char *format : {"PNG", "JPEG"}) {
        const auto small = ui::pictureOf(pictureBytes({2000, 1000}, format), QStringLiteral("x"), {100, 100});
        QVERIFY(small);
        QCOMPARE(small->size(), QSize(100, 50));
        const auto same = ui::pictureOf(pictureBytes({20, 10}, format), QStringLiteral("x"), {100, 100});
        QCOMPARE(same->size(), QSize(20, 10));
    }
}

QTEST_MAIN(TestAttachmentPanel)
#include "tst_attachmentpanel.moc"
