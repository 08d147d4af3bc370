import LogInput

/// The title of a monitor's event: what the brackets before it say, and the monitor's own name behind them.
///
///     [P2] [Triggered on {host:web-1}] CPU is high on {{host.name}}
struct DatadogTitle {
  /// What became of the monitor.
  enum Transition: Hashable {
    case fired
    /// It is still so, and Datadog says so again.
    case repeated
    case recovered
  }

  private(set) var transition: Transition?
  /// The bytes of the monitor's own name, without the brackets.
  private(set) var name: Range<Int>
  /// The bytes of the monitor's group, `host:web-1,env:a`; empty for a monitor without.
  private(set) var group = 0..<0

  /// - Parameter title: escapes resolved.
  init(_ title: Span<UInt8>) {
    name = 0..<title.count
    while !name.isEmpty, title[name.lowerBound] == UInt8(ascii: "["),
      let close = Self.closingBracket(title, name.lowerBound)
    {
      let (label, braces) = Self.label(title, name.lowerBound + 1..<close)
      let said = Self.transition(label, in: title)
      guard said != nil || Self.isPriority(label, in: title) else { return }
      transition = said ?? transition
      if said != nil { group = braces }
      var start = close + 1
      while start < title.count && title[start] == UInt8(ascii: " ") { start += 1 }
      name = start..<title.count
    }
  }

  /// The bracket that closes the first one; those between braces belong to the names of groups.
  private static func closingBracket(_ title: Span<UInt8>, _ open: Int) -> Int? {
    var depth = 0
    for index in open..<title.count {
      switch title[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]") where depth <= 0: return index
      default: break
      }
    }
    return nil
  }

  /// The words in a bracket before ` on {group}`, and what is between the braces.
  private static func label(_ title: Span<UInt8>, _ range: Range<Int>) -> (JSONText, group: Range<Int>) {
    let brace = range.first { title[$0] == UInt8(ascii: "{") } ?? range.upperBound
    let whole = JSONText(start: range.lowerBound, end: brace, isEscaped: false)
    guard brace < range.upperBound, whole.hasSuffix(" on ", in: title) else {
      return (JSONText(start: range.lowerBound, end: range.upperBound, isEscaped: false), 0..<0)
    }
    let isClosed = title[range.upperBound - 1] == UInt8(ascii: "}")
    let group = brace + 1..<max(brace + 1, range.upperBound - (isClosed ? 1 : 0))
    return (JSONText(start: range.lowerBound, end: brace - 4, isEscaped: false), group)
  }

  private static let transitions = FieldNames([
    "Triggered", "Warn", "No Data", "Re-Triggered", "Re-Warn", "Re-No Data", "Renotify", "Recovered",
  ])

  /// What a word for a transition says; nil for another word.
  static func transition(of word: Span<UInt8>) -> Transition? {
    transition(JSONText(start: 0, end: word.count, isEscaped: false), in: word)
  }

  private static func transition(_ label: JSONText, in title: Span<UInt8>) -> Transition? {
    switch transitions.index(of: label, in: title) {
    case 0...2: .fired
    case 3...6: .repeated
    case 7: .recovered
    default: nil
    }
  }

  /// `P1` to `P5`.
  private static func isPriority(_ label: JSONText, in title: Span<UInt8>) -> Bool {
    label.count == 2 && title[label.start] == UInt8(ascii: "P")
      && (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(title[label.start + 1])
  }
}
