#include "cli/finished_tape.h"

#include <algorithm>
#include <vector>

#include "base/long_date.h"
#include "base/safe_url.h"
#include "tape/tape_reader.h"
#include "tape/tape_writer.h"

namespace broadside::cli {
namespace {

using tape::Attr;
using tape::Op;
using tape::Tag;

class Finisher {
 public:
  Finisher(const tape::Tape& tape, const Finish& finish, base::Arena& arena)
      : reader_(tape), finish_(finish), arena_(arena), writer_(made_) {}

  tape::Tape run() {
    while (reader_.next()) step();
    end_start_tag();
    return std::move(made_);
  }

 private:
  struct Element {
    Tag tag;
    base::Text language;  // that of the page when nothing else is said
    base::Text date;      // of a <time> whose text is still to come
  };

  void step() {
    if (reader_.op() != Op::Attr) end_start_tag();
    switch (reader_.op()) {
      case Op::Open:
        writer_.open(reader_.tag());
        open_.push_back({reader_.tag(), language(), {}});
        is_void_ = false;
        break;
      case Op::Void:
        writer_.void_element(reader_.tag());
        is_image_ = reader_.tag() == Tag::Img;
        is_void_ = true;
        break;
      case Op::Leaf:
        writer_.open(reader_.tag());
        writer_.text(reader_.text());
        writer_.close();
        break;
      case Op::Attr:
        attr();
        break;
      case Op::Text:
        text();
        break;
      case Op::Close:
        writer_.close();
        open_.pop_back();
        break;
      default:  // builds with tests know another operation, which no page has
        break;
    }
  }

  [[nodiscard]] base::Text language() const {
    return open_.empty() ? finish_.language : open_.back().language;
  }

  void attr() {
    base::Text value = reader_.text();
    switch (reader_.attr()) {
      case Attr::Href:
        if (value.starts_with('?')) value = finish_.pages.link(value, finish_.root, arena_);
        break;
      case Attr::Src:
        src_ = value;
        break;
      case Attr::Width:
      case Attr::Height:
        has_size_ = true;
        break;
      case Attr::Lang:
        if (!is_void_) open_.back().language = value;
        break;
      case Attr::Datetime:
        if (!is_void_ && open_.back().tag == Tag::Time) open_.back().date = value;
        break;
      default:
        break;
    }
    writer_.attr(reader_.attr(), value);
  }

  void text() {
    const base::Text date = open_.empty() ? base::Text() : open_.back().date;
    const auto words = date.empty() ? std::nullopt : base::long_date(date, language(), arena_);
    writer_.text(words ? *words : reader_.text());
  }

  // All attributes of the element have come.
  void end_start_tag() {
    if (is_image_ && !has_size_) add_size();
    is_image_ = false;
    has_size_ = false;
    src_ = {};
  }

  void add_size() {
    if (!src_.starts_with(finish_.content_base)) return;
    const base::Text path = src_.substr(finish_.content_base.size());
    const base::Text file = path.substr(0, path.find_first_of("?#"));
    const auto size = finish_.image_size(base::percent_decode(file, arena_));
    if (!size) return;
    writer_.attr(Attr::Width, arena_.decimal(size->width));
    writer_.attr(Attr::Height, arena_.decimal(size->height));
  }

  tape::TapeReader reader_;
  const Finish& finish_;
  base::Arena& arena_;
  tape::Tape made_;
  tape::TapeWriter writer_;
  std::vector<Element> open_;
  base::Text src_;
  bool is_void_ = false;
  bool is_image_ = false;
  bool has_size_ = false;
};

}  // namespace

tape::Tape finished(const tape::Tape& tape, const Finish& finish, base::Arena& arena) {
  return Finisher(tape, finish, arena).run();
}

}  // namespace broadside::cli
