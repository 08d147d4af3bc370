import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

/// The figures of the page are those of the JSON report, and of Markdown.
@Suite struct PageFiguresTests {
  private let json: JSONValue
  private let page: ParsedPage

  init() throws {
    json = try JSONValue(parsing: JSONReport.bytes(of: .eventful))
    page = try ParsedPage(.eventful)
  }

  private func number(_ value: JSONValue?) -> String { value?.number.map { String(Int($0)) } ?? "not known" }

  /// `83 % 36 of 43` of a count among the pages of a row.
  private func share(_ name: String, of row: JSONValue?) throws -> String {
    let (count, of) = (try #require(row?[name]?.number), try #require(row?["pages"]?.number))
    return "\(Int((100 * count / of).rounded())) % \(Int(count)) of \(Int(of))"
  }

  @Test func rulesAreThose() throws {
    let rows = try page.rows(of: "rules")
    let rules = try #require(json["rules"])
    #expect(rows.count == rules.count && rows.count == 3)
    for (index, row) in rows.enumerated() {
      let rule = try #require(rules[index])
      #expect(row[0] == (rule["rule"]?.text ?? "") + (rule["service"]?.text ?? ""))
      #expect(row[2] == number(rule["pages"]))
      #expect(row[4] == (try share("acknowledged", of: rule)))
      #expect(row[5] == (try share("selfResolved", of: rule)))
    }
  }

  @Test func servicesAndTeamsAreThose() throws {
    let rows = try page.rows(of: "segments-table")
    let segments = [json["tiers"], json["teams"], json["services"]].flatMap { list in
      (0..<(list?.count ?? 0)).map { list?[$0] }
    }
    #expect(rows.count == segments.count && rows.count == 6)
    for (row, segment) in zip(rows, segments) {
      #expect(row[2] == number(segment?["pages"]))
      #expect(row[3] == number(segment?["sleep"]))
      #expect(row[4] == number(segment?["people"]))
      #expect(row[5] == (try share("acknowledged", of: segment)))
    }
  }

  @Test func peopleAreThose() throws {
    let people = try #require(json["load"]?["people"])
    let rows = try page.rows(of: "people")
    #expect(rows.count == people.count && rows.count == 3)
    for index in 0..<rows.count {
      let person = try #require(people[index])
      let row = try #require(rows.first { $0[0] == person["person"]?.text })
      #expect(row[2] == number(person["interruptions"]))
      #expect(row[3] == number(person["sleep"]))
      #expect(row.suffix(2) == [number(person["nightsDisturbed"]), number(person["longestRunOfNights"])])
    }
  }

  @Test func daysAreThose() throws {
    let rows = try page.rows(of: "days-table")
    let days = try #require(json["days"])
    #expect(rows.count == days.count && rows.count == 31)
    for (index, row) in rows.enumerated() {
      let keys = ["sleep", "off", "business", "pages", "interruptions", "episodes"]
      #expect(Array(row.dropFirst()) == keys.map { number(days[index]?[$0]) })
    }
  }

  @Test func theHoursOfTheWeekAreThose() throws {
    let rows = try page.rows(of: "heat-table")
    // Without the sums of days and of hours.
    let counts = rows.dropLast().flatMap { $0.dropFirst().dropLast() }
    let heat = try #require(json["load"]?["heat"])
    #expect(counts.count == 168)
    #expect(counts == (0..<168).map { number(heat[$0]?["interruptions"]) })
    for (day, row) in rows.dropLast().enumerated() {
      #expect(row.last.flatMap { Int($0) } == counts[day * 24..<day * 24 + 24].compactMap { Int($0) }.reduce(0, +))
    }
    for hour in 0..<24 {
      let sum = (0..<7).reduce(0) { $0 + (Int(counts[$1 * 24 + hour]) ?? 0) }
      #expect(Int(rows[7][hour + 1]) == sum)
    }
  }

  @Test func stormsAreThose() throws {
    let rows = try page.rows(of: "storms")
    let storm = try #require(json["storms"]?["list"]?[0])
    #expect(rows.count == 1)
    #expect(Array(rows[0][2...5]) == ["episodes", "pages", "people", "peakPer10Minutes"].map { number(storm[$0]) })
    let alerts = try page.rows(of: "storm-0-table")
    #expect(alerts.count == 12 && alerts.count { $0[2] == "yes" } == Int(storm["pages"]?.number ?? 0))
    #expect((0..<2).map { storm["lanes"]?[$0]?["episodes"]?.count } == [6, 6])
  }

  @Test func theFiveNumbersAreThose() throws {
    let rows = try page.rows(of: "numbers")
    let numbers = try #require(json["headline"])
    #expect(
      (0..<5).map { numbers[$0]?["id"]?.text } == [
        "actionable", "shiftsOverLimit", "sleepPerOnCallWeek", "highLoad", "timeToAcknowledge",
      ])
    // Three of nine shifts; 22 interruptions in sleep hours in 840 hours, which are five weeks; one of two people.
    #expect(rows.map { $0[1] } == ["not known", "33 %", "4.4", "1", "4 min 12 s"])
    #expect((0..<5).map { numbers[$0]?["value"]?.number } == [nil, 33.3, 4.4, 1, 252])
    #expect(
      rows.map { $0[2] } == [
        "at least 70 %", "at most 0 %, too few to judge", "below 2, not met", "nobody, not met", "none set",
      ])
    #expect((0..<5).map { numbers[$0]?["met"]?.isNull } == [true, true, false, false, true])
    #expect((0..<5).map { numbers[$0]?["target"]?.number } == [70, 0, 2, 0, nil])
  }

  @Test func markdownHasTheSameRows() throws {
    let markdown = MarkdownRenderer.text(of: .eventful)
    for row in try page.rows(of: "rules").prefix(2) {
      let line = try #require(
        markdown.split(separator: "\n").first { $0.hasPrefix("| \(row[0].prefix(8))") })
      let counts = try #require(row[4].split(separator: "% ").last)
      #expect(line.contains(" \(row[2]) |") && line.contains("(\(counts))"))
    }
  }

  /// In one month nothing fires together in two.
  @Test func patternsTellTheirMonthsWhereThereAreSeveral() throws {
    var report = Report.full
    let pattern = try #require(report.clusters?.patterns.first)
    #expect(
      try ParsedPage(report).rows(of: "patterns")[0].dropFirst() == [
        "\(pattern.times)", DurationText.text(pattern.medianSpan),
      ])
    #expect(!MarkdownRenderer.text(of: report).contains(" in \(pattern.months.count) month"))
    report.values.period.start = report.values.period.start - Milliseconds(1)
    #expect(try ParsedPage(report).rows(of: "patterns")[0][2] == "\(pattern.months.count)")
    #expect(
      MarkdownRenderer.text(of: report).contains(" in \(NumberText.counted(pattern.months.count, "month")), within"))
  }
}
