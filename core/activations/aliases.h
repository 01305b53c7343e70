// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <optional>

namespace activation {

/// Another name of an entry of the catalogue.
struct Alias {
    std::string_view name, id;
};

/// The names that papers, frameworks and model files use for entries that have another id. Case, spaces, hyphens and
/// underscores do not count, and names that differ from an id or a name in those alone are not repeated here.
CORE_EXPORT std::span<const Alias> aliases();

/// The entry that a name stands for: an id; else a framework's exact spelling, so that jax.nn.gelu is gelu_tanh; else,
/// without the module in front (torch.nn., keras.activations., jax.nn. …), an id, a name or an alias. Null where
/// nothing is called so.
CORE_EXPORT const Activation* findByName(std::string_view name);

/// The place of the parameter with this id, or that a framework spells like this: hardsigmoid's slope and offset, the
/// alpha of Keras's and ONNX's LeakyReLU.
CORE_EXPORT std::optional<std::size_t> findParameter(const Activation& entry, std::string_view name);

/// The id or alias nearest to a misspelt name; empty where none is near.
CORE_EXPORT std::string_view nearestName(std::string_view name);

/// That nothing is called so, and what was probably meant.
CORE_EXPORT Fault unknownActivation(std::string_view name);

/// How well an entry answers a search, the less the better; none where it does not.
enum class Match { Called, Begins, Contains, Misspelt };

/// Of every word of the query with the entry's id, name, aliases, framework spellings and family, and with `more`, what
/// the family is called in another language. One mistake in typing is forgiven in words of four letters and more.
CORE_EXPORT std::optional<Match> match(const Activation& entry, std::string_view query, std::string_view more = {});

/// The entries that answer, in catalogue order. Misspelt ones only where there are no others.
CORE_EXPORT std::vector<const Activation*> search(std::string_view query,
                                                  std::string (*more)(std::string_view family) = nullptr);

}  // namespace activation
