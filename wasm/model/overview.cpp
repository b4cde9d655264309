#include "model/overview.h"

#include <algorithm>

#include "base/limits.h"
#include "base/unicode.h"
#include "model/json_members.h"
#include "model/json_reader.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

// One name in one article; those with the same key are counted together.
struct Use {
  base::Text key;
  base::Text name;
};

// A group of uses: its most used name, of equals the first by bytes.
struct Group {
  base::Text key;
  Count count;
};

// Adds a use unless this article, whose uses begin at `from`, has it.
void add(base::List<Use>& uses, std::size_t from, Use use) {
  for (const Use& one : uses.view().subspan(from)) {
    if (one.key == use.key) return;
  }
  uses.push(use);
}

base::List<Group> groups_of(base::List<Use>& uses) {
  std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
    const int compared = a.key.compare(b.key);
    return compared != 0 ? compared < 0 : a.name < b.name;
  });
  base::List<Group> groups;
  std::size_t most = 0;
  for (std::size_t i = 0; i < uses.size();) {
    std::size_t end = i;  // of those with the same name
    while (end < uses.size() && uses[end].key == uses[i].key && uses[end].name == uses[i].name) {
      ++end;
    }
    if (groups.empty() || !(groups.back().key == uses[i].key)) {
      groups.push({uses[i].key, {}});
      most = 0;
    }
    Count& count = groups.back().count;
    count.count += end - i;
    if (end - i > most) {
      most = end - i;
      count.name = uses[i].name;
    }
    i = end;
  }
  return groups;
}

std::span<const Count> counts_of(const base::List<Group>& groups, base::Arena& arena) {
  base::List<Count> counts;
  for (const Group& group : groups) counts.push(group.count);
  return arena.keep(std::move(counts));
}

void most_first(base::List<Group>& groups) {
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return a.count.count != b.count.count ? a.count.count > b.count.count : a.key < b.key;
  });
}

}  // namespace

std::span<const Count> count_tags(std::span<const IndexItem> items, base::Arena& arena) {
  base::List<Use> uses;
  for (const IndexItem& item : items) {
    const std::size_t from = uses.size();
    for (const base::Text tag : item.tags.first(std::min(item.tags.size(), base::limits::kTags))) {
      const base::Text key = base::tag_key(tag, arena);
      if (!key.empty()) add(uses, from, {key, tag});
    }
  }
  base::List<Group> groups = groups_of(uses);
  most_first(groups);
  return counts_of(groups, arena);
}

std::span<const Count> count_authors(std::span<const IndexItem> items, base::Arena& arena) {
  base::List<Use> uses;
  for (const IndexItem& item : items) {
    const std::size_t from = uses.size();
    const std::size_t size = std::min(item.authors.size(), base::limits::kAuthors);
    for (const base::Text author : item.authors.first(size)) {
      if (!author.empty()) add(uses, from, {author, author});
    }
  }
  base::List<Group> groups = groups_of(uses);
  most_first(groups);
  return counts_of(groups, arena);
}

std::span<const Count> count_years(std::span<const IndexItem> items, base::Arena& arena) {
  base::List<Use> uses;
  for (const IndexItem& item : items) {
    const base::Text year = item.date_published.substr(0, 4);
    if (!year.empty()) uses.push({year, year});
  }
  base::List<Group> groups = groups_of(uses);
  std::reverse(groups.begin(), groups.end());
  return counts_of(groups, arena);
}

std::span<const Count> read_counts(base::Text bytes, base::Text file, base::Text list,
                                   base::Text name, base::Arena& arena,
                                   base::Diagnostics& diagnostics) {
  if (!check_size(bytes, base::limits::kIndexBytes, file, arena, diagnostics)) return {};
  const auto root = read_json(bytes, file, arena, diagnostics);
  if (!root) return {};
  Reading reading{bytes, file, arena, diagnostics};
  const auto entries = find_member(*root, list);
  if (!entries || entries->kind() != JsonKind::Array) {
    reading.wrong_kind(base::Code::WrongType, entries ? *entries : *root, list, base::Term::Array);
    return {};
  }
  base::List<Count> counts;
  for (const JsonValue entry : *entries) {
    if (entry.kind() != JsonKind::Object) {
      reading.wrong_kind(base::Code::IgnoredValue, entry, list, base::Term::Object);
      continue;
    }
    const base::Text text = line_member(entry, name, reading);
    if (!text.empty()) counts.push({text, number_member(entry, "count", reading)});
  }
  return arena.keep(std::move(counts));
}

}  // namespace broadside::model
