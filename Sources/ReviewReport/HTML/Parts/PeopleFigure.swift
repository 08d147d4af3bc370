import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// What each person carried, team by team, in order of name: nobody is ranked.
struct PeopleFigure {
  /// More nights than this are too narrow to be drawn.
  private static let mostNights = 93

  private let report: Report
  private let knowledge: LoadKnowledge
  private let levels: [String: RecoveryLevel]
  private let ticks: Ticks
  private let dates: [CivilDate]
  private let people: [PersonLoad]
  private let shares: [FairShares?]

  static func markup(of report: Report) -> Markup {
    let load = report.values.load
    let note = ReportDocument.hiddenNote(load.hidden).map { $0.markup(id: "hidden", title: "") }
    return load.people.isEmpty ? .joined(note) : PeopleFigure(report).markup + .joined(note)
  }

  private init(_ report: Report) {
    self.report = report
    knowledge = LoadKnowledge(of: report.values)
    levels = Dictionary((report.recovery?.people ?? []).map { ($0.person, $0.level) }) { first, _ in first }
    dates = report.days.count <= Self.mostNights ? report.days.map(\.day) : []
    let shown = Array(report.values.load.peopleByTeam.prefix(LoadValues.mostShown))
    people = shown
    shares = shown.map(report.values.load.fairShares)
    let largest = shares.compactMap { $0 }.flatMap { [$0.inTotal, $0.perHour ?? 0] }.max() ?? 0
    ticks = Ticks(upTo: max(2, largest), most: 4, isWhole: true)
  }

  // MARK: columns

  private var hasShares: Bool { shares.contains { $0 != nil } }
  private var hasNights: Bool { knowledge.areNightsKnown && !dates.isEmpty }
  private var hasLevels: Bool { levels.values.contains { $0 != .insufficient } }

  private var columns: [HTMLTable.Column] {
    var columns: [HTMLTable.Column] = [.plain("Person")]
    if hasLevels { columns.append(HTMLTable.Column(title: "Level", kind: .text, definition: "level")) }
    columns += [
      .number("Interruptions", definition: "interruptions"), .number("In sleep hours", definition: "hours"),
    ]
    if knowledge.areDutiesKnown { columns.append(.number("Weeks on call", definition: "onCallHours")) }
    if hasShares {
      let axis = RowAxis(ticks) { $0 == 0 ? "0" : "\(NumberText.decimal($0, digits: 1))\u{D7}" }.markup
      columns.append(.plot("Fair shares", axis: axis, definition: "topShare"))
    }
    if hasNights { columns.append(.plot("Nights", axis: nightAxis, definition: "nightsInRecovery")) }
    if knowledge.areNightsKnown {
      columns += [
        .number("Disturbed nights", definition: "nightsDisturbed"),
        .number("Most in a row", definition: "nightsDisturbed"),
      ]
    }
    return columns
  }

  /// Mondays, by the date of their evenings.
  private var nightAxis: Markup {
    let mondays = dates.indices.filter { dates[$0].weekday == 1 }
    let step = max(1, mondays.count / 5)
    let marks = stride(from: 0, to: mondays.count, by: step).map { mondays[$0] }
    return RowAxis(
      marks.map { index in
        RowAxis.Mark(
          x: .percent(100 * (Double(index) + 0.5) / Double(dates.count)), label: String(dates[index].day))
      }
    ).markup
  }

  private var markup: Markup {
    var rows: [HTMLTable.Row] = []
    var team: String?? = .none
    for (index, (person, share)) in zip(people, shares).enumerated() {
      if team != .some(person.team) {
        team = .some(person.team)
        rows.append(.group(NameMarkup.of(person.team, orElse: "People without a team")))
      }
      rows.append(.cells(cells(of: person, share, list: report.list(.person, index + 1))))
    }
    return HTMLTable(id: "people", columns: columns, rows: rows, classes: "people dense")
      .markup(title: title, note: note, key: key)
  }

  // MARK: words

  private var title: Phrase {
    let runs = people.count { $0.longestRunOfNights >= 3 }
    guard knowledge.areNightsKnown else { return "What each person carried" }
    let counted = people.count { knowledge.of($0).isLoadKnown }
    if runs == 0 { return "Nobody had three disturbed nights in a row" }
    return "\(runs) of \(NumberText.counted(counted, "person", "people")) had three or more disturbed nights in a row"
  }

  private var note: Phrase {
    let rest = report.values.load.people.count - people.count
    let more = rest > 0 ? " \(NumberText.counted(rest, "more person", "more people")) in the JSON report." : ""
    let shares = hasShares ? " 1\u{D7} is an equal share of the team's disturbances." : ""
    let nights =
      hasNights
      ? " A column is a night, dated by its evening; recovery takes the disturbed night and two quiet ones." : ""
    return Phrase("In order of name within each team.\(shares)\(nights)\(more)")
  }

  private var key: Markup {
    var entries: [(tone: StaticString, words: Phrase)] = []
    if hasShares { entries += [("hol", "share in total"), ("dot", "share per hour on call")] }
    if hasNights {
      if knowledge.areDutiesKnown { entries.append(("bd", "night on call")) }
      entries.append(("sleep", "disturbed, taller where more than once"))
    }
    return entries.isEmpty ? .empty : .key(entries)
  }

  // MARK: rows

  private func cells(of person: PersonLoad, _ share: FairShares?, list: String?) -> [HTMLTable.Cell] {
    let knowledge = knowledge.of(person)
    var cells = [HTMLTable.Cell(NameMarkup.of(person.person))]
    if hasLevels { cells.append(HTMLTable.Cell(LevelWords.markup(levels[person.person]))) }
    cells += [
      .count(knowledge.isLoadKnown ? person.interruptions : nil).linked(list: list),
      .count(knowledge.isLoadKnown ? person.hours.sleep : nil).linked(list: person.hours.sleep > 0 ? list : nil),
    ]
    if self.knowledge.areDutiesKnown { cells.append(weeks(of: person, knowledge)) }
    if hasShares { cells.append(HTMLTable.Cell(fairness(share))) }
    if hasNights { cells.append(HTMLTable.Cell(knowledge.areNightsKnown ? strip(of: person) : .empty)) }
    if self.knowledge.areNightsKnown {
      let counts = [person.sums.nightsDisturbed, person.longestRunOfNights].map { knowledge.areNightsKnown ? $0 : nil }
      cells += counts.map { .count($0, list: list) }
    }
    return cells
  }

  private func weeks(of person: PersonLoad, _ knowledge: LoadKnowledge) -> HTMLTable.Cell {
    guard knowledge.areDutiesKnown else { return HTMLTable.Cell(.unknown("no rota of this person is known")) }
    if person.sums.onCall.count == 0 { return HTMLTable.Cell(Markup("span", .class("m")) { "none" }) }
    return HTMLTable.Cell(Phrase(NumberText.oneDecimal(person.sums.onCall.inHours / 168)))
  }

  private func fairness(_ share: FairShares?) -> Markup {
    guard let share else { return Markup("span", .class("m s")) { "too few to tell" } }
    let words = { (value: Double) in "\(NumberText.oneDecimal(value)) fair shares" }
    let perHour = share.perHour.map { ", \(words($0)) per hour on call" } ?? ""
    return Dumbbell(
      label: "\(words(share.inTotal))\(perHour)", open: share.inTotal, filled: share.perHour, reference: 1, ticks: ticks
    ).markup
  }

  private func strip(of person: PersonLoad) -> Markup {
    let first = dates[0]
    let nights = person.nights.map {
      NightsStrip.Night(
        column: Int($0.date.daysSinceEpoch - first.daysSinceEpoch), hasBand: $0.onCall, count: $0.disturbances)
    }.filter { dates.indices.contains($0.column) }
    let disturbed = runs(of: nights.filter { $0.count > 0 }.map(\.column)).map { run in
      let ends = [run.lowerBound, run.upperBound].map { MomentText.day(short: dates[$0]) }
      return run.count == 1 ? ends[0] : "\(ends[0]) to \(ends[1])"
    }
    let words = disturbed.isEmpty ? "no disturbed night" : "disturbed nights: " + disturbed.joined(separator: ", ")
    return NightsStrip(label: words, nights: nights, columns: dates.count).markup
  }

  /// Numbers in order, with those that follow each other in one piece.
  private func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}

/// A level as boxes and a word.
enum LevelWords {
  static func markup(_ level: RecoveryLevel?) -> Markup {
    switch level {
    case .high: rated(3, "High")
    case .elevated: rated(2, "Elevated")
    case .low: rated(1, "Low")
    case .insufficient, nil: Markup("span", .class("m")) { "not rated" }
    }
  }

  private static func rated(_ boxes: Int, _ word: String) -> Markup {
    Markup("span", .class("level")) {
      LevelMark(filled: boxes).markup
      Phrase(word)
    }
  }
}
