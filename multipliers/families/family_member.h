// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/families/family.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// What a design costs, as far as its gates tell. An estimate, never a measurement.
struct CostEstimate {
    double gates = 0;     ///< unit gates, of the operand form too
    double relative = 0;  ///< gates / gates of the exact array
    double powerMw = 0;   ///< relative * power of the exact circuit of the catalogue
};

/// Where CostEstimate comes from, for people and files.
inline constexpr std::string_view kEstimateSource =
    "estimate: unit gates relative to the exact 8 x 8 array, times the exact circuit's published power";

/// One multiplier of a family: its parameters' values.
class FamilyMember {
public:
    /// With all parameters at their standard values, in the family's default form.
    explicit FamilyMember(const Family& family);
    /// Errors: InvalidArgument where the count is wrong, a value is out of its range, or the design has no
    /// such form; the message names the parameter and its range.
    static Result<FamilyMember> create(const Family& family, std::vector<int> values, OperandForm form);
    /// Reads a name, any letter case: the family, then after a colon what differs from the standard,
    /// separated by commas: "drum:k=4", "broken-array:h=2,v=6,operands=signed". Values alone fill the
    /// parameters in order: "drum:4", "masked:FC,FE,FF,FF,FF,FF,FF,FF". Errors: NotFound (no such family),
    /// InvalidArgument.
    static Result<FamilyMember> parse(std::string_view name);

    [[nodiscard]] const Family& family() const { return *m_family; }
    /// One per family().parameters.
    [[nodiscard]] std::span<const int> values() const { return m_values; }
    [[nodiscard]] OperandForm form() const { return m_form; }
    /// The member's one canonical name, which parse() reads back: all numbers, and of the choices those that
    /// are not standard.
    [[nodiscard]] std::string name() const;
    /// Product of operands of the form's range.
    [[nodiscard]] ProductFunction product() const;
    /// The whole table, named name(). About a millisecond.
    [[nodiscard]] std::shared_ptr<const ProductTable> table() const;
    [[nodiscard]] CostEstimate cost() const;

private:
    FamilyMember(const Family& family, std::vector<int> values, OperandForm form);

    const Family* m_family;
    std::vector<int> m_values;
    OperandForm m_form;
};

/// The member that `table` is by name and contents: one that resolveMultiplier made. A table that only multiplies alike
/// may be another circuit (see equivalentOf).
[[nodiscard]] std::optional<FamilyMember> memberOf(const ProductTable& table);

/// True where `name` begins with a family's name, alone or with a colon behind it: it then means a member,
/// whatever files there are.
[[nodiscard]] bool namesFamily(std::string_view name);

}  // namespace axscope::multipliers
