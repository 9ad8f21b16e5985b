// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QList>
#include <random>

/// What a disk holds after the power went at some moment: all that was synced, and of the rest a
/// random part, in sectors of 512 bytes; truncations, removals and new names too.
class PowerCuts
{
public:
    using Image = QHash<QByteArray, QByteArray>; ///< Contents by path.
    struct Cut
    {
        Image files;
        int promised = 0; ///< What the user had been told by then.
    };
    enum class Kind { Write, Truncate, Remove, Create };
    struct Step
    {
        Kind kind = Kind::Write;
        QByteArray path = {};
        qint64 at = 0;
        QByteArray bytes = {};
    };

    /// Cuts the power at random moments from now on; @p synced is what the disk holds already.
    void begin(const Image &synced)
    {
        m_synced = synced;
        m_pending.clear();
        m_isOn = true;
    }
    void end() { m_isOn = false; }
    void promise(int number) { m_promised = number; }
    const QList<Cut> &cuts() const { return m_cuts; }

    void note(const Step &step)
    {
        if (!m_isOn || step.path.isEmpty())
            return;
        m_pending << step;
        maybeCut();
    }
    /// @p path reached the disk, and with it the removals before.
    void settle(const QByteArray &path)
    {
        if (!m_isOn)
            return;
        maybeCut();
        QList<Step> left;
        for (const Step &step : m_pending) {
            if (step.path == path || step.kind == Kind::Remove)
                apply(m_synced, step);
            else
                left << step;
        }
        m_pending = left;
        maybeCut();
    }

private:
    static void apply(Image &image, const Step &step)
    {
        if (step.kind == Kind::Remove) {
            image.remove(step.path);
            return;
        }
        QByteArray &bytes = image[step.path];
        if (step.kind == Kind::Create)
            bytes.clear();
        else if (step.kind == Kind::Truncate)
            bytes.resize(step.at);
        else {
            bytes.resize(std::max(bytes.size(), step.at + step.bytes.size()), '\0');
            bytes.replace(step.at, step.bytes.size(), step.bytes);
        }
    }
    void maybeCut()
    {
        if (chance(20) == 0)
            m_cuts << Cut{afterCut(), m_promised};
    }
    Image afterCut()
    {
        Image image = m_synced;
        const int style = chance(3); // 0: any of what is pending, 1: nothing of it, 2: its beginning
        qsizetype first = style == 2 ? chance(int(m_pending.size()) + 1) : m_pending.size();
        QHash<QByteArray, bool> lost; // A file whose entry did not reach the folder.
        for (const Step &step : m_pending) {
            const bool kept = style == 0 ? chance(2) == 0 : style == 2 && first-- > 0;
            if (step.kind == Kind::Create)
                lost[step.path] = !kept;
            if (!kept || (step.kind != Kind::Create && lost.value(step.path)))
                continue;
            Step part = step;
            if (style == 0 && chance(4) == 0 && part.bytes.size() > 512)
                part.bytes.truncate(512 * chance(int(part.bytes.size()) / 512));
            apply(image, part);
        }
        return image;
    }
    int chance(int of) { return std::uniform_int_distribution<>(0, of - 1)(m_random); }

    bool m_isOn = false;
    int m_promised = 0;
    Image m_synced;
    QList<Step> m_pending;
    QList<Cut> m_cuts;
    std::mt19937 m_random{777}; // The same cuts each time.
};
