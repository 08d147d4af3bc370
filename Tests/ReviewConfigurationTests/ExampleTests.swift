import AlertFormats
import PagingModel
import ReviewConfiguration
import Testing

/// The example of docs/CONFIGURATION.md, which readers copy.
@Suite("Configuration: the example of the documentation")
struct ExampleTests {
  private static let beside = [
    "holidays-de.ics", "schedules/payments.ics", "labels.csv", "incidents.json.gz", "deployments.csv",
  ]
  private let folder: ConfigurationFolder

  init() {
    var files = Dictionary(uniqueKeysWithValues: Self.beside.map { ($0, "") })
    files["retropager.yml"] = exampleOfTheDocumentation
    files["legacy-mapping.yml"] = "name: desk\nfiles: a\nformat: csv\ntime: t\ntype: alert.fired\nalert: id\n"
    files["people.yml"] = "people: [{name: Ada}]\n"
    files["catalog-info.yaml"] = ""
    files["platform/catalog-info.yaml"] = """
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata: {name: login, labels: {example.com/sla-tier: tier-1}}
      """
    folder = ConfigurationFolder(files)
  }

  @Test func itHasNoProblem() { #expect(folder.problems() == []) }

  @Test func itSaysWhoAndWhatIsMeant() throws {
    let configuration = try folder.configuration()
    #expect(configuration.organisation == "Example Ltd")
    #expect(configuration.timeZone?.identifier == "Europe/Berlin")
    #expect(configuration.people.map(\.name) == ["Jane Doe", "Max Mustermann", "Ada"])
    #expect(configuration.people.map(\.aliases) == [["jane@example.com", "PXPGF42"], ["PMM0001"], []])
    #expect(configuration.people.map { $0.timeZone?.identifier } == ["America/Bogota", nil, nil])
    #expect(configuration.people.map(\.team) == ["payments", "payments", nil])
    #expect(configuration.teams.map { $0.timeZone?.identifier } == ["Europe/Berlin"])
    #expect(
      configuration.services == [
        ConfiguredService(
          name: "checkout", aliases: ["checkout-api", "PIJ90N7"], team: "payments", tier: 0,
          dependencies: ["payments-db", "ledger"]),
        ConfiguredService(name: "login", aliases: [], team: nil, tier: 1, dependencies: []),
      ])
    #expect(configuration.schedules.map(\.role) == ["primary"])
  }

  @Test func itSaysWhatReviewsGoBy() throws {
    let configuration = try folder.configuration()
    #expect(configuration.hours?.businessDays == .mondayToFriday)
    #expect(configuration.hours?.business == .hours(from: 8, to: 18))
    #expect(configuration.hours?.sleep == .hours(from: 22, to: 8))
    #expect(
      configuration.holidays == [
        .day(CivilDate(year: 2026, month: 12, day: 25)),
        .calendar(file: "\(folder.path)/holidays-de.ics", teams: ["payments"]),
      ])
    #expect(configuration.interruptingChannels == [.push, .phone, .sms])
    #expect(configuration.targets.actionableByTier == [0: 850, 1: 800])
    #expect(configuration.targets.actionableOther == 700)
    #expect(configuration.targets.onCallShare == 250)
    #expect(configuration.privacy.names == .pseudonyms)
    #expect(configuration.privacy.keyFile == nil)
    #expect(configuration.correlation.lookback == .minutes(30))
    #expect(configuration.correlation.extraThreshold == 50)
    #expect(configuration.incidentPriorities == ["P1", "P2"])
    #expect(configuration.sources.map(\.files) == [["legacy/*.csv.gz"]])
    #expect(configuration.givenKeys == Set(ConfigurationKey.allCases))
  }

  @Test func itsMappingsNeedNoInput() throws {
    var zones = TimeZoneDirectory()
    let mappings = try folder.configuration().mappings(&zones)
    #expect(mappings.map(\.name) == ["desk"])
    #expect(mappings.map(\.mayBeUnused) == [true])
    #expect(mappings.map { $0.isFor(Array("x/legacy/1.csv.gz".utf8)) } == [true])
    #expect(mappings.map { $0.isFor(Array("a".utf8)) } == [false])
  }

  @Test(arguments: ConfigurationKey.allCases)
  func thePageExplainsEveryKey(key: ConfigurationKey) {
    #expect(hasRow(key))
  }

  private func hasRow(_ key: ConfigurationKey) -> Bool {
    pageOfTheDocumentation.split(separator: "\n").contains { line in
      line.hasPrefix("| `") && line.split(separator: "|").first?.contains("`\(key.rawValue)`") == true
    }
  }

  @Test func theZonesOfPeopleAreTheirOwnOrTheirTeams() throws {
    let people = try folder.configuration().knownNames.people
    let known = ["Jane Doe", "jane@example.com", "PXPGF42", "PMM0001", "Ada", "jane doe"].map { name in
      people.number(of: name).map { [people.entries[$0].zone?.identifier, people.entries[$0].teamZone?.identifier] }
    }
    let jane = ["America/Bogota", "Europe/Berlin"]
    #expect(known == [jane, jane, jane, [nil, "Europe/Berlin"], [nil, nil], nil])
  }
}
