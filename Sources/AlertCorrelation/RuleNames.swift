import PagingModel

/// Names rules that have no name after the masked words of a title, else of a key.
struct RuleNames {
  /// The rule of each title that was seen, nil where it has no words.
  private var known: [TextID: TextID?] = [:]

  /// The rule of an alert; nil when neither text has any word.
  mutating func rule(title: TextID?, key: TextID, in log: inout EventLog) -> TextID? {
    if let title, let rule = rule(ofTitle: title, in: &log) { return rule }
    return RuleNames.rule(of: key, in: &log)
  }

  /// Titles recur.
  private mutating func rule(ofTitle title: TextID, in log: inout EventLog) -> TextID? {
    if let known = known[title] { return known }
    let rule = RuleNames.rule(of: title, in: &log)
    known[title] = .some(rule)
    return rule
  }

  private static func rule(of text: TextID, in log: inout EventLog) -> TextID? {
    let name = log.texts.withBytes(of: text.position) { RuleName.normalised($0) }
    return name.isEmpty ? nil : log.text(name.span)
  }
}
