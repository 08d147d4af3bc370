/// Damages records: a byte here, a value there, a piece twice, a piece of another record.
///
/// Most mutations leave the structure whole, so that decoders see what is odd, and not only the grammar of JSON.
struct Mutator {
  private var random: SeededGenerator
  private let seeds: [[UInt8]]

  /// - Parameter seeds: whole records; there is at least one.
  init(seed: UInt64, seeds: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.seeds = seeds
  }

  /// A record, damaged one to four times.
  mutating func next() -> [UInt8] {
    var record = seeds[random.below(seeds.count)]
    for _ in 0...random.below(4) where !record.isEmpty { mutate(&record) }
    return record
  }

  private mutating func mutate(_ record: inout [UInt8]) {
    switch random.below(20) {
    case 0: record[random.below(record.count)] = UInt8(truncatingIfNeeded: random.next())
    case 1: record[random.below(record.count)] = Self.structure[random.below(Self.structure.count)]
    case 2: record.removeSubrange(piece(of: record, upTo: 24))
    case 3:
      let copied = Array(record[piece(of: record, upTo: 64)])
      record.insert(contentsOf: copied, at: random.below(record.count + 1))
    case 4:
      let other = seeds[random.below(seeds.count)]
      guard !other.isEmpty else { return }
      record.replaceSubrange(piece(of: record, upTo: 64), with: other[piece(of: other, upTo: 64)])
    default: replaceValue(in: &record)
    }
  }

  private static let structure = Array(#"{}[]",:\/;0-9eE.TZ "#.utf8)

  private mutating func piece(of record: [UInt8], upTo length: Int) -> Range<Int> {
    let start = random.below(record.count)
    return start..<min(record.count, start + 1 + random.below(length))
  }

  // MARK: values

  /// A piece of a record that is no punctuation: of a string, or a number or word outside of strings.
  private struct Value {
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// Puts another value in the place of a string's content, a number or a word. Where it is JSON, it mostly stays so.
  private mutating func replaceValue(in record: inout [UInt8]) {
    let values = Self.values(in: record)
    guard !values.isEmpty else { return }
    let value = values[random.below(values.count)]
    let others = values.filter { $0.isQuoted == value.isQuoted }
    record.replaceSubrange(
      value.range,
      with: random.below(3) == 0
        ? Array(record[others[random.below(others.count)].range]) : newValue(isQuoted: value.isQuoted))
  }

  private mutating func newValue(isQuoted: Bool) -> [UInt8] {
    guard isQuoted else {
      return random.below(3) == 0 ? Array(String(random.next()).utf8) : Self.bare[random.below(Self.bare.count)]
    }
    switch random.below(8) {
    case 0: return Array(repeating: UInt8(ascii: "x"), count: 1 << random.below(12))
    case 1: return Array(String(random.next()).utf8)
    case 2: return Array("2026-0\(1 + random.below(9))-\(10 + random.below(22))T0\(random.below(10)):30:00Z".utf8)
    case 3: return Self.bare[random.below(Self.bare.count)]
    default: return Self.texts[random.below(Self.texts.count)]
    }
  }

  /// Values outside of strings.
  private static let bare = [
    "0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e308", "1e-9", "0.1", "null",
    "true",
    "false", "{}", "[]", "[[[[[[[[]]]]]]]]", #""""#, #""x""#, "[null]", #"{"id":null}"#, "253402300800", "1767225600",
    "1767225600000", "1767225600.5", "20261001", "1767225600000000000",
  ].map { Array($0.utf8) }

  /// Contents of strings that are rarely thought of.
  private static let texts = [
    "", "\\u0000", "\\ud83d", "\\ud83d\\ude00", "\u{202E}", "\u{FFFD}", "?", "None", "{{", "$X", "0000-00-00 00:00:00",
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2026-02-30T00:00:00Z", "2026-03-29T02:30:00", "+00:00",
    "UTC", ";;;", "\\t", "\\n", "resolved", "OK", "firing", "acknowledged", "closed", "CRITICAL", "HARD", "1", "00",
  ].map { Array($0.utf8) }

  /// The runs of bytes that are no punctuation: contents of strings, numbers, words, fields of rows.
  private static func values(in record: [UInt8]) -> [Value] {
    var values: [Value] = []
    var start: Int?
    var isQuoted = false
    for (index, byte) in record.enumerated() {
      if borders.contains(byte) {
        if let first = start { values.append(Value(range: first..<index, isQuoted: isQuoted)) }
        start = nil
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      } else if start == nil && byte != 0x20 {
        start = index
      }
    }
    if let start { values.append(Value(range: start..<record.count, isQuoted: isQuoted)) }
    return values
  }

  private static let borders = Set(#"{}[]",:;"#.utf8)
}
