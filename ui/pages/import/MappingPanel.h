// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Import.h"
#include "ui/widgets/Panel.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

/// What a CSV list was taken for, and what of it the user corrects: how it is written, what each
/// column becomes, what words of kinds and states mean. Folded away while there is nothing to decide.
class MappingPanel : public Panel
{
    Q_OBJECT
public:
    explicit MappingPanel(QWidget *parent = nullptr);

    /// Keeps the focus where the list has the same columns as before.
    void showList(const core::ImportedList &list);
    QString path() const { return m_list.path; }
    bool isUnfolded() const;
    void setUnfolded(bool unfolded);

Q_SIGNALS:
    /// All that the user says of the list at @p path.
    void mappingChanged(const QString &path, const core::ListMapping &mapping);
    /// The whole mapping is to be written to a file.
    void saveRequested(const core::ListMapping &mapping);

private:
    void makeFormat();
    QComboBox *formatCombo(const char *name, const QString &label);
    void showFormat();
    void showColumns();
    void addColumn(int row, const core::ListColumn &column);
    void showWords();
    void addWord(int row, core::ListField field, const QString &word);
    QString summary() const;
    bool wantsAttention() const;
    void changeKind(core::ListKind kind);
    void change(const core::ListMapping &mapping);
    bool hasSameLayout(const core::ListShape &shape) const;

    core::ImportedList m_list;
    bool m_isShown = false;
    QLabel *m_summary;
    QLabel *m_dates;
    QLabel *m_wordsTitle;
    QPushButton *m_fold;
    QWidget *m_parts;
    QGridLayout *m_format = nullptr;
    QGridLayout *m_columns = nullptr;
    QGridLayout *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_order = nullptr;
    QComboBox *m_decimal = nullptr;
    QList<QComboBox *> m_fields; ///< One a column.
};

} // namespace ui
