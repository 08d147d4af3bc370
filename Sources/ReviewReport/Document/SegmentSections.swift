import OncallMetrics
import PagingModel

/// The same figures by service, by team and by tier.
extension ReportDocument {
  static func services(of report: Report) -> [DocumentBlock] {
    let services = report.values.services
    if services.isEmpty { return [] }
    return [.heading("Which services"), .table(table(of: services, title: "Service", orElse: "(no service)"))]
      + remainder(of: services, "more service")
  }

  static func teams(of report: Report) -> [DocumentBlock] {
    let teams = report.values.teams
    if teams.isEmpty { return [] }
    return [
      .heading("Which teams"),
      .paragraph("An episode of several teams counts in each team's row and once in the totals above."),
      .table(table(of: teams, title: "Team", orElse: "(no team)")),
    ] + remainder(of: teams, "more team")
  }

  /// Nothing where no service has a tier.
  static func tiers(of report: Report) -> [DocumentBlock] {
    let tiers = report.values.tiers
    if tiers.isEmpty { return [] }
    let rows = tiers.map { tier in
      var row = tier.values
      row.name = tier.tier.map { "Tier \($0)" }
      return row
    }
    return [
      .heading("By tier"), .paragraph("Tiers are those of services, 0 for the most critical."),
      .table(table(of: rows, title: "Tier", orElse: "(no tier)")),
    ]
  }

  private static func table(of segments: [SegmentValues], title: String, orElse: String) -> DocumentTable {
    let knowsPages = segments.contains { $0.pages != nil }
    let pageColumns: [DocumentColumn] =
      knowsPages
      ? [
        .numbers("Pages"), .numbers("Interruptions"), .numbers("In sleep hours"), .numbers("People"),
        .numbers("Acknowledged"),
      ] : []
    return DocumentTable(
      columns: [.names(title), .numbers("Episodes")] + pageColumns + [.numbers("Resolved by itself")],
      rows: segments.prefix(mostRows).map { row(of: $0, orElse: orElse, knowsPages: knowsPages) })
  }

  private static func row(of segment: SegmentValues, orElse: String, knowsPages: Bool) -> [DocumentCell] {
    let pages: [DocumentCell] = [
      .number(segment.pages), told(segment.interruptions, unless: segment.isSuppressed),
      told(segment.interruptions == nil ? nil : segment.hours.sleep, unless: segment.isSuppressed),
      told(segment.people, unless: segment.isSuppressed),
      .shareOfRow(segment.acknowledgedShare),
    ]
    return [.name(segment.name, orElse: orElse), .number(segment.episodes)] + (knowsPages ? pages : [])
      + [selfResolved(segment.selfResolvedShare, of: segment.pages)]
  }

  private static func remainder(of segments: [SegmentValues], _ one: String) -> [DocumentBlock] {
    let rest = segments.dropFirst(mostRows)
    if rest.isEmpty { return [] }
    let sum = episodesAndPages(rest.map { ($0.episodes, $0.pages) })
    return [.note("And \(NumberText.counted(rest.count, one)), \(sum) in all; the JSON report has all.")]
  }
}
