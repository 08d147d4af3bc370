import Testing

@testable import AlertClustering

@Suite struct CauseEvidenceTests {
  private static func evidence(
    _ dependents: Int, direct: Int = 0, silent: Int = 0, needed: Int = 0, later: Int = 0, of services: Int, rules: Int
  ) -> CauseEvidence {
    CauseEvidence(
      dependents: dependents, directDependents: direct, silentDependents: silent, needed: needed, neededLater: later,
      services: services, rules: rules)
  }

  /// By hand: ln(1 + dependents) + 0.25 ln(1 + later) + 0.3 ln(1 + rules) - 0.25 ln(1 + silent / (1 + direct / 3)) - 0.4 ln(1 +
  /// unexplained).
  static let weights: [(evidence: CauseEvidence, unexplained: Int, weight: Double)] = [
    (evidence(0, of: 1, rules: 0), 0, 0),
    (evidence(2, direct: 2, of: 3, rules: 1), 0, 1.306557),
    (evidence(0, needed: 1, later: 1, of: 3, rules: 1), 1, 0.103972),
    (evidence(1, direct: 1, silent: 8, of: 3, rules: 1), 1, 0.137355),
    (evidence(3, direct: 3, silent: 4, needed: 2, later: 0, of: 9, rules: 2), 3, 0.886707),
  ]

  @Test(arguments: weights.indices) func whatItExplainsIsWeighedAgainstWhatItDoesNot(index: Int) {
    let sample = Self.weights[index]
    #expect(sample.evidence.unexplained == sample.unexplained)
    #expect(abs(sample.evidence.weight - sample.weight) < 1e-6)
  }

  /// web needs db and cache; eight others need both, too. web, db a minute later, cache half a minute after that.
  private func cause(othersFire: Bool) -> ProbableCause {
    let others = (0..<8).map { "s\($0)" }
    var story = Story([("web", "db"), ("web", "cache")] + others.flatMap { [($0, "db"), ($0, "cache")] })
    if othersFire { for other in others { story.alert(other, at: 0, service: other) } }
    for (number, service) in ["web", "db", "cache"].enumerated() {
      story.alert("z\(number)", at: 7200 + Double([0, 60, 90][number]), service: service)
    }
    let collection = story.collection()
    let first = collection.count - 3
    return AlertClusters(collection, [(first + 1, first), (first + 2, first)])[first].cause
  }

  /// Where most of what needs db and cache would have fired too, it is load that came from web.
  @Test func silenceOfWhatNeedsItSpeaksAgainstIt() {
    let found = cause(othersFire: true)
    #expect(found.alert == 8 && found.neededLater == 2)
    #expect(found.reason == "2 that it needs fired after it; it fired first")
  }

  @Test func whatNeverFiresIsNotSilent() {
    #expect(cause(othersFire: false).alert == 1)
  }

  @Test func alertsWithoutAServiceExplainNothing() {
    var story = Story([("web", "db")])
    for (number, service) in ["", "web", "db"].enumerated() {
      story.alert("\(number)", at: Double(number), rule: "r\(number)", service: service)
      story.alert("\(number)b", at: Double(number), rule: "q\(number)", service: service)
    }
    let collection = story.collection()
    #expect(AlertClusters(collection, (1..<6).map { ($0, 0) })[0].cause.alert == 4)
  }
}
