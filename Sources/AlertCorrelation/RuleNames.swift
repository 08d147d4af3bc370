import PagingModel

/// Names rules that have no name after the masked words of a title, else of a key.
struct RuleNames {
  /// The rule of each title that was seen, nil where it has no words.
  private var known: [TextID: TextID?] = [:]

  /// The rule of an alert: by its title, whose words are kept as they are where masking leaves no letter; without a title
  /// by its key. Nil where the title has no word, and the key is one of numbers.
  mutating func rule(title: TextID?, key: TextID, in log: inout EventLog) -> TextID? {
    if let title, let rule = rule(ofTitle: title, in: &log) { return rule }
    return RuleNames.masked(key, in: &log)
  }

  /// Titles recur.
  private mutating func rule(ofTitle title: TextID, in log: inout EventLog) -> TextID? {
    if let known = known[title] { return known }
    let rule = RuleNames.masked(title, in: &log) ?? RuleNames.plain(title, in: &log)
    known[title] = .some(rule)
    return rule
  }

  private static func masked(_ text: TextID, in log: inout EventLog) -> TextID? {
    let name = log.texts.withBytes(of: text.position) { RuleName.normalised($0) }
    return RuleName.holdsLetters(name) ? log.text(name.span) : nil
  }

  private static func plain(_ text: TextID, in log: inout EventLog) -> TextID? {
    let name = log.texts.withBytes(of: text.position) { RuleName.plain($0) }
    return name.isEmpty ? nil : log.text(name.span)
  }
}
