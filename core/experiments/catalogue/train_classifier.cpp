// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/classifier.h"
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/number_list.h"
#include "core/numerics/subnormals.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

/// Weights that all training samples of a run may change together. A sample takes as long as some weights more: it is
/// copied, and goes through the activations.
constexpr double mostUpdates = 8.5e9, updatesOfSample = 16'000;
constexpr std::size_t mostWeights = 600'000;  // a step takes as long as one may wait
constexpr std::size_t mostLayers = 8;
constexpr double widest = 512.0;
const auto sizesName = TranslatableText::named("sizes", CORE_TEXT("Setting", "sizes"));

std::size_t weightsOf(const std::vector<double>& sizes) {
    std::size_t inputs = Pictures::pixels, weights = 0;
    for (const double size : sizes) {
        const auto units = static_cast<std::size_t>(size);
        weights += inputs * units;
        inputs = units;
    }
    return weights + inputs * Pictures::classes;
}

/// How many there may be of such epochs.
double mostEpochs(const Settings& settings, const std::vector<double>& sizes) {
    const double weights = static_cast<double>(weightsOf(sizes)) + updatesOfSample;
    return mostUpdates /
           (0.5 * settings.number("pictures") * weights * static_cast<double>(settings.activations.size()));
}

struct Curves {
    Figure loss{CORE_TEXT("Figure", "Loss while learning"),
                {CORE_TEXT("Figure", "epoch"), "", false, true},
                {CORE_TEXT("Figure", "loss"), "", true}};
    Figure accuracy{CORE_TEXT("Figure", "Accuracy (dashed: training set)"),
                    {CORE_TEXT("Figure", "epoch"), "", false, true},
                    {CORE_TEXT("Figure", "accuracy")}};
    Figure dead{CORE_TEXT("Figure", "Dead units"),
                {CORE_TEXT("Figure", "epoch"), "", false, true},
                {CORE_TEXT("Figure", "share of hidden units")}};

    Figure learned{CORE_TEXT("Figure", "What the layers learn of their activation"),
                   {CORE_TEXT("Figure", "epoch"), "", false, true},
                   {CORE_TEXT("Figure", "parameter")}};

    Curves() {
        accuracy.y.range = Range{0.0, 1.02};
        dead.y.range = Range{-0.02, 1.02};
    }
    void begin(const std::string& name) {
        loss.curves.push_back({name, {}, {}});
        accuracy.curves.push_back({name, {}, {}});
        accuracy.curves.push_back({name, {}, {}, Trace::Dashes});
        dead.curves.push_back({name, {}, {}});
        m_firstLearned = learned.curves.size();
    }
    void add(double epoch, const Classifier::State& state, const Selection& selection,
             const std::vector<double>& parameters) {
        const auto to = [&](FigureCurve& curve, double y) {
            curve.x.push_back(epoch);
            curve.y.push_back(y);
        };
        to(loss.curves.back(), std::max(state.loss, 1e-12));  // the axis is logarithmic
        to(accuracy.curves.end()[-2], state.validationAccuracy);
        to(accuracy.curves.back(), state.accuracy);
        to(dead.curves.back(), state.dead);
        for (std::size_t layer = 0; layer < parameters.size(); ++layer) {
            const std::size_t place = m_firstLearned + layer;
            if (place == learned.curves.size())
                learned.curves.push_back({{CORE_TEXT("Figure", "%1, %2 of layer %3"), entryOf(selection)->facts.name,
                                           entryOf(selection)->parameters.front().symbol, layer + 1},
                                          {},
                                          {}});
            to(learned.curves[place], parameters[layer]);
        }
    }
    /// What can be seen before the last epoch.
    std::vector<Figure> soFar() const {
        std::vector<Figure> result{loss, accuracy, dead};
        if (!learned.curves.empty()) result.push_back(learned);
        return result;
    }

private:
    std::size_t m_firstLearned = 0;  ///< of the activation that learns now
};

ClassifierOptions optionsOf(const Settings& settings) {
    ClassifierOptions options;
    options.hidden.clear();
    const auto sizes = numbersFrom(settings.texts.at("sizes"));
    for (const double size : *sizes) options.hidden.push_back(static_cast<std::size_t>(size));
    options.initialisation = settings.whole("initialisation");
    const std::size_t optimiser = settings.whole("optimiser");
    options.optimiser = {.method = optimiser == 2 ? Method::Adam : Method::Sgd,
                         .rate = settings.number("learning_rate"),
                         .momentum = optimiser == 1 ? 0.9 : 0.0,
                         .weightDecay = settings.number("weight_decay")};
    options.batch = settings.whole("batch");
    options.pictures = settings.whole("pictures");
    options.noise = settings.number("noise");
    options.seed = settings.seed;
    options.learnsParameters = settings.whole("parameters") == 1;
    return options;
}

FigureTable table(const std::vector<std::vector<Cell>>& rows) {
    return {{CORE_TEXT("Figure", "activation"), CORE_TEXT("Figure", "loss"), CORE_TEXT("Figure", "training accuracy"),
             CORE_TEXT("Figure", "validation accuracy"), CORE_TEXT("Figure", "dead units")},
            rows};
}

/// Where the classes lie in a plane through three pictures: what the network says between them.
Figure regions(Classifier& classifier, const std::string& name, const Progress& progress) {
    constexpr std::size_t cells = 48;
    Figure figure{{CORE_TEXT("Figure", "Decision regions between three images, %1"), name},
                  {CORE_TEXT("Figure", "to the second")},
                  {CORE_TEXT("Figure", "to the third")}};
    HeatMap map{{CORE_TEXT("Figure", "class")}, {-0.5, 1.5}, {-0.5, 1.5}, cells, cells, {}, false, true};
    for (std::size_t i = 0; i < Pictures::classes; ++i) map.quantity.names.emplace_back(pictureClass(i));
    for (std::size_t row = 0; row < cells; ++row) {
        progress.at(static_cast<double>(row) / cells);
        std::vector<Classifier::Place> places;
        for (std::size_t column = 0; column < cells; ++column)
            places.push_back({-0.5 + 2.0 * (static_cast<double>(column) + 0.5) / cells,
                              -0.5 + 2.0 * (static_cast<double>(row) + 0.5) / cells});
        for (const std::size_t label : classifier.decisions(places)) map.values.push_back(static_cast<double>(label));
    }
    figure.markers = {{pictureClass(0), 0.0, 0.0}, {pictureClass(1), 1.0, 0.0}, {pictureClass(2), 0.0, 1.0}};
    figure.map = std::move(map);
    return figure;
}

/// Some of the pictures beside each other.
Figure samples(const Classifier& classifier) {
    constexpr std::size_t across = 10, down = 4, side = Pictures::side;
    Figure figure{CORE_TEXT("Figure", "Sample images"),
                  {CORE_TEXT("Figure", "class")},
                  {.label = CORE_TEXT("Figure", "sample"), .whole = true}};
    HeatMap map{{CORE_TEXT("Figure", "intensity")},
                {-0.5, across - 0.5},
                {-0.5, down - 0.5},
                across * side,
                down * side,
                {},
                false,
                true};
    map.values.resize(map.columns * map.rows);
    for (std::size_t picture = 0; picture < across * down; ++picture)
        for (std::size_t pixel = 0; pixel < Pictures::pixels; ++pixel) {
            const std::size_t column = picture % across * side + pixel % side;
            const std::size_t row = picture / across * side + (side - 1 - pixel / side);  // rows are from below
            map.values[row * map.columns + column] =
                static_cast<double>(classifier.pictures().values[picture * Pictures::pixels + pixel]);
        }
    for (std::size_t i = 0; i < across; ++i) figure.x.names.emplace_back(pictureClass(i));
    figure.map = std::move(map);
    return figure;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const SubnormalsAreZero fast;
    const ClassifierOptions options = optionsOf(settings);
    const double most = std::floor(mostEpochs(settings, {options.hidden.begin(), options.hidden.end()}));
    const auto epochs = static_cast<std::size_t>(std::min(settings.number("epochs"), most));
    Curves curves;
    std::vector<std::vector<Cell>> rows;
    std::optional<Figure> decisions, pictures;
    const double parts = static_cast<double>(settings.activations.size());
    for (std::size_t k = 0; k < settings.activations.size(); ++k) {
        const Progress part = progress.part(static_cast<double>(k) / parts, static_cast<double>(k + 1) / parts);
        const Selection& selection = settings.activations[k];
        const std::string name(entryOf(selection)->facts.name);
        Classifier classifier(selection, options, part.part(0.0, 0.1));
        curves.begin(name);
        Classifier::State state = classifier.look(part.part(0.1, 0.1));
        curves.add(0.0, state, selection, classifier.learnedParameters());
        for (std::size_t epoch = 1; epoch <= epochs; ++epoch) {
            const double from = 0.1 + 0.9 * static_cast<double>(epoch - 1) / static_cast<double>(epochs);
            const Progress turn = part.part(from, from + 0.9 / static_cast<double>(epochs));
            const bool learns = classifier.learn(turn.part(0.0, 0.9));
            state = classifier.look(turn.part(0.95, 0.95));
            if (!learns || !std::isfinite(state.loss))
                throw CannotGoOn{{CORE_TEXT("Fault",
                                            "%1 has learned nothing but NaN in epoch %2: the loss overflowed, because "
                                            "the learning rate is too large for it"),
                                  name, epoch}};
            curves.add(static_cast<double>(epoch), state, selection, classifier.learnedParameters());
            if (part.isWatched()) part.show(curves.soFar());
            if (epoch < epochs || k + 1 < settings.activations.size()) part.step();
        }
        rows.push_back({name, state.loss, state.accuracy, state.validationAccuracy, state.dead});
        if (k == 0) {
            decisions = regions(classifier, name, part.part(1.0, 1.0));
            pictures = samples(classifier);
        }
    }
    Figure numbers{CORE_TEXT("Figure", "After the last epoch")};
    numbers.table = table(rows);
    std::vector<Figure> figures = curves.soFar();
    for (Figure* const last : {&*decisions, &*pictures, &numbers}) figures.push_back(std::move(*last));
    if (epochs < settings.whole("epochs"))
        figures.push_back(leftOut({CORE_TEXT("Figure", "epochs from %1 on"), epochs + 1},
                                  CORE_TEXT("Figure", "they would take too long")));
    return figures;
}

std::optional<Fault> fault(const Settings& settings) {
    const auto sizes = numbersFrom(settings.texts.at("sizes"), sizesName);
    if (!sizes) return sizes.fault();
    if (sizes->size() > mostLayers)
        return Fault{CORE_TEXT("Fault", "%1 must be at most %2 numbers, one for each hidden layer"), sizesName,
                     mostLayers};
    for (const double size : *sizes)
        if (!(size >= 1.0 && size <= widest) || size != std::floor(size))
            return Fault{CORE_TEXT("Fault", "%1 must be whole numbers from 1 to %2"), sizesName, widest};
    if (weightsOf(*sizes) > mostWeights)
        return Fault{CORE_TEXT("Fault", "%1 must be smaller: together at most %2 weights"), sizesName, mostWeights};
    if (mostEpochs(settings, *sizes) < 1.0)
        return Fault{
            CORE_TEXT("Fault", "an epoch would take too long: take fewer images, smaller sizes or fewer activations")};
    return std::nullopt;
}

}  // namespace

Experiment trainClassifierExperiment() {
    return {
        "train_classifier",
        "A network learns",
        "How a network learns to tell ten kinds of small images apart, with one activation or several.",
        "Look at which activation gets there first, and whether its units die on the way. Drag the learning rate "
        "until one of them fails.",
        {{{"learning_rate", "η", 0.05, 0.05, 0.05, 0.0005, 1.0},
          {0.0, 1000.0},
          CORE_TEXT("Setting", "learning rate"),
          CORE_TEXT("Setting", "step size of the optimiser"),
          false,
          true},
         choice("optimiser", CORE_TEXT("Setting", "optimiser"), "optimiser",
                CORE_TEXT("Setting", "how steps are computed from gradients"), 1,
                {{"sgd", "SGD"s}, {"momentum", CORE_TEXT("Setting", "momentum")}, {"adam", "Adam"s}}),
         initialisationChoice("he"),
         {{"epochs", "epochs", 12.0, 12.0, 12.0, 1.0, 60.0},
          {1.0, 1000.0},
          CORE_TEXT("Setting", "epochs"),
          CORE_TEXT("Setting", "passes through the training set"),
          true},
         {{"batch", "batch", 64.0, 64.0, 64.0, 8.0, 256.0},
          {1.0, 256.0},
          CORE_TEXT("Setting", "batch"),
          CORE_TEXT("Setting", "images in each training step"),
          true},
         {{"noise", "σ", 0.3, 0.3, 0.3, 0.0, 1.0},
          {0.0, 10.0},
          CORE_TEXT("Setting", "noise"),
          CORE_TEXT("Setting", "standard deviation of the noise in the images")},
         {{"weight_decay", "λ", 0.0001, 0.0001, 0.0001, 0.0, 0.01},
          {0.0, 10.0},
          CORE_TEXT("Setting", "weight decay"),
          CORE_TEXT("Setting", "how strongly every weight is pulled towards 0"),
          false,
          true},
         {{"pictures", "N", 12000.0, 12000.0, 12000.0, 200.0, 20000.0},
          {40.0, 40000.0},
          CORE_TEXT("Setting", "pictures"),
          CORE_TEXT("Setting", "number of images, half of them in the training set"),
          true,
          true},
         choice("parameters", CORE_TEXT("Setting", "parameters"), "parameters",
                CORE_TEXT("Setting", "whether layers learn their activation's parameter; PReLU's always is learned"), 0,
                {{"fixed", CORE_TEXT("Setting", "fixed")}, {"first", CORE_TEXT("Setting", "the first is learned")}})},
        {{"sizes", CORE_TEXT("Setting", "sizes"), "128, 64",
          CORE_TEXT("Setting", "the sizes of the hidden layers between 256 pixels and 10 classes")}},
        {1, 6, {"leaky_relu", "sigmoid"}},
        fault,
        compute,
        true,
        true};
}

}  // namespace activation
