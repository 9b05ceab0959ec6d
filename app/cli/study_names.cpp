// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_names.h"

#include <system_error>

#include "multipliers/catalog.h"

namespace axscope::app {

std::filesystem::path checkpointNamed(const std::string& name,
                                      const std::vector<std::filesystem::path>& ofStudy) {
    for (const std::filesystem::path& file : ofStudy)
        if (file.stem() == name)
            return file;
    return name;
}

Result<std::string> multiplierNamed(const std::string& name, const analysis::StudyStore& store) {
    std::error_code ignored;
    if (multipliers::findCatalogEntry(name) != nullptr || std::filesystem::exists(name, ignored))
        return name;
    Result<std::vector<analysis::StoredTable>> tables = store.tables();
    if (!tables)
        return tables.error();
    for (const analysis::StoredTable& stored : *tables)
        for (const std::filesystem::path& file : stored.files)
            if (stored.table->name() == name || file.filename() == name || file.stem() == name)
                return file.string();
    return name;
}

}  // namespace axscope::app
