extension NoiseTally {
  /// The figures of a rule's row.
  ///
  /// - Parameters:
  ///   - pages: its pages, nil where they are not known.
  ///   - peopled: those of sources that record people.
  func values(ofPages pages: Int?, peopled: Int, _ evidence: Evidence) -> RuleNoise {
    var values = RuleNoise()
    (values.flapping, values.chattering, values.repeats, values.stale) = (flapping, chattering, repeats, stale)
    guard let pages else { return values }
    values.sleepPages = sleepPages
    values.people = people.count
    values.renotified = renotified
    guard evidence.knowsPeople else {
      values.selfResolvedUnder5Minutes = quickPages
      return values
    }
    guard pages == 0 || peopled > 0 else { return values }
    values.neverAcknowledged = neverAcknowledged
    values.selfResolvedUnder5Minutes = quickPeopledPages
    return values
  }

  /// What its pages were worth, where pages were judged.
  var judged: JudgedNoise {
    var judged = JudgedNoise()
    (judged.verdicts, judged.evidence, judged.cost) = (verdicts, evidence.values, cost)
    judged.score = NoiseCost.score(verdicts, cost: cost)
    return judged
  }
}

extension NoiseTally {
  static let definitions = [
    MetricDefinition(
      id: "neverAcknowledged", title: "Never acknowledged", unit: "pages",
      text: "pages of sources that record people which nobody acknowledged, also not after they were over",
      source: "own"),
    MetricDefinition(
      id: "sleepPages", title: "Pages in sleep hours", unit: "pages",
      text: "pages whose first notification on an interrupting channel came in the receiver's sleep hours",
      source: "own"),
    MetricDefinition(
      id: "rules.people", title: "People hit", unit: "people",
      text: "of a rule: people whom its pages of the period reached on an interrupting channel, whenever", source: "own"
    ),
  ]
}
