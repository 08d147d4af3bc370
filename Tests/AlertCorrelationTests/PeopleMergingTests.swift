import AlertCorrelation
import PagingModel
import Testing

/// One person known by several ids is one person everywhere.
@Suite struct PeopleMergingTests {
  private static func options(
    _ people: [KnownPeople.Entry], zones: [String: TimeZoneRules] = [:]
  ) -> CorrelationOptions {
    var options = CorrelationOptions(reportZone: .utc, zones: zones)
    for person in people { options.names.people.add(person) }
    options.keepsCourses = true
    return options
  }

  /// Reads the records in several ways, which must not matter.
  private func build(_ records: [LogRecord], _ options: CorrelationOptions) -> BuiltHistory {
    let built = BuiltHistory(records, options: options)
    let lines = HistoryText(history: built.history).lines
    #expect(HistoryText(history: BuiltHistory(records.reversed(), options: options).history).lines == lines)
    #expect(HistoryText(history: BuiltHistory(records, options: options, apart: true).history).lines == lines)
    return built
  }

  private func present(_ built: BuiltHistory) -> [Person] {
    built.history.people.filter { $0.mergedInto == nil }.sorted { $0.label < $1.label }
  }

  /// The labels of the people of these records, by what the configuration and the addresses say.
  @Test(arguments: [
    // Ids of two systems, and a name alone.
    (
      [KnownPeople.Entry(name: "Ann", aliases: ["P1", "ann@x.org"])],
      [LogRecord.user("P1", name: "A. Lee"), .user("ann@x.org"), .user("Ann")], ["Ann"]
    ),
    // By the name that an export tells.
    ([KnownPeople.Entry(name: "Ann")], [.user("P1", name: "Ann"), .user("U7", name: "Ann")], ["Ann"]),
    // An id counts before a name.
    (
      [KnownPeople.Entry(name: "Ann"), KnownPeople.Entry(name: "Ann Lee", aliases: ["P2"])],
      [.user("P1", name: "Ann"), .user("P2", name: "Ann")], ["Ann", "Ann Lee"]
    ),
    // Case counts for names and ids, and does not for addresses.
    (
      [KnownPeople.Entry(name: "Ann", aliases: ["p1", "Ann@X.org"])],
      [.user("P1"), .user("ann"), .user("p1"), .user("aNN@x.ORG")], ["Ann", "P1", "ann"]
    ),
    // A common address, without a configuration.
    (
      [], [.user("P1", name: "Ann", addresses: ["Ann@X.org"]), .user("ann@x.org"), .user("ann@y.org")],
      ["Ann", "ann@y.org"]
    ),
    ([], [.user("U1", addresses: ["a@x", "b@x"]), .user("U2", addresses: ["b@x", "c@x"]), .user("C@x")], ["C@x"]),
    // What is no address makes nobody one.
    ([], [.user("U1", addresses: ["none"]), .user("U2", addresses: ["none"]), .user("none")], ["U1", "U2", "none"]),
    // Addresses that only look the same are two.
    (
      [],
      [.user("U1", addresses: ["andr\u{E9}@x"]), .user("U2", addresses: ["andre\u{301}@x"]), .user("andre\u{301}@x")],
      ["U1", "U2"]
    ),
    // A configured person's address brings others.
    (
      [KnownPeople.Entry(name: "Ann", aliases: ["P1"])],
      [.user("P1", addresses: ["ann@x"]), .user("U1", addresses: ["ann@x"]), .user("U2")], ["Ann", "U2"]
    ),
    // Whom the configuration tells apart stay apart.
    (
      [KnownPeople.Entry(name: "Ann", aliases: ["P1"]), KnownPeople.Entry(name: "Bob", aliases: ["P2"])],
      [.user("P1", addresses: ["on-call@x"]), .user("P2", addresses: ["on-call@x"])], ["Ann", "Bob"]
    ),
    // One name for two people who are not configured: told apart as ever.
    ([], [.user("P1", name: "Ann"), .user("P2", name: "Ann")], ["Ann (P1)", "Ann (P2)"]),
  ])
  func peopleAreOneByWhatIsKnown(known: [KnownPeople.Entry], records: [LogRecord], expected: [String]) {
    #expect(present(build(records, Self.options(known))).map(\.label) == expected)
  }

  private static let ann = [KnownPeople.Entry(name: "Ann Lee", aliases: ["P1", "ann@x", "AL"])]
  private static let several: [LogRecord] = [
    .user("P1", name: "Ann", addresses: ["Ann@x"]), .user("ann@x"), .user("A0", name: "A. Lee"),
    .user("Z9", name: "Ann Lee"),
  ]

  @Test func aPersonHasAllNamesOfAllSystems() throws {
    let people = present(build(Self.several, Self.options(Self.ann)))
    #expect(people.map(\.label) == ["A. Lee", "Ann Lee"])
    let ann = try #require(people.last)
    #expect(ann.id == "P1")
    #expect(ann.pseudonymID == "P1")
    #expect(ann.aliases == ["AL", "Ann", "Z9", "ann@x"])
  }

  @Test(arguments: [
    ([KnownPeople.Entry](), "ann@x", "ann@x"), (ann, "P1", "P1"),
    ([KnownPeople.Entry(name: "Ann Lee", aliases: ["HR-7", "P1"])], "P1", "HR-7"),
    ([KnownPeople.Entry(name: "Ann", aliases: [])], "P1", "Ann"),
  ])
  func theIDIsTheSameInEveryRun(known: [KnownPeople.Entry], id: String, pseudonymID: String) throws {
    // Without a configuration the smallest id: capital letters come before small ones.
    let records: [LogRecord] = known.isEmpty ? [.user("b@x", addresses: ["ann@x"]), .user("ann@x")] : Self.several
    let people = present(build(records, Self.options(known)))
    let person = try #require(people.first { $0.label == known.first?.name ?? id })
    #expect(person.id == id)
    #expect(person.pseudonymID == pseudonymID)
  }

  @Test func interruptionsAreFoldedOverAllIDs() throws {
    let built = build(
      Self.several + [
        .trigger(), .notify("P1", at: 10), .trigger("Q2"), .notify("ann@x", at: 40, of: "Q2"),
        .notify("Z9", at: 71, of: "Q2"), .notify("A0", at: 75, of: "Q2"),
      ], Self.options(Self.ann))
    #expect(built.seconds(built.history.interruptions, of: "Ann Lee") == [10, 71])
    #expect(built.seconds(built.history.disturbances, of: "Ann Lee") == [10])
    #expect(built.seconds(built.history.interruptions, of: "A. Lee") == [75])
  }

  @Test func whatPeopleDidIsOnePersons() throws {
    let built = build(
      Self.several + [
        .trigger(), .acknowledge("ann@x", at: 60), .acknowledge("Z9", at: 90), .resolve("Z9", at: 600, as: .person),
        .notify("ann@x", at: 20, of: "Q9"),
      ], Self.options(Self.ann))
    let episode = try built.only
    #expect(built.label(episode.acknowledgedBy) == "Ann Lee")
    #expect(built.label(episode.resolvedBy) == "Ann Lee")
    #expect(built.history.strayNotifications.map { built.label($0.person) } == ["Ann Lee"])
    #expect(built.history.courses[episode.episode].map { built.label($0.person) } == ["Ann Lee", "Ann Lee"])
  }

  @Test func whatListsTellIsOnePersons() throws {
    var list = PagerSnapshot(incident: "Q1", status: .resolved, updatedAt: 900, createdAt: 0)
    (list.acknowledgedAt, list.acknowledgedBy) = (60, "ann@x")
    (list.resolvedAt, list.resolvedBy, list.resolver) = (900, "Z9", .person)
    let built = build(Self.several + [.snapshot(list)], Self.options(Self.ann))
    let episode = try built.only
    #expect(built.label(episode.acknowledgedBy) == "Ann Lee")
    #expect(built.label(episode.resolvedBy) == "Ann Lee")
  }

  @Test func shiftsAreOnePersonsAndEachIsThereOnce() {
    var log = EventLog()
    for record in Self.several { record.add(to: &log) }
    for id in ["ann@x", "P1", "A0"] {
      let person = log.person(bytes(id).span, isCertain: true)
      log.plan(
        PlannedShift(
          source: .pagerDuty, rota: log.rota(bytes("R1").span), person: person, start: monday,
          end: monday + .seconds(3600)))
    }
    let built = BuiltHistory(log: log, options: Self.options(Self.ann))
    let people = built.history.shifts.compactMap { shift -> PersonID? in
      if case .known(let person) = shift.person { person } else { nil }
    }
    #expect(people.compactMap { built.label($0) }.sorted() == ["A. Lee", "Ann Lee"])
  }

  @Test func theBestZoneOfAllIDsCounts() throws {
    let berlin = try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3")
    let records: [LogRecord] = [
      .user("P1", zone: "Mars"), .user("ann@x", zone: "Europe/Berlin"), .user("AL", zone: "X"),
    ]
    let built = build(records, Self.options(Self.ann, zones: ["Europe/Berlin": berlin]))
    let person = try #require(present(built).first)
    #expect(built.history.zones[person.zone].identifier == "Europe/Berlin")
    #expect(person.zoneOrigin == .export)
    #expect(built.notes.unknownZones.isEmpty)
  }

  /// Somebody who is certainly a person by one id is by all: an untyped end is theirs.
  @Test func aPersonIsCertainByAnyID() throws {
    let built = build(
      [.user("P1", addresses: ["ann@x"]), .trigger(), .resolve("ANN@x", at: 60, as: .untyped)], Self.options([]))
    #expect(try built.only.endedBy == .person)
  }
}
