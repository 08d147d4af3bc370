import OncallMetrics
import PagingModel

/// What was read, what was lost, and what the input cannot know.
extension ReportDocument {
  /// The most lines of a list of losses; the JSON report has all.
  static let mostLosses = 10

  static func dataQuality(of report: Report) -> [DocumentBlock] {
    [.heading("What the report stands on"), standing(of: report)] + losses(of: report.dataQuality)
      + sources(of: report) + limits(of: report)
  }

  /// The same without the table of sources, which a page draws.
  static func dataFacts(of report: Report) -> [DocumentBlock] {
    [standing(of: report)] + losses(of: report.dataQuality) + sourceLines(of: report) + limits(of: report)
  }

  private static func standing(of report: Report) -> DocumentBlock {
    .list(reading(of: report.dataQuality) + settings(of: report) + history(of: report))
  }

  private static func reading(of quality: DataQuality) -> [Phrase] {
    let bins = quality.records
    let files = NumberText.counted(quality.files, "file")
    let decoded = quality.bytes == quality.bytesDecoded ? "" : ", \(NumberText.bytes(quality.bytesDecoded)) decoded"
    let refused = bins.refused == 0 ? "none refused" : "\(NumberText.grouped(bins.refused)) refused"
    let records: Phrase =
      "\(NumberText.counted(bins.read, "record")): \(bins.used) used, \(bins.duplicate) already known, "
      + "\(bins.ignored) not needed, \(refused)."
    return ["\(files), \(NumberText.bytes(quality.bytes))\(decoded).", records]
      + record(quality.incidentRecord, of: "incidents") + record(quality.deploymentRecord, of: "deployments")
  }

  /// What of it is a record that pages are held against.
  private static func record(_ account: RecordAccount?, of what: String) -> [Phrase] {
    guard let account else { return [] }
    let bins = account.records
    return [
      "Of these \(NumberText.counted(account.files, "file")) with \(NumberText.counted(bins.read, "record")) tell of \(what): \(bins.used) used, \(bins.duplicate) already known, \(bins.ignored) not needed, \(bins.refused) refused."
    ]
  }

  private static func settings(of report: Report) -> [Phrase] {
    configuration(of: report) + (report.values.load.peopleCount == 0 ? [] : [report.settings.privacy.sentence])
  }

  private static func configuration(of report: Report) -> [Phrase] {
    guard let configuration = report.settings.configuration else { return [] }
    if configuration.unusedKeys.isEmpty { return ["Settings are those of \(place: configuration.file)."] }
    let keys = configuration.unusedKeys.joined(separator: ", ")
    return ["Settings are those of \(place: configuration.file); no figure uses these of its keys yet: \(keys)."]
  }

  private static func history(of report: Report) -> [Phrase] {
    let quality = report.dataQuality
    var facts: [Phrase] = []
    if quality.endedByTimer > 0 {
      let count = NumberText.counted(quality.endedByTimer, "episode was", "episodes were")
      facts.append("\(count) closed by the pager's timer, which is no end of the condition.")
    }
    if quality.stillOpen > 0 {
      let count = NumberText.counted(quality.stillOpen, "episode was", "episodes were")
      facts.append("\(count) still open at the end of the input.")
    }
    for oddity in quality.clockOddities where oddity.count > 0 {
      let first: Phrase = oddity.first.map { ", the first is \(quote: $0)" } ?? ""
      let count = NumberText.counted(oddity.count, "episode")
      facts.append("Clocks disagree: \(count) \(quote: OddityText.words(oddity.kind))\(first).")
    }
    return facts + zones(of: report) + teams(of: report)
  }

  private static func zones(of report: Report) -> [Phrase] {
    let zones = report.dataQuality.zoneFallbacks
    let parts = [
      (zones.configuration, "the configuration"), (zones.export, "the export's user records"),
      (zones.team, "their team's zone"), (zones.report, "the report's zone because their own is not known"),
    ]
    let known = parts.filter { $0.0 > 0 }
    if known.isEmpty { return [] }
    let words = known.map { "\(NumberText.grouped($0.0)) by \($0.1)" }.joined(separator: ", ")
    return ["Hours of people are counted in their own zone: \(words)."]
  }

  private static func teams(of report: Report) -> [Phrase] {
    let teams = report.dataQuality.teamFallbacks
    let parts = [
      (teams.configuration, "the configuration"), (teams.export, "an export"),
      (teams.schedule, "the schedule in which they were on call the longest"),
      (teams.pages, "most of the pages that reached them"),
    ]
    let known = parts.filter { $0.0 > 0 }
    if known.isEmpty { return [] }
    let words = known.map { "\(NumberText.grouped($0.0)) by \($0.1)" }.joined(separator: ", ")
    let rest = teams.unknown > 0 ? "; of \(NumberText.grouped(teams.unknown)) it is not known" : ""
    return ["People belong to the team that is told: \(words)\(rest)."]
  }

  private static func losses(of quality: DataQuality) -> [DocumentBlock] {
    let refusals = quality.refusals.map { refusal -> Phrase in
      let count = NumberText.counted(refusal.count, "record")
      return "\(count) refused, \(quote: refusal.reason); first at \(place: refusal.first)"
    }
    let faults = quality.faults.map { fault -> Phrase in "\(place: fault.file): \(quote: fault.text)" }
    let strangers = quality.notRecognised.map { file -> Phrase in "\(place: file): no format recognises it" }
    let lists = [refusals, faults, strangers].filter { !$0.isEmpty }
    if lists.isEmpty { return [] }
    return [.paragraph("Not read:"), .list(lists.flatMap(capped))]
  }

  /// The first lines, and how many more there are.
  static func capped(_ lines: [Phrase]) -> [Phrase] {
    if lines.count <= mostLosses { return lines }
    return lines.prefix(mostLosses) + ["and \(lines.count - mostLosses) more of this kind; the JSON report has all"]
  }

  private static func limits(of report: Report) -> [DocumentBlock] {
    // PagerDuty's own figures and zones of people are in the JSON report only.
    let notes = (report.dataQuality.notes + report.allNotes).filter {
      $0.field != "pagerDuty" && $0 != Report.hiddenZones
    }
    return limits(notes)
  }

  /// What is not known, or limited, of the figures that documents print.
  static func limits(_ all: [ReportNote]) -> [DocumentBlock] {
    let notes = all.filter { !PeriodValues.fieldsOfJSON.contains($0.field) }
    if notes.isEmpty { return [] }
    return [.paragraph("What is not known, or limited, and why:"), .list(byReason(notes))]
  }

  /// One line for each reason, with all figures that it explains, in the order of the notes.
  private static func byReason(_ notes: [ReportNote]) -> [Phrase] {
    var reasons: [String] = []
    var figures: [String: [String]] = [:]
    for note in notes {
      if figures[note.reason] == nil { reasons.append(note.reason) }
      let words = FieldText.words(note.field)
      if figures[note.reason]?.contains(words) != true { figures[note.reason, default: []].append(words) }
    }
    return reasons.map { reason in
      let named = figures[reason] ?? []
      let names = named.prefix(1) + named.dropFirst().map(FieldText.inside)
      return "\(quote: names.joined(separator: ", ")): \(quote: reason)."
    }
  }
}
