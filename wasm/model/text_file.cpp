#include "model/text_file.h"

#include "base/utf8.h"

namespace broadside::model {

std::optional<base::Text> text_of(base::Text bytes, base::Text file,
                                  base::Diagnostics& diagnostics) {
  using base::Code;
  const base::Text text =
      bytes.starts_with(base::kByteOrderMark) ? bytes.substr(base::kByteOrderMark.size()) : bytes;
  Code code = Code::NulByte;
  std::size_t fault = text.find('\0');
  if (fault == base::Text::npos) {
    code = Code::InvalidUtf8;
    fault = base::find_invalid(text);
  }
  if (fault == base::Text::npos) return text;
  diagnostics.push({code, file, base::position_of(text, fault)});
  return std::nullopt;
}

bool check_size(base::Text bytes, std::size_t limit, base::Text file, base::Arena& arena,
                base::Diagnostics& diagnostics) {
  if (bytes.size() <= limit) return true;
  diagnostics.push(
      {base::Code::TooLarge, file, {}, {arena.decimal(bytes.size()), arena.decimal(limit)}});
  return false;
}

}  // namespace broadside::model
