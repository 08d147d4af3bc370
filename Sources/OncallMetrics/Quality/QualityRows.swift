import PagingModel

/// Tells the pages of a period apart by tier, team, service, severity and hours.
struct QualityRows {
  let history: PagingHistory
  let targets: QualityTargets

  func fill(_ values: inout QualityValues, _ measures: inout QualityMeasures) {
    let pages = measures.pages
    let services = grouped(pages) { [$0.service] }
    values.byService = named(services, &measures) { service in service.flatMap { history.tiers[$0] } }
    values.byTeam = named(grouped(pages, by: teams), &measures) { _ in nil }
    let severities = SeverityNames(of: history)
    values.bySeverity = named(grouped(pages) { [severities[$0.severity]] }, &measures) { _ in nil }
    values.byHours = hours(&measures)
    if history.tiers.isEmpty { return }
    values.byTier = grouped(pages) { [$0.service.flatMap { history.tiers[$0] }] }
      .sorted { ($0.key ?? .max) < ($1.key ?? .max) }
      .map { QualityValues.TierRow(tier: $0.key, measure: measures.measure($0.pages, targets.target(ofTier: $0.key))) }
  }

  /// The pages of each key of their kinds; a page of several keys is with each of them. Keys come as pages do.
  private func grouped<Key: Hashable>(
    _ pages: [MeasuredPage], by keys: (EpisodeKind) -> [Key]
  ) -> [(key: Key, pages: [Int32])] {
    var numbers: [Key: Int] = [:]
    var groups: [(key: Key, pages: [Int32])] = []
    var known = [[Int]?](repeating: nil, count: history.kinds.count)
    for (number, page) in pages.enumerated() {
      let kind = Int(page.kind)
      let places =
        known[kind]
        ?? keys(history.kinds[kind]).map { key in
          if let number = numbers[key] { return number }
          numbers[key] = groups.count
          groups.append((key, []))
          return groups.count - 1
        }
      known[kind] = places
      for place in places { groups[place].pages.append(Int32(number)) }
    }
    return groups
  }

  /// The teams that a page counts for, or the row without a name.
  private func teams(of kind: EpisodeKind) -> [TextID?] {
    let teams = history.teamSets[Int(kind.teamSet)]
    return teams.isEmpty ? [nil] : teams
  }

  /// By pages, descending, then by the bytes of the name; what has none last of equals.
  private func named(
    _ groups: [(key: TextID?, pages: [Int32])], _ measures: inout QualityMeasures, tier: (TextID?) -> Int?
  ) -> [QualityValues.NamedRow] {
    var rows: [QualityValues.NamedRow] = []
    for group in groups {
      let target = targets.target(ofTier: tier(group.key))
      let measure = measures.measure(group.pages, target)
      rows.append(QualityValues.NamedRow(name: history.text(group.key), measure: measure))
    }
    return rows.sorted { left, right in
      let (a, b) = (left.measure.verdicts.pages, right.measure.verdicts.pages)
      return a != b ? a > b : ByteOrder.precedes(left.name, right.name)
    }
  }

  /// In the order of the classes; pages without one are in no row.
  private func hours(_ measures: inout QualityMeasures) -> [QualityValues.HoursRow] {
    var rows: [QualityValues.HoursRow] = []
    for hours in HoursClass.allCases {
      let own = measures.pages.indices.filter { measures.pages[$0].hours == hours }.map { Int32($0) }
      rows.append(QualityValues.HoursRow(hours: hours, measure: measures.measure(own, targets.target(ofTier: nil))))
    }
    return rows
  }
}
