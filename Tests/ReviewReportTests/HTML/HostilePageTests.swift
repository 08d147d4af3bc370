import PagingModel
import TestSupport
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// Names that try to leave their place, in every place of the page.
@Suite struct HostilePageTests {
  static let names =
    HostileNames.all + [
      "</title></style></script><svg onload=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x", "]]>",
      "-->",
      "{{constructor}}", "javascript:alert(1)", "&#x202E;", "<\u{0}script>",
    ]

  private func page(_ name: String) throws -> ParsedMarkup {
    var report = Report.judged
    let named = Report.named(name)
    report.dataQuality = named.dataQuality
    report.version = name
    report.values.rename(name)
    report.recovery?.people[0].person = name
    report.recovery?.teams[0].team = name
    report.stories[0].cause.rule = name
    report.stories[0].causeReason = name
    report.stories[0].links[0].reason = name
    report.stories[0].value.incidents = [name]
    report.stormStories[0].lanes[0].service = name
    for index in report.stormStories[0].lanes[0].alerts.indices {
      report.stormStories[0].lanes[0].alerts[index].rule = name
    }
    report.putDecisions(name)
    report.clusters?.patterns = [
      ClusterPattern(
        rules: [.init(rule: name, service: name), .init(rule: name, service: nil)], times: 3, months: ["2026-10"],
        medianSpan: .minutes(4))
    ]
    report.stormCauses[0]?.alert.service = name
    return try ParsedPage(report).markup
  }

  /// All but places where a line may break.
  private func shape(_ page: ParsedMarkup) -> [String] { page.elements.map(\.name).filter { $0 != "wbr" } }

  @Test(arguments: names) func namesAddNoElements(name: String) throws {
    #expect(shape(try page(name)) == shape(try page("plain")))
  }

  @Test(arguments: names) func namesAddNoAttributesButTheirOwnTitle(name: String) throws {
    let known = Set(try page("plain").elements.flatMap(\.attributes.keys))
    let found = Set(try page(name).elements.flatMap(\.attributes.keys))
    #expect(found.isSubset(of: known.union(["title"])))
  }

  @Test(arguments: names) func nothingHidesOrTurnsTheText(name: String) throws {
    for element in try page(name).elements {
      let texts = [element.text] + element.attributes.values
      #expect(!texts.contains { $0.unicodeScalars.contains(where: isHarmful) })
    }
  }

  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<9, 0x0B..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test func longNamesAreCutAndWholeWhenPointedAt() throws {
    let name = String(repeating: "w", count: 100) + "END"
    let element = try #require(try page(name).all("bdi").first { $0["title"] == name })
    #expect(element.text.count == 64 && element.text.hasSuffix("END") && element.text.contains("…"))
  }

  @Test func emptyNamesHaveAName() throws {
    #expect(try page("").all("bdi").contains { $0.text == "(no name)" })
  }
}

extension PeriodValues {
  fileprivate mutating func rename(_ name: String) {
    for index in load.people.indices {
      load.people[index].person = name
      load.people[index].team = name
    }
    load.teams[0].team = name
    // A rota without a name is no name that is empty.
    if !name.isEmpty { load.rotas[0].rota = name }
    for index in rules.indices { (rules[index].rule, rules[index].service) = (name, name) }
    for index in rules.indices { rules[index].team = name }
    quality?.rename(name)
    for index in services.indices { services[index].name = name }
    for index in teams.indices { teams[index].name = name }
  }
}

extension QualityValues {
  fileprivate mutating func rename(_ name: String) {
    silentTeams = [name]
    for index in byTeam.indices { byTeam[index].name = name }
    for index in byService.indices { byService[index].name = name }
  }
}
