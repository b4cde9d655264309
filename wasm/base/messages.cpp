#include "base/diagnostic.h"

namespace broadside::base {

#ifdef __EMSCRIPTEN__
const std::string_view kMessages;
#else
const std::string_view kMessages =
#define X(code, id, severity, blame, wording) id " " wording "\n"
#include "base/codes.def"
#undef X
#define X(term, wording) wording "\n"
#include "base/terms.def"
#undef X
    ;
#endif

}  // namespace broadside::base
