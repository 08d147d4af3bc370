import PagingModel
import TestSupport
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// Numbers lead to the alerts behind them, and titles to what they mean.
@Suite struct PageLinksTests {
  private static let report: Report = {
    var report = Report.judged
    report.putDecisions()
    // A team that is judged and has no row of its own.
    report.values.quality?.byTeam.removeAll { $0.name == "SRE" }
    let figures = EpisodeList.Figure.allCases.map { EpisodeList.Kind.figure($0) }
    let most: [EpisodeList.Family: Int] = [.day: 31, .hour: 23, .weekHour: 168]
    let rows = EpisodeList.Family.allCases.flatMap { family in
      (0...most[family, default: 8]).map { EpisodeList.Kind.row(family, $0) }
    }
    for index in report.values.rules.indices {
      report.values.rules[index].id = RuleID(key: RuleKey(rule: TextID(index), service: nil))
    }
    report.lists = (figures + rows).map { ReportList(kind: $0, title: "List", total: 9, episodes: []) }
    return report
  }()

  private let page: ParsedMarkup

  init() throws { page = try ParsedPage(Self.report).markup }

  /// The words of each cell of a column by the place of the list that it leads to; nil without a link.
  private func links(_ table: String, column: Int) throws -> [(words: String, place: String?)] {
    let elements = page.elements
    let number = try #require(elements.firstIndex { $0.name == "table" && $0["aria-labelledby"] == table }, "\(table)")
    let rows = elements.indices.filter {
      elements[$0].name == "tr" && elements[$0].parents.contains(number) && elements[$0]["class"] == nil
    }
    return rows.compactMap { row in
      let cells = elements.indices.filter {
        ["th", "td"].contains(elements[$0].name) && elements[$0].parents.last == row
      }
      guard cells.indices.contains(column), elements[cells[column]]["role"] != "columnheader" else { return nil }
      let link = elements.first { $0.name == "a" && $0.parents.contains(cells[column]) }
      return (ParsedPage.plain(elements[cells[column]].text), link?["href"])
    }
  }

  /// As storms and services do there.
  @Test func rulesOfTheAgendaLeadToTheirLists() throws {
    let elements = page.elements
    let links = elements.filter { element in
      element.name == "a" && element["href"]?.hasPrefix("#list-rule-") == true
        && element.parents.contains { elements[$0]["class"] == "decide" }
    }
    #expect(!links.isEmpty && links.allSatisfy { ParsedPage.plain($0.text).hasSuffix(" pages") })
    let findings = Self.report.findings.prefix(5)
    #expect(links.map { $0["href"] } == findings.map { "#list-" + (Self.report.list(of: $0.rule) ?? "") })
  }

  @Test(arguments: [
    ("rules", [2, 4, 5], "#list-rule-"), ("days-table", [1, 2, 3, 4, 5, 6], "#list-day-"),
    ("storms", [2, 3, 4, 5], "#list-storm-"), ("response", [2, 3, 4, 5], "#list-"),
    ("reductions", [2, 3], "#"), ("teams-load", [2, 3], "#list-carriers-"), ("people", [2, 3, 7], "#list-person-"),
    ("segments-table", [2, 3, 4, 5, 6], "#list-"),
    ("months-table", [1, 2, 3, 4, 6], "#list-month-"), ("follow-ups", [1], "#list-"), ("compare-figures", [2], "#"),
    ("compare-teams", [2, 3], "#list-c"), ("numbers", [0], "#"), ("scorecard", [4], "#"),
    ("compare-rules", [2], "#list-"), ("rotas", [2, 3], "#list-rota-"), ("fatigue", [2, 3], "#list-answered-"),
    ("levels", [2], "#list-person-"),
  ])
  func numbersOfRowsLeadToTheirLists(table: String, columns: [Int], place: String) throws {
    for column in columns {
      let cells = try links(table, column: column)
      #expect(!cells.isEmpty, "\(table)")
      for cell in cells where cell.words.contains(where: { ("1"..."9").contains($0) }) {
        #expect(cell.place?.hasPrefix(place) == true, "\(table), \(column): \(cell.words)")
      }
    }
  }

  /// Every other number of a table leads to its alerts. These count no alerts (people, times on call, files, records), compare
  /// two numbers that do, are limits or moments, or their row has the number that they are made of.
  private static let withoutAlerts: [String: Set<String>] = [
    "compare-figures": ["Change", "September 2026"],
    "compare-limits": ["October 2026", "Published limit", "September 2026", "Target"],
    "compare-rules": ["Change"],
    "days-table": ["Day"],
    "fatigue": ["Pages not worth it"],
    "follow-ups": ["Rate, after to before"],
    "months-table": ["Month", "People"],
    "numbers": ["October 2026", "Target"],
    "people": ["Weeks on call"],
    "quality-segments": ["Against target"],
    "reductions": ["Fewer"],
    "rotas": ["Busiest person", "Nobody on call", "Rota"],
    "rules": ["Noise score", "Running share"],
    "scorecard": ["Published limit", "Source", "Value"],
    "sources": ["Files", "From", "Records", "To"],
    "storm-0-table": ["Acknowledged", "Fired", "Lasted"],
    "storms": ["Began", "Lasted", "Probable cause of its largest incident"],
    "teams-load": ["How evenly shared", "Interruptions by hours", "Levels and trend", "Team"],
  ]

  @Test func numbersThatLeadNowhereCountNoAlerts() throws {
    var found: [String: Set<String>] = [:]
    for table in page.elements where table.name == "table" {
      guard let id = table["aria-labelledby"] else { continue }
      for (column, title) in try titles(id).enumerated() {
        let cells = try links(id, column: column)
        let isBare = cells.contains { $0.place == nil && $0.words.contains { ("1"..."9").contains($0) } }
        if isBare { found[id, default: []].insert(title) }
      }
    }
    for id in Set(found.keys).union(Self.withoutAlerts.keys).sorted() {
      #expect(found[id] == Self.withoutAlerts[id], "\(id)")
    }
  }

  private func titles(_ table: String) throws -> [String] {
    let elements = page.elements
    let number = try #require(elements.firstIndex { $0.name == "table" && $0["aria-labelledby"] == table })
    return elements.filter { $0["role"] == "columnheader" && $0.parents.contains(number) }.map {
      ParsedPage.plain($0.text)
    }
  }

  @Test func sumsOfHoursAndDaysLeadToTheirLists() throws {
    let days = try links("heat-table", column: 25)
    #expect(days.map(\.place) == (1...7).map { "#list-weekday-\($0)" } + ["#list-interruptions"])
    let hours = try (0..<24).map { try links("heat-table", column: $0 + 1).last?.place }
    #expect(hours == (0..<24).map { "#list-hour-\($0)" })
    let cells = try (0..<24).map { try links("heat-table", column: $0 + 1).prefix(7) }
    for (hour, column) in cells.enumerated() {
      for (day, cell) in column.enumerated() where cell.words != "0" {
        #expect(cell.place == "#list-weekHour-\(day * 24 + hour + 1)")
      }
    }
    #expect(cells.joined().contains { $0.place != nil })
  }

  /// A list is closed until a number leads to it: the style sheet opens it, and no script is needed.
  @Test func listsOpenWithoutAScript() throws {
    let style = try #require(page.all("style").first?.text)
    #expect(style.contains("#lists p + p, #lists ol { display: none"))
    #expect(style.contains("#lists :target p + p, #lists :target ol { display: block }"))
    #expect(page.all("script").first?.text.contains("hash") == false)
  }

  @Test func eachListSaysItsNumberAndWhatIsCountedOfIt() throws {
    var report = Self.report
    var counts = ListedCounts()
    counts.pages = 9
    counts.acknowledged = 4
    report.lists = [
      ReportList(kind: .row(.service, 1), title: "Pages of db", total: 1234, counts: counts, episodes: [0xA1]),
      ReportList(kind: .figure(.interruptions), title: "Alerts that interrupted", total: 0, episodes: []),
    ]
    let words = try ParsedPage(report).markup.all("p").map { ParsedPage.plain($0.text) }
    #expect(words.contains("Pages of db: 1 of 1 234 shown"))
    #expect(words.contains("9 pages; 4 acknowledged."))
    #expect(words.contains("Alerts that interrupted: of alerts that began before the input"))
  }

  /// Of one person no answer is told, nor what was known after it; the next list of the alert tells both.
  @Test func listsOfAPersonTellNoAnswers() throws {
    var report = Self.report
    report.listedAlerts[0].evidence = "resolved by itself 3 min after the acknowledgement"
    let id = report.listedAlerts[0].id
    func items(_ kinds: [EpisodeList.Kind]) throws -> [String] {
      report.lists = kinds.map { ReportList(kind: $0, title: "List", total: 1, episodes: [id]) }
      return try ParsedPage(report).markup.all("li").map { ParsedPage.plain($0.text) }.filter {
        $0.contains("DiskFull on DiskFull")
      }
    }
    let told = try items([.row(.person, 1), .row(.team, 1)])
    #expect(told.count == 2 && told[0].hasSuffix("not actionable, over after 40 min"), "\(told)")
    #expect(
      told[1].contains("acknowledged after 3 min 00 s; resolved by itself 3 min after the acknowledgement"), "\(told)"
    )
  }

  @Test func aListThatNamesNoAlertsSaysWhy() throws {
    var report = Self.report
    report.lists = [
      ReportList(kind: .row(.hour, 3), title: "At three", total: 9, episodes: [], namesAlerts: false)
    ]
    let words = try ParsedPage(report).markup.all("p").map { ParsedPage.plain($0.text) }
    #expect(words.contains("At three: 0 of 9 shown"))
    #expect(words.contains("Not listed: with their moments they would tell people’s time zones."))
  }

  /// Of one alone who was reached all times are that one's.
  @Test(arguments: [(1, false), (2, true)]) func timesAreOfAllRespondersWhereThereAreSeveral(people: Int, isSaid: Bool)
    throws
  {
    var report = Self.report
    report.values.summary.people = people
    #expect(try ParsedPage(report).text.contains("never of one person") == isSaid)
    (report.values.summary.people, report.values.load.peopleCount) = (nil, people)
    #expect(try ParsedPage(report).text.contains("never of one person") == isSaid)
  }

  /// A page that its lists alone would make too long tells their counts, and fewer alerts.
  @Test func aLongPageHasShorterLists() throws {
    var report = Self.report
    func page(_ rows: Int) throws -> ParsedMarkup {
      let name = String(repeating: "r", count: 64)
      report.listedAlerts = (0..<UInt64(rows)).map { id in
        ListedAlert(id: id, firedAt: report.values.period.start, rule: name, service: name)
      }
      report.lists = (1...rows).map {
        ReportList(kind: .row(.day, $0), title: "Day", total: 9, episodes: [UInt64($0 - 1)])
      }
      return try ParsedPage(report).markup
    }
    #expect(try page(100).all("li").count > 100 && HTMLRenderer.text(of: report).utf8.count < 1_000_000)
    let long = try page(3_500)
    #expect(HTMLRenderer.text(of: report).utf8.count < 1_000_000)
    #expect(long.all("p").filter { ParsedPage.plain($0.text) == "Day: 0 of 9 shown" }.count == 3_500)
  }

  /// Where there are many other lists, single hours of the week lead nowhere; the sums of hours and days do.
  @Test(arguments: [(299, true), (300, false)])
  func aPageOfManyListsHasNoneOfSingleHours(others: Int, hasHours: Bool) throws {
    var report = Self.report
    report.lists =
      (1...168).map { ReportList(kind: .row(.weekHour, $0), title: "Hour", total: 9, episodes: []) }
      + (1...others).map { ReportList(kind: .row(.person, $0), title: "Person", total: 9, episodes: []) }
      + [ReportList(kind: .row(.weekday, 1), title: "Mondays", total: 9, episodes: [])]
    let page = try ParsedPage(report).markup
    #expect(page.all("div").contains { $0["id"] == "list-weekHour-1" } == hasHours)
    #expect(page.all("a").contains { $0["href"]?.hasPrefix("#list-weekHour") == true } == hasHours)
    #expect(page.all("div").contains { $0["id"] == "list-weekday-1" })
  }

  @Test func titlesOfNumbersLeadToDefinitions() throws {
    let elements = page.elements
    let plain = ["Value", "Files", "Records"]
    for (number, head) in elements.enumerated() where head["role"] == "columnheader" && head["class"] == "r" {
      let isDefined = elements.contains { $0["class"] == "def" && $0.parents.contains(number) }
      let words = ParsedPage.plain(head.text)
      let isUnit = words.first?.isNumber == true || words.contains("2026")
      #expect(isDefined || isUnit || plain.contains(words), "\(words)")
    }
  }
}
