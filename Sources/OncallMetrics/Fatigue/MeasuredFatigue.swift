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
  /// The median of fewer would be what single people took.
  static let leastOfMedian = 5
  /// The most pages without a verdict, in percent: more of them could be what is counted.
  static let mostUnknown = 25

  static let definition = MetricDefinition(
    id: "fatigue", title: "Measured fatigue", unit: "seconds",
    text: """
      time to acknowledge, over pages acknowledged while open by somebody whom they notified, against the number of pages \
      not worth it whose first notification reached that person in the 120 minutes, or 24 hours, before the page's own: in \
      bands of 0, 1, 2-3, 4 and more, medians from 5 pages, and Spearman's rank correlation within each hours class; from 100 pages and \
      two bands of 20, and only where at most 25 % of the pages are without a verdict
      """,
    source: "Bonafide et al. 2015, Journal of Hospital Medicine 10:345")

  func values() -> FatigueValues { counted { _, _ in } }

  /// Counts, and hands over the pages of each band that is shown, with the place of its list.
  func counted(_ note: (Int, [Answer]) -> Void) -> FatigueValues {
    var values = FatigueValues()
    values.verdicts = verdictCount
    let unknown = values.verdicts.of - values.verdicts.count
    values.hasVerdicts = values.verdicts.of > 0 && unknown * 100 <= values.verdicts.of * Self.mostUnknown
    guard values.hasVerdicts else { return values }
    // Of the whole history: what came before the period's first pages counts for them.
    let firstHits = load.records.map { FirstHits($0.hits, verdict) }
    let answers = answers(firstHits)
    for window in Self.windows {
      for hours in HoursClass.allCases {
        let bands = bands(window, answers.filter { $0.hours == hours }, firstHits)
        let row = Self.row(window, hours, bands)
        for band in row.bands.indices {
          note(FatigueValues.place(row: values.rows.count, band: band), bands[band].map(\.answer))
        }
        values.rows.append(row)
      }
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
      answers.append(Answer(episode: index, person: person, notifiedAt: hit.at, hours: hit.hours, time: time))
    }
    return answers
  }

  /// A page, and how many came before it that were not worth it.
  private typealias Counted = (before: Int, answer: Answer)

  /// The pages of each band, in their order.
  private func bands(_ window: Milliseconds, _ answers: [Answer], _ firstHits: [FirstHits]) -> [[Counted]] {
    let counted = answers.map { answer -> Counted in
      (firstHits[answer.person.position].notWorthIt(before: answer.notifiedAt, within: window), answer)
    }
    return Self.bands.map { band in counted.filter { $0.before >= band.from && $0.before <= band.to ?? .max } }
  }

  private static func row(_ window: Milliseconds, _ hours: HoursClass, _ bands: [[Counted]]) -> FatigueValues.Row {
    let all = bands.joined()
    let isEnough = all.count >= leastPages && bands.count { $0.count >= leastBand } >= 2
    let correlation = isEnough ? SpearmanCorrelation(of: all.map(\.before), with: all.map(\.answer.time)) : nil
    let values = zip(Self.bands, bands).map { band, members in
      FatigueValues.Band(
        from: band.from, to: band.to, pages: members.count,
        median: members.count < leastOfMedian ? nil : NearestRank.percentile(50, of: members.map(\.answer.time)))
    }
    return FatigueValues.Row(
      window: window, hours: hours, pages: all.count, bands: isEnough ? values : [], rho: correlation?.rho,
      p: correlation?.p)
  }
}

/// A page that somebody acknowledged.
struct Answer {
  /// The index of its episode.
  var episode: Int
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
