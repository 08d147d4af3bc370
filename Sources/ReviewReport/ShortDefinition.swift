import OncallMetrics
import PagingModel

/// What a word of the report means, in one or two sentences with the constants in force. The formulas are those of
/// `MetricDefinitions`, which the JSON report prints.
struct ShortDefinition: Hashable, Sendable {
  /// The figure in `MetricDefinitions`; nil for what is no figure of its own.
  let id: String?
  let title: String
  let text: String
  /// Where the definition comes from; nil for our own.
  let source: String?

  init(_ title: String, _ text: String, id: String? = nil, source: String? = nil) {
    self.id = id
    self.title = title
    self.text = text
    self.source = source
  }
}

extension Report {
  /// How the figures are defined, in the order of the report.
  var definitions: [ShortDefinition] {
    countDefinitions + incidentDefinitions + responseDefinitions + loadDefinitions + rowDefinitions + noiseDefinitions
  }

  private var countDefinitions: [ShortDefinition] {
    let channels = ChannelText.list(settings.interruptingChannels)
    let fold = DurationText.constant(settings.interruptionRule.fold)
    let gap = DurationText.constant(settings.interruptionRule.gap)
    let hours = HoursText(settings.hours)
    return [
      ShortDefinition(
        "Alert episode", "One firing of one alert, from fired to resolved. Repeats while it is open belong to it.",
        id: "episodes"),
      ShortDefinition(
        "Page", "An alert episode that reached at least one person by \(channels).",
        id: "pages", source: "PagerDuty, review guide"),
      ShortDefinition(
        "Interruption",
        "What one person notices: all notifications by \(channels) that arrive at most \(fold) after the first one "
          + "count once.",
        id: "interruptions", source: "PagerDuty, Responder Insights"),
      ShortDefinition(
        "Disturbance",
        "A notification by \(channels) more than \(gap) after the same person's previous one, so that a storm "
          + "counts once.", id: "disturbances"),
      ShortDefinition(
        "Hours",
        "In each person's own zone. Sleep: \(hours.sleep), every day. Business: \(hours.business). "
          + "Off: the rest of evenings, weekends and holidays.",
        id: "hours", source: "PagerDuty, Operational Reviews"),
    ]
  }

  /// The three things that are called incidents, each by a name of its own.
  private var incidentDefinitions: [ShortDefinition] {
    [
      ShortDefinition(
        "Incident",
        "Alerts that belong together, put together here by links between them: a cluster. Of a shift or a person those count of "
          + "which a page notified the person in the shift, or in the period, however often.",
        id: "incidents", source: "limit of a shift: SRE Book, Being On-Call"),
      ShortDefinition(
        "Recorded incident", "What somebody declared to be an incident: in a record of incidents, or linked to a page."),
      ShortDefinition("Pager incident", "What a pager calls so: mostly one alert, with an id of its own."),
    ]
  }

  private var responseDefinitions: [ShortDefinition] {
    [
      ShortDefinition(
        "Time to acknowledge",
        "From fired to the first acknowledgement by a person, over pages acknowledged while open. "
          + "Percentiles are nearest rank.", id: "timeToAcknowledge"),
      ShortDefinition(
        "Time to resolve",
        "From fired to resolved, over pages that a person acknowledged or resolved. Where no source records who "
          + "acknowledged, over all resolved episodes.", id: "timeToResolve"),
      ShortDefinition("Acknowledged", "Pages that a person acknowledged while they were open.", id: "acknowledged"),
      ShortDefinition(
        "Resolved by itself",
        "Closed by the monitor or the pager's timer, and never acknowledged by a person.", id: "selfResolved"),
    ]
  }

  /// Of the words of load, where it is known who was on call.
  private var loadDefinitions: [ShortDefinition] {
    guard values.load.knowsDuties else { return [] }
    return [
      ShortDefinition(
        "Fair share", "What each would have had if all of the group who were on call or disturbed had had the same."),
      ShortDefinition(
        "Nights in recovery", "Disturbed nights and the two after each.", id: "nightsInRecovery",
        source: "Malmberg et al. 2010"),
      ShortDefinition(
        "Rest breach",
        "A night on call before a working day whose longest stretch without a disturbance from 18:00 to 09:00 is under 11 hours.",
        id: "restBreaches", source: "Directive 2003/88/EC"),
      ShortDefinition(
        "Level of load",
        "Amber and red are, in 28 days: \(RecoveryText.thresholds); a rising trend. Not validated against any outcome.",
        id: "level"),
    ]
  }

  private var rowDefinitions: [ShortDefinition] {
    [
      ShortDefinition(
        "Median duration",
        "The middle time from fired to the end of the condition: the monitor's end where a monitor saw it. "
          + "An end by the pager's timer is no end.", id: "medianDurationSeconds"),
      ShortDefinition("Rule", "The alert's name on one service: the same name on two services is two rules."),
      ShortDefinition(
        "Period",
        "An episode or page belongs to the period of its start, a notification or interruption to that of its own moment. "
          + "An acknowledgement after the period still counts for its page.", id: "period"),
    ]
  }
}

/// The names of channels in a sentence.
enum ChannelText {
  /// `push, phone or SMS`.
  static func list(_ channels: [String]) -> String {
    let words = channels.map(word)
    guard let last = words.last else { return "an interrupting channel" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func word(_ channel: String) -> String {
    switch channel {
    case "sms": "SMS"
    case "email": "e-mail"
    default: channel
    }
  }
}
