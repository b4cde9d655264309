#include "cli/page_maker.h"

#include "cli/html_text.h"
#include "cli/page_run.h"
#include "model/pretty_path.h"
#include "publish/media.h"
#include "publish/page_text.h"
#include "tape/html_writer.h"

namespace broadside::cli {
namespace {

using engine::AnswerKind;
using model::Route;
using publish::PageHead;

// A page's own title, out of that of its document (page::document_title).
base::Text heading_of(base::Text title, base::Text site) {
  const std::string end = " – " + std::string(site);
  if (title == site) return {};
  return title.ends_with(end) ? title.substr(0, title.size() - end.size()) : title;
}

// The article before or behind this one in the site's order, when it has a page.
base::Text beside(const PageSource& source, std::size_t number, std::size_t other,
                  base::Arena& arena) {
  const std::vector<PlannedPage>& pages = source.plan.pages;
  if (other >= pages.size() || pages[other].route.kind() != Route::Kind::Article ||
      pages[number].route.kind() != Route::Kind::Article) {
    return {};
  }
  return model::pretty_address(pages[other].route, arena);
}

// Only languages whose article has a page; none when this one is alone.
std::span<const publish::Alternate> with_pages(const SitePages& links,
                                               const model::Article& article,
                                               std::span<const publish::Alternate> all,
                                               base::Arena& arena) {
  base::List<publish::Alternate> some;
  for (const publish::Alternate& one : all) {
    bool missing = false;
    for (const model::Translation& other : article.translations) {
      missing = missing || (other.language == one.language && !links.has_article(other.slug));
    }
    if (!missing) some.push(one);
  }
  if (some.size() < 2) return {};
  return arena.keep(std::move(some));
}

void add_size(PageRun& run, publish::HeadImage& image) {
  if (image.width != 0 || !image.address.starts_with(publish::kContentFolder)) return;
  const base::Text path = image.address.substr(publish::kContentFolder.size());
  if (const auto size = run.image_size(base::percent_decode(path, run.arena()))) {
    image.width = size->width;
    image.height = size->height;
  }
}

PageHead head_of_text(const PageSource& source, PageRun& run, std::size_t number,
                      const model::Article& article) {
  base::Arena& arena = run.arena();
  const model::IndexItem& item = *source.plan.pages[number].item;
  PageHead head = publish::head_of(source.head.site, article, item.path, arena);
  head.description = publish::description_of(run.page().description, run.tape(), arena);
  head.tags = item.tags;
  head.alternates = with_pages(source.plan.links, article, head.alternates, arena);
  head.previous = beside(source, number, number - 1, arena);
  head.next = beside(source, number, number + 1, arena);
  add_size(run, head.image);
  return head;
}

// The text of an article in HTML, which the engine leaves to the script.
void fill_prose(std::string& body, base::Text html, std::string_view entities) {
  constexpr std::string_view kEmpty = "<div class=\"prose\"></div>";
  const std::size_t at = body.find(kEmpty);
  if (at == std::string::npos) return;
  std::string text;
  for (const std::string& paragraph : paragraphs_of_html(html, entities)) {
    text += "<p>";
    append_escaped_html(text, paragraph);
    text += "</p>";
  }
  body.insert(at + kEmpty.find("</div>"), text);
}

std::string document(const PageSource& source, PageRun& run, const PageHead& head,
                     std::string_view root, std::string_view route) {
  const page::Page& page = run.page();
  std::string body = tape::to_html(run.tape());
  if (!page.html.empty()) fill_prose(body, page.html, source.entities);
  return source.shell.fill(
      {root, route, page.title, page.language, page.direction, head.description,
       publish::head_html(source.head, head, root, run.arena()), body, !page.html.empty()});
}

}  // namespace

MadePage make_page(const PageSource& source, std::size_t number) {
  const PlannedPage& planned = source.plan.pages[number];
  const std::string root = way_to_root(planned.folder);
  PageRun run(source, planned.route, root);
  MadePage made;
  made.failed = run.answer().kind == AnswerKind::Failure;
  made.lines.assign(run.answer().lines.begin(), run.answer().lines.end());
  const auto article = planned.item == nullptr ? std::nullopt : run.article(planned.item->path);
  PageHead head;
  if (article) {
    head = head_of_text(source, run, number, *article);
    made.modified =
        article->date_modified.empty() ? article->date_published : article->date_modified;
  } else {
    head = publish::head_of(source.head.site, planned.route,
                            heading_of(run.page().title, source.head.site.title), planned.of_pages,
                            run.arena());
  }
  made.html = document(source, run, head, root, planned.route.url(run.arena()).text());
  made.files = std::move(run.asked());
  return made;
}

MadePage make_missing_page(const PageSource& source, std::string_view site_path) {
  // No article has an empty slug.
  const Route route = Route::article({});
  PageRun run(source, route, site_path);
  PageHead head;
  head.hidden = true;
  head.title = heading_of(run.page().title, source.head.site.title);
  head.language = run.page().language;
  return {document(source, run, head, site_path, "404"), {}, {}, {}, false};
}

void with_feed_entry(const PageSource& source, const PlannedPage& page,
                     const std::function<void(const publish::FeedEntry&)>& take) {
  PageRun run(source, page.route, way_to_root(page.folder));
  const auto article = run.article(page.item->path);
  if (!article || run.answer().kind == AnswerKind::Failure) return;
  const publish::SiteAddress& site = *source.head.address;
  base::Arena& arena = run.arena();
  const base::Text url = site.of(model::pretty_address(page.route, arena), arena);
  take(publish::entry_of(site, *article, page.item->path, page.item->tags,
                         publish::prose_html(run.tape(), url, arena), arena));
}

}  // namespace broadside::cli
