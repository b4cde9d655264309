#include "cli/article_facts.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/safe_url.h"
#include "cli/html_links.h"
#include "cli/places.h"
#include "markdown/hashtag.h"
#include "markdown/markdown.h"
#include "markdown/same_address.h"
#include "markdown/slug.h"
#include "model/article.h"
#include "model/index.h"
#include "tape/tape_reader.h"

namespace broadside::cli {
namespace {

using base::Code;
using base::SafeUrl;

constexpr std::string_view kOwnFragment = "#user-content-";
static_assert(kOwnFragment.substr(1) == markdown::kIdPrefix);

// Relative addresses of an author's start at the file that the author stands in; those of the
// site's authors are looked at with the site.
bool is_own(const model::Author& author) { return author.id.empty(); }

class FactsReader {
 public:
  FactsReader(ContentFolder& folder, const model::Site& site, double now, Findings& findings)
      : folder_(folder), site_(site), now_(now), findings_(findings) {}

  Facts read(std::string_view name) {
    facts_.path = name;
    facts_.broken = true;
    facts_.all_ids = false;
    const auto path = model::ContentPath::resolve("", name, arena_);
    if (!path) {
      findings_.push_back(finding_of({Code::BadPath, name, {}, {name}}));
      return std::move(facts_);
    }
    facts_.slug = std::string(path->stem());
    facts_.page = path->is_page();
    const auto bytes = folder_.read(name, findings_);
    if (!bytes) return std::move(facts_);
    json_ = *bytes;
    base::Diagnostics diagnostics;
    auto article = model::read_article(json_, *path, site_.authors, arena_, diagnostics);
    add(diagnostics);
    if (article && (!article->markdown_file || read_text_file(*article))) take(*article, *path);
    return std::move(facts_);
  }

 private:
  bool read_text_file(model::Article& article) {
    const std::string file(article.markdown_file->text());
    if (!folder_.has(file)) {
      report(Code::TextMissing, places().field("markdown"), file);
      return false;
    }
    const auto bytes = folder_.read(file, findings_);
    if (!bytes) return false;
    facts_.text_file = file;
    text_bytes_ = *bytes;
    base::Diagnostics diagnostics;
    const auto text = model::read_text(text_bytes_, facts_.text_file, arena_, diagnostics);
    add(diagnostics);
    if (!text) return false;
    article.markdown = *text;
    return true;
  }

  void add(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
      findings_.push_back(finding_of(diagnostic));
    }
  }

  // Whether one more may be reported. Finding a place costs as much as reading the file.
  bool has_room() {
    if (reported_++ == base::limits::kDiagnostics) {
      findings_.push_back(finding_of({Code::MoreFound, facts_.path}));
    }
    return reported_ <= base::limits::kDiagnostics;
  }

  void report(Code code, const Place& place, base::Text first = {}, base::Text second = {}) {
    const base::Text file = place.in_text_file ? facts_.text_file : facts_.path;
    findings_.push_back(finding_of({code, file, place.position, {first, second}}));
  }

  // Made when something is wrong, which is rare.
  const Places& places() {
    if (!places_) places_.emplace(json_, text_bytes_);
    return *places_;
  }

  void take(const model::Article& article, const model::ContentPath& path) {
    facts_.broken = false;
    facts_.all_ids = true;
    const model::IndexItem item = model::item_of(article, path);
    facts_.slug = std::string(item.slug);
    facts_.language = std::string(article.language.empty() ? site_.language : article.language);
    facts_.date = std::string(article.date_published);
    facts_.expires = std::string(article.date_expires);
    facts_.draft = article.draft;
    facts_.series = std::string(article.series);
    for (const base::Text author : model::authors_of(article.authors, arena_)) {
      facts_.authors.emplace_back(author);
    }
    for (const model::Translation& translation : article.translations) {
      facts_.translations.push_back(
          {std::string(translation.language), std::string(translation.slug)});
    }
    check_slug();
    check_dates(article);
    fields(article);
    base::List<base::Text> hashtags;
    if (!article.content_html.empty()) {
      html(article.content_html);
    } else if (article.content_text.empty()) {
      hashtags = markdown(article.markdown);
    }
    std::sort(facts_.ids.begin(), facts_.ids.end());
    for (const base::Text tag : markdown::join_tags(article.tags, hashtags.view(), arena_)) {
      facts_.tags.emplace_back(tag);
    }
  }

  void check_slug() {
    const bool plain =
        facts_.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    const bool number = facts_.slug.find_first_not_of("0123456789") == std::string::npos;
    if (!plain) report(Code::OddSlug, places().field("slug"), facts_.slug);
    if (facts_.page && number) report(Code::PageNumber, places().field("slug"), facts_.slug);
  }

  void check_dates(const model::Article& article) {
    const auto published = base::parse_date(article.date_published);
    const auto modified = base::parse_date(article.date_modified);
    const auto expires = base::parse_date(article.date_expires);
    if (!published) return;
    if (*published > now_) report(Code::FutureDate, places().field("date_published"));
    if (modified && *modified < *published) {
      report(Code::ModifiedBefore, places().field("date_modified"));
    }
    if (expires && *expires <= *published) {
      report(Code::ExpiresBefore, places().field("date_expires"));
    }
  }

  void fields(const model::Article& article) {
    if (!article.image.empty()) {
      add_field(article.image, true);
      if (article.image_alt.empty()) report(Code::NoImageAlt, places().field("image"));
    }
    for (const model::Author& author : article.authors) {
      if (is_own(author)) add_author(author);
    }
  }

  void add_author(const model::Author& author) {
    if (!author.avatar.empty()) add_field(author.avatar, true);
    if (!author.url.empty()) add_field(author.url, false);
  }

  void add_field(base::Text written, bool image) {
    const auto url = image ? SafeUrl::image(written, arena_) : SafeUrl::link(written, arena_);
    if (!url) {
      report(Code::UnsafeUrl, places().value(written), written);
      return;
    }
    facts_.addresses.push_back({std::string(url->text()), image, false, 0, std::string(written)});
  }

  void add_address(base::Text text, bool image) {
    const std::size_t nth = met_[std::string(text)]++;
    facts_.addresses.push_back({std::string(text), image, true, nth});
  }

  base::List<base::Text> markdown(base::Text text) {
    const markdown::SameAddress links;
    const base::Words words;
    markdown::Entities entities;
    tape::TapeBuilder builder;
    builder.begin_limit(base::limits::kNodes, base::limits::output_bytes(text.size()));
    markdown::Outcome outcome = markdown::render(text, {links, words}, entities, builder, arena_);
    builder.end_limit();
    walk(builder.take());
    for (const base::Text url : outcome.refused_urls) {
      if (!has_room()) break;
      report(Code::UnsafeUrl, places().address(url, met_[std::string(url)]++), url);
    }
    const Place whole{!facts_.text_file.empty(), {}};
    facts_.all_ids = !outcome.cut;
    if (outcome.cut) {
      report(Code::ContentCut, whole, arena_.decimal(base::limits::kNodes),
             term(base::Term::Parts));
    }
    if (outcome.flattened) {
      report(Code::ContentFlattened, whole, arena_.decimal(base::limits::kDomDepth));
    }
    return std::move(outcome.hashtags);
  }

  void walk(const tape::Tape& tape) {
    tape::TapeReader reader(tape);
    tape::Tag tag = tape::Tag::Span;
    base::Text source;
    while (reader.next()) {
      if (reader.op() != tape::Op::Attr) {
        tag = reader.tag();
        source = {};
        continue;
      }
      switch (reader.attr()) {
        case tape::Attr::Href:
          // Links of headings to themselves, and of notes, are not the author's.
          if (!reader.text().starts_with(kOwnFragment)) add_address(reader.text(), false);
          break;
        case tape::Attr::Src:
          source = reader.text();
          add_address(source, true);
          break;
        case tape::Attr::Alt:
          if (tag == tape::Tag::Img && reader.text().empty()) no_alt(source);
          break;
        case tape::Attr::Id:
          facts_.ids.emplace_back(reader.text());
          break;
        default:
          break;
      }
    }
  }

  void html(base::Text text) {
    for_each_element(text, arena_, [&](const HtmlElement& element) {
      if (!element.id.empty()) {
        facts_.ids.push_back(std::string(markdown::kIdPrefix) + std::string(element.id));
      }
      if (!element.href.empty() && base::equals_ignoring_case(element.name, "a")) {
        if (const auto url = SafeUrl::link(element.href, arena_)) add_address(url->text(), false);
      }
      if (element.src.empty() || !base::equals_ignoring_case(element.name, "img")) return;
      const auto url = SafeUrl::image(element.src, arena_);
      if (!url) return;
      add_address(url->text(), true);
      if (!element.has_alt) no_alt(url->text());
    });
  }

  void no_alt(base::Text source) {
    if (!has_room()) return;
    report(Code::NoAltText, places().address(source, met_[std::string(source)] - 1),
           base::percent_decode(source, arena_));
  }

  ContentFolder& folder_;
  const model::Site& site_;
  double now_;
  Findings& findings_;
  base::Arena arena_;
  std::string json_;
  std::string text_bytes_;
  std::optional<Places> places_;
  std::map<std::string, std::size_t> met_;  // how often an address was met in the text
  std::size_t reported_ = 0;
  Facts facts_;
};

}  // namespace

Facts read_article_facts(ContentFolder& folder, const model::Site& site, std::string_view path,
                         double now, Findings& findings) {
  return FactsReader(folder, site, now, findings).read(path);
}

Facts site_facts(const model::Site& site) {
  Facts facts;
  facts.path = model::kSiteFile;
  base::Arena arena;
  const auto add = [&](base::Text written, bool image) {
    if (written.empty()) return;
    const auto url = image ? SafeUrl::image(written, arena) : SafeUrl::link(written, arena);
    if (!url) return;
    facts.addresses.push_back({std::string(url->text()), image, false, 0, std::string(written)});
  };
  for (const model::Link& link : site.nav) add(link.address, false);
  for (const model::Link& link : site.social) add(link.address, false);
  for (const model::Author& author : site.authors) {
    add(author.avatar, true);
    add(author.url, false);
  }
  return facts;
}

}  // namespace broadside::cli
