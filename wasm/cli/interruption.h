#pragma once
// Ctrl-C, and the signals by which a program is asked to end.

namespace broadside::cli {

// From now on such a signal does not end the program but makes is_interrupted() true.
void watch_interruption();
[[nodiscard]] bool is_interrupted();

// Ends the program by the signal, as if nobody had watched it: who called it learns why. Everything
// is cleaned up already. Does nothing when there was none.
void end_as_interrupted();

}  // namespace broadside::cli
