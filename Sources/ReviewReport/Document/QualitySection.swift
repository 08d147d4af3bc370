import LoadStatistics
import OncallMetrics
import PagingModel

/// Alert quality: how many pages somebody had to act on, how many not, and of how many nobody knows.
extension ReportDocument {
  static func quality(of report: Report) -> [DocumentBlock] {
    guard let quality = report.values.quality, quality.all.verdicts.pages > 0 else { return [] }
    return [.heading("Alert quality")] + qualityFigures(quality)
  }

  /// All of it, of a period with a page.
  static func qualityFigures(_ quality: QualityValues) -> [DocumentBlock] {
    [.paragraph(verdicts(of: quality.all)), .paragraph(share(of: quality.all)), .table(proxies(of: quality))]
      + labels(of: quality) + estimate(of: quality) + [.table(segments(of: quality)), .note(qualityNote(of: quality))]
  }

  /// The three counts: unknown is on neither side.
  private static func verdicts(of all: QualityMeasure) -> Phrase {
    let verdicts = all.verdicts
    let parts = [
      (verdicts.actionable, "actionable"), (verdicts.notActionable, "not actionable"),
      (verdicts.unknown, "unknown"),
    ]
    let words = parts.map { count, word in
      "\(NumberText.grouped(count)) \(word) (\(NumberText.percent(Share(count: count, of: verdicts.pages))))"
    }
    return "Of \(NumberText.counted(verdicts.pages, "page")): \(words.joined(separator: ", "))."
  }

  private static func share(of all: QualityMeasure) -> Phrase {
    let verdicts = all.verdicts
    let bounds: Phrase =
      "between \(NumberText.share(verdicts.lowest)) and \(NumberText.share(verdicts.highest)) of all pages, whatever the unknown are"
    let target = ", against a target of \(QualityText.target(all.target))"
    switch verdicts.statement {
    case .share:
      let interval = all.interval.map { ", 95 % interval \(QualityText.interval($0))" } ?? ""
      return
        "\(NumberText.share(verdicts.share)) of the pages with a verdict were actionable\(interval)\(target): \(QualityText.gap(all))."
        + (verdicts.unknown > 0 ? " That is " + bounds + "." : "")
    case .bounds: return "The actionable pages are " + bounds + Phrase("\(target).")
    case .written:
      return
        "How many of them were actionable is not known: little is written of the work of most of their teams. It would be \(QualityText.ends(verdicts)) of \(NumberText.grouped(verdicts.pages)) by what is written; the target is \(QualityText.target(all.target))."
    }
  }

  private static func proxies(of quality: QualityValues) -> DocumentTable {
    let rows = [
      ("Acknowledged while open", quality.acknowledged),
      ("Resolved by itself, never acknowledged", quality.selfResolved),
      ("Over in less than 5 min", quality.shorterThan5Minutes),
    ]
    return DocumentTable(
      columns: [.words("Of the pages"), .numbers("Share")], rows: rows.map { [.words($0.0), .share($0.1)] })
  }

  private static func labels(of quality: QualityValues) -> [DocumentBlock] {
    let labels = quality.labels
    guard labels.pages > 0 else {
      return [.paragraph("No page was labelled by people one way or the other: verdicts are estimates.")]
    }
    let kappa = labels.kappa.map { ", kappa \(NumberText.decimal($0, digits: 2))" } ?? ""
    let opening = "People labelled \(NumberText.counted(labels.pages, "page")); what they said counts. "
    if labels.agreement.of == 0 { return [.paragraph("\(opening)Of none of these the evidence alone says something.")] }
    return [.paragraph("\(opening)The evidence alone agrees in \(NumberText.share(labels.agreement))\(kappa).")]
  }

  // MARK: segments

  /// So many teams and services; the JSON report has all.
  private static let (mostTeams, mostServices) = (15, 20)

  private static func segments(of quality: QualityValues) -> DocumentTable {
    let tiers = quality.byTier.map { row in
      segment("Tier", .words(row.tier.map { "\($0)" } ?? "(no tier)"), row.measure)
    }
    let hours = quality.byHours.map { segment("Hours", .words($0.hours.rawValue), $0.measure) }
    return DocumentTable(
      columns: [
        .words("By"), .names("Which"),
      ] + qualityColumns,
      rows: tiers + hours + named("Severity", quality.bySeverity, most: mostTeams)
        + named("Team", quality.byTeam, most: mostTeams) + named("Service", quality.byService, most: mostServices))
  }

  private static func named(_ kind: String, _ rows: [QualityValues.NamedRow], most: Int) -> [[DocumentCell]] {
    rows.prefix(most).map { segment(kind, .name($0.name, orElse: "(none)"), $0.measure) }
  }

  private static func segment(_ kind: String, _ name: DocumentCell, _ measure: QualityMeasure) -> [DocumentCell] {
    [.words(kind), name] + qualityCells(measure)
  }

  /// The columns of `qualityCells`.
  static let qualityColumns: [DocumentColumn] = [
    .numbers("Pages"), .numbers("Actionable"), .numbers("Not"), .numbers("Unknown"),
    .numbers("Actionable of those with a verdict"), .words("Target"),
  ]

  static func qualityCells(_ measure: QualityMeasure) -> [DocumentCell] {
    let verdicts = measure.verdicts
    return [
      .number(verdicts.pages), .number(verdicts.actionable), .number(verdicts.notActionable), .number(verdicts.unknown),
      .words(QualityText.share(measure)), .words(QualityText.gap(measure)),
    ]
  }

  private static func qualityNote(of quality: QualityValues) -> Phrase {
    var sentences: [Phrase] = [
      "Verdicts are estimates from what was written and done, unless people labelled the page; `retropager episodes` has the evidence of each."
    ]
    let rest = max(0, quality.byTeam.count - mostTeams) + max(0, quality.byService.count - mostServices)
    if rest > 0 {
      sentences.append(
        "The JSON report has \(NumberText.counted(rest, "more team or service", "more teams and services")).")
    }
    if !quality.silentTeams.isEmpty {
      let names = quality.silentTeams.prefix(mostTeams).map { Phrase("\(name: $0)") }
      sentences.append(
        "Little is written of the work of \(Phrase.joined(names, by: ", ")): of their pages only what people labelled is known."
      )
    }
    return Phrase.joined(sentences, by: " ")
  }
}
