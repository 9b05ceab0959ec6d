// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/open_dataset.h"

#include <filesystem>
#include <vector>

#include "models/datasets/paths.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

Error badSpecification(const std::string& spec, const std::string& cause) {
    return {ErrorCode::InvalidArgument,
            "data set " + inQuotes(spec) + ": " + cause + "; the forms are " + datasetFormList() +
                ", or a folder by itself",
            {}};
}

}  // namespace

std::string datasetFormList() {
    std::string text;
    for (const DatasetForm* form : datasetForms())
        text += (text.empty() ? "" : ", ") + std::string(form->syntax);
    return text;
}

Result<const DatasetForm*> detectDataset(const std::string& path) {
    if (!isThere(path))
        return Error{ErrorCode::NotFound, "no such file or folder", path};
    std::vector<const DatasetForm*> found;
    std::string lookedFor;
    for (const DatasetForm* form : datasetForms()) {
        if (form->isAt == nullptr)
            continue;
        lookedFor += std::string(lookedFor.empty() ? "" : "; ") + form->lookedFor + " (" + form->name + ")";
        if ((!form->isFallback || found.empty()) && form->isAt(path))
            found.push_back(form);
    }
    if (found.empty())
        return Error{ErrorCode::InvalidArgument, "holds no data set that is known; looked for: " + lookedFor,
                     path};
    if (found.size() > 1)
        return Error{ErrorCode::InvalidArgument,
                     std::string("holds several data sets; say which: ") + found[0]->name + ":" +
                         printable(path) + " or " + found[1]->name + ":" + printable(path),
                     path};
    return found.front();
}

Result<std::shared_ptr<const Dataset>> openDataset(const std::string& spec, const NetworkInput& input) {
    const std::size_t colon = spec.find(':');
    const std::string kind = spec.substr(0, colon);
    const DatasetForm* form = findDatasetForm(kind);
    std::string location = colon == std::string::npos ? std::string() : spec.substr(colon + 1);
    if (form == nullptr) {
        // "imagenet:x" is a misspelt kind, "C100/imagenet:x" or "./data" a path.
        if (!isThere(spec) && (spec.find('/') == std::string::npos || kind.find('/') == std::string::npos))
            return badSpecification(spec,
                                    "unknown kind " + inQuotes(kind) + ", and no folder is called that");
        const Result<const DatasetForm*> detected = detectDataset(spec);
        if (!detected)
            return detected.error();
        form = *detected;
        location = spec;
    } else if (colon == std::string::npos && form->defaultLocation != nullptr) {
        location = form->defaultLocation;
    } else if (location.empty() && form->defaultLocation == nullptr) {
        return badSpecification(spec, form->missingLocation);
    }
    Result<std::shared_ptr<const Dataset>> opened = form->open(location, input);
    if (!opened && opened.error().where.empty() && opened.error().code == ErrorCode::InvalidArgument)
        return badSpecification(spec, opened.error().message);
    return opened;
}

}  // namespace axscope::models
