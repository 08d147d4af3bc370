import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

@Suite struct LoadSectionsTests {
  /// The text report of a changed sample with a schedule, in one line with single blanks.
  private func text(_ change: (inout Report) -> Void = { _ in }) -> String {
    var report = Report.onCall
    change(&report)
    return TextRenderer.text(of: report).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  @Test func timeOnCallIsToldWithItsShare() {
    // 504 of the 1152 hours of 48 days.
    #expect(text().contains("Zoë Nuñez 43.8 % (504 of 1 152 h) 3 of 4 28.0 12 4 24 7"))
  }

  @Test func whoWasNotOnCallHasNoneOfItsFigures() {
    #expect(text().contains("Jane Doe none none none 1 1 3 none"))
  }

  @Test func limitsAreThoseInForce() {
    let text = text { report in
      report.settings.targets.incidentsPerShift = 1
      report.settings.targets.onCallShare = 305
    }
    #expect(text.contains("Shifts with more than 1 incident in 12 hours: 33.3 % (3 of 9)."))
    #expect(text.contains("People on call for more than 30.5 % of the time: 20.0 % (1 of 5)."))
  }

  @Test func limitsWithoutASumAreNotTold() {
    let text = text { report in
      report.values.load.shiftsOverLimit = nil
      report.values.load.peopleOverOnCallShare = nil
    }
    #expect(!text.contains("Shifts with more than") && !text.contains("People on call for more than"))
  }

  @Test func withoutAScheduleNightsAreToldAlone() {
    let text = text { $0.values.load.knowsDuties = false }
    #expect(text.contains("Nights and rest") && text.contains("No schedule tells who was on call"))
    #expect(text.contains("Zoë Nuñez 12 4 24 山田") && !text.contains("Rest breaches"))
  }

  @Test func nightsOfTooLongAPeriodAreNotKnown() {
    let text = text { $0.values.load.knowsNights = false }
    #expect(text.contains("Zoë Nuñez 43.8 % (504 of 1 152 h) 3 of 4 28.0 not known not known not known not known"))
  }

  @Test func hundredsOfNightsAreCapped() {
    let text = text { $0.values.load.people = Array(repeating: $0.values.load.people[0], count: 51) }
    #expect(text.contains("And 1 more person; the JSON report has all."))
  }

  @Test func aRotaTellsWhatIsHiddenAndWhatIsUncovered() {
    let text = text()
    #expect(text.contains("Payments, first line 2 7 136 3 of 7 61.8 % (84 of 136) 1.0 1 d 2 h"))
    #expect(text.contains("2 7 hidden hidden hidden hidden none"))
    #expect(text.contains("2 people are hidden: teams of fewer than 3 people, and others that would give those away,"))
  }

  @Test func theRotasWithTheLongestGapsStandOut() {
    let text = text { report in
      report.values.load.rotas = [(1, "A"), (3, "B"), (2, "C"), (0, "D"), (30, "E")].map { hours, name in
        .sample(name, "Payments", uncovered: hours, load: nil)
      }
    }
    #expect(
      text.contains(
        "Nobody was on call for a part of the period: E (1 d 6 h), B (3 h 00 min), C (2 h 00 min) and 1 more."))
  }

  @Test func whatIsAttributedIsToldSo() {
    let text = text { report in
      report.values.load.isAttributed = true
      report.values.load.unattributed = 1
    }
    #expect(text.contains("1 alert finds nobody on call, or no rota of the team."))
    let mark = "All of it is attributed: no source tells whom alerts reached"
    #expect(text.ranges(of: mark).count == 2)
  }

  @Test func aLevelTellsWhyByLight() {
    let text = text { $0.values.load.people = [] }
    #expect(
      text.contains(
        "Zoë Nuñez high Red: 21 disturbances in 28 days; 7.0 disturbances in sleep hours per week on call (10 in 240 h); "
          + "4 consecutive disturbed nights. Amber: 1.6 incidents per 12 h on call (31 in 240 h); on call 35.7 % (240 of 672 h) of the time; "
          + "1 of 10 nights on call without 11 h of rest."))
    #expect(
      text.contains(
        "elevated Amber: own load rising by 31.0 % a month (4 months, 40 disturbances); 2 of 7 nights on call without 11 h of rest."
      ))
  }

  @Test func levelsAreCountedAndMissingOnesExplained() {
    let text = text()
    #expect(text.contains("Levels of 3 people: 1 high, 1 elevated, 1 with too little evidence."))
    #expect(text.contains("1 person was on call for less than 24 hours, or on fewer than 7 days."))
    #expect(text.contains("Load is high for 1 of 2 people with enough time on call to tell; 2 more people are hidden."))
  }

  @Test func aRisingTeamStandsOut() {
    let text = text()
    #expect(
      text.contains(/The load of Payments is rising \(\+\d+\.\d % a month, p < 0.001; 4 months, 156 disturbances\)/))
    let flat = self.text { $0.recovery?.teams[0].trend = .sample([40, 40, 40, 41]) }
    #expect(!flat.contains("The load of Payments is") && flat.contains(/flat \(\+?0\.\d % a month/))
    let few = self.text { $0.recovery?.teams[0].trend = .sample([40, 40, 40]) }
    #expect(few.contains("not enough evidence (3 months, 120 disturbances)"))
  }

  @Test func anOverloadedPersonStandsOut() {
    #expect(
      text().contains("Zoë Nuñez had 2.1 times a fair share of the disturbances of Payments: 53.8 % (84 of 156)."))
  }

  @Test func fatigueIsCalledSoOnlyWhereTimesLengthen() {
    #expect(
      text().contains(
        /Measured fatigue.* 120 min business 1 min 35 s \(80\) 2 min 50 s \(30\) 4 min 20 s \(12\) none 0.3, p < 0.001/)
    )
    let few = self.text { $0.fatigue?.rows[0].bands[3] = FatigueValues.Band(from: 4, to: nil, pages: 4, median: nil) }
    #expect(few.contains(/4 min 20 s \(12\) too few \(4\) 0.3/))
    let text = text { $0.fatigue?.rows[0].rho = -0.3 }
    #expect(!text.contains("Measured fatigue") && text.contains("Answers after pages that were not worth it"))
  }

  @Test func whatNobodyKnowsNeedsNoDefinition() {
    #expect(text().contains("Rest breach: A night on call"))
    #expect(!TextRenderer.text(of: .sample).contains("Rest breach:"))
  }

  @Test(arguments: [
    (RecoveryReason.Indicator.longestRunOfDisturbedNights, 0.0, 28.0, "no disturbed night"),
    (.longestRunOfDisturbedNights, 1, 28, "no two consecutive disturbed nights"),
    (.restBreaches, 0, 0, "no night on call"), (.restBreaches, 1, 1, "1 of 1 night on call without 11 h of rest"),
    (.interruptionsPer28Days, 1, 28, "1 disturbance in 28 days"),
    (.onCallSharePercent, 50, 100, "on call 50.0 % (50 of 100 h) of the time"),
  ])
  func reasonsAreWordedByTheirNumbers(
    indicator: RecoveryReason.Indicator, count: Double, exposure: Double, expected: String
  ) {
    let reason = RecoveryReason.sample(indicator, count, .green, count: count, of: exposure)
    #expect(RecoveryText.sentence(reason) == expected)
  }

  @Test func aTrendTellsWhatItRestsOn() {
    var reason = RecoveryReason.sample(.trend, 31, .amber, count: 40, of: 4)
    reason.p = 0.0123
    #expect(
      RecoveryText.sentence(reason) == "own load rising by 31.0 % a month (p = 0.012; 4 months, 40 disturbances)")
    let rising = RecoveryText.short(.sample([10, 20, 40, 86]))
    #expect(rising.contains(/^rising, \d+ % a month \(p < 0.001; 4 months, 156 disturbances\)$/), "\(rising)")
  }

  @Test func namesAreCutOnlyWhenWordsAreNarrow() {
    let words = String(repeating: "why not ", count: 20)
    let table = DocumentTable(
      columns: [.names("Person"), .words("Why")], rows: [[.name("engineer-0123abcd", orElse: ""), .words(words)]])
    let wide = TextTable(table, width: 60).lines.joined(separator: "\n")
    #expect(wide.contains("engineer-0123abcd  why not"))
    #expect(TextTable(table, width: 40).lines.contains { $0.contains("engineer-0123abcd") })
    // A pseudonym stays whole as long as there is room for words of eight letters beside it.
    #expect(TextTable(table, width: 28).lines.contains { $0.contains("engineer-0123abcd") })
    let narrow = TextTable(table, width: 24).lines.joined(separator: "\n")
    #expect(narrow.contains("engin") && !narrow.contains("engineer-0123abcd"))
  }

  @Test(arguments: [(31.0, 1, "31.0"), (-0.04, 1, "0.0"), (0.236, 2, "0.24"), (1234.5, 2, "1 234.50"), (2, 0, "2")])
  func columnsOfNumbersAlign(value: Double, digits: Int, expected: String) {
    #expect(NumberText.fixed(value, digits: digits) == expected)
  }

  /// A count that is cut in the middle is another count.
  @Test func figuresAreNeverCut() {
    let table = DocumentTable(
      columns: [.names("Rule"), .numbers("Actionable"), .words("Target")],
      rows: [[.words("A rule of a long name"), .words("36.5 % (470 of 1 290), 31.5 to 41.9 %"), .words("met")]])
    let lines = TextTable(table, width: 30).lines
    // Its parts stand in lines of their own at most, and a share above what it is counted from.
    for part in ["36.5 %", "(470 of 1 290),", "31.5 to 41.9 %"] {
      #expect(lines.contains { $0.contains(part) }, "\(part)")
    }
    #expect(TextTable(table, width: 80).lines.contains { $0.contains("36.5 % (470 of 1 290), 31.5 to 41.9 %") })
  }
}
