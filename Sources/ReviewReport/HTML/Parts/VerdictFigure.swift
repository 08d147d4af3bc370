import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Every page of the period by its verdict, against the share that should be worth it.
enum VerdictFigure {
  static func markup(of report: Report) -> Markup {
    guard let quality = report.values.quality, quality.all.verdicts.pages > 0 else { return .empty }
    let measure = quality.all
    return Markup("figure", .class("bar")) {
      Markup("figcaption", .class("cap")) {
        Markup("h2", .class("h3")) {
          Markup.defined("quality", "Actionable")
          title(of: measure, report)
        }
        Markup("p", .class("sub")) { basis(of: report, quality) }
      }
      bar(of: measure).markup
    }
  }

  private static func title(of measure: QualityMeasure, _ report: Report) -> Phrase {
    let verdicts = measure.verdicts
    if verdicts.decided == 0 { return ": not known of any page" }
    let all: Phrase = "\(NumberText.counted(verdicts.pages, "page"), list: report.list(.pages))"
    switch verdicts.statement {
    case .share: break
    case .bounds: return ": \(PageNumber.ends(verdicts)) (\(QualityText.ends(verdicts)) of " + all + ")"
    case .written: return ": not known; by what is written \(QualityText.ends(verdicts)) of " + all
    }
    let pages = "page\(verdicts.decided == 1 ? "" : "s") with a verdict"
    let counts: Phrase =
      "\(NumberText.grouped(verdicts.actionable), list: report.list(.actionable)) of the \(NumberText.grouped(verdicts.decided), list: report.list(.decided)) \(pages)"
    let interval = measure.interval.map { "; 95 % interval \(PageNumber.interval($0))" } ?? ""
    return ": \(PageNumber.percent(verdicts.share)) (\(counts)\(interval))"
  }

  private static func basis(of report: Report, _ quality: QualityValues) -> Phrase {
    let verdicts = quality.all.verdicts
    var sentences: [Phrase] = []
    if quality.all.isBoundsOnly {
      sentences.append("No share is shown: \(quote: report.reason(for: "quality.share.percent")).")
    } else if verdicts.unknown > 0 {
      let pages: Phrase = "\(NumberText.counted(verdicts.unknown, "page"), list: report.list(.unknown))"
      let all = verdicts.unknown == 1 ? "the " : "all "
      sentences.append(
        "If \(all)" + pages
          + " without a verdict fell on one side or the other, the share would be \(PageNumber.bounds(verdicts)).")
    }
    sentences.append(lists(of: verdicts, report))
    let labels = quality.labels
    guard labels.pages > 0 else {
      sentences.append(
        "Verdicts are estimates from what was written and done: people labelled no page one way or the other.")
      return Phrase.joined(sentences, by: " ")
    }
    let agrees: Phrase =
      labels.agreement.of > 0
      ? "; the estimate agrees with \(PageNumber.share(labels.agreement))" : ""
    sentences.append(
      "People labelled \(NumberText.counted(labels.pages, "page"), list: report.list(.labelled))" + agrees + ".")
    return Phrase.joined(sentences, by: " ")
  }

  /// Every block of the bar with the alerts behind it.
  private static func lists(of verdicts: VerdictTally, _ report: Report) -> Phrase {
    let parts: [(count: Int, list: String?, word: String)] = [
      (verdicts.actionable, report.list(.actionable), "actionable"),
      (verdicts.unknown, report.list(.unknown), "unknown"),
      (verdicts.notActionable, report.list(.notActionable), "not actionable"),
    ]
    let counts = parts.map { part -> Phrase in "\(NumberText.grouped(part.count), list: part.list) \(part.word)" }
    return "Of \(NumberText.counted(verdicts.pages, "page"), list: report.list(.pages)): "
      + Phrase.joined(counts, by: ", ") + "."
  }

  private static func bar(of measure: QualityMeasure) -> VerdictBar {
    let verdicts = measure.verdicts
    let words = { (count: Int, word: String) in Typography.set("\(NumberText.grouped(count)) \(word)") }
    let parts: [VerdictBar.Part] = [
      .init(Tone("act"), count: verdicts.actionable, label: words(verdicts.actionable, "actionable")),
      .init(Tone("unk"), count: verdicts.unknown, label: words(verdicts.unknown, "unknown: no verdict")),
      .init(Tone("not"), count: verdicts.notActionable, label: words(verdicts.notActionable, "not actionable")),
    ]
    let low = Double(measure.target.low) / 10
    return VerdictBar(
      name: ChartName(
        id: "verdicts", title: "Pages by verdict", description: parts.map(\.label).joined(separator: ", ")),
      parts: parts,
      target: .init(percent: low, label: Typography.set("target \(NumberText.decimal(low, digits: 1)) %")))
  }
}
