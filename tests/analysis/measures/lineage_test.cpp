// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/lineage.h"

#include <gtest/gtest.h>

#include <string>

#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

std::shared_ptr<const multipliers::ProductTable> catalogTable(const char* name) {
    return multipliers::tableOf(*multipliers::findCatalogEntry(name));
}

MultiplierInfo multiplierNamed(const std::string& name,
                               const std::shared_ptr<const multipliers::ProductTable>& table) {
    MultiplierInfo info;
    info.name = name;
    info.table = table;
    return info;
}

/// A parent, and a child of it that was retrained for a multiplier of this name and hash.
StudyResult familyFor(const std::string& name, const std::string& hash) {
    StudyResult study;
    study.checkpoints.resize(2);
    study.checkpoints[0].sha256 = std::string(64, 'a');
    study.checkpoints[1].sha256 = std::string(64, 'b');
    study.checkpoints[1].description.parentSha256 = study.checkpoints[0].sha256;
    study.checkpoints[1].description.retrainedFor = name;
    study.checkpoints[1].description.multiplierSha256 = hash;
    return study;
}

TEST(Lineage, ATableIsKnownByItsContentsWhateverItIsCalled) {
    StudyResult study = familyFor("mul8s_1L2H", catalogTable("1L2H")->hash());
    study.multipliers = {multiplierNamed("mine", catalogTable("1L2H"))};
    EXPECT_EQ(retrainedFrom(study, 0, 0), 1U);
}

TEST(Lineage, TwoTablesOfOneNameAreNotConfused) {
    StudyResult study = familyFor("mul8s_1L2H", catalogTable("1L2H")->hash());
    study.multipliers = {multiplierNamed("mul8s_1L2H", catalogTable("1KVA")->renamed("mul8s_1L2H")),
                         multiplierNamed("mul8s_1L2H, the other", catalogTable("1L2H"))};
    EXPECT_EQ(retrainedFrom(study, 0, 0), std::nullopt);
    EXPECT_EQ(retrainedFrom(study, 0, 1), 1U);
}

TEST(Lineage, TheNameCountsWhereNoHashIsStored) {
    StudyResult study = familyFor("first layers exact", "");
    study.multipliers = {multiplierNamed("mul8s_1L2H", catalogTable("1L2H")),
                         multiplierNamed("first layers exact", nullptr)};
    study.multipliers[1].assignment = "conv1 by exact, all other approximated layers by mul8s_1L2H";
    EXPECT_EQ(retrainedFrom(study, 0, 0), std::nullopt);
    EXPECT_EQ(retrainedFrom(study, 0, 1), 1U);
}

TEST(Lineage, AnAssignmentIsNoTableOfThatName) {
    StudyResult study = familyFor("mixed", catalogTable("1L2H")->hash());
    study.multipliers = {multiplierNamed("mixed", nullptr)};
    EXPECT_EQ(retrainedFrom(study, 0, 0), std::nullopt);
}

TEST(Lineage, TheLastOfSeveralIsTaken) {
    StudyResult study = familyFor("mul8s_1L2H", catalogTable("1L2H")->hash());
    study.multipliers = {multiplierNamed("mul8s_1L2H", catalogTable("1L2H"))};
    CheckpointInfo again = study.checkpoints[1];
    again.sha256 = std::string(64, 'c');
    study.checkpoints.push_back(again);
    CheckpointInfo orphan = again;
    orphan.description.parentSha256 = std::string(64, 'x');
    study.checkpoints.push_back(orphan);
    EXPECT_EQ(retrainedFrom(study, 0, 0), 2U);
    EXPECT_EQ(parentOf(study, 3), std::nullopt);
    EXPECT_EQ(originals(study), (std::vector<std::size_t>{0, 3}));
}

}  // namespace
}  // namespace axscope::analysis
