// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/ablation_result.h"
#include "analysis/experiment.h"
#include "analysis/image_records.h"
#include "analysis/results.h"
#include "analysis/run_sums.h"
#include "analysis/study/study_database.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

namespace axscope::analysis {

/// What a run is: one checkpoint computed in one way. Its key is the SHA-256 of `definition`, a canonical JSON text of
/// everything that its figures depend on (see run_key.h), so equal keys mean equal figures, whatever the files' names.
struct RunIdentity {
    std::string key;         ///< 64 hexadecimal digits
    std::string definition;  ///< what the key is the hash of
    std::string checkpoint;  ///< CheckpointInfo::name when the run was begun, for people
    std::string candidate;   ///< "float", "int8", a multiplier's or an assignment's name, for people
};

/// Which blocks of a run a study file holds.
struct StoredBlocks {
    std::uint64_t prefixBlocks = 0;                 ///< blocks 0 ... prefixBlocks - 1 are merged; all of them are full
    std::map<std::uint64_t, std::uint64_t> images;  ///< of those behind them: block -> images
};

/// A run as far as a study file holds it, images included. Block b covers the images [b * batch, (b + 1) * batch) of the data set in its
/// order.
struct StoredRun {
    struct Block {
        std::uint64_t images = 0;  ///< that it covers: fewer than the batch size in the last one of a run
        RunSums sums;
    };
    std::uint64_t prefixBlocks = 0;  ///< blocks 0 ... prefixBlocks - 1 are merged in `prefix`; all of them are full
    RunSums prefix;
    std::map<std::uint64_t, Block> blocks;  ///< those behind the prefix; there may be gaps
};

/// What to add of one run when a block of images is done.
struct FinishedBlock {
    std::string key;      ///< of a run that addRuns() has put into the file
    const RunSums* sums;  ///< of this block, with its images
};

/// A longer merged prefix of a run: `sums` covers the blocks 0 ... blocks - 1.
struct LongerPrefix {
    std::string key;
    std::uint64_t blocks = 0;
    RunSums sums;
};

/// A run in a list of what a file holds.
struct RunSummary {
    std::string key;
    std::string checkpoint;
    std::string candidate;
    std::string definition;
    std::string startedUtc;       ///< ISO 8601
    std::uint64_t images = 0;     ///< done
    std::uint64_t requested = 0;  ///< images that were asked for last
};

/// A product table in a file.
struct StoredTable {
    std::shared_ptr<const multipliers::ProductTable> table;
    std::vector<std::filesystem::path> files;  ///< that it was read from, absolute; empty for circuits of the catalogue
};

/// A study file (.axs): the document of window and command line alike. Holds what is to be run, the product tables,
/// every finished block of every run, the results as they were last shown, ablations, notes, and small state of the
/// window.
///
/// Thread-safe: one mutex for all of it, so a call may wait for another one's transaction. One process should
/// write; others may read meanwhile. Every write is one transaction that is on the disk when the function returns; where
/// one fails (disk full, read-only, locked by another program for more than five seconds), the file holds what it held
/// before and Error says why. Functions that write to a store opened for reading return Io.
///
/// Every blob carries a checksum: damaged ones give Format, naming the run, table or result.
class StudyStore {
public:
    using Access = StudyDatabase::Access;
    /// So many full blocks behind a run's prefix are merged into it.
    static constexpr std::uint64_t kFoldedBlocks = 16;

    /// Errors: those of StudyDatabase::create.
    static Result<std::shared_ptr<StudyStore>> create(const std::filesystem::path& file);
    /// Errors: those of StudyDatabase::open.
    static Result<std::shared_ptr<StudyStore>> open(const std::filesystem::path& file, Access access);
    /// Opens for writing what is there, otherwise creates.
    static Result<std::shared_ptr<StudyStore>> openOrCreate(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& file() const { return m_database.file(); }
    [[nodiscard]] bool canWrite() const { return m_access == Access::Write; }
    /// A number that differs after another connection, of this program or another one, has changed the file: what a
    /// window polls. Errors: Io.
    Result<std::int64_t> changesByOthers() const;
    /// Writes everything to another file, whole or not at all; an existing one is replaced. Errors: NotFound, Io.
    Result<void> copyTo(const std::filesystem::path& target) const;

    // What is to be run -------------------------------------------------------------------------------------------

    /// The inputs of the study, as `axscope-cli run` and the window take them; paths are joined with the file's
    /// folder. An Experiment{} where the file has none yet. Errors: Format naming the key.
    Result<Experiment> experiment() const;
    /// The same as text, in the form of `run --config` (see run_config.h); empty where there is none yet.
    Result<std::string> experimentText() const;
    /// What only the window knows of the inputs (tables listed but not chosen...): its own text, "" before the first.
    Result<std::string> windowInputs() const;
    /// Replaces the inputs. Paths below the file's folder are stored relative to it. `windowInputs`: absent leaves what
    /// is there.
    Result<void> saveInputs(const Experiment& experiment,
                            const std::optional<std::string>& windowInputs = std::nullopt);

    // Notes and state ---------------------------------------------------------------------------------------------

    /// Subject ("study", a view's or a plot's name) -> text.
    Result<std::map<std::string, std::string>> notes() const;
    /// Replaces the note on `subject`; an empty text removes it.
    Result<void> saveNote(const std::string& subject, const std::string& text);
    /// The same for several subjects at once; those that are not named stay.
    Result<void> saveNotes(const std::map<std::string, std::string>& notes);
    /// Small state that makes no part of the study ("selection", "tab"); absent where it was never saved.
    Result<std::optional<std::string>> state(const std::string& key) const;
    Result<void> saveState(const std::string& key, const std::string& value);

    // Product tables ----------------------------------------------------------------------------------------------

    /// Keeps a copy of `table`. `file`: what it was read from; empty for a circuit of the catalogue.
    Result<void> saveTable(const multipliers::ProductTable& table, const std::filesystem::path& file = {});
    /// The table that was last read from `file`, for when that has gone; null where none was. Errors: Format.
    Result<std::shared_ptr<const multipliers::ProductTable>> tableOfFile(const std::filesystem::path& file) const;
    Result<std::vector<StoredTable>> tables() const;

    // Runs --------------------------------------------------------------------------------------------------------

    /// Activation ranges that were calibrated under `key` (see run_key.h); absent where none were. Errors: Format.
    Result<std::optional<models::ActivationRanges>> ranges(const std::string& key) const;
    Result<void> saveRanges(const std::string& key, const models::ActivationRanges& ranges);

    /// Which of the run's blocks are there, without reading them.
    Result<StoredBlocks> blocks(const std::string& key) const;
    /// What is there of the run; an empty one where nothing is. Errors: Format naming run and block.
    Result<StoredRun> run(const std::string& key) const;
    /// Makes the runs known where they are not yet, and notes how many images are asked for. One transaction.
    Result<void> addRuns(std::span<const RunIdentity> runs, std::uint64_t requestedImages);
    /// Adds block `block` of several runs in one transaction. One that is there with as many images or more stays.
    Result<void> saveBlock(std::uint64_t block, std::span<const FinishedBlock> finished);
    /// Replaces the merged prefixes of runs in one transaction and drops the sums of the blocks that they cover. A
    /// prefix that is there and as long or longer stays.
    Result<void> savePrefixes(std::span<const LongerPrefix> prefixes);
    /// The first `images` images of a run, block by block. Errors: NotFound where fewer are there; Format.
    Result<ImageRecords> images(const std::string& key, std::uint64_t images) const;
    /// All runs in the order in which they were begun.
    Result<std::vector<RunSummary>> runs() const;
    /// Drops every run but these and those that the results show, with all its blocks, and returns how many went. The
    /// file does not shrink, but reuses the space; copyTo() writes none of it.
    Result<std::uint64_t> removeRunsExcept(std::span<const std::string> keys);

    // Results -----------------------------------------------------------------------------------------------------

    /// The results that were last saved, image records included, without opening a checkpoint, a data set or
    /// LibTorch; null where there are none. Errors: Format naming the run.
    Result<std::shared_ptr<const StudyResult>> results() const;
    /// Replaces the results. `keys`: as result.runs, the run in the file that holds the images; "" or none at all
    /// where it has none. Only what differs from the results saved before is written.
    Result<void> saveResults(const StudyResult& result, std::span<const std::string> keys);

    // Ablations ---------------------------------------------------------------------------------------------------

    /// What was measured under `key` (see ablation.h), with the multiplier's table; null where nothing was. Errors:
    /// Format.
    Result<std::shared_ptr<const AblationResult>> ablation(const std::string& key) const;
    /// All of them, the one saved last at the end. Errors: Format.
    Result<std::vector<std::shared_ptr<const AblationResult>>> ablations() const;
    /// `definition`: what `key` is the SHA-256 of.
    Result<void> saveAblation(const std::string& key, const std::string& definition, const AblationResult& ablation);

    /// Looks at every page and decodes every value: what open() leaves out for speed. Errors: Format naming the first
    /// fault.
    Result<void> checkEverything() const;

private:
    StudyStore(StudyDatabase database, Access access);

    using Work = std::function<Result<void>(SQLite::Database&)>;
    /// Runs `work` under the mutex in a read or write transaction; an Error that it returns undoes the latter.
    Result<void> read(const Work& work) const;
    Result<void> write(const Work& work);
    [[nodiscard]] std::filesystem::path folder() const { return file().parent_path(); }
    /// Parts of run() and results() within a transaction.
    Result<std::optional<std::string>> value(const char* query, const std::string& key) const;
    Result<void> readImages(SQLite::Database& connection, const std::string& key, std::uint64_t images,
                            ImageRecords& records) const;
    Result<StoredRun> readRun(SQLite::Database& connection, const std::string& key) const;
    Result<std::shared_ptr<const StudyResult>> readResults(SQLite::Database& connection) const;
    Result<void> checkValues(SQLite::Database& connection) const;
    Result<void> checkAblations(SQLite::Database& connection) const;

    mutable std::mutex m_mutex;
    StudyDatabase m_database;
    Access m_access;
    /// Of each part of the results that this object has written: what need not be written again.
    std::map<std::string, std::string> m_savedResults;
    std::int64_t m_savedAt = 0;  ///< changesByOthers() then
};

}  // namespace axscope::analysis
