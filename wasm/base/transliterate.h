#pragma once
// Native builds only: what authors name files with.

#include "base/arena.h"
#include "base/text.h"

namespace broadside::base {

// The text in small letters without accents: folded, compatibility forms resolved, marks dropped
// (`Élan ﬁxé` is `elan fixe`). Letters of other scripts stay what they are. `text` is well formed.
[[nodiscard]] Text plain_letters(Text text, Arena& arena);

}  // namespace broadside::base
