#include "cli/page_shell.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kScript = "takeover.js";

// Walks through the page from mark to mark.
class Cutter {
 public:
  Cutter(std::string_view page, std::string& missing) : rest_(page), missing_(missing) {}

  // The text before `mark`, which is left out.
  std::string until(std::string_view mark) {
    const std::size_t at = rest_.find(mark);
    if (at == std::string_view::npos) {
      if (missing_.empty()) missing_ = mark;
      return {};
    }
    std::string text(rest_.substr(0, at));
    rest_.remove_prefix(at + mark.size());
    return text;
  }
  [[nodiscard]] bool begins_with(std::string_view mark) const { return rest_.starts_with(mark); }

 private:
  std::string_view rest_;
  std::string& missing_;
};

}  // namespace

void append_escaped_html(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

std::optional<PageShell> PageShell::read(std::string_view page, std::string& missing) {
  missing.clear();
  Cutter cutter(page, missing);
  PageShell shell;
  shell.before_language_ = cutter.until("<html lang=\"en\">");
  shell.before_description_ = cutter.until("<meta name=\"description\" content=\"\">\n");
  shell.before_title_ = cutter.until("<title>Broadside</title>");
  shell.before_styles_ = cutter.until("<link rel=\"stylesheet\" href=\"");
  shell.styles_ = cutter.until("\">");
  // A page that stands there needs no engine until its reader goes on.
  shell.after_styles_ =
      cutter.until("<link rel=\"preload\" href=\"engine.wasm\" as=\"fetch\" crossorigin>\n");
  cutter.until("<script type=\"module\" src=\"");
  cutter.until("\"></script>\n</head>\n<body>\n<div id=\"broadside\" data-content=\"content/\">");
  cutter.until("\n</div>\n");
  // Files that every visit needs, where there is no page yet.
  while (cutter.begins_with("<script type=\"application/json\" data-file=\"")) {
    cutter.until("</script>\n");
  }
  shell.end_ = "\n</div>\n" + cutter.until("</html>") + "</html>\n";
  if (!missing.empty()) return std::nullopt;
  return shell;
}

std::string PageShell::fill(const Document& document) const {
  std::string page = before_language_;
  const auto escaped = [&](std::string_view text) { append_escaped_html(page, text); };
  page.reserve(document.body.size() + document.head.size() + 4096);
  page += "<html lang=\"";
  escaped(document.language);
  page += "\" dir=\"";
  escaped(document.direction);
  page += "\">";
  page += before_description_;
  // The script needs the element, where it can say nothing of this page, too.
  page += "<meta name=\"description\" content=\"";
  escaped(document.description);
  page += "\">\n";
  page += before_title_;
  page += "<title>";
  escaped(document.title);
  page += "</title>";
  page += before_styles_;
  page += "<link rel=\"stylesheet\" href=\"";
  escaped(document.root);
  page += styles_;
  page += "\">";
  page += after_styles_;
  page += "<script type=\"module\" src=\"";
  escaped(document.root);
  page += kScript;
  page += "\"></script>\n";
  page += document.head;
  page += "</head>\n<body>\n<div id=\"broadside\" data-content=\"";
  escaped(document.root);
  page += "content/\" data-route=\"";
  escaped(document.route);
  page += document.draw ? "\" data-draw>" : "\">";
  page += document.body;
  page += end_;
  return page;
}

}  // namespace broadside::cli
