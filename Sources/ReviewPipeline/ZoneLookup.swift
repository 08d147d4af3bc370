import PagingModel

/// Finds the rules of every zone that people's records name.
enum ZoneLookup {
  /// The rules by name; names without rules are left out, and fall back.
  static func zones(of log: EventLog, in directory: inout TimeZoneDirectory) -> [String: TimeZoneRules] {
    var rules: [String: TimeZoneRules] = [:]
    for name in Set(log.people.entries.compactMap(\.zone)).map({ log.texts.text($0.position) }) {
      rules[name] = try? directory.rules(named: name)
    }
    return rules
  }
}
