// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetBulk.h"
#include "ui/pages/asset/AssetLabels.h"
#include "ui/printing/PaperFonts.h"
#include "ui/widgets/Panel.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class MessageBar;
class PreviewWidget;

/// Stickers for machines: which sheet, from which sticker on, what they say, and beside it the sheets
/// as they will be printed. Machines without a tag can be numbered, once the numbers were seen.
class LabelsEditor : public QWidget
{
    Q_OBJECT
public:
    LabelsEditor(LabelledAssets machines, const PaperFonts &fonts, QWidget *parent = nullptr);

    /// After tags were given: the same machines, read again.
    void setMachines(const LabelledAssets &machines);
    qsizetype count() const { return m_machines.assets.size(); }
    QList<core::AssetId> ids() const;

Q_SIGNALS:
    void pdfRequested(const ui::Pages &pages);
    void printRequested(const ui::Pages &pages);
    void tagsRequested(const QList<core::AssetChange> &changes);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSheetPanel();
    QWidget *makeOwnSheet();
    QWidget *makeContentPanel();
    QWidget *makeTagPanel();
    QWidget *makeButtons();
    QCheckBox *addCheck(Panel &panel, const QString &text, bool checked, const char *name);
    LabelSheet sheet() const;
    LabelContent content() const;
    void sheetChanged();
    void refresh();
    void showTags();

    LabelledAssets m_machines;
    PaperFonts m_fonts;
    QComboBox *m_sheet = nullptr;
    QWidget *m_own = nullptr;
    QSpinBox *m_columns = nullptr;
    QSpinBox *m_rows = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_height = nullptr;
    QDoubleSpinBox *m_columnGap = nullptr;
    QDoubleSpinBox *m_rowGap = nullptr;
    QSpinBox *m_first = nullptr;
    QComboBox *m_code = nullptr;
    QCheckBox *m_name = nullptr;
    QCheckBox *m_client = nullptr;
    QCheckBox *m_serial = nullptr;
    QCheckBox *m_provider = nullptr;
    QLabel *m_codeNote = nullptr;
    QWidget *m_tagPanel = nullptr;
    QLineEdit *m_prefix = nullptr;
    QLabel *m_tagPreview = nullptr;
    QPushButton *m_number = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_print = nullptr;
    MessageBar *m_message = nullptr;
    PreviewWidget *m_preview = nullptr;
    QList<core::AssetChange> m_tags;
};

} // namespace ui
