import PagingModel
import Testing

@testable import OncallMetrics

/// How soon single alerts were answered is told where their rows tell of people.
@Suite struct HiddenAnswersTests {
  /// A week in which the rule Down of web is told of, that of db is hidden by its rule, and that of gate by its service.
  private func week(hidden: Int, suppresses: Bool = true) -> PeriodValues {
    var values = PeriodValues(period: .week)
    values.load.hidden.people = hidden
    values.services = ["web", "db", "gate"].map { name in
      var row = SegmentValues(name: name)
      row.isSuppressed = suppresses && name == "gate"
      return row
    }
    values.rules = ["web", "db", "gate"].map { service in
      var row = RuleValues(rule: "Down", service: service)
      row.isSuppressed = suppresses && service == "db"
      return row
    }
    return values
  }

  private func month(hidden: Int?) -> MonthValues {
    var month = MonthValues(month: "2026-05", isPartial: false, values: PeriodValues(period: .week))
    month.hiddenPeople = hidden
    return month
  }

  private static let inside = monday + .hours(1)
  private static let before = monday - .hours(1)

  @Test(
    arguments: [
      ("Down", "web", inside, false), ("Down", "db", inside, true), ("Down", "gate", inside, true),
      // What has no row cannot be told.
      ("Down", "cache", inside, true), ("Slow", "web", inside, true), ("Down", nil, inside, true),
      // Rows are of the period alone.
      ("Down", "web", before, true), ("Down", "web", Period.week.end, true),
    ] as [(String, String?, Timestamp, Bool)])
  func whereSomebodyIsHiddenRowsDecide(rule: String, service: String?, at: Timestamp, isHidden: Bool) {
    #expect(HiddenAnswers(week(hidden: 3)).hides(rule: rule, on: service, firedAt: at) == isHidden)
  }

  @Test func whereNobodyIsHiddenEverythingIsTold() {
    let hidden = HiddenAnswers(week(hidden: 0, suppresses: false), [month(hidden: 0)], beside: LoadValues())
    for at in [Self.inside, Self.before] {
      #expect(!hidden.hides(rule: "Slow", on: "cache", firedAt: at))
    }
  }

  /// Somebody is hidden in another month alone: the period tells, other times do not.
  @Test(arguments: [true, false]) func otherTimesTellNothingWhereSomebodyIsHiddenInThem(isCompared: Bool) {
    var other = LoadValues()
    other.hidden.people = isCompared ? 2 : 0
    let values = week(hidden: 0, suppresses: false)
    let hidden = HiddenAnswers(values, [month(hidden: isCompared ? 0 : 2), month(hidden: nil)], beside: other)
    #expect(!hidden.hides(rule: "Down", on: "web", firedAt: Self.inside))
    #expect(hidden.hides(rule: "Down", on: "web", firedAt: Self.before))
  }
}
