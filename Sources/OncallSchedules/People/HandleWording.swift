/// The summary of a calendar that Grafana OnCall reads: `@jane, @joe`, `[L1] jane`, or a name.
struct HandleWording: Hashable, Sendable {
  /// The number of `[L1]`; 0 without one. Who has a higher one is on call instead of those with a lower one.
  var level = 0
  var people: [OncallPerson] = []
  /// Whether `@` or a level tells that the summary names people.
  var isExplicit = false

  init(_ summary: String) {
    var rest = CalendarText.trimmed(summary)[...]
    if let (number, end) = Self.level(of: rest) {
      level = number
      isExplicit = true
      rest = rest[end...]
    }
    rest = Self.withoutPrefix(rest)
    isExplicit = isExplicit || CalendarText.trimmed(rest).first == "@"
    let named = rest.split(separator: ",", maxSplits: EventWording.mostPeople).compactMap { OncallPerson(wording: $0) }
    people = EventWording.distinct(named)
  }

  /// OnCall writes one digit.
  private static let highestLevel = 99

  /// The level and where it ends.
  private static func level(of text: Substring) -> (number: Int, end: Substring.Index)? {
    guard text.hasPrefix("[L"), let end = text.firstIndex(of: "]") else { return nil }
    let digits = text[text.index(text.startIndex, offsetBy: 2)..<end]
    return CalendarText.number(digits).map { (min($0, highestLevel), text.index(after: end)) }
  }

  /// The text without `On call:` and the like before the names.
  private static func withoutPrefix(_ text: Substring) -> Substring {
    for prefix in ["ON CALL:", "ON-CALL:", "ONCALL:"] {
      let trimmed = CalendarText.trimmed(text)
      if CalendarText.capitals(trimmed).hasPrefix(prefix) { return trimmed[...].dropFirst(prefix.count) }
    }
    return text
  }
}
