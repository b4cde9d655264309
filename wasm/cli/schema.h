#pragma once
// JSON Schemas (draft 2020-12) of the files that people write, for editors: made from the lists
// that the decoders are made from (model/*_fields.def). A schema refuses what the decoder warns of.

#include <span>
#include <string>
#include <string_view>

namespace broadside::cli {

// "article.json", "index.json", "page.json", "site.json".
[[nodiscard]] std::span<const std::string_view> schema_names();

// The whole file. Precondition: `name` is one of these.
[[nodiscard]] std::string schema(std::string_view name);

// Fields of model/*_fields.def that have no row in field_texts.def, each "Owner name"; a test wants
// none.
[[nodiscard]] std::string fields_without_text();

// Where the schemas of a publication are, in its content folder.
inline constexpr std::string_view kSchemaFolder = "schema/";

}  // namespace broadside::cli
