import LogInput
import PagingModel

/// What Google Cloud's incidents of one alert have in common: the condition, which names its policy, and the labels of the
/// resource and the metric for which it is met. The incident has another id each time.
struct GoogleCloudAlertKey {
  private var bytes: [UInt8] = []

  /// Whether it tells any alert.
  var isEmpty: Bool { bytes.isEmpty }

  /// The key as a text, cut where it is very long.
  func text(in log: inout EventLog) -> TextID { log.text(bytes.span) }

  /// Adds a word; nothing where there is none.
  mutating func add(_ value: FieldValue, in record: Span<UInt8>) {
    if let word = value.word { add(word.unescaped(in: record)) }
  }

  /// Adds labels, in the order of their names: `zone=europe-west1-b`.
  ///
  /// - Returns: whether there is any.
  mutating func add(labels: FieldValue, in record: Span<UInt8>) -> Bool {
    guard let range = labels.range(of: .object) else { return false }
    var words: [[UInt8]] = []
    var cursor = JSONCursor(at: range.lowerBound)
    do throws(JSONFault) {
      try cursor.openObject(record)
      while let name = try cursor.nextName(record) {
        guard let value = try cursor.readStringOrSkip(record) else { continue }
        words.append(name.unescaped(in: record) + [UInt8(ascii: "=")] + value.unescaped(in: record))
      }
    } catch { return false }
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) { add(word) }
    return !words.isEmpty
  }

  private mutating func add(_ word: [UInt8]) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    bytes += word
  }
}
