#include "cli/finding.h"

#include <string_view>

namespace broadside::cli {

Finding finding_of(const base::Diagnostic& diagnostic) {
  base::TextBuilder message;
  append_message(message, diagnostic);
  return {diagnostic.code, std::string(diagnostic.file), diagnostic.position,
          std::string(message.view())};
}

}  // namespace broadside::cli
