// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/network_plan.h"

#include <algorithm>
#include <utility>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

/// More tokens than this would need attention matrices that no memory holds.
constexpr std::int64_t kMaxTokens = 16384;

class TensorLister {
public:
    std::vector<NamedShape> take() { return std::move(m_tensors); }

    void list(const Steps& steps) {
        for (const Step& step : steps)
            std::visit([this](const auto& one) { this->listOne(one); }, static_cast<const StepVariant&>(step));
    }

private:
    void add(std::string name, TensorShape shape, bool trained = true) {
        m_tensors.push_back({std::move(name), std::move(shape), trained});
    }

    void listOne(const ConvStep& conv) {
        const LayerGeometry& shape = conv.geometry;
        add(conv.name + ".weight",
            {shape.outChannels, shape.groupChannels(), shape.kernelHeight, shape.kernelWidth});
        if (conv.bias)
            add(conv.name + ".bias", {shape.outChannels});
        if (conv.norm.empty())
            return;
        add(conv.norm + ".weight", {shape.outChannels});
        add(conv.norm + ".bias", {shape.outChannels});
        add(conv.norm + ".running_mean", {shape.outChannels}, false);
        add(conv.norm + ".running_var", {shape.outChannels}, false);
    }
    void listOne(const LinearStep& linear) {
        add(linear.name + ".weight", {linear.outFeatures, linear.inFeatures});
        if (linear.bias)
            add(linear.name + ".bias", {linear.outFeatures});
    }
    void listOne(const LayerNormStep& norm) {
        add(norm.name + ".weight", {norm.features});
        add(norm.name + ".bias", {norm.features});
    }
    void listOne(const ResidualStep& residual) {
        list(residual.branch);
        list(residual.shortcut);
    }
    void listOne(const MoeStep& moe) {
        const std::int64_t experts = moe.numExperts;
        if (moe.topology == Topology::Cluster) {
            add(moe.name + ".router.centroids", {experts, moe.dim});
        } else if (moe.slotsPerExpert > 0) {
            add(moe.name + ".router.phi", {moe.dim, experts, moe.slotsPerExpert});
        } else {
            add(moe.name + ".router.weight", {experts, moe.dim});
            if (moe.routerBias)
                add(moe.name + ".router.bias", {experts});
        }
        for (const Steps& expert : moe.experts)
            list(expert);
        for (const Steps& shared : moe.shared)
            list(shared);
    }
    void listOne(const TokensStep& tokens) {
        if (tokens.classToken)
            add("cls_token", {1, 1, tokens.dim});
        add("pos_embed", {1, tokens.tokens, tokens.dim});
    }
    void listOne(const AttentionStep& attention) {
        listOne(attention.qkv);
        listOne(attention.projection);
    }
    static void listOne(const MaxPoolStep&) {}
    static void listOne(const AveragePoolStep&) {}
    static void listOne(const FlattenStep&) {}
    static void listOne(const ZeroPadStep&) {}
    static void listOne(const TokenPoolStep&) {}

    std::vector<NamedShape> m_tensors;
};

/// Follows the sizes of activations through the steps. An error ends it: later calls do nothing.
class Ruler {
public:
    /// Images of channels x height x width, or rows of `channels` features, `rows` per image.
    struct Size {
        int channels = 0;
        int height = 0;
        int width = 0;
        std::int64_t rows = 1;
        bool image = true;
        bool operator==(const Size&) const = default;
    };

    void run(Steps& steps, Size& size) {
        for (Step& step : steps) {
            if (m_error)
                return;
            std::visit([&](auto& one) { measureOne(one, size); }, static_cast<StepVariant&>(step));
        }
    }
    void fail(std::string message) {
        if (!m_error)
            m_error = Error{ErrorCode::Unsupported, std::move(message), {}};
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] std::uint64_t denseMacs() const { return m_denseMacs; }

private:
    void expectInputs(const std::string& name, int needed, int given) {
        if (needed != given)
            fail("layer " + inQuotes(name) + " takes " + std::to_string(needed) +
                 " inputs, but what comes before it gives " + std::to_string(given));
    }
    void count(std::uint64_t macs) {
        if (m_counting)
            m_denseMacs += macs;
    }

    void measureOne(ConvStep& conv, Size& size) {
        const LayerGeometry& shape = conv.geometry;
        expectInputs(conv.name, shape.inChannels, size.channels);
        if (!size.image)
            return fail("layer " + inQuotes(conv.name) + " needs images");
        conv.height = size.height;
        conv.width = size.width;
        if (size.height + 2 * shape.padding < shape.kernelHeight ||
            size.width + 2 * shape.padding < shape.kernelWidth)
            return fail("images are too small: " + std::to_string(size.height) + "x" +
                        std::to_string(size.width) + " pixels are left at layer " + inQuotes(conv.name));
        size.height = shape.outputHeight(size.height);
        size.width = shape.outputWidth(size.width);
        size.channels = shape.outChannels;
        count(static_cast<std::uint64_t>(shape.depth()) * static_cast<std::uint64_t>(shape.outChannels) *
              static_cast<std::uint64_t>(size.height) * static_cast<std::uint64_t>(size.width));
    }
    void measureOne(LinearStep& linear, Size& size) {
        expectInputs(linear.name, linear.inFeatures, size.channels);
        if (size.image)
            return fail("layer " + inQuotes(linear.name) + " needs rows of features");
        linear.rowsPerImage = size.rows;
        size.channels = linear.outFeatures;
        // Slots change the rows that an expert sees; the dense layer sees them all.
        const std::int64_t rows = m_denseRows > 0 ? m_denseRows : size.rows;
        count(static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(linear.inFeatures) *
              static_cast<std::uint64_t>(linear.outFeatures));
    }
    void measureOne(LayerNormStep& norm, Size& size) { expectInputs(norm.name, norm.features, size.channels); }
    void measureOne(MaxPoolStep& pool, Size& size) {
        if (size.height + 2 * pool.padding < pool.kernel || size.width + 2 * pool.padding < pool.kernel)
            return fail("images are too small: " + std::to_string(size.height) + "x" +
                        std::to_string(size.width) + " pixels are left before a " +
                        std::to_string(pool.kernel) + "x" + std::to_string(pool.kernel) + " pooling");
        size.height = (size.height + 2 * pool.padding - pool.kernel) / pool.stride + 1;
        size.width = (size.width + 2 * pool.padding - pool.kernel) / pool.stride + 1;
    }
    static void measureOne(AveragePoolStep& pool, Size& size) {
        size.image = pool.size > 0;
        size.height = size.width = std::max(pool.size, 1);
    }
    void measureOne(FlattenStep&, Size& size) {
        const std::int64_t values = std::int64_t{size.channels} * size.height * size.width;
        if (values > (std::int64_t{1} << 30))
            return fail("images are too large: " + std::to_string(values) + " values before the classifier");
        size = {static_cast<int>(values), 1, 1, 1, false};
    }
    void measureOne(ResidualStep& residual, Size& size) {
        Size shortcut = size;
        run(residual.branch, size);
        run(residual.shortcut, shortcut);
        if (!m_error && !(size == shortcut))
            fail("block " + inQuotes(residual.name) + " adds " + sizeText(size) + " to " + sizeText(shortcut));
    }
    static void measureOne(ZeroPadStep& pad, Size& size) {
        size.channels += pad.before + pad.behind;
        size.height = (size.height + pad.stride - 1) / pad.stride;
        size.width = (size.width + pad.stride - 1) / pad.stride;
    }
    void measureOne(MoeStep& moe, Size& size) {
        expectInputs(moe.name + ".router", moe.dim, size.channels);
        moe.rowsPerImage = size.rows;
        const Size input = size;
        const bool counting = m_counting;
        for (std::size_t i = 0; i < moe.experts.size() + moe.shared.size(); ++i) {
            const bool isShared = i >= moe.experts.size();
            m_counting = counting && i == 0;  // the dense network has one expert's layers
            Size inner = input;
            if (moe.slotsPerExpert > 0 && !isShared) {
                inner.rows = moe.slotsPerExpert;
                m_denseRows = input.rows;
            }
            run(isShared ? moe.shared[i - moe.experts.size()] : moe.experts[i], inner);
            m_denseRows = 0;
            inner.rows = input.rows;
            if (i == 0)
                size = inner;
            else if (!m_error && !(inner == size))
                fail("the experts of " + inQuotes(moe.name) + " differ: one gives " + sizeText(size) +
                     ", another " + sizeText(inner));
        }
        m_counting = counting;
    }
    void measureOne(TokensStep& tokens, Size& size) {
        const std::int64_t given = std::int64_t{size.height} * size.width + (tokens.classToken ? 1 : 0);
        if (given != tokens.tokens)
            return fail("images of " + std::to_string(size.height) + "x" + std::to_string(size.width) +
                        " patches give " + std::to_string(given) + " tokens, but pos_embed is made for " +
                        std::to_string(tokens.tokens));
        if (given > kMaxTokens)
            return fail(std::to_string(given) + " tokens per image; at most " + std::to_string(kMaxTokens) +
                        " can be emulated");
        size = {tokens.dim, 1, 1, given, false};
    }
    void measureOne(AttentionStep& attention, Size& size) {
        measureOne(attention.qkv, size);
        size.channels = attention.projection.inFeatures;
        measureOne(attention.projection, size);
    }
    static void measureOne(TokenPoolStep&, Size& size) { size.rows = 1; }

    static std::string sizeText(const Size& size) {
        return std::to_string(size.channels) +
               (size.image ? " channels of " + std::to_string(size.height) + "x" + std::to_string(size.width)
                           : " features");
    }

    std::optional<Error> m_error;
    std::uint64_t m_denseMacs = 0;
    bool m_counting = true;
    std::int64_t m_denseRows = 0;
};

}  // namespace

std::vector<NamedShape> tensorsOf(const NetworkPlan& plan) {
    TensorLister lister;
    lister.list(plan.steps);
    return lister.take();
}

Result<void> measure(NetworkPlan& plan, const std::array<int, 3>& inputSize) {
    Ruler ruler;
    Ruler::Size size{inputSize[0], inputSize[1], inputSize[2], 1, true};
    ruler.run(plan.steps, size);
    if (ruler.error())
        return *ruler.error();
    plan.denseMacs = ruler.denseMacs();
    return {};
}

int outputsOf(const Steps& steps) {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (const auto* conv = std::get_if<ConvStep>(&*step))
            return conv->geometry.outChannels;
        if (const auto* linear = std::get_if<LinearStep>(&*step))
            return linear->outFeatures;
        if (const auto* moe = std::get_if<MoeStep>(&*step))
            return moe->experts.empty() ? 0 : outputsOf(moe->experts.front());
    }
    return 0;
}

}  // namespace axscope::models
