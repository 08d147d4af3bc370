import OncallMetrics

/// What is counted of the alerts of a list, in words: the numbers of the page that lead to it.
enum ListWords {
  /// Nil where the number of alerts says all.
  static func counts(of list: ReportList) -> String? {
    let parts: [String] =
      switch list.kind {
      case .figure(.interruptions), .figure(.overLimit): [interruptions(list, of: [.business, .off, .sleep])]
      case .figure(.businessInterruptions), .figure(.offInterruptions), .figure(.sleepInterruptions):
        [interruptions(list, of: [])]
      case .figure(.notified): [NumberText.counted(list.counts.notifications ?? 0, "notification")]
      case .figure(.episodes), .figure(.pages), .figure(.businessPages), .figure(.offPages), .figure(.sleepPages):
        pages(of: list)
      case .figure: []
      case .row(.person, _), .row(.carriers, _), .row(.rota, _), .row(.weekday, _), .row(.hour, _),
        .row(.weekHour, _), .row(.comparedTeam, _):
        [interruptions(list, of: [.business, .off, .sleep])]
      case .row: pages(of: list) + [interruptions(list, of: [.sleep])]
      }
    let told = (parts + list.facts).filter { !$0.isEmpty }
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private enum Hours { case business, off, sleep }

  private static func interruptions(_ list: ReportList, of shown: [Hours]) -> String {
    guard let counts = list.counts.interruptions, counts.total > 0 else { return "" }
    let parts = shown.map { hours in
      switch hours {
      case .business: (counts.business, "in business hours")
      case .off: (counts.off, "in off hours")
      case .sleep: (counts.sleep, "in sleep hours")
      }
    }
    let told = parts.filter { $0.0 > 0 }.map { count, words in
      "\(count == counts.total && count > 1 ? "all" : NumberText.grouped(count)) \(words)"
    }
    let all = NumberText.counted(counts.total, "interruption")
    if counts.total == 1, let words = parts.first(where: { $0.0 == 1 })?.1 { return "\(all) \(words)" }
    return told.isEmpty ? all : "\(all), \(told.joined(separator: ", "))"
  }

  /// Pages by hours, by verdict and by what became of them.
  private static func pages(of list: ReportList) -> [String] {
    let counts = list.counts
    let hours = [
      (counts.pageHours?.sleep ?? 0, "in sleep hours"), (counts.pageHours?.off ?? 0, "in off hours"),
      (counts.pageHours?.business ?? 0, "in business hours"),
    ]
    let verdicts = [
      (counts.verdicts?.actionable ?? 0, "actionable"), (counts.verdicts?.unknown ?? 0, "unknown"),
      (counts.verdicts?.notActionable ?? 0, "not actionable"), (counts.verdicts?.decided ?? 0, "with a verdict"),
    ]
    let alone = counts.selfResolved == 1 ? "resolved by itself" : "resolved by themselves"
    let fates = [(counts.acknowledged ?? 0, "acknowledged"), (counts.selfResolved ?? 0, alone)]
    let count = counts.pages ?? 0
    let all = count == list.total ? [] : [[(count, count == 1 ? "page" : "pages")]]
    return (all + [hours, verdicts, fates]).map { parts in
      parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
    }
  }
}
