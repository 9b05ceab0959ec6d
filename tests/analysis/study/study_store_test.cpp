// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study/study_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <span>
#include <thread>

#include "analysis/study/result_fields.h"
#include "multipliers/base/sha256.h"
#include "multipliers/import/table_import.h"
#include "tests/analysis/study/older_bytes.h"
#include "tests/support/sample_study.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

constexpr std::uint64_t kBatch = 4;

const std::string kDefinition = R"({"candidate":"int8"})";
const std::string kKey = sha256(std::as_bytes(std::span(kDefinition)));

/// What a network of two classes made of block `block` of a data set whose blocks have kBatch images.
RunSums blockSums(std::uint64_t block, std::uint64_t images = kBatch) {
    RunSums sums;
    for (std::uint64_t i = 0; i < images; ++i) {
        const std::array<float, 2> scores{static_cast<float>(block), static_cast<float>(i)};
        const int label = static_cast<int>((block + i) % 2);
        sums.accuracy.add(scores, scores, scores, label);
        sums.images.add(scores, label);
    }
    return sums;
}

class StudyStoreTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "a.axs"; }

    std::shared_ptr<StudyStore> opened(StudyStore::Access access = StudyStore::Access::Write) {
        Result<std::shared_ptr<StudyStore>> store =
            access == StudyStore::Access::Write ? StudyStore::openOrCreate(file()) : StudyStore::open(file(), access);
        EXPECT_TRUE(store) << store.error().text();
        return store ? *store : nullptr;
    }

    /// Puts the blocks first ... first + count - 1 of run `key` into the file.
    static void save(StudyStore& store, const std::string& key, std::uint64_t first, std::uint64_t count) {
        const RunIdentity run{key, kDefinition, "net", "1KVA"};
        ASSERT_TRUE(store.addRuns({&run, 1}, 100));
        for (std::uint64_t block = first; block < first + count; ++block) {
            const RunSums sums = blockSums(block);
            const FinishedBlock finished{key, &sums};
            const Result<void> saved = store.saveBlock(block, {&finished, 1});
            ASSERT_TRUE(saved) << saved.error().text();
        }
    }

    /// Runs an SQL statement on the file, as whoever damages it.
    void execute(const std::string& statement) {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        ASSERT_GT(database.exec(statement), 0) << statement;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(StudyStoreTest, KeepsInputsNotesAndState) {
    Experiment experiment;
    experiment.checkpoints = {m_folder.path() / "nets/a.safetensors", "/elsewhere/b.safetensors"};
    experiment.data = "random:7";
    experiment.images = 123;
    experiment.multipliers = {"1KVA"};
    experiment.frozenRouting = false;
    {
        const auto store = opened();
        ASSERT_TRUE(store->experiment());
        EXPECT_TRUE(store->experiment()->checkpoints.empty());
        ASSERT_TRUE(store->saveInputs(experiment, "window"));
        ASSERT_TRUE(store->saveInputs(experiment));
        ASSERT_TRUE(store->saveNote("study", "first"));
        ASSERT_TRUE(store->saveNote("Layers", "gone"));
        ASSERT_TRUE(store->saveNote("Layers", ""));
        ASSERT_TRUE(store->saveState("tab", "3"));
    }
    const auto store = opened(StudyStore::Access::Read);
    const Result<Experiment> read = store->experiment();
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->checkpoints, experiment.checkpoints);
    EXPECT_EQ(read->images, 123U);
    EXPECT_FALSE(read->frozenRouting);
    EXPECT_NE(store->experimentText()->find("\"nets/a.safetensors\""), std::string::npos);
    EXPECT_EQ(*store->windowInputs(), "window");
    EXPECT_EQ(*store->notes(), (std::map<std::string, std::string>{{"study", "first"}}));
    EXPECT_EQ(**store->state("tab"), "3");
    EXPECT_FALSE(store->state("selection")->has_value());
    EXPECT_EQ(store->saveNote("study", "x").error().code, ErrorCode::Io);
}

/// One with two parts, one of them an expert, of the sample study's first network and multiplier.
AblationResult sampleAblation() {
    const auto study = testing::sampleStudy();
    AblationResult ablation;
    ablation.provenance = study->provenance;
    ablation.checkpoint = study->checkpoints.front();
    ablation.multiplier = study->multipliers.front();
    ablation.unit = AblationUnit::Expert;
    ablation.int8.images = 100;
    ablation.int8.top1 = 0.75;
    ablation.all.images = 100;
    for (int expert = 0; expert < 2; ++expert) {
        AblatedPart part;
        part.name = "layer3.0 expert " + std::to_string(expert);
        part.sites = {"a", "b"};
        part.moeLayer = "layer3.0";
        part.expert = expert;
        part.activeMacs = 1.5e6;
        part.top1 = 0.7;
        part.againstInt8.images = 100;
        part.againstInt8.cells = {65, 5, 10, 20};
        part.againstInt8.difference = -0.05;
        part.againstInt8.interval = {-0.1, 0.01};
        part.againstInt8.agreeing = 90;
        ablation.parts.push_back(part);
    }
    ablation.rankings = {{"load", {0.25, 0.75}, std::nan("")}};
    return ablation;
}

TEST_F(StudyStoreTest, AblationsComeBackToTheBit) {
    const AblationResult ablation = sampleAblation();
    {
        const auto store = opened();
        EXPECT_EQ(*store->ablation(kKey), nullptr);
        ASSERT_TRUE(store->saveAblation(kKey, kDefinition, ablation));
        const std::string other = R"({"candidate":"x"})";
        ASSERT_TRUE(store->saveAblation(sha256(std::as_bytes(std::span(other))), other, ablation));
        ASSERT_TRUE(store->saveAblation(kKey, kDefinition, ablation));
        AblationResult without = ablation;
        without.multiplier.table = nullptr;
        EXPECT_FALSE(store->saveAblation(kKey, kDefinition, without));
        EXPECT_TRUE(store->checkEverything());
    }
    const auto store = opened(StudyStore::Access::Read);
    const auto read = store->ablation(kKey);
    ASSERT_TRUE(read && *read);
    EXPECT_EQ(toBytes(**read), toBytes(ablation));
    EXPECT_EQ((*read)->multiplier.table->hash(), ablation.multiplier.table->hash());
    const auto all = store->ablations();
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(all->size(), 2U);
    EXPECT_EQ(store->saveAblation(kKey, kDefinition, ablation).error().code, ErrorCode::Io);
    // A copy has them, from a reader, too, which can change nothing afterwards either.
    const std::filesystem::path copy = m_folder.path() / "copy.axs";
    ASSERT_TRUE(store->copyTo(copy));
    EXPECT_EQ(StudyStore::open(copy, StudyStore::Access::Read).value()->ablations()->size(), 2U);
    EXPECT_EQ(store->saveNote("study", "x").error().code, ErrorCode::Io);
}

TEST_F(StudyStoreTest, DamagedAblationsAreTold) {
    AblationResult unequal = sampleAblation();
    unequal.parts.back().againstInt8.images = 99;
    ASSERT_TRUE(opened()->saveAblation(kKey, kDefinition, unequal));
    EXPECT_EQ(opened()->ablation(kKey).error().code, ErrorCode::Format);
    ASSERT_TRUE(opened()->saveAblation(kKey, kDefinition, sampleAblation()));
    ASSERT_TRUE(opened()->checkEverything());
    execute("UPDATE ablations SET definition = 'x'");
    EXPECT_FALSE(opened()->checkEverything());
    execute("UPDATE ablations SET bytes = substr(bytes, 1, length(bytes) - 1)");
    const auto damaged = opened()->ablations();
    ASSERT_FALSE(damaged);
    EXPECT_NE(damaged.error().text().find("ablation"), std::string::npos) << damaged.error().text();
    execute("DELETE FROM ablations");
    EXPECT_TRUE(opened()->ablations()->empty());
}

TEST_F(StudyStoreTest, AnOlderFileHasNoAblations) {
    { ASSERT_TRUE(opened()->saveNote("study", "old")); }
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TABLE ablations; PRAGMA user_version = 1");
    }
    const auto read = opened(StudyStore::Access::Read);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->ablations()->empty());
    EXPECT_EQ(*read->ablation(kKey), nullptr);
    EXPECT_TRUE(read->checkEverything());
    // Somebody migrates it meanwhile.
    ASSERT_TRUE(opened()->saveAblation(kKey, kDefinition, sampleAblation()));
    EXPECT_EQ(read->ablations()->size(), 1U);
    EXPECT_EQ(read->notes()->at("study"), "old");
}

/// Replaces the bytes of one value.
void replaceBytes(SQLite::Database& database, const std::string& statement, const std::string& key,
                  const std::string& bytes) {
    SQLite::Statement update(database, statement);
    update.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    update.bind(2, key);
    ASSERT_EQ(update.exec(), 1) << key;
}

/// Makes the file what a program of version 1 of the encoding wrote of the same study and ablation.
void makeOlder(const std::filesystem::path& file, const StudyResult& study, const AblationResult& ablation) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    const char* const update = "UPDATE results SET bytes = ? WHERE part = ?";
    replaceBytes(database, update, "study", older::withVersion(toBytes(older::StudyOfVersion1{study}), 1));
    for (std::size_t i = 0; i < study.multipliers.size(); ++i)
        replaceBytes(database, update, "multiplier " + std::to_string(i),
                     older::withVersion(toBytes(older::MultiplierOfVersion1{study.multipliers[i]}), 1));
    for (std::size_t i = 0; i < study.checkpoints.size(); ++i)
        replaceBytes(database, update, "checkpoint " + std::to_string(i),
                     older::withVersion(toBytes(older::CheckpointOfVersion1{study.checkpoints[i]}), 1));
    for (std::size_t i = 0; i < study.runs.size(); ++i)
        replaceBytes(database, update, "run " + std::to_string(i),
                     older::withVersion(toBytes(study.runs[i]), 1));
    replaceBytes(database, "UPDATE ablations SET bytes = ? WHERE key = ?", kKey,
                 older::withVersion(toBytes(older::AblationOfVersion1{ablation}), 1));
    database.exec("PRAGMA user_version = 2");
}

/// All bytes of results and ablations, one after another.
std::string bytesIn(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    std::string bytes;
    for (const char* query : {"SELECT bytes FROM results ORDER BY part", "SELECT bytes FROM ablations ORDER BY key"}) {
        SQLite::Statement statement(database, query);
        while (statement.executeStep())
            bytes.append(static_cast<const char*>(statement.getColumn(0).getBlob()),
                         static_cast<std::size_t>(statement.getColumn(0).getBytes()));
    }
    return bytes;
}

TEST_F(StudyStoreTest, AnOlderFileIsReadAsItIsAndLosesNothing) {
    const auto study = testing::sampleStudy();
    const AblationResult ablation = sampleAblation();
    {
        const auto store = opened();
        save(*store, kKey, 0, 2);
        ASSERT_TRUE(store->saveResults(*study, {}));
        ASSERT_TRUE(store->saveAblation(kKey, kDefinition, ablation));
        ASSERT_TRUE(store->saveNote("study", "mine"));
    }
    makeOlder(file(), *study, ablation);
    const std::string before = bytesIn(file());
    const auto expectAll = [&](const StudyStore& store) {
        const auto read = store.results();
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(toBytes(**read), toBytes(*study));
        ASSERT_EQ((*read)->multipliers.size(), study->multipliers.size());
        for (std::size_t i = 0; i < study->multipliers.size(); ++i)
            EXPECT_EQ(toBytes((*read)->multipliers[i]), toBytes(study->multipliers[i])) << i;
        ASSERT_EQ((*read)->checkpoints.size(), study->checkpoints.size());
        for (std::size_t i = 0; i < study->checkpoints.size(); ++i)
            EXPECT_EQ(toBytes((*read)->checkpoints[i]), toBytes(study->checkpoints[i])) << i;
        ASSERT_EQ((*read)->runs.size(), study->runs.size());
        const auto ablations = store.ablations();
        ASSERT_TRUE(ablations) << ablations.error().text();
        EXPECT_EQ(toBytes(*ablations->front()), toBytes(ablation));
        EXPECT_EQ(store.blocks(kKey)->images.size(), 2U);
        EXPECT_EQ(store.notes()->at("study"), "mine");
        const Result<void> sound = store.checkEverything();
        EXPECT_TRUE(sound) << sound.error().text();
    };
    expectAll(*opened(StudyStore::Access::Read));
    EXPECT_EQ(bytesIn(file()), before);
    // Opening it for writing changes no figures either, but older programs now know that they may meet newer ones.
    expectAll(*opened());
    EXPECT_EQ(bytesIn(file()), before);
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READONLY);
        EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), StudyDatabase::kSchemaVersion);
    }
    // What is written anew is of this version and stands beside what is old.
    ASSERT_TRUE(opened()->saveResults(*study, {}));
    EXPECT_NE(bytesIn(file()), before);
    expectAll(*opened(StudyStore::Access::Read));
}

TEST_F(StudyStoreTest, DamagedOlderValuesAreTold) {
    const auto study = testing::sampleStudy();
    {
        const auto store = opened();
        ASSERT_TRUE(store->saveResults(*study, {}));
        ASSERT_TRUE(store->saveAblation(kKey, kDefinition, sampleAblation()));
    }
    makeOlder(file(), *study, sampleAblation());
    execute("UPDATE results SET bytes = CAST(substr(bytes, 1, 40) || X'A7' || substr(bytes, 42) AS BLOB) WHERE part = 'checkpoint 1'");
    const auto read = opened(StudyStore::Access::Read)->results();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Format);
    EXPECT_NE(read.error().text().find("checkpoint 1: figures in the study are damaged: wrong checksum"),
              std::string::npos)
        << read.error().text();
}

TEST_F(StudyStoreTest, CountsThatCannotBeAreTold) {
    const auto store = opened();
    const RunIdentity run{kKey, kDefinition, "net", "1KVA"};
    ASSERT_TRUE(store->addRuns({&run, 1}, 100));
    RunSums sums = blockSums(0);
    sums.accuracy.cells[1] = std::uint64_t{1} << 63;  // of 4 images
    const FinishedBlock finished{kKey, &sums};
    ASSERT_TRUE(store->saveBlock(0, {&finished, 1}));
    EXPECT_EQ(store->run(kKey).error().code, ErrorCode::Format);
}

TEST_F(StudyStoreTest, SeveralNotesAtOnceLeaveTheOthers) {
    const auto store = opened();
    ASSERT_TRUE(store->saveNotes({{"a", "1"}, {"b", "2"}, {"c", "3"}}));
    ASSERT_TRUE(store->saveNotes({{"a", ""}, {"b", "4"}, {"nowhere", ""}}));
    EXPECT_EQ(*store->notes(), (std::map<std::string, std::string>{{"b", "4"}, {"c", "3"}}));
}

TEST_F(StudyStoreTest, KeepsTablesOfFiles) {
    const auto table = multipliers::resolveMultiplier("1KVA");
    ASSERT_TRUE(table);
    const std::filesystem::path from = m_folder.path() / "my.npy";
    ASSERT_TRUE(opened()->saveTable(**table, from));
    ASSERT_TRUE(opened()->saveTable(**table));
    const auto store = opened(StudyStore::Access::Read);
    const auto kept = store->tableOfFile(from);
    ASSERT_TRUE(kept);
    ASSERT_NE(*kept, nullptr);
    EXPECT_EQ((*kept)->hash(), (*table)->hash());
    EXPECT_EQ(store->tableOfFile("other.npy").value(), nullptr);
    ASSERT_EQ(store->tables()->size(), 1U);
    EXPECT_EQ(store->tables()->front().files, std::vector<std::filesystem::path>{from});
    execute("UPDATE tables SET products = zeroblob(length(products))");
    EXPECT_EQ(opened(StudyStore::Access::Read)->tableOfFile(from).error().code, ErrorCode::Format);
}

TEST_F(StudyStoreTest, BlocksFoldIntoAPrefixAndKeepTheirImages) {
    const auto store = opened();
    save(*store, kKey, 0, 5);
    save(*store, kKey, 7, 1);
    EXPECT_EQ(store->blocks(kKey)->images.size(), 6U);
    RunSums merged = blockSums(0);
    for (std::uint64_t block = 1; block < 3; ++block)
        merged.merge(blockSums(block));
    const LongerPrefix prefix{kKey, 3, merged.withoutImages()};
    ASSERT_TRUE(store->savePrefixes({&prefix, 1}));
    const LongerPrefix shorter{kKey, 1, blockSums(0).withoutImages()};
    ASSERT_TRUE(store->savePrefixes({&shorter, 1}));  // the longer one stays
    const Result<StoredBlocks> blocks = store->blocks(kKey);
    EXPECT_EQ(blocks->prefixBlocks, 3U);
    EXPECT_EQ(blocks->images, (std::map<std::uint64_t, std::uint64_t>{{3, kBatch}, {4, kBatch}, {7, kBatch}}));
    const Result<StoredRun> run = store->run(kKey);
    ASSERT_TRUE(run) << run.error().text();
    EXPECT_EQ(toBytes(run->prefix), toBytes(merged));
    EXPECT_EQ(toBytes(run->prefix.images), toBytes(merged.images));
    EXPECT_EQ(toBytes(run->blocks.at(7).sums), toBytes(blockSums(7)));
    EXPECT_EQ(store->images(kKey, 18)->size(), 18U);
    EXPECT_EQ(store->images(kKey, 21).error().code, ErrorCode::NotFound);  // block 5 is a gap
    ASSERT_EQ(store->runs()->size(), 1U);
    EXPECT_EQ(store->runs()->front().images, 6 * kBatch);
    EXPECT_EQ(store->runs()->front().requested, 100U);
    const Result<void> sound = store->checkEverything();
    EXPECT_TRUE(sound) << sound.error().text();
}

TEST_F(StudyStoreTest, ABlockStaysWhereAsManyImagesAreThere) {
    const auto store = opened();
    save(*store, kKey, 0, 1);
    const RunSums fewer = blockSums(0, 2);
    const FinishedBlock finished{kKey, &fewer};
    ASSERT_TRUE(store->saveBlock(0, {&finished, 1}));
    EXPECT_EQ(store->blocks(kKey)->images.at(0), kBatch);
    EXPECT_EQ(store->images(kKey, kBatch)->size(), kBatch);
    const FinishedBlock nowhere{"unknown", &fewer};
    EXPECT_EQ(store->saveBlock(0, {&nowhere, 1}).error().code, ErrorCode::NotFound);
}

TEST_F(StudyStoreTest, RemovesRunsThatNobodyNames) {
    const auto store = opened();
    save(*store, "a", 0, 2);
    save(*store, "b", 0, 2);
    const std::string kept = "b";
    EXPECT_EQ(*store->removeRunsExcept({&kept, 1}), 1U);
    EXPECT_TRUE(store->blocks("a")->images.empty());
    EXPECT_EQ(store->blocks("b")->images.size(), 2U);
}

TEST_F(StudyStoreTest, ResultsComeBackToTheBit) {
    for (const auto& study : {testing::sampleStudy(), testing::awkwardStudy(), testing::emptyStudy()}) {
        ASSERT_TRUE(opened()->saveResults(*study, {}));
        const auto read = opened(StudyStore::Access::Read)->results();
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(toBytes(**read), toBytes(*study));
        ASSERT_EQ((*read)->runs.size(), study->runs.size());
        for (std::size_t i = 0; i < study->runs.size(); ++i)
            EXPECT_EQ(toBytes((*read)->runs[i]), toBytes(study->runs[i])) << i;
        ASSERT_EQ((*read)->checkpoints.size(), study->checkpoints.size());
        for (std::size_t i = 0; i < study->checkpoints.size(); ++i)
            EXPECT_EQ(toBytes((*read)->checkpoints[i]), toBytes(study->checkpoints[i])) << i;
    }
}

TEST_F(StudyStoreTest, DamagedBlobsAreToldWithTheRun) {
    { save(*opened(), kKey, 0, 3); }
    const auto damage = [&](const std::string& column, const std::string& table) {
        // One byte in the middle, whatever it was.
        execute("UPDATE " + table + " SET " + column + " = CAST(substr(" + column + ", 1, length(" + column +
                ") / 2) || X'A7' || substr(" + column + ", length(" + column + ") / 2 + 2) AS BLOB) WHERE block = 1");
    };
    damage("sums", "block_sums");
    const Result<StoredRun> run = opened(StudyStore::Access::Read)->run(kKey);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Format);
    EXPECT_NE(run.error().text().find("run 1KVA of net, block 1"), std::string::npos) << run.error().text();
    damage("records", "block_images");
    EXPECT_EQ(opened(StudyStore::Access::Read)->images(kKey, 8).error().code, ErrorCode::Format);
    EXPECT_TRUE(opened(StudyStore::Access::Read)->images(kKey, 4));
    const Result<void> checked = opened(StudyStore::Access::Read)->checkEverything();
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().text().find("block 1"), std::string::npos) << checked.error().text();
}

TEST_F(StudyStoreTest, OthersReadWholeStatesWhileOneWrites) {
    const auto writer = opened();
    save(*writer, kKey, 0, 1);
    std::atomic<bool> ended = false;
    std::atomic<int> reads = 0;
    const auto watch = [&] {
        const auto reader = StudyStore::open(file(), StudyStore::Access::Read);
        ASSERT_TRUE(reader) << reader.error().text();
        std::uint64_t last = 0;
        while (!ended) {
            const Result<StoredRun> run = (*reader)->run(kKey);
            ASSERT_TRUE(run) << run.error().text();
            const std::uint64_t blocks = run->prefixBlocks + run->blocks.size();
            ASSERT_GE(blocks, last);
            ASSERT_EQ(run->prefix.images.size(), run->prefixBlocks * kBatch);
            last = blocks;
            ++reads;
        }
    };
    std::thread first(watch);
    std::thread second(watch);
    RunSums merged = blockSums(0);
    for (std::uint64_t block = 1; block < 60 || reads < 20; ++block) {
        save(*writer, kKey, block, 1);
        merged.merge(blockSums(block));
        if (block % 8 == 7) {
            const LongerPrefix prefix{kKey, block + 1, merged.withoutImages()};
            ASSERT_TRUE(writer->savePrefixes({&prefix, 1}));
        }
    }
    ended = true;
    first.join();
    second.join();
}

TEST_F(StudyStoreTest, CopiesReplaceWhole) {
    const auto store = opened();
    save(*store, kKey, 0, 2);
    const std::filesystem::path copy = m_folder.write("copy.axs", "something else");
    ASSERT_TRUE(store->copyTo(copy));
    const auto read = StudyStore::open(copy, StudyStore::Access::Read);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ((*read)->blocks(kKey)->images.size(), 2U);
    EXPECT_EQ(store->copyTo(file()).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(store->copyTo(m_folder.path() / "none/copy.axs").error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace axscope::analysis
