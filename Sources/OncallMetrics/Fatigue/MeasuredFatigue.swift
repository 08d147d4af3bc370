import LoadStatistics
import PagingModel

/// Whether people take longer to acknowledge after pages that were not worth it.
struct MeasuredFatigue {
  let load: LoadHistory
  let span: Range<Timestamp>
  /// Whether each page was worth it, by the index of its episode; nil where nobody knows.
  let verdict: (Int) -> Bool?

  static let windows = [Milliseconds.minutes(120), LoadConstants.day]
  static let bands: [(from: Int, to: Int?)] = [(0, 0), (1, 1), (2, 3), (4, nil)]
  /// Shown from so many pages, and two bands of so many.
  static let (leastPages, leastBand) = (100, 20)
  /// The most pages without a verdict, in percent: more of them could be what is counted.
  static let mostUnknown = 25

  static let definition = MetricDefinition(
    id: "fatigue", title: "Measured fatigue", unit: "seconds",
    text: """
      time to acknowledge, over pages acknowledged while open by somebody whom they notified, against the number of pages \
      not worth it whose first notification reached that person in the 120 minutes, or 24 hours, before the page's own: in \
      bands of 0, 1, 2-3, 4 and more, medians, and Spearman's rank correlation within each hours class; from 100 pages and \
      two bands of 20, and only where at most 25 % of the pages are without a verdict
      """,
    source: "Bonafide et al. 2015, Journal of Hospital Medicine 10:345")

  func values() -> FatigueValues {
    var values = FatigueValues()
    values.verdicts = verdictCount
    let unknown = values.verdicts.of - values.verdicts.count
    values.hasVerdicts = values.verdicts.of > 0 && unknown * 100 <= values.verdicts.of * Self.mostUnknown
    guard values.hasVerdicts else { return values }
    // Of the whole history: what came before the period's first pages counts for them.
    let firstHits = load.records.map { FirstHits($0.hits, verdict) }
    let answers = answers(firstHits)
    for window in Self.windows {
      for hours in HoursClass.allCases { values.rows.append(row(window, hours, answers, firstHits)) }
    }
    return values
  }

  private var verdictCount: Share {
    var share = Share(count: 0, of: 0)
    for (index, episode) in load.history.episodes.enumerated()
    where episode.page == .page && span.contains(episode.firedAt) {
      share.of += 1
      if verdict(index) != nil { share.count += 1 }
    }
    return share
  }

  /// Pages of the span that somebody acknowledged while they were open, and whom they had notified.
  private func answers(_ firstHits: [FirstHits]) -> [Answer] {
    var answers: [Answer] = []
    for (index, episode) in load.history.episodes.enumerated()
    where episode.page == .page && span.contains(episode.firedAt) {
      guard let time = episode.timeToAcknowledge, let person = episode.acknowledgedBy,
        let hit = firstHits[person.position].hits[Int32(index)]
      else { continue }
      answers.append(Answer(person: person, notifiedAt: hit.at, hours: hit.hours, time: time))
    }
    return answers
  }

  private func row(
    _ window: Milliseconds, _ hours: HoursClass, _ answers: [Answer], _ firstHits: [FirstHits]
  ) -> FatigueValues.Row {
    let own = answers.filter { $0.hours == hours }
    let before = own.map { firstHits[$0.person.position].notWorthIt(before: $0.notifiedAt, within: window) }
    let times = own.map(\.time)
    let bands = Self.bands.map { band in
      let members = zip(before, times).filter { $0.0 >= band.from && $0.0 <= band.to ?? .max }.map(\.1)
      return FatigueValues.Band(
        from: band.from, to: band.to, pages: members.count, median: NearestRank.percentile(50, of: members))
    }
    let isEnough = own.count >= Self.leastPages && bands.count { $0.pages >= Self.leastBand } >= 2
    let correlation = isEnough ? SpearmanCorrelation(of: before, with: times) : nil
    return FatigueValues.Row(
      window: window, hours: hours, pages: own.count, bands: isEnough ? bands : [], rho: correlation?.rho,
      p: correlation?.p)
  }
}

/// A page that somebody acknowledged.
private struct Answer {
  var person: PersonID
  /// The first notification of the page that reached the person.
  var notifiedAt: Timestamp
  /// The hours class of that moment.
  var hours: HoursClass
  var time: Milliseconds
}

/// The first notification of each page that reached a person.
private struct FirstHits {
  var hits: [Int32: PersonHit] = [:]
  /// Those of pages not worth it, in order.
  private var notWorthIt: [Timestamp] = []

  init(_ all: some Sequence<PersonHit>, _ verdict: (Int) -> Bool?) {
    for hit in all where hit.episode != PersonHit.noEpisode && hits[hit.episode] == nil {
      hits[hit.episode] = hit
      if verdict(Int(hit.episode)) == false { notWorthIt.append(hit.at) }
    }
  }

  /// How many of those came in a window before a moment, which is no longer part of it.
  func notWorthIt(before moment: Timestamp, within window: Milliseconds) -> Int {
    notWorthIt.partitioningIndex { $0 >= moment } - notWorthIt.partitioningIndex { $0 >= moment - window }
  }
}
