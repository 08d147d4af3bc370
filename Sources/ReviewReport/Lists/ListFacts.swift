import OncallMetrics
import PagingModel

/// What a list says beside its counts: numbers of its row that lead to it and count no alerts.
struct ListFacts {
  private let report: Report
  private let people: [PersonLoad]
  private let reasons: [String: String]

  init(_ report: Report) {
    self.report = report
    people = report.values.load.peopleByTeam
    let raised = (report.recovery?.people ?? []).filter { $0.level != .insufficient && $0.level != .low }
    reasons = Dictionary(
      raised.prefix(RecoveryValues.mostExplained).map { ($0.person, ReportDocument.reasons(of: $0).plain) }
    ) { first, _ in first }
  }

  /// In words, each a sentence or a part of one; empty where there are none.
  func facts(of kind: EpisodeList.Kind) -> [String] {
    switch kind {
    case .figure(let figure): facts(of: figure)
    case .row(let family, let place): facts(of: family, place - 1)
    }
  }

  private func facts(of figure: EpisodeList.Figure) -> [String] {
    switch figure {
    case .overLimit: report.values.knownShiftsOverLimit.map { [share($0, "shift") + " over their limit"] } ?? []
    case .detected:
      [report.incidents?.recall.map { share($0, "recorded incident") + " had a page" }].compactMap(\.self)
        + [incidents(report.incidents?.all)].compactMap(\.self)
    case .followed: report.deployments?.changeFailureRate.map { [followed($0)] } ?? []
    default: []
    }
  }

  private func facts(of family: EpisodeList.Family, _ index: Int) -> [String] {
    let values = report.values
    switch family {
    case .storm: return storm(report.storms?.list[index])
    case .tier: return reached(values.tiers[index].values)
    case .team: return reached(values.teams[index])
    case .service: return reached(values.services[index])
    case .rota:
      return (values.load.rotas[index].load?.shiftsOverLimit).map { [share($0, "shift") + " over their limit"] } ?? []
    case .person: return nights(of: people[index]) + [reasons[people[index].person]].compactMap(\.self)
    case .severity: return [incidents(report.incidents?.severities[index])].compactMap(\.self)
    case .deployedService: return (report.deployments?.services[index].share).map { [followed($0)] } ?? []
    case .deployedTeam: return (report.deployments?.teams[index].share).map { [followed($0)] } ?? []
    default: return []
    }
  }

  // MARK: words

  private func storm(_ storm: Storm?) -> [String] {
    guard let storm else { return [] }
    let people = storm.isSuppressed ? nil : storm.people.map { NumberText.counted($0, "person", "people") }
    return [people, "at most \(NumberText.grouped(storm.flood.peak)) in ten minutes"].compactMap(\.self)
  }

  private func reached(_ row: SegmentValues) -> [String] {
    guard !row.isSuppressed, let people = row.people, people > 0 else { return [] }
    return [NumberText.counted(people, "person", "people")]
  }

  private func nights(of person: PersonLoad) -> [String] {
    guard person.sums.nightsDisturbed > 0 else { return [] }
    let nights = NumberText.counted(person.sums.nightsDisturbed, "disturbed night")
    return ["\(nights), at most \(NumberText.grouped(person.longestRunOfNights)) in a row"]
  }

  private func incidents(_ row: SeverityValues?) -> String? {
    row.map { NumberText.counted($0.incidents, "recorded incident") }
  }

  private func followed(_ share: Share) -> String {
    self.share(share, "deployment") + " followed by a page; one page may follow several"
  }

  private func share(_ share: Share, _ unit: String) -> String {
    "\(NumberText.grouped(share.count)) of \(NumberText.counted(share.of, unit))"
  }
}
