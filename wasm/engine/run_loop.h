#pragma once
// The run loop of engine.h, written once for hosts in C++.

#include "engine/engine.h"

namespace broadside::engine {

// Steps 2 to 4. `supply_all(paths)` supplies every file of one Need, a base::List of paths, before
// it returns. The answer lives as long as the engine and the files.
template <typename SupplyAll>
const Answer& run(Engine& engine, SupplyAll&& supply_all) {
  while (true) {
    const Answer& answer = engine.step();
    if (answer.kind != AnswerKind::Need) return answer;
    supply_all(answer.paths);
  }
}

}  // namespace broadside::engine
