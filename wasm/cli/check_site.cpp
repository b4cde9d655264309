#include "cli/check_site.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "cli/article_facts.h"
#include "cli/check_links.h"
#include "cli/check_tags.h"
#include "cli/content_folder.h"
#include "cli/places.h"
#include "model/site.h"

namespace broadside::cli {
namespace {

using base::Code;
using base::Severity;

// Something that is wrong with an article as one of many; its place is found last.
struct SiteFault {
  Code code;
  std::size_t article;  // position in the list of facts
  std::array<std::string, 3> arguments;
  // Where: an address, a field, a value, or words.
  const Address* address = nullptr;
  std::string_view field = {};
  std::string value = {};
};

// Whether one language tag is the other, or a more exact form of it.
bool same_language(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() > a.size() && b[a.size()] != '-') return false;
  return std::equal(a.begin(), a.end(), b.begin(), [](char one, char other) {
    return base::ascii_lower(one) == base::ascii_lower(other);
  });
}

class SiteCheck {
 public:
  SiteCheck(const std::filesystem::path& content, double now) : folder_(content), now_(now) {}

  Checked run() {
    read_site();
    read_folder("articles", checked_.articles);
    read_folder("pages", checked_.pages);
    LinkCheck links(folder_, site_, all_);
    duplicates();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      addresses(i, links);
      translations(i, links);
    }
    for (TagFault& fault : check_tags(all_)) {
      const Code code = fault.code;
      std::string written = fault.tag;
      faults_.push_back({code,
                         fault.article,
                         {std::move(fault.tag), std::move(fault.other), articles(fault.count)},
                         nullptr,
                         {},
                         std::move(written)});
    }
    place_all();
    sort();
    checked_.facts = std::move(all_);
    return std::move(checked_);
  }

 private:
  Findings& findings() { return checked_.findings; }

  void read_site() {
    if (!folder_.has(std::string(model::kSiteFile))) {
      findings().push_back(finding_of({Code::NoSiteFile, model::kSiteFile}));
      return;
    }
    auto bytes = folder_.read(model::kSiteFile, findings());
    if (!bytes) return;
    site_bytes_ = std::move(*bytes);
    base::Diagnostics diagnostics;
    site_ = model::read_site(site_bytes_, arena_, diagnostics);
    for (const base::Diagnostic& diagnostic : diagnostics) {
      findings().push_back(finding_of(diagnostic));
    }
    all_.push_back(site_facts(site_));
    all_.back().draft = true;  // it is in no list
  }

  void read_folder(const char* name, std::size_t& count) {
    for (const std::string& path : folder_.articles(name, findings())) {
      ++count;
      all_.push_back(read_article_facts(folder_, site_, path, now_, findings()));
    }
  }

  static std::string articles(std::size_t count) { return std::to_string(count) + " articles"; }

  void duplicates() {
    std::unordered_map<std::string_view, std::string_view> paths[2];  // by slug
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Facts& facts = all_[i];
      if (facts.draft || facts.broken) continue;
      const auto [other, fresh] = paths[facts.page ? 1 : 0].emplace(facts.slug, facts.path);
      if (fresh) continue;
      faults_.push_back(
          {Code::DuplicateSlug, i, {facts.slug, std::string(other->second), {}}, nullptr, "slug"});
    }
  }

  void addresses(std::size_t i, LinkCheck& links) {
    std::size_t found = 0;
    for (const Address& address : all_[i].addresses) {
      if (found >= base::limits::kDiagnostics) {
        faults_.push_back({Code::MoreFound, i, {}});
        return;
      }
      auto fault = links.check(all_[i], address);
      if (!fault) continue;
      ++found;
      faults_.push_back({fault->code, i, std::move(fault->arguments), &address});
    }
  }

  void translations(std::size_t i, const LinkCheck& links) {
    const Facts& facts = all_[i];
    for (const Facts::Translation& translation : facts.translations) {
      const Facts* const other = links.article(translation.slug);
      if (other == nullptr) {
        std::string near = links.nearest_article(translation.slug);
        const Code code = near.empty() ? Code::TranslationMissing : Code::TranslationMissingNear;
        translation_fault(i, code, {translation.slug, std::move(near), {}}, translation.slug);
        continue;
      }
      if (other->broken) continue;
      if (other->draft && !facts.draft) {
        translation_fault(i, Code::LinkToDraft, {translation.slug, other->path, {}},
                          translation.slug);
        continue;
      }
      if (!same_language(other->language, translation.language)) {
        translation_fault(i, Code::TranslationLanguage,
                          {other->path, other->language, translation.language}, translation.slug);
      }
      const bool answered =
          std::any_of(other->translations.begin(), other->translations.end(),
                      [&](const auto& back) { return links.article(back.slug) == &facts; });
      if (!answered && !facts.draft) {
        translation_fault(i, Code::TranslationOneWay, {other->path, facts.language, facts.slug},
                          translation.slug);
      }
    }
  }

  void translation_fault(std::size_t i, Code code, std::array<std::string, 3> arguments,
                         const std::string& slug) {
    faults_.push_back({code, i, std::move(arguments), nullptr, {}, slug});
  }

  // Each file is read once more for all of its faults.
  void place_all() {
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const auto& a, const auto& b) { return a.article < b.article; });
    std::size_t i = 0;
    while (i < faults_.size()) {
      const std::size_t article = faults_[i].article;
      const Facts& facts = all_[article];
      Findings ignored;  // said already, unless it came about just now
      const std::string json = folder_.read(facts.path, ignored).value_or("");
      const std::string text =
          facts.text_file.empty() ? "" : folder_.read(facts.text_file, ignored).value_or("");
      const Places places(json, text);
      for (; i < faults_.size() && faults_[i].article == article; ++i) {
        const SiteFault& fault = faults_[i];
        const Place place = place_of(places, fault);
        const auto& [first, second, third] = fault.arguments;
        findings().push_back(finding_of({fault.code,
                                         place.in_text_file ? facts.text_file : facts.path,
                                         place.position,
                                         {first, second, third}}));
      }
    }
  }

  static Place place_of(const Places& places, const SiteFault& fault) {
    if (fault.address != nullptr) {
      return fault.address->in_text ? places.address(fault.address->text, fault.address->nth)
                                    : places.value(fault.address->written);
    }
    if (!fault.field.empty()) return places.field(fault.field);
    if (fault.value.empty()) return {};
    // A tag, or a slug: as a value, with its `#`, or as a hashtag.
    for (const std::string& value : {fault.value, "#" + fault.value}) {
      const Place place = places.value(value);
      if (place.position.line != 0) return place;
    }
    return places.words("#" + fault.value);
  }

  void sort() {
    const auto key = [](const Finding& finding) {
      return std::tuple(finding.file != model::kSiteFile, std::string_view(finding.file),
                        finding.position.line, finding.position.column);
    };
    std::stable_sort(findings().begin(), findings().end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
    // A Markdown file may be named by two articles.
    const auto same = [](const Finding& a, const Finding& b) {
      return a.file == b.file && a.position == b.position && a.code == b.code &&
             a.message == b.message;
    };
    findings().erase(std::unique(findings().begin(), findings().end(), same), findings().end());
  }

  ContentFolder folder_;
  double now_;
  base::Arena arena_;
  std::string site_bytes_;
  model::Site site_;
  std::vector<Facts> all_;
  std::vector<SiteFault> faults_;
  Checked checked_;
};

}  // namespace

std::size_t Checked::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return severity_of(finding.code) == severity; }));
}

bool Checked::is_incomplete() const {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == Code::FileUnreadable || finding.code == Code::FolderUnreadable;
  });
}

Checked check_site(const std::filesystem::path& content, double now) {
  return SiteCheck(content, now).run();
}

}  // namespace broadside::cli
