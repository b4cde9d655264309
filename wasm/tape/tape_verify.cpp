#include "tape/tape_verify.h"

#include "base/utf8.h"

namespace broadside::tape {
namespace {

class Verifier {
 public:
  explicit Verifier(const Tape& tape) : tape_(tape), units_(base::utf16_length(tape.text)) {}

  std::optional<TapeFault> run() {
    if (base::find_invalid(tape_.text) != std::string_view::npos) return fault("text is not UTF-8");
    for (; index_ < tape_.words.size(); ++index_) {
      if (const auto found = check(tape_.words[index_])) return found;
    }
    if (depth_ != 0) return fault("an element is not closed");
    if (units_used_ != units_) return fault("text is left over");
    return std::nullopt;
  }

 private:
  [[nodiscard]] TapeFault fault(std::string_view reason) const { return {index_, reason}; }

  std::optional<TapeFault> check(Word word) {
    if ((word >> 28U) >= kOpCount) return fault("unknown operation");
    units_used_ += length_of(word);
    if (units_used_ > units_) return fault("text is too short");
    const Op op = op_of(word);
    switch (op) {
      case Op::Open:
      case Op::Leaf:
      case Op::Void:
        return element(op, word);
      case Op::Attr:
        return attribute(word);
      case Op::Close:
        if (id_of(word) != 0 || length_of(word) != 0) return fault("close carries data");
        if (depth_ == 0) return fault("close without open");
        --depth_;
        break;
      case Op::Text:
#ifdef BROADSIDE_TRUSTED_HTML
      case Op::Raw:
#endif
        if (id_of(word) != 0) return fault("text carries an id");
        if (length_of(word) == 0) return fault("empty text");
        break;
    }
    attrs_allowed_ = false;
    return std::nullopt;
  }

  std::optional<TapeFault> element(Op op, Word word) {
    if (id_of(word) >= kTagCount) return fault("unknown tag");
    tag_ = static_cast<Tag>(id_of(word));
    if (is_void(level_of(tag_)) != (op == Op::Void)) return fault("wrong operation for this tag");
    if (op != Op::Leaf && length_of(word) != 0) return fault("element carries text");
    attrs_allowed_ = op != Op::Leaf;
    if (op == Op::Open) ++depth_;
    return std::nullopt;
  }

  std::optional<TapeFault> attribute(Word word) {
    if (!attrs_allowed_) return fault("attribute without element");
    if (id_of(word) >= kAttrCount) return fault("unknown attribute");
    if (!is_allowed_on(static_cast<Attr>(id_of(word)), tag_)) return fault("attribute not allowed");
    return std::nullopt;
  }

  const Tape& tape_;
  std::size_t units_;
  std::size_t index_ = 0;
  std::size_t depth_ = 0;
  std::size_t units_used_ = 0;
  Tag tag_ = Tag::A;
  bool attrs_allowed_ = false;
};

}  // namespace

std::optional<TapeFault> verify(const Tape& tape) { return Verifier(tape).run(); }

}  // namespace broadside::tape
