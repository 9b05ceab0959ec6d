// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {

namespace {

constexpr int kSchema = 1;
constexpr qint64 kMaxBytes = 16'000'000;
constexpr double kLargestExactInteger = 9007199254740992.0;  // 2^53: what a JSON number holds exactly
const QString kFormat = QStringLiteral("axscope-study");

QString storedPath(const QString& file, const QString& folder) {
    if (folder.isEmpty() || file.isEmpty())
        return file;
    const QString relative = QDir(folder).relativeFilePath(file);
    return relative.startsWith(QLatin1String("..")) ? file : relative;
}

QString loadedPath(const QString& file, const QString& folder) {
    if (file.isEmpty())
        return file;
    return QDir::cleanPath(folder.isEmpty() ? QFileInfo(file).absoluteFilePath()
                                            : QDir(folder).absoluteFilePath(file));
}

QJsonArray storedPaths(const QStringList& files, const QString& folder) {
    QJsonArray array;
    for (const QString& file : files)
        array.append(storedPath(file, folder));
    return array;
}

/// Reads typed members of one JSON object and remembers the first thing that was wrong.
class Reader {
public:
    Reader(QJsonObject object, QString label) : m_object(std::move(object)), m_label(std::move(label)) {}

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    void fail(const QString& key, const QString& cause) {
        if (!m_error)
            m_error = Error{ErrorCode::Format, toUtf8(QStringLiteral("\"%1\": %2").arg(key, cause)),
                            toUtf8(m_label)};
    }

    void read(const QString& key, QString& value) {
        if (const QJsonValue json = m_object.value(key); json.isString())
            value = json.toString();
        else if (!json.isUndefined())
            fail(key, QStringLiteral("a string was expected"));
    }

    void read(const QString& key, bool& value) {
        if (const QJsonValue json = m_object.value(key); json.isBool())
            value = json.toBool();
        else if (!json.isUndefined())
            fail(key, QStringLiteral("true or false was expected"));
    }

    void read(const QString& key, QStringList& value) {
        const QJsonValue json = m_object.value(key);
        if (json.isUndefined())
            return;
        if (!json.isArray())
            return fail(key, QStringLiteral("a list of strings was expected"));
        value.clear();
        for (const QJsonValue& item : json.toArray()) {
            if (!item.isString())
                return fail(key, QStringLiteral("a list of strings was expected"));
            value.append(item.toString());
        }
    }

    void read(const QString& key, double low, double high, double& value) {
        const QJsonValue json = m_object.value(key);
        if (json.isUndefined())
            return;
        if (!json.isDouble() || !(json.toDouble() >= low && json.toDouble() <= high))
            return fail(key, QStringLiteral("a number from %1 to %2 was expected").arg(low).arg(high));
        value = json.toDouble();
    }

    template <class Integer>
    void readInteger(const QString& key, double low, double high, Integer& value) {
        double number = static_cast<double>(value);
        read(key, low, high, number);
        if (number != std::floor(number))
            return fail(key, QStringLiteral("a whole number was expected"));
        value = static_cast<Integer>(number);
    }

    [[nodiscard]] Reader child(const QString& key) {
        const QJsonValue json = m_object.value(key);
        if (!json.isUndefined() && !json.isObject())
            fail(key, QStringLiteral("an object was expected"));
        return {json.toObject(), m_label};
    }

private:
    QJsonObject m_object;
    QString m_label;
    std::optional<Error> m_error;
};

}  // namespace

QByteArray studyToJson(const StudyInputs& inputs, const QString& folder) {
    QJsonArray chosen;
    QStringList unused = inputs.tables;
    for (const QString& name : inputs.multipliers) {
        const bool isFile = inputs.tables.contains(name);
        chosen.append(isFile ? storedPath(name, folder) : name);
        unused.removeAll(name);
    }
    DataChoice data = inputs.data;
    data.folder = storedPath(data.folder, folder);

    QJsonObject ranges;
    if (inputs.rangesFromFile) {
        ranges[QStringLiteral("file")] = storedPath(inputs.rangesFile, folder);
    } else {
        ranges[QStringLiteral("method")] = QLatin1String(models::toString(inputs.calibration));
        ranges[QStringLiteral("percentile")] = inputs.percentile;
        ranges[QStringLiteral("images")] = static_cast<double>(inputs.calibrationImages);
        ranges[QStringLiteral("training_split")] = inputs.calibrateOnTraining;
    }
    const QJsonObject root{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("schema"), kSchema},
        {QStringLiteral("checkpoints"), storedPaths(inputs.checkpoints, folder)},
        {QStringLiteral("multipliers"), chosen},
        {QStringLiteral("tables"), storedPaths(unused, folder)},
        {QStringLiteral("data"), data.spec()},
        {QStringLiteral("images"), static_cast<double>(inputs.images)},
        {QStringLiteral("ranges"), ranges},
        {QStringLiteral("threads"), inputs.threads},
        {QStringLiteral("batch_size"), inputs.batchSize},
        {QStringLiteral("isolated_errors"), inputs.isolatedErrors},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<StudyInputs> studyFromJson(const QByteArray& json, const QString& folder, const QString& label) {
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (document.isNull()) {
        return Error{
            ErrorCode::Format,
            toUtf8(QStringLiteral("not a study: %1 at byte %2").arg(parse.errorString()).arg(parse.offset)),
            toUtf8(label)};
    }
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("format")).toString() != kFormat)
        return Error{ErrorCode::Format, "not a study: \"format\" is not \"axscope-study\"", toUtf8(label)};
    const double schema = root.value(QStringLiteral("schema")).toDouble(0);
    if (schema > kSchema) {
        return Error{
            ErrorCode::Unsupported,
            toUtf8(QStringLiteral("written by a newer version (schema %1; this version reads up to %2)")
                       .arg(schema)
                       .arg(kSchema)),
            toUtf8(label)};
    }

    StudyInputs inputs;
    Reader reader(root, label);
    QStringList chosen;
    QStringList unused;
    QString spec;
    reader.read(QStringLiteral("checkpoints"), inputs.checkpoints);
    reader.read(QStringLiteral("multipliers"), chosen);
    reader.read(QStringLiteral("tables"), unused);
    reader.read(QStringLiteral("data"), spec);
    reader.readInteger(QStringLiteral("images"), 0, kLargestExactInteger, inputs.images);
    reader.readInteger(QStringLiteral("threads"), 0, 4096, inputs.threads);
    reader.readInteger(QStringLiteral("batch_size"), 1, 1'000'000, inputs.batchSize);
    reader.read(QStringLiteral("isolated_errors"), inputs.isolatedErrors);

    Reader ranges = reader.child(QStringLiteral("ranges"));
    ranges.read(QStringLiteral("file"), inputs.rangesFile);
    inputs.rangesFromFile = !inputs.rangesFile.isEmpty();
    QString method = QLatin1String(models::toString(inputs.calibration));
    ranges.read(QStringLiteral("method"), method);
    if (const auto known = models::calibrationMethodFromString(toUtf8(method)))
        inputs.calibration = *known;
    else
        ranges.fail(QStringLiteral("method"), QStringLiteral("absmax, percentile or mse was expected"));
    ranges.read(QStringLiteral("percentile"), 50, 100, inputs.percentile);
    ranges.readInteger(QStringLiteral("images"), 1, kLargestExactInteger, inputs.calibrationImages);
    ranges.read(QStringLiteral("training_split"), inputs.calibrateOnTraining);

    for (const Reader* part : {&reader, &ranges}) {
        if (part->error())
            return *part->error();
    }

    Result<DataChoice> data = DataChoice::fromSpec(spec);
    if (!data)
        return Error{ErrorCode::Format, "\"data\": " + data.error().text(), toUtf8(label)};
    inputs.data = *data;
    if (inputs.data.kind == DataChoice::Kind::Files) {
        const bool named = !inputs.data.form.isEmpty() && spec.startsWith(inputs.data.form);
        const QString path = loadedPath(named ? spec.mid(spec.indexOf(QLatin1Char(':')) + 1) : spec, folder);
        if (named)
            inputs.data.folder = path;
        else
            inputs.data.setFolder(path);
    }
    QStringList files;
    for (const QString& file : std::as_const(inputs.checkpoints))
        files.append(loadedPath(file, folder));
    files.removeDuplicates();
    inputs.checkpoints = files;
    inputs.rangesFile = loadedPath(inputs.rangesFile, folder);

    const QStringList catalogue = catalogMultipliers();
    QStringList names;
    for (const QString& name : chosen) {
        const QString known = canonicalMultiplier(name);
        if (catalogue.contains(known)) {
            names.append(known);
        } else {
            inputs.tables.append(loadedPath(name, folder));
            names.append(inputs.tables.last());
        }
    }
    for (const QString& file : unused)
        inputs.tables.append(loadedPath(file, folder));
    inputs.tables.removeDuplicates();
    inputs.setChosen(names);
    return inputs;
}

Result<StudyInputs> readStudyFile(const QString& file) {
    const QString label = file;
    QFile in(file);
    if (!in.exists())
        return Error{ErrorCode::NotFound, "no such file", toUtf8(label)};
    if (in.size() > kMaxBytes) {
        return Error{ErrorCode::Format,
                     toUtf8(QStringLiteral("not a study: %1 bytes (a study has at most %2)")
                                .arg(in.size())
                                .arg(kMaxBytes)),
                     toUtf8(label)};
    }
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, toUtf8(in.errorString()), toUtf8(label)};
    const QByteArray json = in.readAll();
    if (in.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, toUtf8(in.errorString()), toUtf8(label)};
    return studyFromJson(json, QFileInfo(file).absolutePath(), label);
}

Result<void> writeStudyFile(const StudyInputs& inputs, const QString& file) {
    const QByteArray json = studyToJson(inputs, QFileInfo(file).absolutePath());
    return writeFileAtomically(toPath(file),
                               std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

}  // namespace axscope::app
