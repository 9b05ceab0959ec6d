// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_facts.h"

#include <QFileInfo>
#include <QStringList>
#include <utility>

#include "app/gui/jobs/background_queue.h"
#include "app/gui/text.h"
#include "models/datasets/open_dataset.h"

namespace axscope::app {

namespace {

constexpr quint64 kRandomImages = 10'000;  // what models::openDataset makes of "random"

FileStamp stampOf(const QString& file) {
    const QFileInfo info(file);
    return info.exists() ? FileStamp{info.lastModified(), info.size()} : FileStamp{};
}

FactState stateOf(const Error& error) {
    return error.code == ErrorCode::NotFound ? FactState::Missing : FactState::Bad;
}

DataFact look(const DataChoice& choice) {
    DataFact fact;
    if (choice.kind == DataChoice::Kind::None)
        return fact;
    if (choice.kind == DataChoice::Kind::Random) {
        fact.state = FactState::Good;
        fact.images = kRandomImages;
        return fact;
    }
    const auto dataset = models::openDataset(toUtf8(choice.spec()));
    if (!dataset) {
        fact.error = dataset.error();
        fact.state = stateOf(fact.error);
        return fact;
    }
    fact.state = FactState::Good;
    fact.images = (*dataset)->size();
    fact.channels = (*dataset)->imageSize()[0];
    if ((*dataset)->classesAreComplete())
        fact.classes = (*dataset)->numClasses();
    return fact;
}

}  // namespace

StudyFacts::StudyFacts(Backend backend, BackgroundQueue& queue, QObject* parent)
    : QObject(parent), m_backend(std::move(backend)), m_queue(queue) {}

void StudyFacts::follow(const StudyInputs& inputs) {
    for (const QString& file : inputs.checkpoints) {
        if (!m_checkpoints.contains(file))
            probe(file);
    }
    // What is chosen first, so that the view fills before the rest of the list is measured.
    for (const QString& name : inputs.multipliers + inputs.tables + catalogMultipliers()) {
        if (!m_multipliers.contains(name))
            measure(name);
    }
    const QString ranges = inputs.rangesFromFile ? inputs.rangesFile : QString();
    if (m_dataSerial == 0 || inputs.data != m_dataChoice || ranges != m_rangesPath) {
        m_dataChoice = inputs.data;
        m_rangesPath = ranges;
        m_data = {};  // what was true of the old choice says nothing about the new one
        lookAtData();
    }
}

void StudyFacts::recheck() {
    using Stamps = QHash<QString, FileStamp>;
    Stamps known;
    for (auto it = m_checkpoints.cbegin(); it != m_checkpoints.cend(); ++it) {
        if (it->state != FactState::Checking)
            known.insert(it.key(), it->stamp);
    }
    const QStringList catalogue = catalogMultipliers();
    for (auto it = m_multipliers.cbegin(); it != m_multipliers.cend(); ++it) {
        if (it->state != FactState::Checking && !catalogue.contains(it.key()))
            known.insert(it.key(), it->stamp);
    }
    m_queue.post(
        this,
        [known] {
            QStringList changed;
            for (auto it = known.cbegin(); it != known.cend(); ++it) {
                if (stampOf(it.key()) != it.value())
                    changed.append(it.key());
            }
            return changed;
        },
        [this](const QStringList& changed) {
            for (const QString& file : changed) {
                if (m_checkpoints.contains(file))
                    probe(file);
                if (m_multipliers.contains(file))
                    measure(file);
            }
        });
    lookAtData();
}

void StudyFacts::probe(const QString& file) {
    m_checkpoints[file].state = FactState::Checking;
    emit checkpointChanged(file);
    m_queue.post(
        this,
        [file, function = m_backend.probe] {
            CheckpointFact fact;
            fact.stamp = stampOf(file);
            Result<models::CheckpointSummary> summary = function(toPath(file));
            fact.state = summary ? FactState::Good : stateOf(summary.error());
            if (summary)
                fact.summary = std::move(*summary);
            else
                fact.error = summary.error();
            return fact;
        },
        [this, file](CheckpointFact fact) {
            m_checkpoints[file] = std::move(fact);
            emit checkpointChanged(file);
        });
}

void StudyFacts::measure(const QString& name) {
    m_multipliers[name].state = FactState::Checking;
    emit multiplierChanged(name);
    m_queue.post(
        this,
        [name, function = m_backend.resolveMultipliers] {
            MultiplierFact fact;
            fact.stamp = stampOf(name);
            Result<std::vector<analysis::MultiplierInfo>> infos = function({toUtf8(name)});
            if (infos && !infos->empty()) {
                fact.state = FactState::Good;
                fact.info = std::move(infos->front());
            } else {
                fact.error =
                    infos ? Error{ErrorCode::NotFound, "no such multiplier", toUtf8(name)} : infos.error();
                fact.state = stateOf(fact.error);
            }
            return fact;
        },
        [this, name](MultiplierFact fact) {
            m_multipliers[name] = std::move(fact);
            emit multiplierChanged(name);
        });
}

void StudyFacts::lookAtData() {
    const quint64 serial = ++m_dataSerial;
    m_queue.post(
        this,
        [choice = m_dataChoice, ranges = m_rangesPath] {
            const bool rangesThere = ranges.isEmpty() || QFileInfo(ranges).isFile();
            return std::pair(look(choice), rangesThere ? FactState::Good : FactState::Missing);
        },
        [this, serial](std::pair<DataFact, FactState> facts) {
            if (serial != m_dataSerial)
                return;
            m_data = std::move(facts.first);
            m_rangesFile = facts.second;
            emit dataChanged();
        });
}

}  // namespace axscope::app
