import Testing

@testable import ReviewReport

/// Every percentage of the JSON stands beside the counts that it is of, and is theirs.
@Suite struct SharesTests {
  /// Percentages that are no shares: of two counts beside them, of limits, of rates.
  private static let others: Set = [
    "lowPercent", "highPercent", "actionablePercent", "onCallSharePercent", "perMonthPercent", "reductionPercent",
    "toPreviousPercent", "toMedianPercent",
  ]

  private struct Found {
    var shares: [(path: String, count: Double?, of: Double?, percent: Double?, isBoundsOnly: Bool)] = []
    var strays: [String] = []
  }

  private func walk(_ value: JSONValue, _ path: String, isBoundsOnly: Bool = false, into found: inout Found) {
    for index in 0..<(value.count ?? 0) {
      if let item = value[index] { walk(item, path + "[]", into: &found) }
    }
    let statement = value["statement"]?.text
    for key in value.keys.sorted() {
      guard let member = value[key] else { continue }
      if key == "percent" {
        found.shares.append(
          (path, value["count"]?.number, value["of"]?.number, member.number, isBoundsOnly))
      } else if key.hasSuffix("ercent") && !Self.others.contains(key) {
        found.strays.append("\(path).\(key)")
      }
      if key.hasSuffix("bounds") && !member.isNull {
        // What bounds are of stands beside them.
        #expect(value.keys.isSuperset(of: ["pages", "actionable", "unknown"]), "\(path).\(key)")
        let (low, all) = (member["lowCount"]?.number, member["of"]?.number)
        let actionable = statement == "written" ? nil : value["actionable"]?.number
        #expect(low == actionable && all == value["pages"]?.number, "\(path).\(key)")
        #expect(member["highCount"]?.number == low.flatMap { low in value["unknown"]?.number.map { low + $0 } })
      }
      // The share that the statement is of: of all pages, or of a rule's.
      let isStated = key == "notActionableShare" || (key == "share" && value["bounds"] != nil)
      let isBoundsOnly = isStated && statement != nil && statement != "share"
      walk(member, "\(path).\(key)", isBoundsOnly: isBoundsOnly, into: &found)
    }
  }

  @Test(arguments: [("full", Report.full), ("judged", .judged), ("eventful", .eventful)])
  func everyShareHasItsCountAndWhole(name: String, report: Report) throws {
    var found = Found()
    walk(try JSONValue(parsing: JSONReport.bytes(of: report)), "", into: &found)
    #expect(found.strays.isEmpty && found.shares.count > 20, "\(found.strays)")
    for share in found.shares {
      let (count, of) = (try #require(share.count, "\(share.path)"), try #require(share.of, "\(share.path)"))
      #expect(count >= 0 && count <= of, "\(share.path)")
      if share.isBoundsOnly { #expect(share.percent == nil, "\(share.path)") }
      if of == 0 || share.isBoundsOnly { continue }
      let percent = try #require(share.percent, "\(share.path)")
      #expect(abs(percent - 100 * count / of) <= 0.0501, "\(share.path): \(count) of \(of) is \(percent)")
    }
    #expect(found.shares.allSatisfy { $0.of != 0 || $0.percent == nil })
  }
}
