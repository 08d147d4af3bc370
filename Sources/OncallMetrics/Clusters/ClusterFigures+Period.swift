import LoadStatistics
import PagingModel

extension ClusterFigures {
  static let mostListed = 20
  /// So many clusters make a pattern.
  static let leastTimes = 3

  static let definition = MetricDefinition(
    id: "cluster", title: "Incident, or cluster of alerts", unit: "clusters",
    text: """
      alert episodes that links join, called an incident wherever people read, and a cluster in keys: an episode is linked to an earlier one where the odds that it was triggered by it, by \
      labels, service graph and what earlier firings tell, exceed those of its own background rate by 10 : 1, or where it is \
      the same alert again within 30 minutes; storms of 30 alerts and more in two places stay two where links between them are \
      fewer than 5 % of the smaller one's alerts; a cluster belongs to the period of its first episode
      """,
    source: "own, after Ogata 1988 and Zhuang, Ogata and Vere-Jones 2002 (ETAS declustering)")

  static let agreementDefinition = MetricDefinition(
    id: "cluster-agreement", title: "Agreement of clusters", unit: "0 to 1",
    text: """
      clusters against what the input itself tells of which alert episodes belong together: links to one recorded incident, \
      merges and duplicates, symptoms of one cause, firings of one pager incident; over the episodes of the period of which \
      something is told, each once, as systems that saw one firing are one episode already; an episode that is linked to \
      several incidents tells nothing. Over pairs: how many of the pairs in one cluster are told together (precision), how \
      many of those told together are in one cluster (recall), and their harmonic mean (F1); over episodes: the mean of the \
      same shares of each one's own cluster and group (B-cubed). Linking does not use what is told
      """,
    source: "Bagga and Baldwin 1998 (B-cubed); Manning, Raghavan and Schütze 2008, 16.3 (pairs)")

  /// The figures of a period.
  ///
  /// - Parameters:
  ///   - summary: that of the period.
  ///   - calendar: of the report's zone.
  public func values(
    in period: Period, _ summary: SummaryValues, _ calendar: some LocalCalendar
  ) -> ClusterValues {
    var values = ClusterValues()
    if let notifications = summary.notifications, let interruptions = summary.interruptions {
      values.notifications = .init(before: notifications, after: interruptions)
    }
    guard let clusters = summary.clusters else { return values }
    values.alerts = .init(before: summary.episodes, after: clusters)
    if let pages = summary.pages, let paging = summary.pagingClusters {
      values.pages = .init(before: pages, after: paging)
    }
    let numbers = self.clusters(in: period)
    values.largest = largest(numbers).map { value(of: $0) }
    values.patterns = patterns(numbers, calendar)
    return values
  }

  /// How many clusters began in a period, and how many of them paged; nil where nothing was put together.
  func counts(in period: Period) -> (all: Int, paging: Int)? {
    guard !history.clusters.isEmpty else { return nil }
    let numbers = clusters(in: period)
    let paging = numbers.count { number in
      history.clusters.episodes(of: number).contains { history.episodes[Int($0)].page == .page }
    }
    return (numbers.count, paging)
  }

  /// By episodes, descending, then in order; those of one episode are none to look at.
  private func largest(_ numbers: Range<Int>) -> [Int] {
    let sized = numbers.map { (number: $0, size: history.clusters.episodes(of: $0).count) }.filter { $0.size > 1 }
    let sorted = sized.sorted { $0.size != $1.size ? $0.size > $1.size : $0.number < $1.number }
    return sorted.prefix(Self.mostListed).map(\.number)
  }

  // MARK: patterns

  private func patterns(_ numbers: Range<Int>, _ calendar: some LocalCalendar) -> [ClusterPattern] {
    var clusters: [Set<RuleKey>: [Int]] = [:]
    for number in numbers where history.clusters.episodes(of: number).count > 1 {
      let rules = Set(
        history.clusters.episodes(of: number).map { index -> RuleKey in
          let kind = history.kind(of: history.episodes[Int(index)])
          return RuleKey(rule: kind.rule, service: kind.service)
        })
      if rules.count > 1 { clusters[rules, default: []].append(number) }
    }
    let patterns = clusters.filter { $0.value.count >= Self.leastTimes }.map { pattern($0.key, $0.value, calendar) }
    return Array(patterns.sorted(by: ClusterPattern.precedes).prefix(Self.mostListed))
  }

  private func pattern(
    _ rules: Set<RuleKey>, _ numbers: [Int], _ calendar: some LocalCalendar
  ) -> ClusterPattern {
    let names = rules.map { ClusterPattern.Rule(rule: history.text($0.rule), service: history.text($0.service)) }
    let starts = numbers.map { history.episodes[history.clusters.first(of: $0)].firedAt }
    let spans = zip(numbers, starts).map { number, start -> Milliseconds in
      history.episodes[Int(history.clusters.episodes(of: number).last ?? 0)].firedAt - start
    }
    return ClusterPattern(
      rules: names.sorted(by: ClusterPattern.Rule.precedes), times: numbers.count,
      months: Set(starts.map { CalendarMonth(of: calendar.date(at: $0)).description }).sorted(),
      medianSpan: NearestRank.percentile(50, of: spans) ?? Milliseconds(0), clusters: numbers)
  }
}

extension ClusterPattern.Rule {
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    ByteOrder.equal(left.rule, right.rule)
      ? ByteOrder.precedes(left.service, right.service) : ByteOrder.precedes(left.rule, right.rule)
  }
}

extension ClusterPattern {
  /// Most often first, then the larger set, then by bytes.
  static func precedes(_ left: ClusterPattern, _ right: ClusterPattern) -> Bool {
    if left.times != right.times { return left.times > right.times }
    if left.rules.count != right.rules.count { return left.rules.count > right.rules.count }
    return left.rules.lexicographicallyPrecedes(right.rules, by: Rule.precedes)
  }
}
