// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/GuideStrip.h"

#include "core/domain/contract/Template.h"
#include "ui/pages/contract/PartList.h"
#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kHeight = 30;
constexpr int kDot = 18; ///< The circle with the number.
constexpr int kMargin = 8;
constexpr int kModelWidth = 220;

struct StepWords
{
    const char *name;
    const char *decision; ///< What is to be decided, and why.
};

const StepWords &wordsOf(core::GuideStep step)
{
    static constexpr std::array kWords{
        StepWords{QT_TRANSLATE_NOOP("ui::GuideStrip", "Needs"),
                  QT_TRANSLATE_NOOP("ui::GuideStrip",
                                    "Who is the client, and what do they expect? Take the formula that comes "
                                    "closest: it fills in the kinds of work, the levels and the scope, and "
                                    "all of it stays open to change.")},
        StepWords{
            QT_TRANSLATE_NOOP("ui::GuideStrip", "Inventory"),
            QT_TRANSLATE_NOOP("ui::GuideStrip",
                              "Say what you look after and what you expressly do not: disputes are "
                              "about what is named nowhere. Vital machines deserve a line of their own.")},
        StepWords{
            QT_TRANSLATE_NOOP("ui::GuideStrip", "Service levels"),
            QT_TRANSLATE_NOOP("ui::GuideStrip",
                              "For each priority: how fast you begin, how fast the service is back, and "
                              "during which hours. Promise only what you can keep, every intervention "
                              "is measured by it.")},
        StepWords{QT_TRANSLATE_NOOP("ui::GuideStrip", "Intervention"),
                  QT_TRANSLATE_NOOP("ui::GuideStrip",
                                    "How the client reaches you, during which hours, who opens the door and "
                                    "what stops the clock: settle it before the first incident.")},
        StepWords{QT_TRANSLATE_NOOP("ui::GuideStrip", "Obligations"),
                  QT_TRANSLATE_NOOP("ui::GuideStrip",
                                    "What each owes the other, then the price and when it is paid. Write the "
                                    "advice you owe as clearly as the access you need.")},
        StepWords{
            QT_TRANSLATE_NOOP("ui::GuideStrip", "Security, GDPR"),
            QT_TRANSLATE_NOOP("ui::GuideStrip",
                              "You have access to the client’s data: article 28 of the GDPR wants "
                              "instructions, security, sub-processors and the delay to tell a breach in "
                              "writing.")},
        StepWords{QT_TRANSLATE_NOOP("ui::GuideStrip", "Renewal and end"),
                  QT_TRANSLATE_NOOP("ui::GuideStrip",
                                    "How long it lasts, how it is renewed, how one leaves it, and what is "
                                    "handed back then. The dates below follow what you choose.")},
        StepWords{QT_TRANSLATE_NOOP("ui::GuideStrip", "Follow-up"),
                  QT_TRANSLATE_NOOP("ui::GuideStrip",
                                    "How often you report and meet, and which share of the commitments you "
                                    "aim to keep: the monthly report is compared with it.")}};
    return kWords.at(static_cast<size_t>(step));
}

/// A step: its number, or a tick once it is done, and its name.
class StepButton : public QAbstractButton
{
public:
    StepButton(int number, const QString &name) : m_number(number)
    {
        setText(name);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setState(core::PartState state)
    {
        m_state = state;
        setAccessibleName(QStringLiteral("%1 · %2, %3").arg(QString::number(m_number), text(), words(state)));
        setToolTip(plainToolTip(words(state)));
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(sized(font(), kSmallSize, QFont::DemiBold));
        return {kMargin + kDot + kGapTight + metrics.horizontalAdvance(text()) + kMargin, kHeight};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colors &colors = colorsOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ground = isChecked()    ? colors.accentSoft
                              : underMouse() ? colors.hover
                                             : QColor(Qt::transparent);
        drawRounded(painter, rect(), kControlRadius, ground,
                    hasFocus() ? colors.accent : QColor(Qt::transparent), 1.5);
        const bool isDone = m_state == core::PartState::Ok;
        const bool isWrong = m_state == core::PartState::Contradictory;
        const QColor ink = isDone ? colors.kept : isWrong ? colors.breached : colors.textMuted;
        const QRectF dot(kMargin, (height() - kDot) / 2.0, kDot, kDot);
        painter.setPen(QPen(isChecked() && !isWrong && !isDone ? colors.accent : ink, 1.5));
        painter.setBrush(isDone ? colors.keptSoft : isWrong ? colors.breachedSoft : QColor(Qt::transparent));
        painter.drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
        painter.setFont(sized(font(), kLabelSize, QFont::DemiBold));
        const QString mark = isDone    ? QString(QChar(0x2713))
                             : isWrong ? QStringLiteral("!")
                                       : QString::number(m_number);
        painter.drawText(dot, Qt::AlignCenter, mark);
        painter.setFont(sized(font(), kSmallSize, isChecked() ? QFont::DemiBold : QFont::Medium));
        painter.setPen(isChecked() ? colors.accent : colors.text);
        painter.drawText(rect().adjusted(kMargin + kDot + kGapTight, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    }

private:
    int m_number;
    core::PartState m_state = core::PartState::ToComplete;
};

QPushButton *wayButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

GuideStrip::GuideStrip(TypeAhead::Source contracts, Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_steps(new QButtonGroup(this)), m_said(plainLabel({})),
      m_counts(plainLabel({})), m_templates(new QWidget), m_template(new QComboBox),
      m_model(new TypeAhead(std::move(contracts))),
      m_previous(wayButton(tr("Previous"), QStringLiteral("guidePrevious"))),
      m_next(wayButton(tr("Next"), QStringLiteral("guideNext")))
{
    auto *panel = new Panel;
    panel->add(makeSteps());
    m_said->setObjectName(QStringLiteral("guideSentence"));
    m_counts->setObjectName(QStringLiteral("guideCounts"));
    for (QLabel *label : {m_said, m_counts})
        label->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kGapTight);
    texts->addWidget(m_said);
    texts->addWidget(m_counts);
    texts->addWidget(makeTemplates());
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addLayout(texts, 1);
    layout->addWidget(m_previous, 0, Qt::AlignBottom);
    layout->addWidget(m_next, 0, Qt::AlignBottom);
    panel->add(row);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    follow();
}

QWidget *GuideStrip::makeSteps()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *steps = new QWidget;
    auto *flow = new FlowLayout(steps);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2);
    for (const core::GuideStep step : core::guideSteps()) {
        const int id = static_cast<int>(step);
        auto *button = new StepButton(id + 1, tr(wordsOf(step).name));
        button->setObjectName(QStringLiteral("guideStep%1").arg(id));
        m_steps->addButton(button, id);
        flow->addWidget(button);
    }
    connect(m_steps, &QButtonGroup::idClicked, this, [this](int id) {
        Q_EMIT partRequested(core::partsOf(static_cast<core::GuideStep>(id)).constFirst());
    });
    auto *hide = new LinkButton(tr("Hide the guide"));
    hide->setObjectName(QStringLiteral("guideHide"));
    hide->setMuted(true);
    connect(hide, &QAbstractButton::clicked, this, &GuideStrip::hideRequested);
    layout->addWidget(steps, 1);
    layout->addWidget(hide, 0, Qt::AlignTop);
    return row;
}

QWidget *GuideStrip::makeTemplates()
{
    auto *layout = new FlowLayout(m_templates);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    m_template->setObjectName(QStringLiteral("guideTemplate"));
    m_template->setAccessibleName(tr("Formula"));
    for (const core::ContractTemplate &each : core::contractTemplates())
        m_template->addItem(each.title, each.name);
    auto *use = wayButton(tr("Take this formula"), QStringLiteral("guideUseTemplate"));
    use->setToolTip(plainToolTip(
        tr("Replaces the cover matrix, the service levels and the formula’s lines of the scope.")));
    connect(use, &QPushButton::clicked, this,
            [this] { Q_EMIT templateRequested(m_template->currentData().toString()); });
    layout->addWidget(m_template);
    layout->addWidget(use);
    m_model->setObjectName(QStringLiteral("guideModel"));
    m_model->setAccessibleName(tr("A contract to begin like"));
    m_model->setPlaceholderText(tr("or one of your contracts…"));
    m_model->setMinimumWidth(kModelWidth);
    auto *take = wayButton(tr("Begin like it"), QStringLiteral("guideUseModel"));
    take->setToolTip(
        plainToolTip(tr("Takes over all that it agrees: levels, cover, scope in words, price, terms "
                        "and clauses. Its machines and its days stay its own.")));
    take->setEnabled(false);
    connect(m_model, &TypeAhead::chosen, take, [take](qint64 id) { take->setEnabled(id != 0); });
    connect(take, &QPushButton::clicked, this,
            [this] { Q_EMIT modelRequested(core::ContractId(m_model->id())); });
    layout->addWidget(m_model);
    layout->addWidget(take);
    return m_templates;
}

void GuideStrip::go(int by)
{
    if (const auto part = core::neighbourOf(m_part, by))
        Q_EMIT partRequested(*part);
}

void GuideStrip::setPart(core::ContractPart part)
{
    if (!core::stepOf(part))
        return; // The notes are no step: the guide waits where it was.
    m_part = part;
    follow();
}

void GuideStrip::showFacts(const core::ContractFacts &facts, const QList<core::Asset> &assets,
                           const QList<core::PartFinding> &findings)
{
    m_count = core::scopeCount(facts.version, assets);
    for (const core::GuideStep step : core::guideSteps())
        static_cast<StepButton *>(m_steps->button(static_cast<int>(step)))
            ->setState(core::stateOf(findings, step));
    follow();
}

void GuideStrip::follow()
{
    const core::GuideStep step = *core::stepOf(m_part);
    m_steps->button(static_cast<int>(step))->setChecked(true);
    m_said->setText(tr(wordsOf(step).decision));
    m_templates->setVisible(m_part == core::ContractPart::Parties);
    m_previous->setEnabled(core::neighbourOf(m_part, -1).has_value());
    m_next->setEnabled(core::neighbourOf(m_part, 1).has_value());
    m_counts->setVisible(step == core::GuideStep::Inventory);
    if (m_count.inUse == 0) {
        m_counts->setText(tr("No machine of this client is recorded as in use."));
        return;
    }
    QStringList said{tr("Machines in use: %1, of which %2 covered.")
                         .arg(m_format.count(m_count.inUse), m_format.count(m_count.covered()))};
    QStringList outside;
    for (auto it = m_count.outside.cbegin(); it != m_count.outside.cend(); ++it)
        outside << QStringLiteral("%1 × %2").arg(m_format.count(it.value()), words(it.key()));
    if (!outside.isEmpty())
        said << tr("Not covered: %1.").arg(outside.join(QStringLiteral(", ")));
    if (m_count.vital > 0)
        said << tr("Vital: %1, of which %2 not covered.")
                    .arg(m_format.count(m_count.vital), m_format.count(m_count.vitalOutside));
    m_counts->setText(said.join(QLatin1Char(' ')));
}

} // namespace ui
