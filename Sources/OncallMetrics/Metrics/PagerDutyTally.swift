import PagingModel

/// PagerDuty's own aggregates, counted as PagerDuty does, so that a report can be held against PagerDuty Analytics.
struct PagerDutyTally: Mergeable {
  static let empty = PagerDutyTally()

  private var incidents = 0
  private var acknowledgedPages = 0
  /// In milliseconds, as `resolveTime`; wider than one time, so that no number of them overflows.
  private var acknowledgeTime: Int128 = 0
  private var resolvedPages = 0
  private var resolveTime: Int128 = 0
  private var acknowledged = 0
  private var autoResolved = 0
  private var escalations = 0

  /// Counts one episode that PagerDuty saw; the means run over pages, or all where no source knows pages.
  mutating func add(_ episode: Episode, _ evidence: Evidence) {
    incidents += 1
    escalations += Int(episode.escalationCount)
    if episode.acknowledgedAt != nil { acknowledged += 1 }
    if episode.endedBy == .monitor || episode.endedBy == .timeout { autoResolved += 1 }
    guard evidence.counts(episode) else { return }
    if let acknowledgedAt = episode.acknowledgedAt {
      acknowledgedPages += 1
      acknowledgeTime += Int128(max(0, (acknowledgedAt - episode.firedAt).count))
    }
    if let time = episode.timeToResolve {
      resolvedPages += 1
      resolveTime += Int128(time.count)
    }
  }

  mutating func merge(_ other: PagerDutyTally) {
    incidents += other.incidents
    acknowledgedPages += other.acknowledgedPages
    acknowledgeTime += other.acknowledgeTime
    resolvedPages += other.resolvedPages
    resolveTime += other.resolveTime
    acknowledged += other.acknowledged
    autoResolved += other.autoResolved
    escalations += other.escalations
  }

  /// The aggregates; interruptions are nil where no source records notifications.
  ///
  /// - Parameter hours: The period's interruptions by hours class.
  func values(_ hours: HoursCounts, _ evidence: Evidence) -> PagerDutyValues {
    var values = PagerDutyValues()
    values.incidentCount = incidents
    values.interruptions = evidence.knowsPages ? hours.total : nil
    values.hours = hours
    values.meanSecondsToFirstAcknowledgement = PagerDutyTally.meanSeconds(acknowledgeTime, of: acknowledgedPages)
    values.meanSecondsToResolve = PagerDutyTally.meanSeconds(resolveTime, of: resolvedPages)
    values.acknowledged = acknowledged
    values.autoResolved = autoResolved
    values.escalations = escalations
    return values
  }

  /// Whole seconds, cut, as PagerDuty shows them; nil of nothing.
  private static func meanSeconds(_ sum: Int128, of count: Int) -> Int64? {
    count == 0 ? nil : Int64(sum / (1000 * Int128(count)))
  }
}

extension PagerDutyTally {
  static let definitions = [
    definition("total_incident_count", "incidents", "incidents that started in the period"),
    definition("total_interruptions", "interruptions", "interruptions of the period"),
    definition("total_business_hour_interruptions", "interruptions", "interruptions in business hours"),
    definition("total_off_hour_interruptions", "interruptions", "interruptions in off hours"),
    definition("total_sleep_hour_interruptions", "interruptions", "interruptions in sleep hours"),
    definition(
      "mean_seconds_to_first_ack", "seconds",
      "mean of fired to first acknowledgement over all acknowledged pages, those acknowledged after their end too; cut"),
    definition(
      "mean_seconds_to_resolve", "seconds",
      "mean of fired to resolved over all resolved pages, whoever resolved them, the timer too; cut"),
    definition("total_incidents_acknowledged", "incidents", "incidents that a person acknowledged"),
    definition("total_incidents_auto_resolved", "incidents", "incidents that the monitor or the timer closed"),
    definition("total_escalation_count", "escalations", "escalations of the period's incidents"),
  ]

  private static func definition(_ id: String, _ unit: String, _ text: String) -> MetricDefinition {
    MetricDefinition(id: id, title: "PagerDuty " + id, unit: unit, text: text, source: "PagerDuty Analytics API")
  }
}
