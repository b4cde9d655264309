#include "model/json_value.h"

namespace broadside::model {

std::string_view words_for(JsonKind kind) {
  switch (kind) {
    case JsonKind::Null:
      return "null";
    case JsonKind::Boolean:
      return "true or false";
    case JsonKind::Number:
      return "a number";
    case JsonKind::String:
      return "a text in quotation marks";
    case JsonKind::Array:
      return "a list [ ]";
    case JsonKind::Object:
      return "an object { }";
  }
  return {};
}

}  // namespace broadside::model
