// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "Warnings.h"
#include "ui/style/ChartTheme.h"
#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/JobBar.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PageScroll.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TwoColumns.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A page made of one widget and its header, for pictures only.
class StillPage : public Page
{
public:
    StillPage(QString id, HeaderContent header) : m_id(std::move(id)), m_header(std::move(header)) {}

    void open(const Place & /*place*/) override {}
    Place place() const override { return {.page = m_id}; }
    HeaderContent header() const override { return m_header; }

private:
    QString m_id;
    HeaderContent m_header;
};

QAction *action(const char *text, QObject *parent, const QKeySequence &keys = {})
{
    auto *action = new QAction(s(text), parent);
    action->setShortcut(keys);
    return action;
}

QGridLayout *grid(QWidget *page)
{
    auto *layout = new QGridLayout(page);
    layout->setContentsMargins(kGapBetween, kGapBetween - 2, kGapBetween, kGapBetween - 2);
    layout->setSpacing(kGapPanel);
    return layout;
}

void addTodayRow(SimpleTable &table, const BadgeText &state, const char *what, const char *which,
                 const char *who, QAction *action)
{
    table.addRow({badgeCell(state.text, state.tone),
                  strongCell(s(what)),
                  {.text = s(which)},
                  mutedCell(s(who)),
                  {.action = action}});
}

Page *todayPage()
{
    auto *page = new StillPage(
        s("today"), {.title = s("Aujourd’hui"),
                     .note = s("dimanche 22 novembre 2026 · heures ouvrées fermées, astreinte P1 active")});
    page->setParent(nullptr);
    auto *table = new SimpleTable(
        {{.width = 190}, {.width = 260}, {.stretches = true}, {.width = 250}, {.alignment = Qt::AlignRight}});
    table->setOpens(true);
    table->addHeading(s("EN RETARD OU SUR LE POINT DE L’ÊTRE"));
    addTodayRow(*table, {s("dépassé de 1 h 12"), Tone::Breached}, "Garantie de rétablissement",
                "2026-0418 · Serveur de fichiers inaccessible", "Cabinet Morel · P1 · 24/7",
                action("Ouvrir", page));
    addTodayRow(*table, {s("dans 48 min"), Tone::Watch}, "Prise en charge",
                "2026-0421 · Plus de messagerie au siège", "Transports Delmas · P1 · 24/7",
                action("Prendre en charge", page));
    addTodayRow(*table, {s("lundi 10:30"), Tone::Watch}, "Garantie d’intervention",
                "2026-0419 · Imprimante hors service", "Menuiserie Aubry · P2 · HO", action("Ouvrir", page));
    table->addHeading(s("ÉCHÉANCES DE CONTRAT"));
    addTodayRow(*table, {s("à envoyer avant le 27 nov."), Tone::Breached}, "Information de reconduction",
                "C-2024-007 · Association Les Tilleuls", "non-pro. · échéance 31 janv. 2027",
                action("Préparer la lettre", page));
    addTodayRow(*table, {s("27 nov."), Tone::Neutral}, "Date prudente de dénonciation",
                "C-2023-002 · Cabinet Morel", "tacite 12 mois · préavis 1 mois",
                action("Voir le contrat", page));
    table->addHeading(s("VISITES PRÉVENTIVES"));
    addTodayRow(*table, {s("demain 9:00"), Tone::Accent}, "Contrôle serveurs et restauration",
                "Clinique vétérinaire du Parc", "2 serveurs · sur site", action("Préparer", page));
    table->setCurrentIndex(table->model()->index(1, 0));
    auto *panel = new Panel;
    panel->addWide(table);
    panel->addStretch();
    grid(page)->addWidget(panel, 0, 0);
    return page;
}

Tile *tile(const char *caption, const char *figure, const char *detail, Tile::Arrow arrow = Tile::Arrow::None,
           Tile::Trend trend = Tile::Trend::None)
{
    auto *tile = new Tile(s(caption));
    tile->setFigure(s(figure), s(detail));
    tile->setTrend(arrow, trend);
    return tile;
}

/// Kept and breached as bars: what chart themes are for.
class Bars : public QWidget
{
public:
    Bars() { setMinimumHeight(160); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const ChartTheme theme = chartTheme(*this);
        QPainter painter(this);
        for (int i = 0; i < 3; ++i) {
            const int top = 10 + i * 40;
            painter.setPen(theme.text);
            painter.setFont(theme.valueFont);
            painter.drawText(QRect(4, top, 30, 22), Qt::AlignVCenter, s("P%1").arg(i + 1));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.brush(BarFill::Full, theme.kept));
            painter.drawRoundedRect(36, top, 100 + 60 * i, 22, 3, 3);
            painter.setBrush(theme.brush(BarFill::Hatched, theme.breached));
            painter.drawRoundedRect(138 + 60 * i, top, 40, 22, 3, 3);
            painter.setPen(theme.outline(BarFill::Open));
            painter.setBrush(theme.brush(BarFill::Open, {}));
            painter.drawRoundedRect(182 + 60 * i, top, 30, 21, 3, 3);
            painter.setPen(theme.insideBar);
            painter.setFont(theme.labelFont);
            painter.drawText(QRect(44, top, 80, 22), Qt::AlignVCenter, s("11 tenus"));
        }
        painter.setPen(theme.target);
        painter.drawLine(0, 140, width(), 140);
    }
};

Page *dashboardPage()
{
    auto *chips = new ChipBar;
    chips->addChip(s("month"), s("tous les mois"), {{s("novembre 2026"), 11}})->setValue(11);
    chips->addChip(s("client"), s("tous les clients"), {});
    auto *page = new StillPage(s("dashboard"), {.title = s("Tableau de bord"), .filters = chips});
    page->setParent(nullptr);
    auto *print = new QAction(s("Imprimer"), page);
    auto *exporting = new QAction(s("Exporter"), page);
    HeaderContent header = page->header();
    header.actions = {{print, ButtonLook::Normal}, {exporting, ButtonLook::Normal}};
    auto *shown = new StillPage(s("dashboard"), header);
    page->setParent(shown);
    page->hide();
    auto *layout = grid(shown);
    layout->addWidget(tile("Engagements tenus", "92 / 97", "94,8 % · octobre 96,1 %", Tile::Arrow::Down,
                           Tile::Trend::Worse),
                      0, 0);
    layout->addWidget(tile("Ouvertes / résolues", "104 / 98", "stock 21 + 104 + 1 − 98 − 1 = 27"), 0, 1);
    layout->addWidget(
        tile("Rétablissement médian P1", "1 h 52", "octobre 2 h 20", Tile::Arrow::Up, Tile::Trend::Better), 0,
        2);
    layout->addWidget(tile("Préventif réalisé", "17 / 19", "1 tardive, 1 à placer"), 0, 3);
    auto *chart = new Panel(s("Engagements du mois par priorité"));
    chart->add(new Bars);
    layout->addWidget(chart, 1, 0, 1, 2);
    auto *money = new Panel(s("Où je perds de l’argent"));
    auto *table = new SimpleTable({{.title = s("Contrat"), .stretches = true},
                                   {.title = s("Forfait"), .alignment = Qt::AlignRight},
                                   {.title = s("Temps réel"), .alignment = Qt::AlignRight},
                                   {.title = s("Marge"), .alignment = Qt::AlignRight}});
    table->addRow({{.text = s("C-2023-002 · Cabinet Morel")},
                   {.text = s("420,00 €")},
                   {.text = s("9 h 15")},
                   {.text = s("−88,75 €"), .look = CellLook::Strong, .tone = Tone::Breached}});
    table->addRow({{.text = s("C-2025-001 · Transports Delmas")},
                   {.text = s("680,00 €")},
                   {.text = s("8 h 30")},
                   {.text = s("212,50 €")}});
    table->addRow({{.text = s("C-2022-004 · Clinique du Parc")},
                   {.text = s("510,00 €")},
                   {.text = s("4 h 00")},
                   {.text = s("290,00 €")}});
    money->addWide(table);
    money->addStretch();
    layout->addWidget(money, 1, 2, 1, 2);
    auto *empty = new Panel(s("Indisponibilités"));
    empty->addWide(new EmptyState(s("Aucune indisponibilité ce mois-ci."),
                                  action("Déclarer une indisponibilité", shown)),
                   1);
    layout->addWidget(empty, 2, 0, 1, 4);
    layout->setRowStretch(2, 1);
    for (int i = 0; i < 4; ++i)
        layout->setColumnStretch(i, 1);
    return shown;
}

Panel *engagements()
{
    auto *table = new SimpleTable({{.title = s("Engagement")},
                                   {.title = s("Cible")},
                                   {.title = s("Échéance"), .definition = s("Le dernier instant.")},
                                   {.title = s("Réalisé")},
                                   {.title = s("Consommé"), .stretches = true},
                                   {.title = {}}});
    const auto row = [table](const char *name, const char *target, const char *due, const char *done,
                             double part, const char *state, Tone tone) {
        return table->addRow(
            {strongCell(s(name)),
             {.text = s(target)},
             {.text = s(due)},
             {.text = s(done)},
             {.text = s("8 min de 30 min"), .look = CellLook::Bar, .tone = tone, .part = part},
             badgeCell(s(state), tone)});
    };
    row("Prise en charge", "30 min · 24/7", "dim. 12:31", "dim. 12:09", 0.27, "tenu · 8 min", Tone::Kept);
    row("Intervention (GTI)", "2 h · 24/7", "dim. 14:01", "dim. 12:40", 0.33, "tenu · 39 min", Tone::Kept);
    table->setMarked(row("Rétablissement (GTR)", "4 h · 24/7", "dim. 17:31", "—", 1.3, "dépassé de 1 h 12",
                         Tone::Breached));
    auto *panel = new Panel(s("Engagements"));
    panel->addWide(table);
    return panel;
}

Panel *explanation()
{
    auto *table = new SimpleTable({{.title = s("Jour")},
                                   {.title = s("Plages ouvertes")},
                                   {.title = s("De")},
                                   {.title = s("À")},
                                   {.title = s("Compté"), .alignment = Qt::AlignRight},
                                   {.title = s("Suspendu"), .alignment = Qt::AlignRight},
                                   {.title = s("Explication"), .stretches = true, .wraps = true}});
    table->addRow({{.text = s("dim. 22 nov.")},
                   {.text = s("00:00–24:00")},
                   {.text = s("12:01")},
                   {.text = s("13:20")},
                   {.text = s("1 h 19")},
                   {.text = s("—")},
                   mutedCell(s("déclaré par téléphone à 12:01 ; P1 : astreinte 24/7"))});
    table->addRow(
        {{},
         {},
         {.text = s("13:20")},
         {.text = s("14:50")},
         {.text = s("—")},
         {.text = s("1 h 30")},
         {.text =
              s("accès aux locaux refusé, repris à 14:50 après appel de la gérante (art. 5.3 du contrat)"),
          .badge = {s("suspendu"), Tone::Watch}}});
    table->addRow({strongCell(s("Total")),
                   {},
                   {},
                   {},
                   strongCell(s("4 h 00")),
                   strongCell(s("1 h 30")),
                   mutedCell(s("contrat C-2023-002, version 3, calendrier « Astreinte »"))});
    auto *panel = new Panel(s("Pourquoi dim. 17:31 ?"));
    panel->addWide(table);
    panel->addTitle(s("Journal"));
    auto *log =
        new SimpleTable({{.width = 110}, {.width = 190}, {.stretches = true}, {.alignment = Qt::AlignRight}});
    log->addRow({mutedCell(s("18:43")),
                 strongCell(s("Reprise du temps")),
                 {.text = s("Remplacement de l’alimentation, vérification du RAID")},
                 {.text = s("00:42 en cours")}});
    log->addRow(
        {mutedCell(s("14:50")), strongCell(s("Reprise")), {.text = s("Accès obtenu auprès du gardien")}, {}});
    log->addRow({mutedCell(s("12:40")),
                 strongCell(s("Début d’intervention")),
                 {.text = s("À distance : hôte injoignable")},
                 {.text = s("40 min")}});
    panel->addWide(log);
    panel->addStretch();
    return panel;
}

QWidget *context(QWidget *page)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    auto *client = new Panel(s("Cabinet Morel"));
    auto *facts = new KeyValueList;
    facts->addRow(s("Contact"), s("gérante · 03 88 00 00 00"));
    facts->addLink(s("Contrat"), s("C-2023-002 v3 · hybride"), s("contract"));
    facts->addRow(s("Couverture"), BadgeText{s("incluse"), Tone::Kept}, s("curative, sur site, HNO"));
    facts->addRow(s("Garantie"), BadgeText{s("finie le 3 mars 2025"), Tone::Breached});
    facts->addRow(s("Remarque"), s("Sonner au gardien le week-end, le badge ne marche pas."));
    client->addWide(facts);
    layout->addWidget(client);
    auto *seen = new Panel(s("Déjà vu"));
    auto *badge = new Badge({s("3 pannes en 90 jours"), Tone::Watch});
    seen->add(badge);
    QLabel *advice =
        mutedLabel(s("Proposer le remplacement du serveur : l’avis prérempli reprend les dates."));
    advice->setWordWrap(true);
    seen->add(advice);
    seen->add(new QPushButton(action("Rédiger la recommandation", page)->text()));
    layout->addWidget(seen);
    layout->addStretch(1);
    return column;
}

Page *interventionPage()
{
    auto *owner = new QObject(qApp);
    auto *page = new StillPage(
        s("interventions"),
        {.path = {{s("Interventions"), {.page = s("interventions")}}},
         .title = s("2026-0418 · Serveur de fichiers inaccessible"),
         .chips = {{s("P1"), Tone::Breached}, {s("Curative"), Tone::Accent}, {s("En cours"), Tone::Watch}},
         .actions = {{action("Mettre en attente", owner), ButtonLook::Normal},
                     {action("Service rétabli", owner), ButtonLook::Primary}},
         .moreActions = {action("Annuler l’intervention", owner)}});
    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGapPanel);
    column->addWidget(engagements());
    column->addWidget(explanation(), 1);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new PageScroll(new TwoColumns(main, context(page))));
    return page;
}

Panel *formPanel()
{
    const Format format(QLocale(QLocale::French), QTimeZone("Europe/Paris"),
                        [] { return core::fromMsecs(1795348800000); });
    auto *panel = new Panel(s("Saisie de temps"));
    auto *form = new QWidget;
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGapCell);
    auto *begun = new DateTimeEdit(format);
    begun->setValue(format.now());
    auto *spent = new DurationEdit(format);
    spent->setText(s("1h75"));
    spent->commit();
    auto *price = new MoneyEdit(format);
    price->setValue(core::Money{123456});
    auto *kind = new QComboBox;
    kind->addItems({s("Corrective"), s("Préventive")});
    auto *siren = new QLineEdit(s("123 456 789"));
    auto *off = new QLineEdit(s("non modifiable"));
    off->setEnabled(false);
    lines->addWidget(new FormField(s("begun"), s("Début"), begun));
    auto *field = new FormField(s("spent"), s("Durée"), spent);
    field->setError(spent->error());
    lines->addWidget(field);
    auto *priced = new FormField(s("price"), s("Montant hors taxes"), price);
    priced->setHelp(s("Sans la remise du contrat."));
    lines->addWidget(priced);
    lines->addWidget(new FormField(s("kind"), s("Nature"), kind));
    auto *known = new FormField(s("siren"), s("SIREN"), siren);
    known->setError(s("Ce numéro n’est pas un SIREN : son dernier chiffre devrait être 2."));
    lines->addWidget(known);
    lines->addWidget(new FormField(s("off"), s("Référence"), off));
    auto *note = new QPlainTextEdit(s("Remplacement de l’alimentation."));
    note->setFixedHeight(64);
    lines->addWidget(new FormField(s("note"), s("Commentaire"), note));
    panel->add(form);
    return panel;
}

Panel *controlsPanel()
{
    auto *panel = new Panel(s("Contrôles"));
    auto *holder = new QWidget;
    auto *rows = new QGridLayout(holder);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kGapInside);
    auto *primary = new QPushButton(s("Enregistrer"));
    setLook(*primary, ButtonLook::Primary);
    auto *quiet = new QPushButton(icon(s("plus")), s("Ajouter une ligne"));
    setLook(*quiet, ButtonLook::Quiet);
    auto *off = new QPushButton(s("Impossible"));
    off->setEnabled(false);
    auto *checked = new QCheckBox(s("Jours fériés ouvrés"));
    checked->setChecked(true);
    auto *partly = new QCheckBox(s("En partie"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *chosen = new QRadioButton(s("Forfait"));
    chosen->setChecked(true);
    auto *line = new ProgressLine;
    line->setPart(0.6, Tone::Kept, s("6 h de 10 h"));
    auto *over = new ProgressLine;
    over->setPart(1.2, Tone::Breached, s("12 h de 10 h"));
    auto *exporting = new QPushButton(icon(s("export")), s("Exporter"));
    exporting->setMenu(new QMenu(exporting));
    const QList<QWidget *> widgets{primary,
                                   new QPushButton(s("Ouvrir")),
                                   quiet,
                                   off,
                                   checked,
                                   new QCheckBox(s("Fermé")),
                                   partly,
                                   chosen,
                                   new QRadioButton(s("Régie")),
                                   new QSpinBox,
                                   line,
                                   over,
                                   exporting};
    for (int i = 0; i < widgets.size(); ++i)
        rows->addWidget(widgets.at(i), i / 4, i % 4);
    panel->add(holder);
    auto *icons = new QWidget;
    auto *drawn = new QGridLayout(icons);
    drawn->setContentsMargins(0, 0, 0, 0);
    drawn->setSpacing(6);
    const QStringList names = QDir(s(":/icons")).entryList({s("*.svg")});
    for (int i = 0; i < names.size(); ++i) {
        auto *label = new QLabel;
        label->setPixmap(icon(QString(names.at(i)).chopped(4)).pixmap(QSize(20, 20), 2));
        label->setToolTip(names.at(i));
        drawn->addWidget(label, i / 18, i % 18);
    }
    panel->add(icons);
    panel->addStretch();
    return panel;
}

Page *formPage()
{
    auto *page = new StillPage(s("settings"), {.title = s("Réglages")});
    auto *content = new QWidget;
    auto *layout = grid(content);
    const auto say = [layout](int row, Tone tone, const char *text, const char *action) {
        auto *bar = new MessageBar;
        layout->addWidget(bar, row, 0);
        bar->showMessage(tone, s(text), s(action));
    };
    say(0, Tone::Watch,
        "La sauvegarde de cette nuit n’a pas été faite : le disque « Archives » n’est pas branché.",
        "Réessayer");
    say(1, Tone::Breached, "La base de données est occupée. Réessayez dans un instant.", "Réessayer");
    say(2, Tone::Kept, "24 918 incidents importés.", "");
    layout->addWidget(formPanel(), 3, 0);
    layout->addWidget(controlsPanel(), 4, 0);
    layout->setRowStretch(4, 1);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new PageScroll(content));
    return page;
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyPairIsLegible_data();
    void everyPairIsLegible();
    void everyIconDraws();
    void fontsAreEmbedded();
    void nothingIsClipped_data();
    void nothingIsClipped();

private:
    std::unique_ptr<MainWindow> window(QSettings &settings);
    void save(QWidget &widget, const QString &name) const;

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    core::ChangeNotifier m_changes;
    FakeList m_list{418};
};

void TestGallery::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestGallery::everyPairIsLegible_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestGallery::everyPairIsLegible()
{
    QFETCH(bool, dark);
    const Colors &colors = dark ? darkColors() : lightColors();
    QStringList weak;
    for (const TextPair &pair : textPairs(colors)) {
        if (const double ratio = contrast(pair.ink, pair.ground); ratio < 4.5)
            weak << s("%1: %2 on %3 is %4").arg(s(pair.use), pair.ink.name(), pair.ground.name()).arg(ratio);
    }
    QCOMPARE(weak.join(QLatin1Char('\n')), QString());
    QVERIFY(&colorsOf(paletteOf(colors)) == &colors);
    QCOMPARE(qRound(contrast(Qt::white, Qt::black)), 21);
}

void TestGallery::everyIconDraws()
{
    const QStringList names = QDir(s(":/icons")).entryList({s("*.svg")});
    QVERIFY(names.size() >= 40);
    for (const QString &name : names) {
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, QString(name).chopped(4), QRectF(0, 0, 40, 40), Qt::red);
        painter.end();
        int inked = 0;
        for (int i = 0; i < 1600; ++i)
            inked += qAlpha(image.pixel(i % 40, i / 40)) > 128 ? 1 : 0;
        QVERIFY2(inked > 30, qPrintable(name));
    }
}

void TestGallery::fontsAreEmbedded()
{
    QVERIFY(loadFonts());
    QCOMPARE(bodyFont().family(), embeddedFamily());
    const QFontMetrics metrics(bodyFont());
    // Figures stand in columns.
    for (int digit = 0; digit <= 9; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QString::number(digit)),
                 metrics.horizontalAdvance(QLatin1Char('0')));
    for (const QChar needed :
         {QChar(u'\u202f'), QChar(u'\u00a0'), QChar(u'\u2212'), QChar(u'€'), QChar(u'’'), QChar(u'…')})
        QVERIFY2(metrics.inFont(needed), qPrintable(QString::number(needed.unicode(), 16)));
}

std::unique_ptr<MainWindow> TestGallery::window(QSettings &settings)
{
    auto window = std::make_unique<MainWindow>(settings);
    const auto list = [this]() -> Page * {
        auto *page = new StillPage(
            s("clients"),
            {.title = s("Clients"),
             .actions = {{action("Nouveau client", this, Qt::CTRL | Qt::Key_N), ButtonLook::Primary}}});
        auto *model = new FakeModel(m_list.source(), FakeList::columns(), m_changes, page);
        model->setOrdering(FakeList::ordering());
        auto *panel = new ListPanel(model);
        panel->chips()->addChip(s("state"), s("État"), {{s("ouverts"), 1}})->setValue(1);
        panel->chips()->addChip(s("client"), s("Client"), {});
        grid(page)->addWidget(panel, 0, 0);
        return page;
    };
    window->addPage({s("today"), s("Aujourd’hui"), s("today"), todayPage});
    window->addPage({s("dashboard"), s("Tableau de bord"), s("dashboard"), dashboardPage});
    window->addPage({s("interventions"), s("Interventions"), s("interventions"), interventionPage});
    window->addPage({s("planning"), s("Planning"), s("planning"), formPage});
    window->addPage({s("clients"), s("Clients"), s("clients"), list});
    window->addPage({s("parc"), s("Parc"), s("parc"), formPage});
    window->addPage({s("contracts"), s("Contrats"), s("contracts"), formPage});
    window->addPage({s("reports"), s("Rapports"), s("reports"), formPage});
    window->addPage({s("settings"), s("Réglages"), s("settings"), formPage, PageEntry::Where::Bottom});
    window->setCount(s("today"), 10);
    window->setCount(s("interventions"), 27);
    window->setCount(s("contracts"), 2);
    window->addSearch({s("Interventions"), [](const QString &) {
                           return QtFuture::makeReadyFuture(
                               QList<PaletteItem>{{.title = s("2026-0418 · Serveur de fichiers inaccessible"),
                                                   .detail = s("Cabinet Morel · P1"),
                                                   .icon = s("interventions")},
                                                  {.title = s("2026-0322 · Redémarrage inattendu"),
                                                   .detail = s("Cabinet Morel"),
                                                   .icon = s("interventions")}});
                       }});
    return window;
}

void TestGallery::save(QWidget &widget, const QString &name) const
{
    const QString folder = qEnvironmentVariable("VIGIE_SCREENS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    for (const int scale : {1, 2}) {
        QImage image =
            scale == 1 ? widget.grab().toImage() : QImage(widget.size() * scale, QImage::Format_RGB32);
        if (scale > 1) {
            image.setDevicePixelRatio(scale);
            widget.render(&image);
        }
        image.save(s("%1/%2-%3.png").arg(folder, name).arg(scale * 100));
    }
}

void TestGallery::nothingIsClipped_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void TestGallery::nothingIsClipped()
{
    QFETCH(Appearance, appearance);
    QSettings settings(m_folder.filePath(s("gallery.ini")), QSettings::IniFormat);
    const std::unique_ptr<MainWindow> window = this->window(settings);
    m_theme->setAppearance(appearance);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    for (const char *page : {"today", "dashboard", "interventions", "clients", "settings"}) {
        window->goTo({.page = s(page)});
        if (auto *view = window->currentPage()->findChild<ListView *>()) {
            QTRY_VERIFY(view->model()->rowCount() > 0);
            view->setFocus();
            view->select(view->model()->index(2, 0));
        }
        QTest::qWait(50); // Layouts settle; on a busy machine later.
        save(*window, s("%1-%2").arg(s(page), s(QTest::currentDataTag())));
        QTRY_COMPARE(clippedTexts(*window->currentPage()).join(QLatin1Char('\n')), QString());
    }
    auto *job = new JobBar(s("Import de incident-event-log.zip"));
    job->setProgress(61234, 141712, s("61 234 événements de 141 712"));
    window->addJob(job);
    window->goTo({.page = s("clients")});
    window->showDone(s("Enregistré"), QUuid::createUuid());
    QTest::qWait(100);
    save(*window, s("done-%1").arg(s(QTest::currentDataTag())));
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window->findChild<CommandPalette *>()->isVisible());
    QTest::keyClicks(window->findChild<QLineEdit *>(s("paletteEdit")), s("r"));
    QTest::qWait(100);
    save(*window, s("palette-%1").arg(s(QTest::currentDataTag())));
    QTest::keyClick(window->findChild<QLineEdit *>(s("paletteEdit")), Qt::Key_Escape);
    window->resize(1024, 700);
    for (const char *page : {"today", "dashboard", "interventions", "settings"}) {
        window->goTo({.page = s(page)});
        QTest::qWait(50);
        save(*window, s("%1-%2-small").arg(s(page), s(QTest::currentDataTag())));
        const QWidget *header = window->findChild<QWidget *>(s("pageHeader"));
        for (const QPushButton *button : header->findChildren<QPushButton *>())
            QTRY_VERIFY2(!button->isVisible() || button->width() >= button->sizeHint().width(),
                         qPrintable(button->text()));
    }
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
