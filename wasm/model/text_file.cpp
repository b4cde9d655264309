#include "model/text_file.h"

#include "base/decimal.h"
#include "base/utf8.h"

namespace broadside::model {

base::Result<std::string_view> text_of(std::string_view bytes, std::string_view file) {
  const std::string_view text =
      bytes.starts_with(base::kByteOrderMark) ? bytes.substr(base::kByteOrderMark.size()) : bytes;
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    return base::make_diagnostic(base::Code::NulByte, file, base::position_of(text, nul));
  }
  const std::size_t invalid = base::find_invalid(text);
  if (invalid != std::string_view::npos) {
    return base::make_diagnostic(base::Code::InvalidUtf8, file, base::position_of(text, invalid));
  }
  return text;
}

std::optional<base::Diagnostic> check_size(std::string_view bytes, std::size_t limit,
                                           std::string_view file) {
  if (bytes.size() <= limit) return std::nullopt;
  return base::make_diagnostic(base::Code::TooLarge, file, {},
                               {base::to_decimal(bytes.size()), base::to_decimal(limit)});
}

}  // namespace broadside::model
