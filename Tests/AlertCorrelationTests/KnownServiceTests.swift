import AlertCorrelation
import PagingModel
import Testing

/// What a configuration says of teams and services.
@Suite struct KnownServiceTests {
  private func build(
    _ records: [LogRecord], services: [KnownServices.Entry] = [], teams: [(String, [String])] = []
  ) -> BuiltHistory {
    var options = CorrelationOptions(reportZone: .utc)
    for service in services { options.names.services.add(service) }
    for (name, aliases) in teams { options.names.teams.add(name, aliases: aliases) }
    let built = BuiltHistory(records, options: options)
    let reversed = BuiltHistory(records.reversed(), options: options)
    #expect(HistoryText(history: reversed.history).lines == HistoryText(history: built.history).lines)
    return built
  }

  private func services(_ built: BuiltHistory) -> [String] { built.history.known.compactMap { built.text($0.service) } }

  private static let checkout = KnownServices.Entry(
    name: "checkout", aliases: ["checkout-api", "PS1"], team: "payments", tier: 0)

  @Test func servicesAndTeamsGoByTheirNames() {
    let built = build(
      [
        .trigger("Q1", service: "PS1", teams: ["T1", "Web"]), .trigger("Q2", at: 1, service: "checkout-api"),
        .trigger("Q3", at: 2, service: "checkout"), .trigger("Q4", at: 3, service: "PS2", teams: ["T2"]),
        .trigger("Q5", at: 4, service: "Checkout"),
      ], services: [Self.checkout], teams: [("payments", ["T1"]), ("web", ["Web", "T2"])])
    #expect(services(built) == ["checkout", "checkout", "checkout", "PS2", "Checkout"])
    #expect(built.history.known.map(\.teams) == [["payments", "web"], ["payments"], ["payments"], ["web"], []])
  }

  /// A service's team is that of episodes without any, and changes no other.
  @Test func theOwnerIsTheTeamOfEpisodesWithoutOne() {
    let built = build(
      [.trigger("Q1", service: "PS1"), .trigger("Q2", at: 1, service: "PS1", teams: ["web"]), .trigger("Q3", at: 2)],
      services: [Self.checkout])
    #expect(built.history.known.map(\.teams) == [["payments"], ["web"], []])
  }

  @Test func tiersAreThoseOfServicesThatAreThere() {
    let built = build(
      [.trigger("Q1", service: "PS1"), .trigger("Q2", at: 1, service: "db"), .trigger("Q3", at: 2, service: "x")],
      services: [
        Self.checkout, KnownServices.Entry(name: "db", tier: 3), KnownServices.Entry(name: "ledger", tier: 1),
        KnownServices.Entry(name: "x", team: "ops"),
      ])
    let tiers = built.history.tiers.map { "\(built.history.text($0.key)) \($0.value)" }.sorted()
    #expect(tiers == ["checkout 0", "db 3"])
  }

  /// An id counts before a name, and case counts.
  @Test func anIDCountsBeforeAName() {
    var log = EventLog()
    for (incident, id) in [("Q1", "PS1"), ("Q2", "PS2"), ("Q3", "PS3")] {
      LogRecord.trigger(incident, service: id).add(to: &log)
    }
    for id in ["PS1", "PS2", "PS3"] {
      let name = id == "PS3" ? "API" : "api"
      log.offerName(bytes(name).span, for: log.service(bytes(id).span), rank: .full, seenAt: 0)
    }
    var options = CorrelationOptions(reportZone: .utc)
    options.names.services.add(KnownServices.Entry(name: "api"))
    options.names.services.add(KnownServices.Entry(name: "old api", aliases: ["PS2"]))
    #expect(Set(services(BuiltHistory(log: log, options: options))) == ["api", "old api", "API"])
  }

  /// Two ids of one name are told apart; where a configuration knows both, they are one service.
  @Test func severalIDsOfAKnownServiceAreOne() {
    var log = EventLog()
    for (incident, id) in [("Q1", "PS1"), ("Q2", "PS2")] {
      LogRecord.trigger(incident, service: id).add(to: &log)
      log.offerName(bytes("api").span, for: log.service(bytes(id).span), rank: .full, seenAt: 0)
    }
    var options = CorrelationOptions(reportZone: .utc)
    #expect(services(BuiltHistory(log: log, options: options)).sorted() == ["api (PS1)", "api (PS2)"])
    options.names.services.add(KnownServices.Entry(name: "gateway", aliases: ["api"]))
    #expect(services(BuiltHistory(log: log, options: options)) == ["gateway", "gateway"])
  }

  /// The pager's service and the monitor's have different names: rule and service agree by an alias.
  @Test(arguments: [(true, 1), (false, 2)])
  func systemsAreJoinedByAliases(isKnown: Bool, count: Int) throws {
    let built = build(
      [
        .trigger("Q1", at: 60, key: "k", rule: "DiskFull", service: "PS1"),
        .firing(rule: "DiskFull", service: "checkout-api"),
      ], services: isKnown ? [Self.checkout] : [])
    #expect(built.history.episodes.count == count)
    #expect(built.notes.join?.joinedPagerEpisodes == (isKnown ? 1 : 0))
    if isKnown { #expect(try built.only.teams == ["payments"]) }
  }

  /// What only the monitor tells of teams counts before the owner.
  @Test func aMonitorsTeamCountsBeforeTheOwner() throws {
    let built = build(
      [
        .trigger("Q1", at: 60, key: "k", rule: "DiskFull", service: "PS1"),
        .firing(rule: "DiskFull", service: "checkout-api", teams: ["storage"]),
      ], services: [Self.checkout])
    #expect(try built.only.teams == ["storage"])
  }
}
