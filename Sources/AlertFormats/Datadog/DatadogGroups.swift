/// The groups of a monitor's alert: by what tags it is told apart from the monitor's other alerts.
enum DatadogGroups {
  /// The groups in a scope, `host:web-1,env:a`.
  static func split(_ scope: [UInt8]) -> [[UInt8]] {
    scope.split(separator: UInt8(ascii: ",")).map { group in
      let start = group.drop { $0 == UInt8(ascii: " ") }
      return start.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    }.filter { !$0.isEmpty }
  }

  /// What an alert without an aggregation key is told by: `71 env:a host:web-1`, in whatever order the groups are listed.
  static func key(_ monitor: [UInt8], _ groups: [[UInt8]]) -> [UInt8] {
    groups.sorted { $0.lexicographicallyPrecedes($1) }.reduce(into: monitor) { key, group in
      key.append(UInt8(ascii: " "))
      key += group
    }
  }
}
