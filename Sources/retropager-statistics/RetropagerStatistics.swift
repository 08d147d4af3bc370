internal import Glibc

/// Answers the questions of `scripts/conformance/statistics`, which holds the answers against other implementations.
///
/// Reads lines from standard input, such as `gini 1 2 3`: the name of a question and its numbers. Writes one line for
/// each: the numbers of the answer with all their digits, or `none` where there is no answer. No part of a release.
@main
struct RetropagerStatistics {
  static func main() {
    while let line = readLine() {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard let question = words.first.flatMap({ Question(rawValue: String($0)) }), numbers.count == words.count - 1
      else { end("no question: '\(line)'") }
      let answer = question.answer(Numbers(all: numbers)).prefix { $0 != nil }.compactMap { $0 }
      print(answer.isEmpty ? "none" : answer.map(\.description).joined(separator: " "))
    }
  }

  private static func end(_ message: String) -> Never {
    var line = "error: \(message)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}
