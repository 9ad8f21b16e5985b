// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/reports/ContractLife.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

#include <functional>

namespace ui {

class AttachmentPanel;
class LifeForm;
class LifeView;
class NoticeForm;
class ReversibilityForm;
class ScrollColumn;
class SentPapers;

/// The life of a contract: its terms, the notice, what is handed back, its files.
///
/// Place: record — the contract; filter — notice (true: with the form of its notice).
class LifePage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<core::ContractLife>>(core::ContractId)> life;
        AttachmentSource files;
    };

    LifePage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;

    AttachmentPanel *attachments() const { return m_files; }
    /// What was asked is done, or not.
    void saved(core::RowRef row);
    void refused(const core::Error &error);

Q_SIGNALS:
    void noticeSaved(const core::ContractNotice &notice);
    void noticeWithdrawn(core::ContractId contract);
    void itemSaved(const core::ReversibilityItem &item);
    void itemRemoved(const core::ReversibilityItem &item);
    /// Without a day: the signature is taken back.
    void recordSigned(core::ContractNoticeId notice, const std::optional<QDate> &on, const QString &by);

private:
    void joinView();
    QAction *paperAction(const QString &text, const QString &name, int kind);
    void load();
    void showLife(const core::ContractLife &life);
    void openForm(LifeForm *form);
    void closeForm();
    void editNotice();
    void editItem(core::ReversibilityItemId id);
    void askForSignature();

    enum class Settling { None, Theirs, Mine };
    Source m_source;
    Format m_format;
    Place m_place;
    core::ContractLife m_life;
    bool m_isLoaded = false;
    Settling m_settling = Settling::None;
    std::function<void()> m_again = {}; ///< What the form last asked for: asked again for “mine”.
    int m_asked = 0;
    ScrollColumn *m_column;
    QWidget *m_formHost;
    LifeForm *m_form = nullptr;
    LifeView *m_view;
    SentPapers *m_sent;
    AttachmentPanel *m_files;
    QAction *m_acknowledge;
    QAction *m_record;
};

} // namespace ui
