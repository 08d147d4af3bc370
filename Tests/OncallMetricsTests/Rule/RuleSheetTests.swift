import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct RuleSheetTests {
  private static let history: PagingHistory = {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(-1)), rule: "Disk", service: "db")
    history.add(.sample(after: .hours(1), resolvedAfter: .minutes(10)), key: "a", rule: "Disk", service: "db")
    history.add(
      .sample(after: .hours(30), resolvedAfter: .minutes(20), hours: .sleep), key: "b", rule: "Disk", service: "db")
    history.add(.sample(after: .hours(31), resolvedAfter: nil, endedBy: nil), key: "b", rule: "Disk", service: "db")
    history.add(.sample(after: .hours(2), page: .notPage), rule: "disk", service: "api")
    history.add(.sample(after: .hours(200)), rule: "Disk", service: "web")
    return history
  }()

  private func sheets(_ name: String, on service: String? = nil) -> [RuleSheet] {
    guard case .found(let rules) = RuleQuery(of: Self.history).rules(called: name, on: service) else { return [] }
    let figures = PeriodFigures(of: Self.history, load: .everyone)
    return figures.sheets(of: rules, figures.values(in: .week), .sample)
  }

  @Test func aSheetTellsOfThePeriodOnly() throws {
    let sheet = try #require(sheets("Disk", on: "db").first)
    #expect(sheet.row?.episodes == 3 && sheet.alertKeys == 2)
    #expect([sheet.hours.business, sheet.hours.off, sheet.hours.sleep] == [2, 0, 1])
    #expect(sheet.durations.count == 2 && sheet.durations.p50 == .minutes(10))
    // Monday at 1, Tuesday at 6 and 7.
    #expect(sheet.heat.indices.filter { sheet.heat[$0] > 0 } == [1, 30, 31] && sheet.heat.reduce(0, +) == 3)
    #expect(sheet.latest.map(\.firedAt) == [31, 30, 1].map { monday + .hours($0) })
    #expect(sheet.latest.map(\.isRepeat) == [true, false, false])
    #expect(sheet.latest.map(\.duration) == [nil, .minutes(20), .minutes(10)])
  }

  @Test func thoseThatFiredComeFirst() {
    #expect(sheets("Disk").map(\.service) == ["db", "web"])
    #expect(sheets("Disk").map { $0.row == nil } == [false, true])
  }

  @Test func capitalsCountWhereTheyTellRulesApart() {
    #expect(sheets("disk").map(\.service) == ["api"])
    #expect(sheets("DISK", on: "API").map(\.service) == ["api"])
    #expect(sheets("DISK").map(\.service) == ["db", "api", "web"])
  }

  @Test func ofManyEpisodesTheLastAreShown() {
    var history = PagingHistory.sample()
    for minute in 0..<30 { history.add(.sample(after: .minutes(Int64(minute))), rule: "Disk") }
    guard case .found(let rules) = RuleQuery(of: history).rules(called: "Disk") else { return }
    let figures = PeriodFigures(of: history, load: .everyone)
    let sheet = figures.sheets(of: rules, figures.values(in: .week), .sample)[0]
    #expect(sheet.latest.map { ($0.firedAt - monday).count / 60_000 } == Array((20..<30).reversed()))
  }

  @Test func whatIsNotThereIsAnsweredByWhatIs() {
    let query = RuleQuery(of: Self.history)
    #expect(query.rules(called: "Disc") == .unknown(near: ["Disk", "disk"]))
    #expect(query.rules(called: "Memory") == .unknown(near: []))
    #expect(query.rules(called: "Disk", on: "mail") == .elsewhere(services: ["db", "web"]))
    // Of a part, too, it is the service that is wrong.
    #expect(query.rules(called: "Dis", on: "mail") == .elsewhere(services: ["api", "db", "web"]))
  }

  private static let named: PagingHistory = {
    var history = PagingHistory.sample()
    for rule in [
      "TrackingConsumerLagHigh", "TrackingConsumerLagLow", "Geo queries\tslow", "Geo queries failing", "x\u{1B}y",
      "Lag",
    ] { history.add(.sample(), rule: rule, service: "db") }
    history.add(.sample(), rule: "TrackingConsumerLagHigh", service: "web")
    return history
  }()

  /// The names that are found, or fit.
  private func names(_ name: String, on service: String? = nil) -> [String] {
    switch RuleQuery(of: Self.named).rules(called: name, on: service) {
    case .found(let rules): rules.map { Self.named.text($0.key.rule) ?? "" }
    case .several(let names, let count): names.count == count ? ["several"] + names : ["more"]
    case .elsewhere, .unknown: []
    }
  }

  @Test(arguments: [
    ("LagLow", ["TrackingConsumerLagLow"]), ("laglow", ["TrackingConsumerLagLow"]),
    ("LagHigh", ["TrackingConsumerLagHigh", "TrackingConsumerLagHigh"]), ("Lag", ["Lag"]), ("lag", ["Lag"]),
    ("Geo", ["several", "Geo queries\tslow", "Geo queries failing"]), ("geo queries slow", ["Geo queries\tslow"]),
    ("Tracking…High", ["TrackingConsumerLagHigh", "TrackingConsumerLagHigh"]),
    ("Tra...umer...low", ["TrackingConsumerLagLow"]),
    ("Tracking…Lag", []), ("…", []), ("...", []), ("High…Tracking", []),
    ("TrackingConsumerLagLow…TrackingConsumerLagLow", []),
    ("x\u{FFFD}y", ["x\u{1B}y"]), ("", []), ("Memory", []),
  ])
  func aPartOrAShortenedNameFindsTheOneRuleThatFits(asked: String, found: [String]) { #expect(names(asked) == found) }

  @Test func theServiceMayTellWhichIsMeant() { #expect(names("Tracking", on: "WEB") == ["TrackingConsumerLagHigh"]) }

  @Test func ofManyThatFitTenAreNamed() {
    var history = PagingHistory.sample()
    for number in 10..<35 { history.add(.sample(), rule: "Rule \(number)") }
    let named = (10..<20).map { "Rule \($0)" }
    #expect(RuleQuery(of: history).rules(called: "rule ") == .several(named, of: 25))
  }
}
