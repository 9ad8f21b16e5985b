// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/DraftStore.h"
#include "ui/text/Format.h"

#include <QObject>
#include <functional>

class QTimer;

namespace ui {

class MessageBar;

/// The FormFields of @p form and what they hold, by name; never what is typed as a password.
QJsonObject readFields(const QWidget &form);
/// Puts back what @p fields names; the rest stays.
void writeFields(QWidget &form, const QJsonObject &fields);

/// Keeps what is typed into one form, at most a second after it was typed, until it is saved or thrown away;
/// puts it back when the form is opened again after a crash, and says so in bar(). A form that holds
/// nothing but what it began with has no draft.
class FormDraft : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kDelay{1000};

    /// What a form holds; more than its FormFields where it reads and writes for itself.
    struct Contents
    {
        std::function<QJsonObject()> read;
        std::function<void(const QJsonObject &)> write;
    };

    /// The FormFields of @p form. Null @p drafts: nothing is kept.
    FormDraft(core::DraftStore *drafts, QWidget *form, Format format, QObject *parent);
    FormDraft(core::DraftStore *drafts, Contents contents, Format format, QObject *parent);

    /// Hidden until a draft was put back; the form gives it a place.
    MessageBar *bar() const { return m_bar; }

    /// The form shows what it begins with, under the name @p form; its draft is put back. True where
    /// there was one.
    bool open(const QString &form);
    QString form() const { return m_form; } ///< Empty: closed.
    /// The form holds something else, or is about to: what was typed is kept.
    void close();
    /// Saved, or thrown away.
    void forget();
    /// Something was typed.
    void touch();
    /// Now: who leaves may not come back.
    void keep();

private:
    void watch(QWidget &form);
    void discard();

    core::DraftStore *m_drafts;
    Contents m_contents;
    Format m_format;
    QString m_form;
    QJsonObject m_begun; ///< What the form held when it was opened.
    MessageBar *m_bar;
    QTimer *m_delay;
};

} // namespace ui
