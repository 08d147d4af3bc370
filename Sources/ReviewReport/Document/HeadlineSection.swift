import OncallMetrics
import PagingModel

/// The first sheet: the period in words, the figures that everyone asks for, each with what it is counted over.
extension ReportDocument {
  static let figuresTitle = "In figures"

  static func headline(of report: Report) -> [DocumentBlock] {
    [.paragraph(period(of: report)), .paragraph(deck(of: report))] + fiveNumbers(of: report)
      + [.heading(figuresTitle), .table(keyFigures(of: report))] + responseNotes(of: report.values.response)
  }

  static func period(of report: Report) -> Phrase {
    let (period, covered) = (report.values.period, report.values.covered)
    let zone = report.settings.isTimeZoneGiven ? "" : " (the default: no zone was given)"
    let words: Phrase = "days and months in the zone \(quote: report.timeZone)\(zone)."
    if period.start >= period.end { return "The input tells of no episode and no notification; " + words }
    return "\(MomentText.period(period, in: report.zone)); " + words
      + MomentText.covered(covered, of: period, in: report.zone)
  }

  /// The period in one or two sentences.
  private static func deck(of report: Report) -> Phrase {
    let summary = report.values.summary
    if summary.episodes == 0 && (summary.interruptions ?? 0) == 0 {
      return summary.pages == nil ? "No alert fired in this period." : "No page in this period: no alert fired."
    }
    let episodes = NumberText.counted(summary.episodes, "alert episode")
    guard let pages = summary.pages, let interruptions = summary.interruptions, let people = summary.people else {
      return "\(episodes). Whom they reached is not known: \(quote: report.reason(for: "summary.pages"))."
    }
    if pages == 0 && interruptions == 0 { return "No page in this period: none of \(episodes) interrupted anyone." }
    if interruptions == 0 { return "\(NumberText.counted(pages, "page")), and no interruption began in this period." }
    let subject = pages == 0 ? "No page began in this period; earlier ones" : NumberText.counted(pages, "page")
    let times = interruptions == 1 ? "once" : NumberText.counted(interruptions, "time")
    let opening: Phrase = "\(subject) interrupted \(NumberText.counted(people, "person", "people")) \(times)."
    return opening + sleep(of: report.values)
  }

  private static func sleep(of values: PeriodValues) -> Phrase {
    guard let sleep = values.sleepShare, sleep.of > 1 else { return "" }
    if sleep.count == 0 { return " None of these interruptions fell into sleep hours." }
    return " Of these interruptions, \(NumberText.share(sleep)) fell into sleep hours."
  }

  private static func keyFigures(of report: Report) -> DocumentTable {
    let rows = countRows(of: report) + timeRows(of: report)
    return DocumentTable(columns: [.words("Figure"), .numbers("Value"), .words("Counted over")], rows: rows)
  }

  private static func countRows(of report: Report) -> [[DocumentCell]] {
    let summary = report.values.summary
    let channels = ChannelText.list(report.settings.interruptingChannels)
    let fold = DurationText.constant(report.settings.interruptionRule.fold)
    let unknown = { (field: String, known: Int?, words: String) -> String in
      known == nil ? report.reason(for: "summary.\(field)") : words
    }
    let reached = unknown("pages", summary.pages, "episodes that reached someone by \(channels)")
    let folded = unknown(
      "interruptions", summary.interruptions, "of one person; all within \(fold) of the first count once")
    return [
      row("Alert episodes", .number(summary.episodes), "each firing of an alert counts once"),
      row("Pages", .number(summary.pages), reached),
      row("Interruptions", .number(summary.interruptions), folded),
      row("People interrupted", .number(summary.people), unknown("people", summary.people, "at least once")),
    ] + sleepRow(of: report) + weekRow(of: report)
  }

  private static func sleepRow(of report: Report) -> [[DocumentCell]] {
    guard let share = report.values.sleepShare, share.of > 0 else { return [] }
    let hours = HoursText(report.settings.hours).sleep
    return [row("In sleep hours", .share(share), "of all interruptions; \(hours) in the person's own zone")]
  }

  private static func weekRow(of report: Report) -> [[DocumentCell]] {
    guard let rate = report.interruptionsPerPersonWeek(of: report.values) else { return [] }
    let days = NumberText.counted(report.days(of: report.values.covered), "day")
    let text = NumberText.tenths((rate + 50) / 100)
    let over = "people interrupted at least once, over \(days), on call or not"
    return [row("Interruptions per person and week", .words(text), over)]
  }

  private static func timeRows(of report: Report) -> [[DocumentCell]] {
    let response = report.values.response
    let unit = { (count: Int) in count == 1 ? response.unit.one : response.unit.many }
    var rows: [[DocumentCell]] = []
    if let acknowledge = response.timeToAcknowledge {
      let over =
        "n = \(NumberText.grouped(acknowledge.times.count)) \(unit(acknowledge.times.count)) acknowledged while open"
      rows += times("Time to acknowledge", acknowledge.times, over)
    } else {
      rows.append(row("Time to acknowledge", .number(nil), report.reason(for: "response.timeToAcknowledge")))
    }
    let resolve = response.timeToResolve.times
    let isOverAll = response.timeToAcknowledge == nil
    let over = isOverAll ? "resolved \(unit(resolve.count))" : "\(unit(resolve.count)) that a person touched"
    return rows + times("Time to resolve", resolve, "n = \(NumberText.grouped(resolve.count)) \(over)")
  }

  private static func times(_ title: String, _ times: DurationValues, _ over: String) -> [[DocumentCell]] {
    guard let median = times.p50, let p90 = times.p90 else { return [row(title, .none, over)] }
    return [
      row("\(title), median", .duration(median), over),
      row("\(title), 90 % within", .duration(p90), ""),
    ]
  }

  private static func row(_ title: String, _ value: DocumentCell, _ over: String) -> [DocumentCell] {
    [.words(title), value, .words(over)]
  }

  /// What the times leave out, so that their n can be held against the pages.
  private static func responseNotes(of response: ResponseValues) -> [DocumentBlock] {
    var sentences: [Phrase] = []
    if let acknowledge = response.timeToAcknowledge, acknowledge.excluded > 0 {
      let parts = [
        (acknowledge.neverAcknowledged, "never acknowledged"),
        (acknowledge.acknowledgedAfterEnd, "acknowledged only after the end"),
      ]
      sentences.append(leftOut("Time to acknowledge", acknowledge.excluded, parts, response.unit))
    }
    let resolve = response.timeToResolve
    if resolve.excluded > 0 {
      let parts = [
        (resolve.stillOpen, "still open or ended at an unknown time"), (resolve.byTimer, "closed by the pager's timer"),
        (resolve.neverTouched, "never touched by a person"),
      ]
      sentences.append(leftOut("Time to resolve", resolve.excluded, parts, response.unit))
    }
    return sentences.isEmpty ? [] : [.note(Phrase.joined(sentences, by: " "))]
  }

  private static func leftOut(
    _ title: String, _ count: Int, _ parts: [(Int, String)], _ unit: ResponseValues.Unit
  ) -> Phrase {
    let there = parts.filter { $0.0 > 0 }
    // Of one reason the number is that of all.
    let words = there.map { there.count == 1 ? $0.1 : "\(NumberText.grouped($0.0)) \($0.1)" }
    let reasons = words.joined(separator: ", ")
    return "\(title) leaves out \(NumberText.counted(count, unit.one)): \(reasons)."
  }
}
