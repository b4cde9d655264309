#include "cli/build_cache.h"

#include <cstdlib>
#include <cstring>

#include "cli/content_hash.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "broadside build cache 1 " BROADSIDE_VERSION "\n";
constexpr std::uint64_t kNanoseconds = 1'000'000'000;

void append_number(std::string& out, std::uint64_t value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof bytes);
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out += text;
}

void append_texts(std::string& out, std::span<const base::Text> texts) {
  append_number(out, texts.size());
  for (const base::Text text : texts) append_text(out, text);
}

// Takes values off the front; when there are not enough, everything that follows is empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    const std::string_view bytes = take(sizeof value);
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(number()); }
  // How many elements follow. Each takes a number at least.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest_.size() / sizeof value) rest_ = {};
    return rest_.empty() ? 0 : value;
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) {
      rest_ = {};
      return {};
    }
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
};

std::span<const base::Text> read_texts(Reader& reader, base::Arena& arena) {
  base::List<base::Text> texts;
  for (std::size_t count = reader.count(); count > 0; --count) texts.push(reader.text());
  return arena.keep(std::move(texts));
}

std::optional<model::IndexItem> read_item(Reader& reader, std::string_view path,
                                          base::Arena& arena) {
  const auto resolved = model::ContentPath::resolve({}, path, arena);
  if (!resolved) return std::nullopt;
  model::IndexItem item{*resolved, {}, {}, {}, {}, {}, {}, {}};
  for (base::Text* text : {&item.slug, &item.title, &item.subtitle, &item.summary,
                           &item.date_published, &item.language, &item.expires, &item.series}) {
    *text = reader.text();
  }
  item.pinned = reader.number() != 0;
  item.tags = read_texts(reader, arena);
  item.authors = read_texts(reader, arena);
  return item;
}

}  // namespace

fs::path cache_file(const fs::path& content, const fs::path& out) {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder;
  if (cache != nullptr && *cache == '/') {
    folder = cache;
  } else if (home != nullptr && *home == '/') {
    folder = fs::path(home) / ".cache";
  } else {
    return {};
  }
  std::error_code error;
  const std::uint64_t hash = ContentHash()
                                 .add(fs::weakly_canonical(content, error).string())
                                 .add(fs::weakly_canonical(out, error).string())
                                 .value();
  return folder / "broadside" / (std::to_string(hash) + ".build");
}

void append_item(std::string& out, const model::IndexItem& item) {
  for (const base::Text text : {item.slug, item.title, item.subtitle, item.summary,
                                item.date_published, item.language, item.expires, item.series}) {
    append_text(out, text);
  }
  append_number(out, item.pinned ? 1 : 0);
  append_texts(out, item.tags);
  append_texts(out, item.authors);
}

BuildCache::Source source_of(const SourceFile& file, std::uint64_t hash) {
  const std::timespec& time = file.status.changed;
  return {file.status.size,
          static_cast<std::uint64_t>(time.tv_sec) * kNanoseconds +
              static_cast<std::uint64_t>(time.tv_nsec),
          hash};
}

std::uint64_t BuildCache::unchanged(const SourceFile& file) const {
  const auto found = sources.find(file.name);
  if (found == sources.end()) return 0;
  const Source now = source_of(file, 0);
  const bool same = found->second.size == now.size && found->second.changed == now.changed;
  return same ? found->second.hash : 0;
}

void BuildCache::read(std::string bytes, std::uint64_t program, base::Arena& arena) {
  sources.clear();
  articles.clear();
  pages.clear();
  index_key = 0;
  bytes_ = std::move(bytes);
  std::string_view all = bytes_;
  if (!all.starts_with(kMagic)) return;
  all.remove_prefix(kMagic.size());
  Reader reader(all);
  const std::uint64_t sum = reader.number();
  if (all.size() < sizeof sum ||
      ContentHash().add(program).add(all.substr(sizeof sum)).value() != sum) {
    return;
  }
  index_key = reader.number();
  std::size_t count = reader.count();
  sources.reserve(count);
  for (; count > 0; --count) {
    const std::string_view name = reader.text();
    Source& source = sources[name];
    source.size = reader.number();
    source.changed = reader.number();
    source.hash = reader.number();
  }
  count = reader.count();
  articles.reserve(count);
  for (; count > 0; --count) {
    const std::string_view path = reader.text();
    Article& article = articles[path];
    article.text_file = reader.text();
    if (reader.number() != 0) article.item = read_item(reader, path, arena);
  }
  count = reader.count();
  pages.reserve(count);
  for (; count > 0; --count) {
    Page& page = pages[reader.text()];
    page.key = reader.number();
    page.hash = reader.number();
    page.modified = reader.text();
    std::size_t files = reader.count();
    page.files.reserve(files);
    for (; files > 0; --files) page.files.push_back(reader.text());
  }
}

std::string BuildCache::written(std::uint64_t program) const {
  std::string body(kMagic);
  // About what it takes; growing would take twice as much for a moment.
  body.reserve(sources.size() * 100 + articles.size() * 600 + pages.size() * 300 + 4096);
  append_number(body, 0);  // the sum of what follows
  append_number(body, index_key);
  append_number(body, sources.size());
  for (const auto& [name, source] : sources) {
    append_text(body, name);
    append_number(body, source.size);
    append_number(body, source.changed);
    append_number(body, source.hash);
  }
  append_number(body, articles.size());
  for (const auto& [path, article] : articles) {
    append_text(body, path);
    append_text(body, article.text_file);
    append_number(body, article.item ? 1 : 0);
    if (article.item) append_item(body, *article.item);
  }
  append_number(body, pages.size());
  for (const auto& [folder, page] : pages) {
    append_text(body, folder);
    append_number(body, page.key);
    append_number(body, page.hash);
    append_text(body, page.modified);
    append_number(body, page.files.size());
    for (const std::string_view file : page.files) append_text(body, file);
  }
  const std::size_t begin = kMagic.size() + sizeof(std::uint64_t);
  const std::uint64_t sum =
      ContentHash().add(program).add(std::string_view(body).substr(begin)).value();
  std::memcpy(body.data() + kMagic.size(), &sum, sizeof sum);
  return body;
}

}  // namespace broadside::cli
