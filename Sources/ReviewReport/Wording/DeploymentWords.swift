import OncallMetrics

/// What deployments say of pages, in words that every form prints.
enum DeploymentWords {
  static func opening(_ values: DeploymentValues, _ words: ShareWords, of report: Report) -> Phrase {
    let bins = values.bins
    let parts = [
      (bins.outsidePeriod, "outside the period"),
      (bins.outsideInput, "where the input does not cover the hour after them"),
      (bins.unknownService, "of services that nothing else names"),
    ].filter { $0.0 > 0 }
    let rest = parts.map { "\(NumberText.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
    let leftOut = parts.isEmpty ? "" : " Not counted: \(rest)."
    let told = "\(NumberText.counted(bins.all, "deployment was", "deployments were")) told." + leftOut
    guard let rate = values.changeFailureRate else {
      return "Change failure rate is not known: \(quote: report.reason(for: "deployments.changeFailureRate")). \(told)"
    }
    if rate.of == 0 { return "No deployment of this period can be held against pages. \(told)" }
    return
      "Change failure rate: a page on the same service followed \(words.share(rate), list: report.list(.followed)) of the deployments within \(DurationText.text(DeploymentValues.window))\(words.interval(of: rate)). \(told)"
  }

  /// What has no row.
  static func few(_ values: DeploymentValues) -> Phrase {
    let few = [
      (values.fewServices, "service"), (values.fewTeams, "team"),
    ].filter { $0.0 > 0 }.map { NumberText.counted($0.0, $0.1) }.joined(separator: " and ")
    let rest =
      few.isEmpty ? "" : " \(few) with fewer \(few.contains(" and ") || !few.hasPrefix("1 ") ? "have" : "has") none."
    return
      "A page that came by chance counts, too. Services and teams have a row from \(DeploymentValues.leastOfRow) deployments on.\(rest)"
  }
}
