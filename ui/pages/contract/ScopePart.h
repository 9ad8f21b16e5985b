// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class ClauseEdit;

/// Part 2: what is covered and what is not, line by line: words, a family of machines, one
/// machine, everything at a site.
class ScopePart : public PartEditor
{
    Q_OBJECT
public:
    explicit ScopePart(QWidget *parent = nullptr);

    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    enum class What { Words, Family, Machine, Site };
    struct Line
    {
        QWidget *widget = nullptr;
        QComboBox *family = nullptr;
        QComboBox *what = nullptr;
        QComboBox *object = nullptr; ///< The family, machine or site.
        QLineEdit *label = nullptr;
    };
    struct Section
    {
        bool included = false;
        QVBoxLayout *lines = nullptr;
        QLabel *none = nullptr;
        QWidget *add = nullptr;
        QList<Line> all = {};
    };

    void addSection(Section &section, const QString &title, const QString &none, const QString &add);
    void addLine(Section &section, const core::ScopeLine &line);
    void removeLine(Section &section, QWidget *widget);
    void offerObjects(const Line &line, const core::ScopeLine &shown) const;
    static core::ScopeLine lineOf(const Line &line, bool included);

    Section m_included;
    Section m_excluded;
    ClauseEdit *m_clause;
    QList<core::Asset> m_assets;
    QList<core::Site> m_sites;
    bool m_readOnly = false;
};

} // namespace ui
