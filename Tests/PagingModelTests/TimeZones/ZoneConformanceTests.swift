import Foundation
import PagingModel
import Testing

/// Compares with vectors of Python's zoneinfo that `scripts/conformance/zones` writes.
@Suite struct ZoneConformanceTests {
  private static let file = ProcessInfo.processInfo.environment["RETROPAGER_ZONE_VECTORS"]
  private static let root = ProcessInfo.processInfo.environment["RETROPAGER_ZONE_ROOT"] ?? "/usr/share/zoneinfo"

  @Test(.enabled(if: ZoneConformanceTests.file != nil, "scripts/conformance/zones runs this"))
  func everyVectorOfZoneinfoIsReproduced() throws {
    let path = try #require(ZoneConformanceTests.file)
    var directory = TimeZoneDirectory(roots: [ZoneConformanceTests.root])
    var differences: [String] = []
    var count = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      let found = try answer(kind: fields[0], input: #require(Int64(fields[2])), directory.rules(named: fields[1]))
      if found != fields[3] { differences.append("\(fields): \(found)") }
      count += 1
    }
    #expect(count > 0)
    #expect(differences.isEmpty, "\(differences.count) of \(count) differ: \(differences.prefix(20))")
  }

  private func answer(kind: String, input: Int64, _ rules: TimeZoneRules) throws -> String {
    switch kind {
    case "offset": return "\(rules.offset(at: Timestamp(seconds: input)))"
    case "instant":
      let local = LocalTime(localSeconds: input)
      return "\(rules.instant(of: local.date, secondOfDay: local.secondOfDay).wholeSeconds)"
    case "hours":
      let (moment, policy) = (Timestamp(seconds: input), HoursPolicy.standard)
      let night = policy.night(of: moment, in: rules)
      return "\(policy.hoursClass(of: moment, in: rules)) \(rules.date(at: moment)) \(night)"
    default:
      try #require(kind == "day")
      return "\(rules.startOfDay(CivilDate(daysSinceEpoch: input)).wholeSeconds)"
    }
  }
}
