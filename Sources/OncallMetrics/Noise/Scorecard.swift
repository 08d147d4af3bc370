import PagingModel

/// The published limits of alarm systems, and what the period has.
public enum Scorecard {
  /// The lines, in the order of `ScorecardLine.ID`; those that need verdicts are left out where nothing was judged.
  public static func lines(of values: PeriodValues, _ storms: StormValues) -> [ScorecardLine] {
    rates(values, storms) + concentration(values) + fleeting(values) + severities(values.noise.severities)
      + worth(values.quality) + answers(values.quality)
  }

  private static let alarms = "ANSI/ISA-18.2; EEMUA 191"
  private static let quality = "New Relic, alert quality management"

  /// How fast alerts come.
  private static func rates(_ values: PeriodValues, _ storms: StormValues) -> [ScorecardLine] {
    let time = Share(count: Int(storms.time.count), of: Int(storms.whole.count))
    let episodes = values.summary.episodes
    return [
      line(.floodTime, "Time in storms", time, "under 1 %", storms.list.count, .storms) { 100 * $0.count < $0.of },
      line(
        .windowsOverLimit, "Ten minutes with over 10 alerts", storms.windowsOverLimit, "under 1 %",
        storms.windowsOverLimit.of, .windows
      ) { 100 * $0.count < $0.of },
      line(
        .peakRate, "Most alerts in ten minutes", storms.peakRate, "at most 10", episodes, .episodes
      ) { $0 <= Flood.startsAbove },
    ]
  }

  /// How few rules make how much.
  private static func concentration(_ values: PeriodValues) -> [ScorecardLine] {
    let isEnough = values.noise.pagingRules > NoiseValues.loudest
    return [
      line(
        .topTen, "Pages of the ten loudest rules", values.noise.topTen, "at most 5 %", values.noise.topTen?.of, .pages
      ) { isEnough ? 20 * $0.count <= $0.of : nil }
    ]
  }

  /// Alerts that come and go, and those that stay.
  private static func fleeting(_ values: PeriodValues) -> [ScorecardLine] {
    let (noise, episodes) = (values.noise, values.summary.episodes)
    return [
      line(.chattering, "Chattering: 3 firings in a minute", noise.chattering, "none", episodes, .episodes) {
        $0 == 0
      },
      line(.flapping, "Flapping: 3 firings in an hour", noise.flapping, nil, episodes, .episodes) { _ in nil },
      line(
        .stale, "Stale on the worst day: open for over 24 h", noise.staleOnWorstDay, "under 5 on any day", noise.stale,
        .staleEpisodes
      ) { $0 < 5 },
    ]
  }

  private static func severities(_ mix: SeverityMix) -> [ScorecardLine] {
    let rows: [(ScorecardLine.ID, String, Int, String)] = [
      (.severityHigh, "Severity high", mix.high, "about 5 %"),
      (.severityMedium, "Severity medium", mix.medium, "about 15 %"),
      (.severityLow, "Severity low", mix.low, "about 80 %"),
    ]
    return rows.map { id, title, count, target in
      let share = mix.known > 0 ? Share(count: count, of: mix.known) : nil
      return line(id, title, share, target, mix.known, .episodesWithSeverity) {
        // More than so much that is critical is too much; of the others no limit is published.
        id == .severityHigh ? 20 * $0.count <= $0.of : nil
      }
    }
  }

  /// Nothing where no page was judged; no figure where so many are unknown that only the bounds say something.
  private static func worth(_ quality: QualityValues?) -> [ScorecardLine] {
    guard let measure = quality?.all else { return [] }
    let percents = [measure.target.low, measure.target.high].map { "\($0 / 10)\($0 % 10 > 0 ? ".\($0 % 10)" : "")" }
    var worth = line(
      .actionable, "Pages worth it", measure.isBoundsOnly ? nil : measure.verdicts.share,
      "\(percents[0]) to \(percents[1]) %", measure.verdicts.decided, .pagesWithVerdict, "own"
    ) { _ in measure.isJudged ? measure.gap.map { $0 >= 0 } : nil }
    worth.unknown = measure.verdicts.unknown
    return [worth]
  }

  /// What pages came to, without a verdict.
  private static func answers(_ quality: QualityValues?) -> [ScorecardLine] {
    let rows: [(ScorecardLine.ID, String, Share?)] = [
      (.acknowledged, "Acknowledged while open", quality?.acknowledged),
      (.selfResolved, "Resolved by itself", quality?.selfResolved),
      (.shorterThan5Minutes, "Shorter than 5 minutes", quality?.shorterThan5Minutes),
    ]
    return rows.map { line($0, $1, $2, nil, $2?.of, .pages, Self.quality) { _ in nil } }
  }

  private static func line(
    _ id: ScorecardLine.ID, _ title: String, _ share: Share?, _ target: String?, _ count: Int?,
    _ counted: ScorecardLine.Counted,
    _ source: String = alarms, isMet: (Share) -> Bool?
  ) -> ScorecardLine {
    let known = share.flatMap { $0.of > 0 ? $0 : nil }
    return ScorecardLine(
      id: id, title: title, value: known.map { .share($0) }, unit: .percent, count: count, counted: counted,
      target: target, isMet: known.flatMap(isMet), source: source)
  }

  private static func line(
    _ id: ScorecardLine.ID, _ title: String, _ number: Int, _ target: String?, _ count: Int,
    _ counted: ScorecardLine.Counted,
    isMet: (Int) -> Bool?
  ) -> ScorecardLine {
    ScorecardLine(
      id: id, title: title, value: .count(number), unit: .episodes, count: count, counted: counted, target: target,
      isMet: isMet(number), source: alarms)
  }
}
