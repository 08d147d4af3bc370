extension AlertLink {
  /// Why the alert belongs to the earlier one, in words, such as
  /// `42 s after payments-db, which checkout needs; odds 900 : 1, by itself 0.03 times a day; usually precedes it: 14
  /// times, 210 times more often than by chance (p 1e-22), first in 14 of 15 cases`.
  ///
  /// What was counted is never called a cause.
  ///
  /// - Parameters:
  ///   - earlier: the name of the earlier alert's service.
  ///   - later: that of this alert's.
  public func reason(earlier: String, later: String) -> String {
    let span = ReasonNumbers.span(milliseconds)
    guard let odds, let backgroundPerDay else { return "fired again \(span) after it ended, or fired last" }
    let ratio = "odds \(ReasonNumbers.plain(burstOdds ?? odds)) : 1"
    let background = "by itself \(ReasonNumbers.plain(backgroundPerDay)) times a day"
    let burst = burstOdds == nil ? "" : "one of several alerts that together explain it: "
    let learned = evidence.map { "; " + $0.words } ?? ""
    return "\(burst)\(span) after \(relation.words(earlier: earlier, later: later)); \(ratio), \(background)\(learned)"
  }
}

extension AlertLink {
  /// The same as people read it, without the time and the earlier alert, which stand before it: `which checkout needs; over
  /// 1 000 times likelier together than by chance; together 14 times before`.
  ///
  /// Beyond a thousand times nobody tells numbers apart. The exact ones are those of `reason`.
  ///
  /// - Parameters:
  ///   - earlier: the name of the earlier alert's service.
  ///   - later: that of this alert's.
  public func words(earlier: String, later: String) -> String {
    guard let odds else { return "fired again after \(ReasonNumbers.span(milliseconds))" }
    let burst = burstOdds == nil ? "" : "one of several alerts that together explain it; "
    let times = ReasonNumbers.times(burstOdds ?? odds)
    let before = evidence.map { "; together \($0.count) times before" } ?? ""
    let what = relation.brief(earlier: earlier, later: later)
    return "\(burst)\(what); \(times) times likelier together than by chance\(before)"
  }
}

extension PairEvidence {
  var words: String {
    let often = lead >= 0.6 ? "usually precedes it" : "often fires near it"
    let more = lift.isFinite ? ", \(ReasonNumbers.plain(lift)) times more often than by chance" : ""
    let cases = count + reverseCount
    return
      "\(often): \(count) times\(more) (p \(ReasonNumbers.scientific(p))), first in \(count) of \(cases) \(cases == 1 ? "case" : "cases")"
  }
}

extension AlertRelation {
  /// What the earlier alert is to the later one.
  func words(earlier: String, later: String) -> String {
    switch self {
    case .refire: "the same alert"
    case .symbol: "the same rule on the same service"
    case .symbolElsewhere: "the same rule on the same service of another cluster"
    case .host: "an alert of the same host"
    case .service: "another rule on \(named(later))"
    case .serviceElsewhere: "another rule on \(named(later)) of another cluster"
    case .dependency: "\(earlier), which \(later) needs"
    case .dependencyElsewhere: "\(earlier) of another cluster, which \(later) needs"
    case .dependent: "\(earlier), which needs \(later)"
    case .dependentElsewhere: "\(earlier) of another cluster, which needs \(later)"
    case .sibling: "\(earlier), which needs a service that \(later) needs, too"
    case .twoHops: "\(earlier), one service away from \(later)"
    case .ruleInCluster: "the same rule on \(named(earlier)) in the same cluster"
    case .cluster: "an alert of \(named(earlier)) in the same cluster"
    case .unrelated: "an alert of \(named(earlier))"
    }
  }

  /// The same where the earlier alert and its service are named before.
  func brief(earlier: String, later: String) -> String {
    switch self {
    case .dependency: "which \(later) needs"
    case .dependencyElsewhere: "of another cluster, which \(later) needs"
    case .dependent: "which needs \(later)"
    case .dependentElsewhere: "of another cluster, which needs \(later)"
    case .sibling: "which needs a service that \(later) needs, too"
    case .twoHops: "one service away from \(later)"
    default: words(earlier: earlier, later: later)
    }
  }

  private func named(_ service: String) -> String { service.isEmpty ? "no known service" : service }
}
