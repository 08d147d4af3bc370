import OncallMetrics

/// The numbers that the review begins with.
extension JSONReport {
  static func writeHeadline(_ json: inout JSONWriter, _ number: HeadlineNumber) {
    json.member("id", number.id.rawValue)
    json.member("title", number.title)
    json.number("value", number.value, digits: number.digits)
    json.member("unit", number.unit.rawValue)
    json.member("count", number.count)
    json.member("of", number.of)
    json.member("hidden", number.own.hidden)
    json.number("target", number.target, digits: number.digits)
    json.member("met", number.isMet)
    json.number("previous", number.previous, digits: number.digits)
    json.member("previousCount", number.before.count)
    json.member("previousOf", number.before.of)
    json.member("previousHidden", number.before.hidden)
    json.member("reason", number.reason)
    json.key("series")
    json.beginArray()
    for value in number.series { json.number(value, digits: number.digits) }
    json.endArray()
    writeCounts("seriesCount", number.months.map(\.count), &json)
    writeCounts("seriesOf", number.months.map(\.of), &json)
  }

  private static func writeCounts(_ name: StaticString, _ counts: [Int?], _ json: inout JSONWriter) {
    json.key(name)
    json.beginArray()
    for count in counts { if let count { json.integer(Int64(count)) } else { json.null() } }
    json.endArray()
  }
}

extension HeadlineNumber {
  /// How many digits behind the point a machine gets.
  fileprivate var digits: Int { unit == .percent ? 1 : 3 }
}
