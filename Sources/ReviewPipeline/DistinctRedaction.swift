import PagingModel

/// Names without those of people, of which two that were different stay so: rows are told apart by them.
struct DistinctRedaction {
  private var redacted: [[UInt8]: String] = [:]

  /// O(length of all names).
  init(_ redactor: NameRedactor, _ names: [String]) {
    var taken: [[UInt8]: Int] = [:]
    for name in Set(names.map { Array($0.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let text = redactor.redacted(String(decoding: name, as: UTF8.self))
      taken[Array(text.utf8), default: 0] += 1
      let count = taken[Array(text.utf8), default: 0]
      redacted[name] = count == 1 ? text : "\(text) (\(count))"
    }
  }

  /// What stands for one of the names.
  subscript(name: String) -> String { redacted[Array(name.utf8)] ?? "" }
}
