import OncallMetrics
import PagingModel
import ReportMarkup

/// The first sheet: what the period was like in a sentence, and the numbers that everyone asks for.
enum HeadlinePart {
  static func markup(of report: Report) -> Markup {
    Markup("div", .class("lead")) {
      Markup("h1") { title(of: report).map { line in Markup("span") { line } } }
      Markup("p", .class("deck")) { deck(of: report) }
      verdicts(of: report)
      FiveNumbers.markup(of: report)
    }
  }

  // MARK: in words

  /// One or two sentences.
  static func title(of report: Report) -> [Phrase] {
    let summary = report.values.summary
    let when = Phrase(MomentText.when(report))
    if report.values.period.start >= report.values.period.end { return ["The input tells of no alert."] }
    if summary.episodes == 0 && (summary.interruptions ?? 0) == 0 { return ["No alerts " + when + "."] }
    guard let pages = summary.pages else {
      let count = NumberText.counted(summary.episodes, "alert")
      return ["\(count) fired " + when + "."] + half(of: report, "them")
    }
    if pages == 0 && (summary.interruptions ?? 0) == 0 { return ["Nobody was paged " + when + "."] }
    if let words = HeadlineWords(report) { return words.title }
    guard let people = summary.people, people > 0 else {
      return ["\(NumberText.counted(pages, "page")) " + when + "."] + half(of: report, "them")
    }
    let count = NumberText.counted(pages, "page")
    let reached: Phrase = "\(count) reached \(NumberText.counted(people, "person", "people"))."
    return [pages == 0 ? "Earlier pages reached \(NumberText.counted(people, "person", "people"))." : reached]
      + half(of: report, "the pages")
  }

  /// More rules than this are not few.
  private static let mostFew = 12

  /// How few rules half of it comes from; nothing where they are not few.
  private static func half(of report: Report, _ whole: String) -> [Phrase] {
    let rules = RuleCountText.loud(report.values.rules)
    guard let count = report.values.rulesWithHalf, rules.count > 3, count <= mostFew, 2 * count < rules.count else {
      return []
    }
    return ["\(PageNumber.word(count)) of \(rules.words) \(count == 1 ? "makes" : "make") half of \(whole)."]
  }

  private static func deck(of report: Report) -> Phrase {
    let summary = report.values.summary
    if summary.episodes == 0 && (summary.interruptions ?? 0) == 0 {
      return "Nothing fired that the input tells of; what was read, and what it cannot tell, stands below."
    }
    guard let pages = summary.pages, let interruptions = summary.interruptions else {
      return "Whom they reached is not known: \(quote: report.reason(for: "summary.pages"))."
    }
    let alerts: Phrase = "\(NumberText.counted(summary.episodes, "alert"), list: report.list(.episodes))"
    if interruptions == 0 {
      return alerts + " fired, and \(pages == 0 ? "none" : "\(NumberText.grouped(pages))") interrupted anyone."
    }
    if let words = HeadlineWords(report) {
      let reached: Phrase =
        "\(NumberText.counted(pages, "page"), list: report.list(.pages)) reached \(NumberText.counted(summary.people ?? 0, "person", "people"))"
      return reached + " \(MomentText.when(report))." + course(of: report) + words.sleep
    }
    return
      alerts
      + " fired; people were interrupted \(interruptions == 1 ? "once" : NumberText.counted(interruptions, "time"), list: report.list(.interruptions)). "
      + sleep(of: report) + course(of: report)
  }

  private static func sleep(of report: Report) -> Phrase {
    guard let sleep = report.values.sleepShare, sleep.of > 1 else { return "" }
    if sleep.count == 0 { return "None of these interruptions fell into sleep hours." }
    return
      "\(PageNumber.percent(sleep)) of these interruptions (\(NumberText.grouped(sleep.count), list: report.list(.sleepInterruptions)) of \(NumberText.grouped(sleep.of), list: report.list(.interruptions))) fell into sleep hours."
  }

  /// Pages of a day beside those of the month before.
  private static func course(of report: Report) -> Phrase {
    guard let previous = report.previousMonth,
      let now = report.perDay(report.values.summary.pages, of: report.values.covered),
      let then = report.perDay(previous.values.summary.pages, of: previous.values.covered)
    else { return "" }
    let words = { (rate: Int64) in NumberText.tenths((rate + 50) / 100) }
    return
      " That is \(words(now)) pages a day, after \(words(then)) in \(MomentText.month(named: previous.month))\(chance(report))."
  }

  /// Whether chance explains the change; nothing where that is not tested.
  private static func chance(_ report: Report) -> String {
    let change = report.months.last?.changes.first { $0.metric == .pagesPerDay }
    switch change?.isSignificant {
    case true: return ", more than chance explains"
    case false: return ", which chance can explain"
    case nil: return ""
    }
  }

  // MARK: verdicts

  /// The bar, or why there is none; nothing where nobody was paged.
  private static func verdicts(of report: Report) -> Markup {
    if report.values.quality != nil { return VerdictFigure.markup(of: report) }
    guard let pages = report.values.summary.pages, pages > 0 else { return .empty }
    return .note(
      "Whether pages were worth waking someone for is not judged in this report: the shares below say what people and systems did with them, not whether they should have been sent."
    )
  }
}
