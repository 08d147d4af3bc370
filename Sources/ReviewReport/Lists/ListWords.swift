import OncallMetrics

/// What is counted of the alerts of a list, in words: the numbers of the page that lead to it.
enum ListWords {
  /// Nil where the number of alerts says all.
  static func counts(of list: ReportList) -> String? {
    let parts: [String] =
      switch list.kind {
      case .figure(.interruptions): [interruptions(list, of: [.business, .off, .sleep])]
      case .figure(.businessInterruptions), .figure(.offInterruptions), .figure(.sleepInterruptions):
        [NumberText.counted(list.counts.interruptions.total, "interruption")]
      case .figure(.notified): [NumberText.counted(list.counts.notifications, "notification")]
      case .figure(.episodes), .figure(.pages), .figure(.businessPages), .figure(.offPages), .figure(.sleepPages):
        pages(of: list)
      case .figure: []
      case .row(.person, _), .row(.carriers, _), .row(.rota, _), .row(.weekday, _), .row(.hour, _):
        [interruptions(list, of: [.business, .off, .sleep])]
      case .row(.day, _), .row(.month, _), .row(.compared, _):
        pages(of: list) + [interruptions(list, of: [.sleep])]
      case .row: pages(of: list) + (list.counts.interruptions.total > 0 ? [interruptions(list, of: [.sleep])] : [])
      }
    let told = parts.filter { !$0.isEmpty }
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private enum Hours { case business, off, sleep }

  private static func interruptions(_ list: ReportList, of shown: [Hours]) -> String {
    let counts = list.counts.interruptions
    guard counts.total > 0 else { return "" }
    let parts = shown.map { hours in
      switch hours {
      case .business: (counts.business, "in business hours")
      case .off: (counts.off, "in off hours")
      case .sleep: (counts.sleep, "in sleep hours")
      }
    }
    let told = parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0)) \($0.1)" }
    let all = NumberText.counted(counts.total, "interruption")
    return told.isEmpty ? all : "\(all), \(told.joined(separator: ", "))"
  }

  /// Pages by hours, by verdict and by what became of them.
  private static func pages(of list: ReportList) -> [String] {
    let counts = list.counts
    let hours = [
      (counts.pageHours.sleep, "in sleep hours"), (counts.pageHours.off, "in off hours"),
      (counts.pageHours.business, "in business hours"),
    ]
    let verdicts = [
      (counts.verdicts.actionable, "actionable"), (counts.verdicts.unknown, "unknown"),
      (counts.verdicts.notActionable, "not actionable"), (counts.verdicts.decided, "with a verdict"),
    ]
    let fates = [(counts.acknowledged, "acknowledged"), (counts.selfResolved, "resolved by themselves")]
    let all = counts.pages == list.total ? [] : [[(counts.pages, counts.pages == 1 ? "page" : "pages")]]
    return (all + [hours, verdicts, fates]).map { parts in
      parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
    }
  }
}
