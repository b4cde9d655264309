#include "base/diagnostic.h"

namespace broadside::base {

const std::string_view kMessages =
#define X(code, id, severity, blame, wording) id " " wording "\n"
#include "base/codes.def"
#undef X
#define X(term, wording) wording "\n"
#include "base/terms.def"
#undef X
    ;

}  // namespace broadside::base
