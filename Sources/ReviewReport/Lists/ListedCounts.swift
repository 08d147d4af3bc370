public import OncallMetrics
import PagingModel

/// What a report tells of the counts of a list: nil for what the input does not tell, for what is not counted of such a list,
/// and for what a row keeps to itself because it would tell of a small group.
public struct ListedCounts: Hashable, Sendable {
  public var pages: Int?
  /// Pages by the hours class of whom they reached first.
  public var pageHours: HoursCounts?
  /// Pages by what they were worth.
  public var verdicts: VerdictTally?
  public var acknowledged: Int?
  public var selfResolved: Int?
  public var interruptions: HoursCounts?
  public var notifications: Int?

  public init() {}
}

extension ListedCounts {
  init(_ counts: ListCounts, of kind: EpisodeList.Kind, in report: Report) {
    let values = report.values
    let row = report.listedRow(kind)
    if values.summary.pages != nil {
      (pages, pageHours) = (counts.pages, counts.pageHours)
      verdicts = values.quality == nil ? nil : counts.verdicts
      acknowledged = row.knowsAcknowledged ? counts.acknowledged : nil
    }
    selfResolved = row.knowsSelfResolved ? counts.selfResolved : nil
    if row.countsInterruptions, values.summary.interruptions != nil { interruptions = counts.interruptions }
    if kind == .figure(.notified) { notifications = counts.notifications }
  }
}

extension EpisodeList.Kind {
  /// Whether interruptions are counted of it: of other figures only the alerts are.
  fileprivate var isOfInterruptions: Bool {
    let figures: [EpisodeList.Figure] = [
      .interruptions, .businessInterruptions, .offInterruptions, .sleepInterruptions, .overLimit,
    ]
    return figures.contains { self == .figure($0) }
  }
}

/// What the row of a list tells of its alerts.
private struct ListedRow {
  var knowsAcknowledged: Bool
  var knowsSelfResolved: Bool
  var countsInterruptions: Bool
}

extension Report {
  fileprivate func listedRow(_ kind: EpisodeList.Kind) -> ListedRow {
    var row = ListedRow(
      knowsAcknowledged: values.response.timeToAcknowledge != nil, knowsSelfResolved: true, countsInterruptions: true)
    guard case .row(let family, let place) = kind else {
      row.countsInterruptions = kind.isOfInterruptions
      return row
    }
    switch family {
    case .storm, .cluster, .pattern, .answered, .severity, .deployedService, .deployedTeam:
      row.countsInterruptions = false
    case .service: listedRow(of: values.services.element(place), &row)
    case .team: listedRow(of: values.teams.element(place), &row)
    case .tier: listedRow(of: values.tiers.element(place)?.values, &row)
    case .rule, .before, .comparedRule:
      let rule = family == .rule ? values.rulesByRank.element(place) : nil
      row.countsInterruptions = rule.map { !$0.isSuppressed } ?? false
      row.knowsSelfResolved = rule.map { $0.selfResolved != nil } ?? true
    case .day, .month, .compared, .weekday, .hour, .weekHour, .person, .carriers, .comparedTeam, .rota: break
    }
    return row
  }

  private func listedRow(of segment: SegmentValues?, _ row: inout ListedRow) {
    guard let segment else { return }
    row.countsInterruptions = !segment.isSuppressed
    row.knowsAcknowledged = row.knowsAcknowledged && segment.acknowledged != nil
    row.knowsSelfResolved = segment.selfResolved != nil
  }
}

extension Array {
  /// The element at a place from 1 on.
  fileprivate func element(_ place: Int) -> Element? { indices.contains(place - 1) ? self[place - 1] : nil }
}
