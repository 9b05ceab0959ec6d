// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/study_text.h"

#include <QCoreApplication>
#include <QSignalBlocker>

#include "analysis/report/report.h"
#include "app/gui/text.h"

namespace axscope::app {

QString shortMultiplierName(const std::string& name) {
    QString text = fromUtf8(name);
    for (const char* prefix : {"mul8s_", "mul8u_"}) {
        if (text.startsWith(QLatin1String(prefix))) {
            return text.mid(6);
        }
    }
    return text;
}

QStringList provenanceOf(const analysis::StudyResult& study) {
    QStringList lines;
    for (const std::string& line : analysis::provenanceLines(study.provenance)) {
        lines += fromUtf8(line);
    }
    for (const auto& checkpoint : study.checkpoints) {
        lines += QStringLiteral("checkpoint: %1, sha256 %2")
                     .arg(fromUtf8(checkpoint.name), fromUtf8(checkpoint.sha256));
    }
    for (const auto& multiplier : study.multipliers) {
        if (multiplier.table) {
            lines += QStringLiteral("multiplier: %1, table sha256 %2")
                         .arg(fromUtf8(multiplier.name), fromUtf8(multiplier.table->hash()));
        }
    }
    if (!study.complete) {
        lines += QStringLiteral("note: partial result");
    }
    return lines;
}

const analysis::RunResult* findChoice(const analysis::StudyResult& study, std::size_t checkpoint,
                                      int choice) {
    return choice < 0 ? findRun(study, checkpoint, analysis::Mode::Int8)
                      : findRun(study, checkpoint, analysis::Mode::Approx, static_cast<std::size_t>(choice));
}

bool refill(QComboBox& box, const QStringList& texts, const QList<int>& values, int preferred) {
    bool same = box.count() == texts.size();
    for (int i = 0; same && i < box.count(); ++i) {
        same = box.itemText(i) == texts[i] && box.itemData(i).toInt() == values[i];
    }
    if (same) {
        return false;
    }
    const QSignalBlocker quiet(box);
    const QString before = box.currentText();
    box.clear();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        box.addItem(texts[i], values[i]);
    }
    const auto kept = texts.indexOf(before);
    box.setCurrentIndex(static_cast<int>(kept >= 0 ? kept : qMin<qsizetype>(preferred, texts.size() - 1)));
    box.setEnabled(box.count() > 0);
    return true;
}

std::optional<int> chosen(const QComboBox& box) {
    return box.currentIndex() < 0 ? std::nullopt : std::optional(box.currentData().toInt());
}

void refillRuns(QComboBox& box, const analysis::StudyResult& study, std::size_t checkpoint, bool withInt8) {
    QStringList texts;
    QList<int> values;
    int preferred = -1;
    for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
        if (!findRun(study, checkpoint, analysis::Mode::Approx, m)) {
            continue;
        }
        const auto& multiplier = study.multipliers[m];
        // The exact multiplier has nothing to show: do not start with it.
        if (preferred < 0 && multiplier.table && !multiplier.table->isExact()) {
            preferred = static_cast<int>(texts.size());
        }
        texts += fromUtf8(multiplier.name);
        values += static_cast<int>(m);
    }
    if (withInt8 && findRun(study, checkpoint, analysis::Mode::Int8)) {
        texts += QCoreApplication::translate("axscope::app::Views", "int8 against float");
        values += kInt8Choice;
    }
    refill(box, texts, values, qMax(0, preferred));
}

void refillCheckpoints(QComboBox& box, const analysis::StudyResult& study, bool preferExperts) {
    QStringList texts;
    QList<int> values;
    int preferred = -1;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        if (preferred < 0 && preferExperts && !study.checkpoints[c].description.moeLayers.empty()) {
            preferred = static_cast<int>(c);
        }
        texts += fromUtf8(study.checkpoints[c].name);
        values += static_cast<int>(c);
    }
    refill(box, texts, values, qMax(0, preferred));
}

}  // namespace axscope::app
