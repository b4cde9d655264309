#include "model/json_reader.h"

#include "base/whole.h"
#include "model/json_fault.h"
#include "model/json_scan.h"
#include "model/text_file.h"

namespace broadside::model {

std::optional<JsonValue> read_json(base::Text bytes, base::Text file, base::Arena& arena,
                                   base::Diagnostics& diagnostics) {
  const std::optional<base::Text> text = text_of(bytes, file, diagnostics);
  if (!text) return std::nullopt;
  std::optional<base::List<JsonNode>> nodes = scan_json(*text, bytes.size() - text->size(), arena);
  if (nodes) return JsonValue(arena.keep(std::move(*nodes)).data());
  if constexpr (base::kWhole) {
    diagnostics.push(find_json_fault(*text, file, arena));
  } else {
    diagnostics.push({base::Code::JsonNoValue, {}});  // any code: the whole engine says which
  }
  return std::nullopt;
}

}  // namespace broadside::model
