// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/view_registry.h"

#include <QCoreApplication>
#include <array>

#include "app/gui/views/axmoe_view.h"
#include "app/gui/views/compare_view.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/samples_view.h"

namespace axscope::app {

namespace {

constexpr const char* kViewContext = "axscope::app::ResultViews";

template <class View>
ResultView* makeView() {
    return new View;
}

// clang-format off
constexpr std::array kViewKinds{
    ViewKind{"overview", "accuracy", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "&Overview"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "What remains of the accuracy, and what it costs"), &makeView<OverviewView>},
    ViewKind{"layers", "network", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "&Layers"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "Where in a network the error arises"), &makeView<LayersView>},
    ViewKind{"routing", "routing", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "&Routing"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "How a multiplier moves decisions between experts"), &makeView<RoutingView>},
    ViewKind{"samples", "images", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "S&amples"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "What happened to single images, layer by layer"), &makeView<SamplesView>},
    ViewKind{"compare", "compare", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "&Compare"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "Two runs side by side, and their difference"), &makeView<CompareView>},
    ViewKind{"multipliers", "table", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "&Multipliers"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "What a multiplier gets wrong, before any network"), &makeView<MultipliersView>},
    ViewKind{"axmoe", "findings", QT_TRANSLATE_NOOP("axscope::app::ResultViews", "A&xMoE"),
             QT_TRANSLATE_NOOP("axscope::app::ResultViews", "Whether the findings of the AxMoE study hold here, and what retraining wins back"), &makeView<AxmoeView>},
};
// clang-format on

}  // namespace

QString ViewKind::title() const {
    return translatedMenuText().remove(QLatin1Char('&'));
}

QString ViewKind::translatedMenuText() const {
    return QCoreApplication::translate(kViewContext, menuText);
}

QString ViewKind::translatedToolTip() const {
    return QCoreApplication::translate(kViewContext, toolTip);
}

std::span<const ViewKind> viewKinds() {
    return kViewKinds;
}

int viewIndex(const QString& key) {
    for (std::size_t i = 0; i < kViewKinds.size(); ++i) {
        if (key == QLatin1String(kViewKinds[i].key))
            return static_cast<int>(i);
    }
    return -1;
}

}  // namespace axscope::app
