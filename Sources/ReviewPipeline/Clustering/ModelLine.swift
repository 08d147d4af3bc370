import LogInput

/// One line of a saved model: an object with texts, whole numbers and lists of them.
struct ModelLine {
  private static let names = FieldNames([
    "retropager", "version", "windowMilliseconds", "firstMilliseconds", "lastMilliseconds", "symbols", "pairs",
    "approximate", "rule", "service", "bins", "pair",
  ])

  private static let kinds = FieldNames(["model"])

  /// Whether it says of itself that it is the first line of a model.
  private(set) var isModel = false
  private(set) var version: Int64?
  private(set) var window: Int64?
  private(set) var first: Int64?
  private(set) var last: Int64?
  private(set) var symbols: Int64?
  private(set) var pairs: Int64?
  private(set) var isApproximate = false
  private(set) var rule: JSONText?
  private(set) var service: JSONText?
  /// Bins and their counts in turn.
  private(set) var bins: [Int64]?
  /// Two numbers of symbols and a count.
  private(set) var pair: [Int64]?

  init(_ line: Span<UInt8>) throws(JSONFault) {
    var cursor = JSONCursor()
    try cursor.openObject(line)
    while let name = try cursor.nextName(line) {
      switch Self.names.index(of: name, in: line) {
      case 0: isModel = try cursor.readStringOrSkip(line).map { Self.kinds.index(of: $0, in: line) == 0 } ?? false
      case 1: version = try Self.number(line, &cursor)
      case 2: window = try Self.number(line, &cursor)
      case 3: first = try Self.number(line, &cursor)
      case 4: last = try Self.number(line, &cursor)
      case 5: symbols = try Self.number(line, &cursor)
      case 6: pairs = try Self.number(line, &cursor)
      case 7: isApproximate = try Self.isTrue(line, &cursor)
      case 8: rule = try cursor.readStringOrSkip(line)
      case 9: service = try cursor.readStringOrSkip(line)
      case 10: bins = try Self.numbers(line, &cursor)
      case 11: pair = try Self.numbers(line, &cursor)
      default: try cursor.skipValue(line)
      }
    }
    try cursor.finish(line)
  }

  /// A list of whole numbers; nil for anything else.
  private static func numbers(_ line: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> [Int64]? {
    guard try cursor.openArrayOrSkip(line) else { return nil }
    var (numbers, isWhole): ([Int64], Bool) = ([], true)
    while try cursor.nextElement(line) {
      if let number = try number(line, &cursor) { numbers.append(number) } else { isWhole = false }
    }
    return isWhole ? numbers : nil
  }

  /// A whole number of at most 18 digits; nil for anything else.
  private static func number(_ line: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Int64? {
    let isNumber = try cursor.peekKind(line) == .number
    let start = cursor.offset
    try cursor.skipValue(line)
    guard isNumber else { return nil }
    let isNegative = line[start] == UInt8(ascii: "-")
    let digits = (isNegative ? start + 1 : start)..<cursor.offset
    guard digits.count <= 18 else { return nil }
    var value: Int64 = 0
    for place in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[place]) else { return nil }
      value = value * 10 + Int64(line[place] - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  private static func isTrue(_ line: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Bool {
    let isBoolean = try cursor.peekKind(line) == .boolean
    let start = cursor.offset
    try cursor.skipValue(line)
    return isBoolean && line[start] == UInt8(ascii: "t")
  }
}
