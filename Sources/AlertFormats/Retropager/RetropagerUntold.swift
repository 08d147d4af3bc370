import LogInput

/// What the source of an event cannot know.
struct RetropagerUntold: OptionSet {
  let rawValue: UInt8

  /// Whether anybody was notified.
  static let pages = RetropagerUntold(rawValue: 1)
  /// Who did what.
  static let people = RetropagerUntold(rawValue: 2)
  /// When it ended.
  static let end = RetropagerUntold(rawValue: 4)

  private static let names = FieldNames(["pages", "people", "end"])

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of the words of an array; others are passed over.
  init(_ list: FieldValue, in record: Span<UInt8>) {
    self = []
    guard list.isThere else { return }
    for word in list.texts(in: record) {
      let index = Self.names.index(of: word, in: record)
      if index >= 0 { insert(RetropagerUntold(rawValue: 1 << UInt8(index))) }
    }
  }
}
