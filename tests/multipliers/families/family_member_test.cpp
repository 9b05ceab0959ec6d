// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/family_member.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "multipliers/catalog.h"
#include "multipliers/families/registry.h"
#include "multipliers/families/unit_gates.h"
#include "multipliers/import/table_import.h"

namespace axscope::multipliers {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string messageFor(const std::string& name) {
    const auto member = FamilyMember::parse(name);
    return member ? "fine" : member.error().text();
}

TEST(Families, AreDescribedWhole) {
    std::set<std::string_view> names;
    for (const Family* const family : families()) {
        EXPECT_TRUE(names.insert(family->name).second) << family->name;
        EXPECT_FALSE(family->title.empty());
        EXPECT_FALSE(family->summary.empty());
        EXPECT_GT(family->reference.size(), 20U) << family->name;
        EXPECT_FALSE(family->forms.empty());
        for (const ParameterInfo& parameter : family->parameters) {
            EXPECT_FALSE(parameter.meaning.empty());
            EXPECT_LT(parameter.low, parameter.high) << family->name << ' ' << parameter.name;
            EXPECT_GE(parameter.standard, parameter.low);
            EXPECT_LE(parameter.standard, parameter.high);
            if (parameter.kind == ParameterInfo::Kind::Choice) {
                EXPECT_EQ(parameter.choices.size(), static_cast<std::size_t>(parameter.high) + 1);
                EXPECT_EQ(parameter.standard, 0) << "names leave out the first choice";
            }
        }
    }
}

/// Each parameter at each end of its range, in each form: a table within the bounds of tables, and a name
/// that is read back as the same member.
TEST(Families, MakeTablesAtTheEndsOfAllRanges) {
    for (const Family* const family : families()) {
        for (const OperandForm form : family->forms) {
            for (std::size_t at = 0; at <= family->parameters.size(); ++at) {
                for (const bool high : {false, true}) {
                    const FamilyMember standard(*family);
                    std::vector<int> values(standard.values().begin(), standard.values().end());
                    if (at < values.size())
                        values[at] = high ? family->parameters[at].high : family->parameters[at].low;
                    const auto member = FamilyMember::create(*family, values, form);
                    ASSERT_TRUE(member) << member.error().text();
                    const auto table = member->table();
                    EXPECT_EQ(table->isSigned(), form != OperandForm::Unsigned);
                    EXPECT_LE(std::max(std::abs(table->minEntry()), std::abs(table->maxEntry())),
                              ProductTable::kMaxAbsEntry);
                    const auto again = FamilyMember::parse(table->name());
                    ASSERT_TRUE(again) << table->name() << ": " << again.error().text();
                    EXPECT_EQ(again->name(), table->name());
                    EXPECT_EQ(std::vector<int>(again->values().begin(), again->values().end()), values);
                    EXPECT_EQ(again->form(), form);
                    EXPECT_GE(member->cost().gates, 0);
                }
            }
        }
    }
}

TEST(FamilyMember, ReadsNamesInAnySpelling) {
    for (const char* const name : {"drum:k=4", "DRUM:4", "Drum:K=4,operands=unsigned"})
        EXPECT_EQ(FamilyMember::parse(name)->name(), "drum:k=4") << name;
    EXPECT_EQ(FamilyMember::parse("drum")->name(), "drum:k=6");
    EXPECT_EQ(FamilyMember::parse("roba")->name(), "roba");
    EXPECT_EQ(FamilyMember::parse("broken-array:v=7,h=2")->name(), "broken-array:h=2,v=7");
    EXPECT_EQ(FamilyMember::parse("broken-array:2,7")->name(), "broken-array:h=2,v=7");
    EXPECT_EQ(FamilyMember::parse("masked:fc,0xfe")->name(), "masked:FC,FE,FF,FF,FF,FF,FF,FF");
    EXPECT_EQ(FamilyMember::parse("masked:m3=80")->name(), "masked:FF,FF,FF,80,FF,FF,FF,FF");
    EXPECT_EQ(FamilyMember::parse("booth:t=8,correction=none")->name(), "booth:t=8");
    EXPECT_EQ(FamilyMember::parse("booth:correction=column")->name(), "booth:t=8,correction=column");
    EXPECT_EQ(FamilyMember::parse("stuck-bits:zero=8,operands=unsigned")->name(),
              "stuck-bits:zero=0008,one=0000,operands=unsigned");
}

TEST(FamilyMember, RefusesWithTheParameterAndItsRange) {
    EXPECT_THAT(messageFor("drum:k=9"), AllOf(HasSubstr("drum: k must be in 3..8"), HasSubstr("'9'"),
                                              HasSubstr("bits kept of each operand")));
    EXPECT_THAT(messageFor("drum:k=-1"), HasSubstr("3..8"));
    EXPECT_THAT(messageFor("drum:k=4x"), HasSubstr("'4x'"));
    EXPECT_THAT(messageFor("drum:k="), HasSubstr("k must be in 3..8, not ''"));
    EXPECT_THAT(messageFor("drum:"), HasSubstr("k must be in 3..8, not ''"));
    EXPECT_THAT(messageFor("drum:k=99999999999999999999"), HasSubstr("3..8"));
    EXPECT_THAT(messageFor("drum:q=4"), AllOf(HasSubstr("no parameter 'q'"), HasSubstr("k (3..8)")));
    EXPECT_THAT(messageFor("drum:k=4,k=5"), HasSubstr("k stands there twice"));
    EXPECT_THAT(messageFor("drum:4,5"), HasSubstr("one value too many"));
    EXPECT_THAT(messageFor("drum:operands=signed"), HasSubstr("unsigned|sign-magnitude"));
    EXPECT_THAT(messageFor("masked:1FF"), HasSubstr("m0 must be in 00..FF"));
    EXPECT_THAT(messageFor("masked:0x"), HasSubstr("m0"));
    EXPECT_THAT(messageFor("booth:correction=some"), HasSubstr("none|constant|column"));
    EXPECT_THAT(messageFor("broken:1"),
                AllOf(HasSubstr("no family of this name"), HasSubstr("broken-array")));
    EXPECT_EQ(FamilyMember::parse("drum:k=9").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(FamilyMember::parse("drums").error().code, ErrorCode::NotFound);
    EXPECT_LT(messageFor("drum:" + std::string(100'000, 'x')).size(), 400U);
}

TEST(FamilyMember, CreateChecksItsArguments) {
    const Family& drum = *findFamily("drum");
    EXPECT_THAT(FamilyMember::create(drum, {}, OperandForm::Unsigned).error().message,
                HasSubstr("1 parameters"));
    EXPECT_THAT(FamilyMember::create(drum, {2}, OperandForm::Unsigned).error().message, HasSubstr("3..8"));
    EXPECT_THAT(FamilyMember::create(drum, {4}, OperandForm::Signed).error().message,
                HasSubstr("sign-magnitude"));
}

TEST(FamilyMember, IsAMultiplierWhereverOneIsNamed) {
    const auto table = resolveMultiplier("drum:4");
    ASSERT_TRUE(table) << table.error().text();
    EXPECT_EQ((*table)->name(), "drum:k=4");
    EXPECT_THAT(resolveMultiplier("drum:k=1").error().text(), HasSubstr("3..8"));
    // The catalogue's circuit keeps its name.
    EXPECT_EQ((*resolveMultiplier("exact"))->name(), "mul8s_1KV8");
    EXPECT_TRUE(namesFamily("drum:whatever"));
    EXPECT_FALSE(namesFamily("drum.npy"));
    EXPECT_FALSE(namesFamily(""));
}

TEST(FamilyMember, IsKnownByNameAndContents) {
    const auto table = FamilyMember::parse("drum:k=4")->table();
    ASSERT_TRUE(memberOf(*table));
    EXPECT_EQ(memberOf(*table)->name(), "drum:k=4");
    EXPECT_FALSE(memberOf(*table->renamed("drum:k=5")));
    EXPECT_FALSE(memberOf(*table->renamed("mine")));
    EXPECT_FALSE(memberOf(*table->renamed("drum:k=99")));
}

TEST(UnitGates, CountTheExactArray) {
    EXPECT_EQ(gates::exactArrayGates(), 64 + 48 * 7 + 8 * 3);
    EXPECT_DOUBLE_EQ(FamilyMember(*findFamily("exact")).cost().relative, 1);
    EXPECT_DOUBLE_EQ(FamilyMember(*findFamily("exact")).cost().powerMw, exactPowerMw());
}

TEST(UnitGates, OfNothingAreNone) {
    EXPECT_EQ(FamilyMember::parse("masked:0,0,0,0,0,0,0,0")->cost().gates, 0);
    EXPECT_EQ(FamilyMember::parse("broken-array:h=8")->cost().gates, 0);
    EXPECT_EQ(FamilyMember::parse("drum:k=8")->cost().relative, 1);
}

/// The catalogue's circuits are masked arrays whose power was published: how far the estimate is off.
TEST(UnitGates, AreNearThePublishedPowerOfMaskedArrays) {
    for (const CatalogEntry& entry : catalog()) {
        std::vector<int> values(entry.masks.begin(), entry.masks.end());
        const auto member = FamilyMember::create(*findFamily("masked"), values, OperandForm::Signed);
        const double published = *entry.cost.powerMw / exactPowerMw();
        EXPECT_NEAR(member->cost().relative, published, 0.1) << entry.name;
    }
}

}  // namespace
}  // namespace axscope::multipliers
