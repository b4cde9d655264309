#pragma once
// Finding: a diagnostic that outlives the file that it is about.

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace broadside::cli {

struct Finding {
  base::Code code;
  std::string file;  // path inside the content folder
  base::Position position;
  std::string message;  // one line; what stands in it of content has no control characters
};

[[nodiscard]] Finding finding_of(const base::Diagnostic& diagnostic);

using Findings = std::vector<Finding>;

}  // namespace broadside::cli
