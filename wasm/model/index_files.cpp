#include "model/index_files.h"

#include "base/literals.h"

namespace broadside::model {
namespace {

// FNV-1a with 64 bits (draft-eastlake-fnv).
std::uint64_t hash_of(base::Text text) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return hash;
}

base::Text hex(std::uint64_t number, base::Arena& arena) {
  base::TextBuilder out;
  for (unsigned shift = 64; shift > 0;) {
    shift -= 4;
    out += "0123456789abcdef"[(number >> shift) & 15U];
  }
  return arena.keep(std::move(out));
}

// By Kind.
constexpr char kNames[] = "all\0tag-\0author-\0series-\0year-\0search\0";

}  // namespace

base::Text Family::file(std::size_t page, base::Arena& arena) const {
  if (kind == Kind::All && page == 0) return "index.json";
  const bool hashed = kind == Kind::Tag || kind == Kind::Author || kind == Kind::Series;
  return arena.join({"index/", base::nth_literal(kNames, static_cast<std::size_t>(kind)),
                     hashed ? hex(hash_of(key), arena) : key, page == 0 ? "" : "-",
                     page == 0 ? base::Text() : arena.decimal(page), ".json"});
}

base::Text slug_file(base::Text slug, std::size_t files, base::Arena& arena) {
  return nth_slug_file(static_cast<std::size_t>(hash_of(slug) % files), arena);
}

base::Text nth_slug_file(std::size_t number, base::Arena& arena) {
  return arena.join({"index/slug-", arena.decimal(number), ".json"});
}

std::size_t slug_files_for(std::size_t articles) {
  std::size_t files = 1;
  while (files * kArticlesPerSlugFile < articles) files *= 2;
  return files;
}

}  // namespace broadside::model
