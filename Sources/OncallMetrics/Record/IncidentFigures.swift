import PagingModel

/// Holds the pages of a period against the incidents of a record. O(n log n) in pages and incidents.
struct IncidentFigures {
  private let history: PagingHistory
  private let incidents: [(incident: RecordedIncident, fate: IncidentFate)]
  private let priorities: [String]
  private let pages: PagedServices
  private let times: IncidentTimes

  init(_ record: IncidentRecord, in history: PagingHistory) {
    self.history = history
    let pages = PagedServices(of: history)
    let incidents = record.incidents.map { ($0, IncidentFate($0, priorities: record.priorities, pages)) }
    (self.pages, self.incidents, priorities) = (pages, incidents, record.priorities)
    times = IncidentTimes(incidents, pages)
  }

  /// - Parameters:
  ///   - input: what the history covers.
  ///   - knowsPages: whether any source records who was notified.
  func values(in period: Period, of input: Period, knowsPages: Bool) -> IncidentValues {
    var values = IncidentValues()
    (values.first, values.last) = (incidents.first?.0.course.startedAt, incidents.last?.0.course.startedAt)
    values.priorities = priorities
    var counting: [RecordedIncident] = []
    var judged = JudgedIncidents(history: history, pages: pages)
    for (incident, fate) in incidents {
      guard Self.note(incident, fate, period, input, in: &values.bins) else { continue }
      counting.append(incident)
      if case .sound(let services, let span) = fate { judged.add(incident, services, span) }
    }
    values.unknownServices = unknownServices(of: counting)
    (values.all, values.severities) = (
      SeverityTally(counting).values(nil), SeverityTally.bySeverity(counting, history)
    )
    guard knowsPages else { return values }
    judged.put(into: &values)
    putPrecision(of: period, into: &values)
    return values
  }

  /// Puts an incident into its bin, and tells whether it is one of the period.
  private static func note(
    _ incident: RecordedIncident, _ fate: IncidentFate, _ period: Period, _ input: Period,
    in bins: inout IncidentValues.Bins
  ) -> Bool {
    let (isOfPeriod, isOfInput) = (
      period.contains(incident.course.startedAt), input.contains(incident.course.startedAt)
    )
    switch fate {
    case .merged: bins.merged += 1
    case .withoutPriority: bins.withoutPriority += 1
    case .otherPriority: bins.otherPriority += 1
    case .endBeforeStart: bins.endBeforeStart += 1
    case _ where !isOfPeriod: bins.outsidePeriod += 1
    case _ where !isOfInput: bins.outsideInput += 1
    case .withoutService: bins.withoutService += 1
    case .unknownService: bins.unknownService += 1
    case .withoutEnd: bins.withoutEnd += 1
    case .sound: bins.judged += 1
    }
    switch fate {
    case .merged, .withoutPriority, .otherPriority, .endBeforeStart: return false
    case .withoutService, .unknownService, .withoutEnd, .sound: return isOfPeriod && isOfInput
    }
  }

  /// What the unknown services are called.
  private func unknownServices(of counting: [RecordedIncident]) -> [String] {
    let unknown = counting.filter { incident in
      !incident.isConfigured && incident.services.allSatisfy { pages[$0].isEmpty }
    }
    return ByteOrder.distinct(unknown.flatMap(\.services).map { history.printed($0) })
  }

  // MARK: pages

  private func putPrecision(of period: Period, into values: inout IncidentValues) {
    let pages = pages(in: period)
    values.unjudgedPages.withoutService = pages.withoutService
    values.unjudgedPages.undecided = pages.undecided
    let share = Share(count: pages.on.count, of: pages.on.count + pages.off.count)
    values.precision = times.touches(period) ? share : nil
  }

  /// The first page of each incident of a period that had one, with the incident's severity, in the order of the record.
  func firstPages(in period: Period, of input: Period) -> [(severity: String?, page: Int)] {
    var bins = IncidentValues.Bins()
    return incidents.compactMap { incident, fate in
      guard Self.note(incident, fate, period, input, in: &bins), case .sound(let services, let span) = fate,
        let page = pages.first(of: services, from: span.lowerBound, through: span.upperBound)
      else { return nil }
      return (incident.severity.map { history.printed($0) }, page)
    }
  }

  /// The pages of a period that were in the time of an incident, and those that were not, as indices of episodes; and how
  /// many others there are.
  func pages(in period: Period) -> (on: [Int], off: [Int], withoutService: Int, undecided: Int) {
    var found: (on: [Int], off: [Int], withoutService: Int, undecided: Int) = ([], [], 0, 0)
    let first = history.episodes.partitioningIndex { $0.firedAt >= period.start }
    for index in first..<history.episodes.count {
      let episode = history.episodes[index]
      if episode.firedAt >= period.end { break }
      guard episode.page == .page else { continue }
      guard let service = history.kind(of: episode).service else {
        found.withoutService += 1
        continue
      }
      switch times.holds(episode.firedAt, of: service) {
      case true: found.on.append(index)
      case false: found.off.append(index)
      case nil: found.undecided += 1
      }
    }
    return found
  }
}

/// The incidents of a period that are held against pages.
private struct JudgedIncidents {
  let history: PagingHistory
  let pages: PagedServices
  private var recall = Share(count: 0, of: 0)
  private var pagedBefore = 0
  private var detection = DurationTally.empty
  private var missed: [MissedIncident] = []

  init(history: PagingHistory, pages: PagedServices) { (self.history, self.pages) = (history, pages) }

  mutating func add(_ incident: RecordedIncident, _ services: [TextID], _ span: ClosedRange<Timestamp>) {
    recall.of += 1
    guard let first = pages.first(of: services, from: span.lowerBound, through: span.upperBound) else {
      missed.append(MissedIncident(incident, end: incident.endedAt ?? span.upperBound, in: history))
      return
    }
    recall.count += 1
    if let time = IncidentWindow.length(from: incident.course.startedAt, to: history.episodes[first].firedAt) {
      detection.add(time)
    } else {
      pagedBefore += 1
    }
  }

  func put(into values: inout IncidentValues) {
    values.recall = recall
    values.pagedBeforeStart = Share(count: pagedBefore, of: recall.of)
    values.detection.times = detection.values
    values.detection.notPaged = recall.of - recall.count
    values.detection.pagedBeforeStart = pagedBefore
    values.missed = missed
  }
}

extension MissedIncident {
  fileprivate init(_ incident: RecordedIncident, end: Timestamp, in history: PagingHistory) {
    self.init(
      id: history.printed(incident.id), source: incident.source.name, title: incident.title.map { history.printed($0) },
      severity: incident.severity.map { history.printed($0) }, services: incident.services.map { history.printed($0) },
      startedAt: incident.course.startedAt, endedAt: end)
  }
}
