#include "model/text_file.h"

#include "base/utf8.h"

namespace broadside::model {

std::optional<std::string_view> text_of(std::string_view bytes, std::string_view file,
                                        base::Diagnostics& diagnostics) {
  using base::Code;
  const std::string_view text =
      bytes.starts_with(base::kByteOrderMark) ? bytes.substr(base::kByteOrderMark.size()) : bytes;
  Code code = Code::NulByte;
  std::size_t fault = text.find('\0');
  if (fault == std::string_view::npos) {
    code = Code::InvalidUtf8;
    fault = base::find_invalid(text);
  }
  if (fault == std::string_view::npos) return text;
  diagnostics.push({code, file, base::position_of(text, fault)});
  return std::nullopt;
}

bool check_size(std::string_view bytes, std::size_t limit, std::string_view file,
                base::Arena& arena, base::Diagnostics& diagnostics) {
  if (bytes.size() <= limit) return true;
  diagnostics.push(
      {base::Code::TooLarge, file, {}, {arena.decimal(bytes.size()), arena.decimal(limit)}});
  return false;
}

}  // namespace broadside::model
