import OncallMetrics

/// What is told of alerts whose row keeps how soon they were acknowledged: neither the time nor what is known of the page, which
/// may say how long after the acknowledgement it was over.
extension HiddenAnswers {
  /// Those of a report.
  init(of report: Report) { self.init(report.values, report.months, beside: report.compared?.values.load) }

  func told(_ alert: ListedAlert) -> ListedAlert {
    guard hides(rule: alert.rule, on: alert.service, firedAt: alert.firedAt) else { return alert }
    var alert = alert
    (alert.timeToAcknowledge, alert.evidence) = (nil, nil)
    return alert
  }

  func told(_ sheet: RuleSheet) -> RuleSheet {
    var sheet = sheet
    for index in sheet.latest.indices
    where hides(rule: sheet.rule, on: sheet.service, firedAt: sheet.latest[index].firedAt) {
      sheet.hidesAnswers = true
      sheet.latest[index].timeToAcknowledge = nil
    }
    return sheet
  }

  func told(_ story: StormStory) -> StormStory {
    var story = story
    for lane in story.lanes.indices {
      for index in story.lanes[lane].alerts.indices {
        let alert = story.lanes[lane].alerts[index]
        guard hides(rule: alert.namedRule, on: story.lanes[lane].service, firedAt: alert.firedAt) else { continue }
        story.lanes[lane].alerts[index].acknowledgedAt = nil
        story.lanes[lane].alerts[index].hidesAnswer = true
      }
    }
    return story
  }
}
