// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <memory>
#include <utility>

#include "models/datasets/dataset.h"

namespace axscope::models {

/// A data set that passes on everything to another one: base of views that change a part.
class DatasetView : public Dataset {
public:
    explicit DatasetView(std::shared_ptr<const Dataset> viewed) : m_viewed(std::move(viewed)) {
        assert(m_viewed != nullptr);
    }

    [[nodiscard]] std::string kind() const override { return m_viewed->kind(); }
    [[nodiscard]] std::string location() const override { return m_viewed->location(); }
    [[nodiscard]] std::size_t size() const override { return m_viewed->size(); }
    [[nodiscard]] int numClasses() const override { return m_viewed->numClasses(); }
    [[nodiscard]] bool classesAreComplete() const override { return m_viewed->classesAreComplete(); }
    [[nodiscard]] const std::vector<std::string>& classNames() const override {
        return m_viewed->classNames();
    }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_viewed->imageSize(); }
    [[nodiscard]] int label(std::size_t index) const override { return m_viewed->label(index); }
    Result<void> read(std::size_t index, Image& image) const override { return m_viewed->read(index, image); }
    [[nodiscard]] bool isSlowToRead() const override { return m_viewed->isSlowToRead(); }
    [[nodiscard]] bool isOrderedByClass() const override { return m_viewed->isOrderedByClass(); }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return m_viewed->hasMeaningfulLabels(); }
    [[nodiscard]] std::string trainingSpec() const override { return m_viewed->trainingSpec(); }

protected:
    [[nodiscard]] const Dataset& viewed() const { return *m_viewed; }

private:
    std::shared_ptr<const Dataset> m_viewed;
};

}  // namespace axscope::models
