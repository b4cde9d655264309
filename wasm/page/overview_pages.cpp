#include "page/overview_pages.h"

#include <algorithm>

#include "base/limits.h"
#include "page/chrome.h"

namespace broadside::page {
namespace {

using base::Word;
using model::Count;
using model::Route;
using tape::Attr;
using tape::Tag;

void open_list(tape::TapeBuilder& builder, const Site& site, Word heading, const char* css_class) {
  open_chrome(builder, site);
  builder.open(Tag::H1, "list-title");
  builder.attr(Attr::Tabindex, "-1");
  builder.text(site.words[heading]);
  builder.close();
  builder.open(Tag::Ul, css_class);
}

Page close_list(tape::TapeBuilder& builder, const Site& site, Word heading) {
  builder.close();
  close_chrome(builder, site);
  return {builder.take(),
          document_title(site, site.words[heading]),
          site.language,
          direction_of(site, {}),
          {}};
}

void number(tape::TapeBuilder& builder, const Site& site, std::size_t count) {
  if (count == 0) return;
  builder.text(" ");
  builder.leaf(Tag::Small, site.words.with_number(Word::Count, count, site.arena));
}

// The rows that a page shows, and how many there are beyond them.
std::span<const Count> shown(std::span<const Count> counts) {
  return counts.first(std::min(counts.size(), base::limits::kOverviewRows));
}

void rest(tape::TapeBuilder& builder, const Site& site, std::span<const Count> counts) {
  const std::size_t left = counts.size() - shown(counts).size();
  if (left == 0) return;
  builder.leaf(Tag::Li, "notice", site.words.with_number(Word::AndMore, left, site.arena));
}

// Names, each with its number, as links to their lists.
Page names_page(const Site& site, Word heading, Route::Kind kind, std::span<const Count> counts) {
  tape::TapeBuilder builder;
  open_list(builder, site, heading, "tags article-list");
  for (const Count& count : shown(counts)) {
    builder.open(Tag::Li);
    builder.open(Tag::A);
    builder.attr(Attr::Href, Route(kind, count.name).url(site.arena));
    if (kind == Route::Kind::Tag) {
      builder.attr(Attr::Rel, "tag");
      builder.text("#");
    }
    builder.leaf(Tag::Bdi, count.name);
    number(builder, site, count.count);
    builder.close();
    builder.close();
  }
  rest(builder, site, counts);
  return close_list(builder, site, heading);
}

// The host of an http(s) address, as people know a page; the address as it is when it has none.
base::Text host_of(base::Text url) {
  const std::size_t slashes = url.find("//");
  if (slashes == base::Text::npos) return url;
  base::Text host = url.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#"));
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace

Page tags_page(const Site& site, std::span<const Count> tags) {
  return names_page(site, Word::AllTags, Route::Kind::Tag, tags);
}

Page archive_page(const Site& site, std::span<const Count> years) {
  return names_page(site, Word::Archive, Route::Kind::Archive, years);
}

Page authors_page(const Site& site, std::span<const Count> authors) {
  tape::TapeBuilder builder;
  open_list(builder, site, Word::AllAuthors, "article-list");
  for (const Count& count : shown(authors)) {
    const model::Author* author = model::find_author(site.site.authors, count.name);
    const bool named = author != nullptr && !author->name.empty();
    builder.open(Tag::Li);
    builder.open(Tag::Div, "card");
    builder.open(Tag::H2, "card-title");
    builder.open(Tag::A);
    builder.attr(Attr::Href, Route(Route::Kind::Author, count.name).url(site.arena));
    builder.leaf(Tag::Bdi, named ? author->name : count.name);
    builder.close();
    number(builder, site, count.count);
    builder.close();
    if (author != nullptr && !author->bio.empty()) {
      builder.open(Tag::P, "card-summary");
      builder.attr(Attr::Dir, "auto");
      builder.text(author->bio);
      builder.close();
    }
    builder.close();
    builder.close();
  }
  rest(builder, site, authors);
  return close_list(builder, site, Word::AllAuthors);
}

void author_header(tape::TapeBuilder& builder, const Site& site, const model::Author& author) {
  const base::Text folder = site.arena.join({site.content_base, author.folder});
  const auto avatar =
      author.avatar.empty() ? std::nullopt : base::SafeUrl::image(author.avatar, site.arena);
  const bool says = avatar || !author.handle.empty() || !author.bio.empty() ||
                    !author.url.empty() || !author.email.empty();
  if (!says) return;
  builder.open(Tag::Aside, "author article-list");
  builder.attr(Attr::AriaLabel, author.name);
  if (avatar) {
    builder.void_element(Tag::Img);
    builder.attr(Attr::Class, "author-avatar");
    builder.attr(Attr::Src, avatar->under(folder, site.arena));
    builder.attr(Attr::Alt, "");
    builder.attr(Attr::Width, "64");
    builder.attr(Attr::Height, "64");
  }
  builder.open(Tag::Div, "author-text");
  if (!author.handle.empty()) {
    builder.open(Tag::P, "author-name");
    builder.leaf(Tag::Bdi, site.arena.join({"@", author.handle}));
    builder.close();
  }
  if (!author.bio.empty()) {
    builder.open(Tag::P, "author-bio");
    builder.attr(Attr::Dir, "auto");
    builder.text(author.bio);
    builder.close();
  }
  if (!author.url.empty() || !author.email.empty()) {
    builder.open(Tag::Ul, "author-links");
    if (!author.url.empty()) {
      builder.open(Tag::Li);
      content_link(builder, site, author.url, folder, host_of(author.url), "me");
      builder.close();
    }
    if (!author.email.empty()) {
      builder.open(Tag::Li);
      builder.open(Tag::A);
      builder.attr(Attr::Href, base::SafeUrl::mailto(author.email, site.arena));
      builder.leaf(Tag::Bdi, author.email);
      builder.close();
      builder.close();
    }
    builder.close();
  }
  builder.close();
  builder.close();
}

}  // namespace broadside::page
