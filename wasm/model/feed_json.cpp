#include "model/feed_json.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/safe_url.h"
#include "base/utf8.h"
#include "model/base_url.h"
#include "model/beginning.h"
#include "model/json_members.h"
#include "model/json_reader.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

using base::Code;
using base::Term;

// What stands before the slug of an article whose id says nothing of its own. No id gives a slug
// that begins with it.
constexpr char kPosition = '~';

// `https://jsonfeed.org/version/1` and `…/1.1`; some write http or www.
bool is_version(base::Text version) {
  return is_base_url(version) && version.find("jsonfeed.org/version/1") != base::Text::npos;
}

bool has_our_article(JsonValue items) {
  for (const JsonValue item : items) {
    if (find_member(item, "_article")) return true;
  }
  return false;
}

// The last part of an id, which is an address more often than not: `…/2024/my-post.html`,
// `…/?p=12`, `tag:example.org,2024:my-post`, `urn:uuid:…`. Empty when it cannot be a slug.
base::Text slug_in(base::Text id, base::Arena& arena) {
  constexpr std::string_view kEnds = "/?#&=:";
  while (!id.empty() && kEnds.find(id.back()) != base::Text::npos) id.remove_suffix(1);
  std::size_t begin = id.size();
  while (begin > 0 && kEnds.find(id[begin - 1]) == base::Text::npos) --begin;
  base::Text slug = id.substr(begin);
  for (const std::string_view ending : {".html", ".htm", ".php"}) {
    if (slug.size() > ending.size() && std::string_view(slug).ends_with(ending)) {
      slug.remove_suffix(ending.size());
    }
  }
  const base::Text decoded = base::percent_decode(slug, arena);
  bool plain = base::find_invalid(decoded) == base::Text::npos;
  for (std::size_t offset = 0; plain && offset < decoded.size();) {
    const base::Decoded one = base::decode(decoded, offset);
    plain = !base::is_control_or_bidi(one.code_point);
    offset += one.length;
  }
  if (plain) slug = decoded;
  const bool usable = slug.size() <= base::limits::kSlugBytes && !slug.starts_with(kPosition);
  return usable ? slug : base::Text();
}

class FeedReader {
 public:
  FeedReader(JsonValue root, Reading& reading) : root_(root), reading_(reading) {}

  Feed run(JsonValue items) {
    const base::Text home = line("home_page_url");
    const base::Text own = line("feed_url");
    feed_.title = line("title");
    feed_.description = line("description");
    feed_.language = line("language");
    feed_.base_url = is_base_url(home) ? home : is_base_url(own) ? own : base::Text();
    feed_.next = next(line("next_url"), own, home);
    authors_ = authors(root_);
    base::List<FeedArticle> articles;
    for (const JsonValue item : items) {
      if (item.kind() == JsonKind::Object) {
        articles.push(article(item));
      } else {
        reading_.wrong_kind(Code::IgnoredValue, item, "items", Term::Object);
      }
    }
    feed_.articles = reading_.arena.keep(std::move(articles));
    return feed_;
  }

 private:
  [[nodiscard]] base::Text line(base::Text name) const {
    return line_member(root_, name, reading_);
  }

  // An address of the feed's own site is one of the content folder.
  [[nodiscard]] base::Text next(base::Text url, base::Text own, base::Text home) const {
    const base::Text here = reading_.file.substr(0, reading_.file.rfind('/') + 1);
    auto path = ContentPath::resolve(here, url, reading_.arena);
    for (const base::Text from : {own, home}) {
      const base::Text folder = is_base_url(from) ? base_folder(from, reading_.arena) : from;
      if (path || folder.empty() || !url.starts_with(folder)) continue;
      path = ContentPath::resolve("", url.substr(folder.size()), reading_.arena);
    }
    return path ? path->text() : url;
  }

  [[nodiscard]] base::Text absolute(base::Text address) const {
    return resolve_address(address, feed_.base_url, reading_.arena);
  }

  // The address of a picture.
  [[nodiscard]] base::Text picture(JsonValue object, base::Text name) const {
    return secure_address(absolute(line_member(object, name, reading_)), reading_.arena);
  }

  // A date as it is written.
  [[nodiscard]] base::Text date(JsonValue item, base::Text name) const {
    const auto value = find_member(item, name, JsonKind::String, reading_);
    if (!value || base::is_date(value->text())) return value ? value->text() : base::Text();
    reading_.report(Code::IgnoredValue, value->node().offset, name, term(Term::Date),
                    reading_.arena.join({"“", value->text(), "”"}));
    return {};
  }

  [[nodiscard]] base::Text text(JsonValue item, base::Text name) const {
    const auto value = find_member(item, name, JsonKind::String, reading_);
    return value ? value->text() : base::Text();
  }

  void add_author(JsonValue value, base::List<Author>& authors) const {
    if (value.kind() != JsonKind::Object) {
      reading_.wrong_kind(Code::IgnoredValue, value, "authors", Term::Author);
      return;
    }
    Author author;
    author.name = line_member(value, "name", reading_);
    author.url = absolute(line_member(value, "url", reading_));
    author.avatar = picture(value, "avatar");
    if (author.name.empty()) author.name = author.url;
    if (!author.name.empty() && authors.size() < base::limits::kAuthors) authors.push(author);
  }

  // Of a feed or an item; version 1 knew only one.
  [[nodiscard]] std::span<const Author> authors(JsonValue object) const {
    base::List<Author> authors;
    if (const auto list = find_member(object, "authors", JsonKind::Array, reading_)) {
      for (const JsonValue value : *list) add_author(value, authors);
    }
    const auto one = find_member(object, "author");
    if (authors.empty() && one) add_author(*one, authors);
    return reading_.arena.keep(std::move(authors));
  }

  [[nodiscard]] std::span<const base::Text> tags(JsonValue item) const {
    base::List<base::Text> tags;
    if (const auto list = find_member(item, "tags", JsonKind::Array, reading_)) {
      for (const JsonValue value : *list) {
        if (value.kind() != JsonKind::String) {
          reading_.wrong_kind(Code::IgnoredValue, value, "tags", Term::PlainTexts);
          continue;
        }
        base::Text tag = one_line(value, reading_);
        if (tag.starts_with('#')) tag.remove_prefix(1);
        if (!tag.empty() && tags.size() < base::limits::kTags) tags.push(tag);
      }
    }
    return reading_.arena.keep(std::move(tags));
  }

  [[nodiscard]] std::span<const Link> links(JsonValue item) const {
    base::List<Link> links;
    const auto add = [&](base::Text label, base::Text address) {
      if (address.empty() || links.size() == base::limits::kAttachments) return;
      links.push({label.empty() ? address : label, absolute(address)});
    };
    const base::Text about = line_member(item, "external_url", reading_);
    const std::size_t slashes = is_base_url(about) ? about.find("//") + 2 : 0;
    add(about.substr(slashes), about);
    if (const auto list = find_member(item, "attachments", JsonKind::Array, reading_)) {
      for (const JsonValue value : *list) {
        const base::Text url = line_member(value, "url", reading_);
        const base::Text title = line_member(value, "title", reading_);
        // A file's name says more than its whole address.
        const base::Text name = url.substr(url.rfind('/') + 1);
        add(title.empty() ? name.substr(0, name.find_first_of("?#")) : title, url);
      }
    }
    return reading_.arena.keep(std::move(links));
  }

  // A number is as good as a text.
  [[nodiscard]] base::Text slug(JsonValue item) const {
    const auto id = find_member(item, "id");
    const bool said = id && (id->kind() == JsonKind::String || id->kind() == JsonKind::Number);
    base::Text from = said ? id->text() : base::Text();
    if (from.empty()) from = text(item, "url");
    return slug_in(from, reading_.arena);
  }

  [[nodiscard]] FeedArticle article(JsonValue item) const {
    Article article;
    article.slug = slug(item);
    article.title = line_member(item, "title", reading_);
    article.summary = line_member(item, "summary", reading_);
    article.date_published = date(item, "date_published");
    article.date_modified = date(item, "date_modified");
    article.language = line_member(item, "language", reading_);
    if (article.language.empty()) article.language = feed_.language;
    article.image = picture(item, "image");
    if (article.image.empty()) article.image = picture(item, "banner_image");
    article.tags = tags(item);
    article.authors = authors(item);
    if (article.authors.empty()) article.authors = authors_;
    article.content_html = text(item, "content_html");
    if (article.content_html.empty()) article.content_text = text(item, "content_text");
    if (article.content_html.empty() && article.content_text.empty()) {
      article.content_text = article.summary;
    }
    if (article.title.empty()) article.title = title_for(article);
    return {article, links(item)};
  }

  [[nodiscard]] base::Text title_for(const Article& article) const {
    const base::Text title = article.content_html.empty()
                                 ? beginning_of_text(article.content_text, reading_.arena)
                                 : beginning_of_html(article.content_html, reading_.arena);
    if (!title.empty()) return title;  // pictures alone have none
    if (!article.date_published.empty()) return base::prefix(article.date_published, 10);
    return article.slug.empty() ? "…" : article.slug;
  }

  JsonValue root_;
  Reading& reading_;
  Feed feed_;
  std::span<const Author> authors_;  // of items that name none
};

}  // namespace

std::optional<Feed> read_feed(base::Text bytes, base::Text file, base::Arena& arena,
                              base::Diagnostics& diagnostics) {
  base::Diagnostics unsaid;  // by whoever reads this file as an index of ours
  if (!check_size(bytes, base::limits::kIndexBytes, file, arena, unsaid)) return std::nullopt;
  const auto root = read_json(bytes, file, arena, unsaid);
  if (!root) return std::nullopt;
  const auto version = find_member(*root, "version");
  const auto items = find_member(*root, "items");
  const bool foreign = version && version->kind() == JsonKind::String &&
                       is_version(version->text()) && items && items->kind() == JsonKind::Array &&
                       !has_our_article(*items);
  if (!foreign) return std::nullopt;
  Reading reading{bytes, file, arena, diagnostics};
  return FeedReader(*root, reading).run(*items);
}

std::span<IndexItem> feed_items(std::span<FeedArticle> articles, base::Arena& arena) {
  base::List<std::uint32_t> order;
  for (std::size_t i = 0; i < articles.size(); ++i) order.push(static_cast<std::uint32_t>(i));
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = articles[a].article.slug.compare(articles[b].article.slug);
    return compared != 0 ? compared < 0 : a < b;
  });
  base::Text before;
  for (const std::uint32_t i : order) {
    base::Text& slug = articles[i].article.slug;
    const base::Text own = slug;
    if (own == before) slug = arena.join({"~", arena.decimal(i + 1)});
    before = own;
  }
  base::List<IndexItem> items;
  // A path that is there: the articles have none of their own.
  const auto path = ContentPath::resolve("", kIndexFile, arena);
  for (const FeedArticle& source : articles) {
    items.push(item_of(source.article, *path));
    items.back().authors = authors_of(source.article.authors, arena);
  }
  return arena.keep(std::move(items));
}

}  // namespace broadside::model
