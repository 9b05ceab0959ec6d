// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>

#include "app/gui/backend.h"
#include "app/gui/study/study_inputs.h"

namespace axscope::app {

class BackgroundQueue;

enum class FactState {
    Checking,  ///< the answer is on its way
    Good,
    Missing,  ///< the file is not there (now)
    Bad,      ///< it is there and cannot be used
};

/// A file's age and size: when they are the same, so is what we know of it.
struct FileStamp {
    QDateTime modified;
    qint64 size = -1;
    bool operator==(const FileStamp&) const = default;
};

struct CheckpointFact {
    FactState state = FactState::Checking;
    models::CheckpointSummary summary;  ///< for Good
    Error error;                        ///< for Missing and Bad
    FileStamp stamp;
};

struct MultiplierFact {
    FactState state = FactState::Checking;
    analysis::MultiplierInfo info;  ///< for Good
    Error error;
    FileStamp stamp;
};

struct DataFact {
    FactState state = FactState::Checking;
    quint64 images = 0;  ///< for Good
    int channels = 3;    ///< of its images, for Good
    int classes = 0;     ///< for Good; 0 where networks of any number of classes fit
    Error error;
};

/// What is known about the files and names in a study: found out on a worker thread, kept, and looked up
/// again when a file has changed.
class StudyFacts : public QObject {
    Q_OBJECT

public:
    /// `queue` must outlive this object.
    StudyFacts(Backend backend, BackgroundQueue& queue, QObject* parent = nullptr);

    /// Asks for all that `inputs` names and is not known yet.
    void follow(const StudyInputs& inputs);
    /// Looks whether files have come, gone or changed since they were last read.
    void recheck();

    /// State Checking for what nobody has asked for.
    [[nodiscard]] CheckpointFact checkpoint(const QString& file) const { return m_checkpoints.value(file); }
    [[nodiscard]] MultiplierFact multiplier(const QString& name) const { return m_multipliers.value(name); }
    /// About the data and the ranges file of the inputs followed last.
    [[nodiscard]] const DataFact& data() const { return m_data; }
    [[nodiscard]] FactState rangesFile() const { return m_rangesFile; }

signals:
    void checkpointChanged(const QString& file);
    void multiplierChanged(const QString& name);
    void dataChanged();

private:
    void probe(const QString& file);
    void measure(const QString& name);
    void lookAtData();

    Backend m_backend;
    BackgroundQueue& m_queue;
    QHash<QString, CheckpointFact> m_checkpoints;
    QHash<QString, MultiplierFact> m_multipliers;
    DataChoice m_dataChoice;
    QString m_rangesPath;
    DataFact m_data;
    FactState m_rangesFile = FactState::Good;
    quint64 m_dataSerial = 0;
};

}  // namespace axscope::app
