import OncallMetrics
import PagingModel

/// What to look at in a rule whose pages are not worth it: what most of them have in common, and what that speaks for.
/// Nothing is promised: what a change would have saved is not told by counts.
struct NoiseAdvice: Hashable {
  /// What to look at, as a sentence without its full stop.
  var title: String
  /// What it is said for; nil where nothing is common to enough of them.
  var reason: Share?
  /// What the counts are, behind their number.
  var words: String

  /// Of patterns that hold of half or more, the first is told.
  init(of rule: RuleValues) {
    let common = Self.patterns(of: rule).first { pattern in
      pattern.reason.map { $0.count > 0 && 2 * $0.count >= $0.of } ?? false
    }
    self = common ?? NoiseAdvice("Read its pages: no reason holds for most", nil, "")
  }

  private init(_ title: String, _ reason: Share?, _ words: String) {
    (self.title, self.reason, self.words) = (title, reason, words)
  }

  /// What says most of what could be changed comes first.
  private static func patterns(of rule: RuleValues) -> [NoiseAdvice] {
    let (noise, pages) = (rule.noise, rule.pages ?? 0)
    let evidence = { (evidence: VerdictEvidence) in
      Share(count: noise.judged?.evidence.first { $0.evidence == evidence }?.pages ?? 0, of: pages)
    }
    let ofPages = { (count: Int?) in count.map { Share(count: $0, of: pages) } }
    return [
      NoiseAdvice(
        "Keep it quiet while its service is worked on", evidence(.maintenance), "pages came while work was announced"),
      NoiseAdvice(
        "Look at its threshold: it comes and goes", Share(count: noise.flapping, of: rule.episodes),
        "episodes were part of flapping"),
      NoiseAdvice(
        "Look at how long it must last before it pages", ofPages(noise.selfResolvedUnder5Minutes),
        "pages were over by themselves within 5 min"),
      NoiseAdvice(
        "Look at whether a ticket would do: nothing is done", evidence(.acknowledgedWithoutTrace),
        "pages were acknowledged without a trace of what was done"),
      NoiseAdvice(
        "Look at whom it pages: it is handed on", evidence(.reassigned), "pages were handed to another team"),
      NoiseAdvice(
        "Look at why it comes back", Share(count: noise.repeats, of: rule.episodes),
        "episodes came again within an hour"),
      NoiseAdvice(
        "Look at whether it can wait until the morning", ofPages(noise.sleepPages), "pages came in sleep hours"),
      NoiseAdvice(
        "Look at whether it has to page: most get no answer", ofPages(noise.neverAcknowledged),
        "pages were never acknowledged"),
    ]
  }

  /// `108 of 178 pages were over by themselves within 5 min`.
  var because: String? {
    reason.map { "\(NumberText.grouped($0.count)) of \(NumberText.grouped($0.of)) \(words)" }
  }
}
