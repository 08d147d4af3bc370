import OncallMetrics

/// Lines of the scorecard in words.
enum ScorecardText {
  /// `75.8 % (353 of 466)`, `under 0.1 % (14 min of 31 d)`, `12`; nil where it is not known.
  ///
  /// - Parameter words: how the form writes shares.
  static func value(_ line: ScorecardLine?, _ words: ShareWords = .document) -> String? {
    guard let line, let value = line.value else { return nil }
    switch value {
    case .share(let share): return line.isTime ? words.time(share) : words.share(share)
    case .count(let count): return NumberText.grouped(count)
    }
  }

  /// What it is counted over: `12 pages`, `504 pages with a verdict, 151 unknown`; `pages are not known`.
  static func basis(_ line: ScorecardLine) -> String {
    line.counted.words(for: line.count) + QualityText.unknown(line.unknown)
  }

  /// `met`, `not met`, `not judged`; nothing without a target.
  static func met(_ line: ScorecardLine?) -> String {
    guard let line, line.target != nil else { return "" }
    return line.isMet.map { $0 ? "met" : "not met" } ?? "not judged"
  }
}

extension ScorecardLine.Counted {
  /// `1 page`, `12 pages`; `pages are not known`.
  fileprivate func words(for count: Int?) -> String {
    let (one, many) = names
    return count.map { NumberText.counted($0, one, many) } ?? "\(many) are not known"
  }

  private var names: (one: String, many: String) {
    switch self {
    case .episodes: ("alert episode", "alert episodes")
    case .episodesWithSeverity: ("alert episode with a severity", "alert episodes with a severity")
    case .staleEpisodes: ("stale alert episode", "stale alert episodes")
    case .pages: ("page", "pages")
    case .pagesWithVerdict: ("page with a verdict", "pages with a verdict")
    case .storms: ("storm", "storms")
    case .windows: ("window of ten minutes", "windows of ten minutes")
    }
  }
}
