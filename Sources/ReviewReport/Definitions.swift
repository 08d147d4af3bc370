import PagingModel

/// What a figure means, with the constants in force.
struct Definition: Hashable, Sendable {
  /// Stable, for links: `time-to-acknowledge`.
  let id: String
  let title: String
  /// `pages`, `seconds`, `percent`; nil for a term.
  let unit: String?
  let text: String
  /// Where the definition comes from; nil for our own.
  let source: String?

  init(_ id: String, _ title: String, unit: String? = nil, _ text: String, source: String? = nil) {
    self.id = id
    self.title = title
    self.unit = unit
    self.text = text
    self.source = source
  }
}

extension Report {
  /// How the figures are defined, in the order of the report.
  var definitions: [Definition] { countDefinitions + responseDefinitions + rowDefinitions }

  private var countDefinitions: [Definition] {
    let channels = ChannelText.list(settings.interruptingChannels)
    let fold = DurationText.constant(settings.interruptionFold)
    let gap = DurationText.constant(settings.disturbanceGap)
    return [
      Definition(
        "episode", "Alert episode", unit: "episodes",
        "One firing of one alert, from fired to resolved. Repeats while it is open belong to it."),
      Definition(
        "page", "Page", unit: "pages", "An alert episode that reached at least one person by \(channels).",
        source: "PagerDuty, review guide"),
      Definition(
        "interruption", "Interruption", unit: "interruptions",
        "What one person notices: all notifications by \(channels) that arrive at most \(fold) after the first one count once.",
        source: "PagerDuty, Responder Insights"),
      Definition(
        "disturbance", "Disturbance", unit: "disturbances",
        "A notification by \(channels) more than \(gap) after the same person's previous one, so that a storm counts once."
      ),
      Definition(
        "hours", "Hours",
        "In each person's own zone. Sleep: \(HoursText.sleep), every day. Off: the rest of evenings, weekends and holidays. "
          + "Business: \(HoursText.business).",
        source: "PagerDuty, Operational Reviews"),
    ]
  }

  private var responseDefinitions: [Definition] {
    [
      Definition(
        "time-to-acknowledge", "Time to acknowledge", unit: "seconds",
        "From fired to the first acknowledgement by a person, over pages acknowledged while open. "
          + "Percentiles are nearest rank."),
      Definition(
        "time-to-resolve", "Time to resolve", unit: "seconds",
        "From fired to resolved, over pages that a person acknowledged or resolved. Where no source records who "
          + "acknowledged, over all resolved episodes."),
      Definition(
        "acknowledged", "Acknowledged", unit: "percent", "Pages that a person acknowledged while they were open."),
      Definition(
        "self-resolved", "Resolved by itself", unit: "percent",
        "Closed by the monitor or the pager's timer, and never acknowledged by a person."),
    ]
  }

  private var rowDefinitions: [Definition] {
    [
      Definition(
        "duration", "Median duration", unit: "seconds",
        "The middle duration of the alert episodes, from the monitor's times where a monitor saw them. "
          + "An end by the pager's timer is no end."),
      Definition("rule", "Rule", "The alert's name on one service: the same name on two services is two rules."),
      Definition(
        "period", "Period",
        "An episode or page belongs to the period of its start, a notification or interruption to that of its own moment. "
          + "An acknowledgement after the period still counts for its page."),
    ]
  }
}

/// The bounds of the hours classes (METRICS 2).
enum HoursText {
  static let businessDays = "Mon-Fri"
  static let businessFrom = "08:00"
  static let businessTo = "18:00"
  static let sleepFrom = "22:00"
  static let sleepTo = "08:00"

  static let business = "Monday to Friday \(businessFrom) to \(businessTo)"
  static let sleep = "\(sleepFrom) to \(sleepTo)"
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
