import OncallMetrics
import PagingModel

/// Reasons for everything that is not known: the notes that the report was given, and those that follow from its figures.
extension Report {
  /// The given notes first, then one for each unknown figure that none of them explains.
  var allNotes: [ReportNote] {
    notes + impliedNotes.filter { implied in !notes.contains { $0.field == implied.field } }
  }

  /// Why a figure is not known: the note of its path, else of the section that it is in.
  func reason(for field: String) -> String {
    let notes = allNotes
    var path = field[...]
    while true {
      if let note = notes.first(where: { $0.field == path }) { return note.reason }
      guard let dot = path.lastIndex(of: ".") else { return "the input does not tell" }
      path = path[..<dot]
    }
  }

  private var impliedNotes: [ReportNote] {
    summaryNotes + responseNotes + qualityNotes + planNotes + rowNotes + zoneNotes + privacyNotes
      + (settings.correlation?.notes ?? []) + agreementNotes + recordNotes
      + (values.pagerDuty == nil
        ? [ReportNote(field: "pagerDuty", reason: "the input has no PagerDuty source")] : [])
  }

  private var summaryNotes: [ReportNote] {
    let summary = values.summary
    let figures = [
      ("pages", summary.pages), ("notifications", summary.notifications), ("interruptions", summary.interruptions),
      ("disturbances", summary.disturbances), ("people", summary.people),
    ]
    return figures.filter { $0.1 == nil }.map { ReportNote(field: "summary.\($0.0)", reason: Report.noNotifications) }
  }

  private var responseNotes: [ReportNote] {
    let response = values.response
    var notes: [ReportNote] = []
    if let acknowledge = response.timeToAcknowledge {
      if acknowledge.times.count == 0 {
        let reason = "no \(response.unit.one) of the period was acknowledged while open"
        notes.append(ReportNote(field: "response.timeToAcknowledge.p50Seconds", reason: reason))
      }
    } else {
      let reason = "no source of the input records who acknowledged"
      notes.append(ReportNote(field: "response.timeToAcknowledge", reason: reason))
    }
    if response.timeToResolve.times.count == 0 {
      let reason = "no \(response.unit.one) of the period has a time to resolve"
      notes.append(ReportNote(field: "response.timeToResolve.p50Seconds", reason: reason))
    }
    return notes
  }

  private var qualityNotes: [ReportNote] {
    guard let quality = values.quality else {
      let reason = values.summary.pages == nil ? Report.noNotifications : "pages were not judged"
      return [ReportNote(field: "quality", reason: reason)]
    }
    var notes: [ReportNote] = []
    if let reason = QualityText.reason(quality.all.verdicts.statement) {
      notes.append(ReportNote(field: "quality.share.percent", reason: reason))
    }
    if !quality.silentTeams.isEmpty {
      let teams = quality.silentTeams.joined(separator: ", ")
      let reason = "little is written of the work of \(teams): of their pages only what people labelled is known"
      notes.append(ReportNote(field: "quality.byTeam.share", reason: reason))
    }
    if quality.acknowledged == nil && quality.all.verdicts.pages > 0 {
      notes.append(ReportNote(field: "quality.acknowledged", reason: "no source of the pages records who acknowledged"))
    }
    return notes
  }

  private var planNotes: [ReportNote] {
    [ReportNote(field: "plan", reason: "changes are not tried out on the history: what they would save is not told")]
  }

  private var rowNotes: [ReportNote] {
    guard values.load.people.contains(where: \.isAttributed) else { return values.ruleNotes }
    let reason =
      values.load.isAttributed
      ? "attributed: no source records whom it notified; alerts count for whoever was on call for their team"
      : "people who are known only by what they did: the input does not record whom it notified"
    return values.ruleNotes + [ReportNote(field: "load.people.interruptions", reason: reason)]
  }

  private var zoneNotes: [ReportNote] {
    if settings.isTimeZoneGiven { return [] }
    let reason = "no zone was given: days and months are those of \(timeZone)"
    return [ReportNote(field: "period.timeZone", reason: reason)]
  }

  private var agreementNotes: [ReportNote] {
    guard agreement == nil, clusters?.alerts != nil else { return [] }
    let reason = "the input tells of no two alerts of the period that they belong together"
    return [ReportNote(field: "clusters.agreement", reason: reason)]
  }

  private var privacyNotes: [ReportNote] {
    let zones = values.load.people.isEmpty || settings.privacy.areNamesRevealed ? [] : [Report.hiddenZones]
    return zones + (hasSuppressedRows ? [.suppressedRows(smallestGroup: settings.privacy.smallestGroup)] : [])
  }

  private var hasSuppressedRows: Bool {
    let segments = values.services + values.teams + values.tiers.map(\.values)
    return segments.contains(where: \.isSuppressed) || values.rules.contains(where: \.isSuppressed)
      || (clusters?.largest ?? []).contains(where: \.isSuppressed)
      || (storms?.list ?? []).contains(where: \.isSuppressed)
  }

  /// Why the JSON report has no zones of people; documents have none anyway.
  static let hiddenZones = ReportNote(
    field: "load.people.timeZone", reason: "people appear by pseudonyms: their zones are not shown")

  static let noNotifications = "no source of the input records who was notified"
}

extension ResponseValues.Unit {
  /// The unit in the singular.
  var one: String {
    switch self {
    case .pages: "page"
    case .episodes: "alert episode"
    }
  }

  /// The unit in the plural.
  var many: String { one + "s" }
}

extension ReportNote {
  /// Why rows of alerts have no figures of people.
  static func suppressedRows(smallestGroup: Int) -> ReportNote {
    let size = NumberText.counted(smallestGroup, "person", "people")
    return ReportNote(
      field: "load.hidden",
      reason: """
        how many people a rule, service, team, tier, incident or storm reached, how often, and how soon they answered, is \
        hidden where it would tell of a team of fewer than \(size), or give one away
        """)
  }
}
