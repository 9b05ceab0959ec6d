// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/network_sites.h"

namespace axscope::models {
namespace {

SiteKind siteKindOf(LayerKind kind) {
    switch (kind) {
        case LayerKind::Conv:
            return SiteKind::Conv;
        case LayerKind::Pointwise:
            return SiteKind::Pointwise;
        case LayerKind::Depthwise:
            return SiteKind::Depthwise;
        case LayerKind::Linear:
            return SiteKind::Linear;
    }
    return SiteKind::Conv;
}

}  // namespace

std::vector<Site> sitesOf(const Network& network) {
    std::vector<Site> sites;
    for (const MacLayer& layer : network.macLayers()) {
        Site site{layer.name, siteKindOf(layer.kind())};
        site.first = layer.role == LayerRole::First;
        site.head = layer.role == LayerRole::Head;
        site.expert = layer.expert >= 0;
        site.shared = layer.name.find("shared_experts.") != std::string::npos;
        site.macs = layer.macs;
        sites.push_back(std::move(site));
    }
    for (const AttentionProduct& product : network.attentionProducts()) {
        Site site{product.name, SiteKind::Attention};
        site.macs = product.macs;
        sites.push_back(std::move(site));
    }
    for (const Router& router : network.routers()) {
        Site site{router.layer + ".router", SiteKind::Router};
        if (isEmulable(router))
            site.macs = static_cast<std::uint64_t>((router.slots > 0 ? router.phi : router.weight).numel() *
                                                   router.rowsPerImage);
        sites.push_back(std::move(site));
    }
    return sites;
}

SiteOffsets siteOffsets(const Network& network) {
    const std::size_t products = network.macLayers().size();
    return {products, products + network.attentionProducts().size()};
}

bool isEmulable(const Router& router) {
    return router.topology != Topology::Cluster;
}

EmulationPlan defaultPlan(const Network& network) {
    return planFor({}, {}, sitesOf(network));
}

}  // namespace axscope::models
