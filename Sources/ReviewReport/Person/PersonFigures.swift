import OncallMetrics
import PagingModel

extension PersonSections {
  /// The person's figures, each with what it is counted over.
  @Sendable static func figures(_ report: PersonReport) -> [DocumentBlock] {
    guard let load = report.sheet.load else { return [] }
    let rows =
      (load.knowsLoad ? reached(load, report.interruptionRule) : unknown)
      + (report.sheet.knowsDuties ? onCall(load, report) : [])
      + nightRows(load, report) + (report.sheet.knowsActions ? work(load) : [])
    let table = DocumentTable(columns: [.words("Figure"), .numbers("Value"), .words("Counted over")], rows: rows)
    return [.heading("In numbers"), .table(table)]
  }

  private static let unknown = [row("Interruptions", .number(nil), "no source tells whom it notified")]

  private static func reached(_ load: PersonLoad, _ rule: InterruptionRule) -> [[DocumentCell]] {
    let (fold, gap) = (DurationText.constant(rule.fold), DurationText.constant(rule.gap))
    return [
      row("Interruptions", .number(load.interruptions), "all within \(fold) of the first count once"),
      row("in business hours", .number(load.hours.business), ""), row("in off hours", .number(load.hours.off), ""),
      row("in sleep hours", .share(load.sleepShare), "of all interruptions"),
      row("Disturbances", .number(load.disturbances), "more than \(gap) after the notification before"),
      row("Incidents", .number(load.incidents), "alerts that belong together, of which a page notified"),
      row("Incidents soon after another", .number(load.sums.recoveryGaps), "less than 48 h after the one before"),
      row("Hours with an interruption", .number(load.sums.disruptedHours), "hours on the clock"),
    ]
  }

  private static func onCall(_ load: PersonLoad, _ report: PersonReport) -> [[DocumentCell]] {
    let sums = load.sums
    let share = load.onCallShare(of: report.sheet.covered)
    let target = NumberText.tenths(Int64(report.targets.onCallShare), keepsZero: false)
    let limit = NumberText.counted(report.targets.incidentsPerShift, "incident")
    var rows = [
      row(
        "On call", .words(TimeShareText.hours(share)),
        "of the time that the input covers; at most \(target) % is the target"),
      row(
        "Shifts over the limit", .share(Share(count: sums.shiftsOverLimit, of: sums.shifts)),
        "more than \(limit) in 12 h"),
      row("Longest run of days on call", .number(load.consecutiveOnCallDays), "days"),
    ]
    if let rate = load.perOnCallWeek {
      rows.append(row("Disturbances per week on call", .words(NumberText.decimal(rate, digits: 1)), ""))
    }
    if let least = load.leastOffDuty, let median = load.medianOffDuty {
      let days = [least, median].map { NumberText.decimal($0.inHours / 24, digits: 1) }
      rows.append(row("Days off between duties", .words("\(days[1]), at least \(days[0])"), "median"))
    }
    return rows
  }

  private static func nightRows(_ load: PersonLoad, _ report: PersonReport) -> [[DocumentCell]] {
    guard load.knowsLoad else { return [] }
    var rows = [
      row("Disturbed nights", .number(load.sums.nightsDisturbed), "longest run: \(load.longestRunOfNights)"),
      row("Nights in recovery", .number(load.sums.nightsInRecovery), "those and the two after each"),
    ]
    guard report.sheet.knowsDuties else { return rows }
    rows.append(row("Nights on call", .number(load.sums.onCallNights), ""))
    if let median = load.medianUndisturbed, let least = load.leastUndisturbed {
      rows.append(
        row(
          "Undisturbed sleep hours on call", .duration(median),
          "median of the longest stretches; the least: \(DurationText.text(least))"))
    }
    rows.append(row("Rest breaches", .number(load.sums.restBreaches), "under 11 h of rest before a working day"))
    return rows
  }

  private static func work(_ load: PersonLoad) -> [[DocumentCell]] {
    [
      row("Acknowledged first", .number(load.acknowledged), "pages"),
      row(
        "Engaged", .duration(load.sums.engaged),
        load.sums.engagedLeftOut == 0
          ? "from acknowledging to the end" : "without \(load.sums.engagedLeftOut) pages whose end is not known"),
    ]
  }

  private static func row(_ title: String, _ value: DocumentCell, _ over: String) -> [DocumentCell] {
    [.words(title), value, .words(over)]
  }
}
