import PagingModel

/// What the response to one page tells: traces, who ended it, and when.
struct ResponseEvidence {
  /// A condition that is over so soon is called transient: PagerDuty, auto-pause.
  static let transient = Milliseconds.minutes(5)
  /// An end by hand so long after the acknowledgement is work, and no mere closing.
  static let work = Milliseconds.minutes(10)
  /// A condition that lasts so long after the acknowledgement was probably worked on.
  static let long = Milliseconds.minutes(20)

  private(set) var set: EvidenceSet = []

  /// - Parameters:
  ///   - joined: what the monitor saw of a joined episode.
  ///   - responders: the number of people who acknowledged it.
  init(of episode: Episode, _ joined: JoinedFiring?, responders: Int) {
    addTraces(episode.traces, responders: responders)
    addEnd(of: episode, joined)
  }

  private mutating func addTraces(_ traces: EpisodeTraces, responders: Int) {
    if traces.contains(.declared) { set.add(.incident) }
    if traces.contains(.ticketed) { set.add(.ticket) }
    if traces.contains(.noiseNoted) { set.add(.noteNoise) }
    if traces.contains(.actionNoted) { set.add(.noteAction) }
    if traces.contains(.escalatedByPerson) { set.add(.manualEscalation) }
    if responders > 1 && !traces.contains(.escalatedByTimer) { set.add(.secondResponder) }
    if traces.contains(.handedOver) { set.add(.reassigned) }
  }

  private mutating func addEnd(of episode: Episode, _ joined: JoinedFiring?) {
    if episode.endedBy == .person {
      guard let end = episode.resolvedAt else { return }
      let taken = end - (episode.acknowledgedAt ?? episode.firedAt)
      set.add(taken >= Self.work ? .resolvedByHandLate : .resolvedByHandSoon)
    } else if let end = Self.monitorEnd(of: episode, joined) {
      addMonitorEnd(end, of: episode)
    } else if episode.endedBy == nil || episode.endedBy == .timeout, episode.knowsPeople, episode.acknowledgedAt == nil
    {
      set.add(.neverAcknowledged)
    }
  }

  /// When the monitor saw the condition clear; nil where none tells.
  private static func monitorEnd(of episode: Episode, _ joined: JoinedFiring?) -> Timestamp? {
    if episode.endedBy == .merge { return nil }
    if let clearedAt = joined?.clearedAt { return clearedAt.cutToSecond }
    return episode.endedBy == .monitor && !episode.endedBeforeFired ? episode.resolvedAt : nil
  }

  private mutating func addMonitorEnd(_ end: Timestamp, of episode: Episode) {
    guard let acknowledgedAt = episode.acknowledgedAt, acknowledgedAt.isAtMost(end) else {
      // Where nobody tells acknowledgements, it is not known that there was none.
      guard episode.knowsPeople || episode.acknowledgedAt != nil else { return }
      let isTransient = end - episode.firedAt <= Self.transient
      return set.add(isTransient ? .resolvedBeforeAcknowledgement : .resolvedLateBeforeAcknowledgement)
    }
    let open = end - acknowledgedAt
    if open >= Self.long {
      set.add(.longAfterAcknowledgement)
    } else if open <= Self.transient {
      set.add(.resolvedSoonAfterAcknowledgement)
    } else if episode.traces.areUnwritten {
      set.add(.acknowledgedWithoutTrace)
    }
  }
}

extension Timestamp {
  /// Whether it is no later than an end, which may be told in whole seconds.
  fileprivate func isAtMost(_ end: Timestamp) -> Bool { (end == end.cutToSecond ? cutToSecond : self) <= end }
}
