#include "support/memory_host.h"

#include <stdexcept>

#include "engine/run_loop.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace broadside::test {

using engine::Answer;
using engine::AnswerKind;

namespace {

// What must hold for the last answer of a run.
void check(const Answer& answer) {
  if (answer.lines.size() != answer.diagnostics.size()) {
    throw std::logic_error("the engine does not say every diagnostic in words");
  }
  if (const auto fault = tape::verify(answer.page.tape)) {
    throw std::logic_error("the tape is not sound: " + std::string(fault->reason));
  }
}

}  // namespace

MemoryHost& MemoryHost::put(std::string_view path, std::string_view bytes, int status) {
  files_.insert_or_assign(std::string(path), Reply{status, std::string(bytes)});
  return *this;
}

const std::string& MemoryHost::bytes(std::string_view path) const {
  return files_.find(path)->second.bytes;
}

const Answer& MemoryHost::run(std::string_view query, std::string_view content_base) & {
  // As engine.h promises; tests of what should be quick look at rounds().
  constexpr std::size_t kMaxRounds = 6 + 2 * engine::kFollowedFiles;
  const Reply missing{404, {}};
  rounds_.clear();
  Session& session = sessions_.emplace_back(query, content_base);
  const auto supply_all = [&](const base::List<std::string_view>& paths) {
    if (paths.empty()) throw std::logic_error("the engine asked for nothing");
    rounds_.push_back(texts_of(paths));
    if (rounds_.size() > kMaxRounds) throw std::logic_error("the engine does not end");
    for (const std::string& path : rounds_.back()) {
      const auto file = files_.find(path);
      const Reply& reply = file == files_.end() ? missing : file->second;
      const auto [entry, is_new] = session.supplied.try_emplace(
          path, std::vector<char>(reply.bytes.begin(), reply.bytes.end()));
      if (!is_new) throw std::logic_error("the engine asked twice for " + path);
      const std::vector<char>& bytes = entry->second;
      session.engine.supply({entry->first, reply.status, {bytes.data(), bytes.size()}});
    }
  };
  const Answer& answer = engine::run(session.engine, supply_all);
  check(answer);
  return answer;
}

std::vector<std::string> MemoryHost::asked() const {
  std::vector<std::string> all;
  for (const auto& round : rounds_) all.insert(all.end(), round.begin(), round.end());
  return all;
}

std::vector<std::string> texts_of(const base::List<std::string_view>& views) {
  return {views.begin(), views.end()};
}

std::string html_of(const Answer& answer) {
  return to_html(answer.page.tape, tape::HtmlLayout::Lines) + "\n";
}

std::string lines_of(const Answer& answer) {
  std::string lines;
  for (const std::string_view line : answer.lines) lines += std::string(line) + "\n";
  return lines;
}

}  // namespace broadside::test
