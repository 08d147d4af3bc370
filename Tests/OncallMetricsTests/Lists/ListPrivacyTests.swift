import PagingModel
import Testing

@testable import OncallMetrics

extension TimeZoneRules {
  fileprivate static let kathmandu = {
    guard let zone = try? TimeZoneRules(identifier: "Asia/Kathmandu", posix: "<+0545>-5:45") else { return utc }
    return zone
  }()
}

/// Lists name no alert whose place in them would tell what its row keeps.
@Suite struct ListPrivacyTests {
  /// Acknowledged after 1, 9, 5, 7 minutes; the second and the fourth are of a rule of its own.
  private static let history: PagingHistory = {
    var history = PagingHistory.sample()
    for (index, minutes) in [1, 9, 5, 7].enumerated() {
      history.add(
        .sample(after: .hours(Int64(index)), acknowledgedAfter: .minutes(Int64(minutes)), acknowledgedBy: 0),
        rule: index % 2 == 0 ? "Told" : "Hidden", service: "web", notified: [(index % 2, .minutes(0))])
      history.interrupt(index % 2, after: .hours(Int64(index)), episode: index)
    }
    return history
  }()

  private func lists(
    of history: PagingHistory = history, _ change: (inout ListedFigures) -> Void = { _ in }
  ) -> [String: EpisodeList] {
    let figures = PeriodFigures(of: history, load: .everyone)
    var listed = ListedFigures(of: figures.values(in: .week))
    change(&listed)
    return Dictionary(uniqueKeysWithValues: figures.lists(of: listed, FixedCalendar()).map { ($0.kind.id, $0) })
  }

  private func suppress(_ listed: inout ListedFigures) {
    for index in listed.values.rules.indices {
      listed.values.rules[index].isSuppressed = listed.values.rules[index].rule == "Hidden"
    }
  }

  /// By nearest rank, percentiles of an order are times.
  @Test(arguments: ["acknowledged", "acknowledgedInBusiness"])
  func thePlaceAmongWaitsIsNotToldOfHiddenRows(id: String) {
    let (all, told) = (lists()[id], lists { suppress(&$0) }[id])
    #expect(all?.episodes == [1, 3, 2, 0] && told?.episodes == [2, 0])
    #expect(told?.total == 4 && told?.counts == all?.counts)
    // In order of time nothing is told.
    #expect(lists { suppress(&$0) }["pages"]?.episodes == [0, 1, 2, 3])
  }

  private static func inZones(_ zones: [TimeZoneRules]) -> PagingHistory {
    var history = history
    history.zones = zones
    for (index, person) in history.people.indices.enumerated() {
      history.people[person].zone = index % zones.count
    }
    return history
  }

  private static let several = inZones([.utc, .kathmandu])

  @Test func hoursOfSeveralZonesNameNoAlerts() {
    let (shown, hidden) = (lists(of: Self.several), lists(of: Self.several) { $0.hidesZones = true })
    #expect(shown["weekday-1"]?.episodes == [0, 1, 2, 3] && shown.keys.contains { $0.hasPrefix("weekHour") })
    #expect(!hidden.keys.contains { $0.hasPrefix("weekHour") })
    for id in shown.keys where id.hasPrefix("weekday") || id.hasPrefix("hour") {
      #expect(hidden[id]?.episodes == [] && hidden[id]?.namesAlerts == false, "\(id)")
      #expect(hidden[id]?.total == shown[id]?.total && hidden[id]?.counts == shown[id]?.counts, "\(id)")
    }
    #expect(hidden["interruptions"] == shown["interruptions"])
  }

  @Test func hoursOfOneZoneStay() {
    let one = lists { $0.hidesZones = true }
    #expect(one == lists() && one["weekHour-1"]?.episodes == [0])
  }
}
