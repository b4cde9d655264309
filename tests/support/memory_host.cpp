#include "support/memory_host.h"

#include <set>
#include <stdexcept>

#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace broadside::test {

using engine::Answer;
using engine::AnswerKind;

MemoryHost& MemoryHost::put(std::string_view path, std::string_view bytes, int status) {
  files_.insert_or_assign(std::string(path), Reply{status, std::string(bytes)});
  return *this;
}

const std::string& MemoryHost::bytes(std::string_view path) const {
  return files_.find(path)->second.bytes;
}

Answer MemoryHost::run(std::string_view query, std::string_view content_base) {
  constexpr std::size_t kMaxRounds = 4;  // as engine.h promises
  const Reply missing{404, {}};
  rounds_.clear();
  std::set<std::string> supplied;
  engine::Engine engine(query, content_base);
  Answer answer = engine.step();
  while (answer.kind == AnswerKind::Need) {
    if (answer.paths.empty()) throw std::logic_error("the engine asked for nothing");
    rounds_.push_back(answer.paths);
    if (rounds_.size() > kMaxRounds) throw std::logic_error("the engine does not end");
    for (const std::string& path : answer.paths) {
      if (!supplied.insert(path).second) {
        throw std::logic_error("the engine asked twice for " + path);
      }
      const auto file = files_.find(path);
      const Reply& reply = file == files_.end() ? missing : file->second;
      engine.supply(path, reply.status, reply.bytes);
    }
    answer = engine.step();
  }
  if (const auto fault = tape::verify(answer.page.tape)) {
    throw std::logic_error("the tape is not sound: " + std::string(fault->reason));
  }
  return answer;
}

std::vector<std::string> MemoryHost::asked() const {
  std::vector<std::string> all;
  for (const auto& round : rounds_) all.insert(all.end(), round.begin(), round.end());
  return all;
}

std::string html_of(const Answer& answer) {
  return to_html(answer.page.tape, tape::HtmlLayout::Lines) + "\n";
}

std::string lines_of(const base::Diagnostics& diagnostics) {
  std::string lines;
  for (const base::Diagnostic& diagnostic : diagnostics) lines += to_line(diagnostic) + "\n";
  return lines;
}

}  // namespace broadside::test
