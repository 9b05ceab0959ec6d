// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace axscope::app {

class StudyFacts;

/// The study's checkpoints with what is known of each.
class CheckpointModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        FileRole = Qt::UserRole,  ///< absolute path
        DetailRole,               ///< second line: the network, or what is wrong
        ProblemRole,              ///< bool: missing or unusable
    };

    /// `facts` must outlive the model.
    explicit CheckpointModel(const StudyFacts& facts, QObject* parent = nullptr);

    void setFiles(const QStringList& files);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString detail(const QString& file) const;

    const StudyFacts& m_facts;
    QStringList m_files;
};

}  // namespace axscope::app
