import OncallMetrics
import PagingModel

/// What the alerts of each list have in common, in words.
struct ListTitles {
  private let report: Report
  private let people: [PersonLoad]
  private let columns: [DayColumn]
  private let rules: [RuleValues]
  private let changes: [RuleChange]

  init(_ report: Report) {
    self.report = report
    people = report.values.load.peopleByTeam
    columns = DayColumn.columns(of: report.days)
    rules = report.values.rulesByRank
    changes = Comparison(report)?.rules ?? []
  }

  func title(of kind: EpisodeList.Kind) -> Phrase {
    switch kind {
    case .figure(let figure): Phrase(title(of: figure))
    case .row(let family, let place): title(of: family, place - 1)
    }
  }

  // MARK: rows

  private func title(of family: EpisodeList.Family, _ index: Int) -> Phrase {
    switch family {
    case .rule, .storm, .cluster, .pattern, .before: together(family, index)
    case .tier, .team, .service: segment(family, index)
    case .day, .month, .compared, .weekday, .hour, .weekHour: time(family, index)
    case .comparedRule:
      "Pages of " + ReportDocument.title(of: changes[index].rule) + " in \(comparedMonth)"
    case .comparedTeam: carriers(index) + " in \(comparedMonth)"
    case .answered: answered(index)
    case .severity, .deployedService, .deployedTeam: recorded(family, index)
    case .person: "Alerts that interrupted \(name: people[index].person)"
    case .carriers: carriers(index)
    case .rota: "Alerts that interrupted those on call of \(name: report.values.load.rotas[index].rota)"
    }
  }

  private func carriers(_ index: Int) -> Phrase {
    report.values.load.teams[index].team.map { "Alerts that interrupted people of \(name: $0)" }
      ?? "Alerts that interrupted people without a team"
  }

  private var comparedMonth: String { MomentText.month(named: report.compared?.month ?? "") }

  private func together(_ family: EpisodeList.Family, _ index: Int) -> Phrase {
    switch family {
    case .storm: return "Storm of \(moment(report.storms?.list[index].flood.start))"
    case .cluster: return "Incident of \(moment(report.clusters?.largest[index].startedAt))"
    case .pattern:
      guard let pattern = report.clusters?.patterns[index], let first = pattern.rules.first else { return "Alerts" }
      let title = ReportDocument.title(of: RuleValues(rule: first.rule, service: first.service))
      return "Alerts of the \(pattern.times) times when " + title
        + " and \(NumberText.counted(pattern.rules.count - 1, "other rule")) fired together"
    case .before:
      guard let rule = report.followUps?[index].rule else { return "Pages" }
      let month = report.months.dropLast().last.map { " in \(MomentText.month(named: $0.month))" } ?? ""
      return "Pages of " + ReportDocument.title(of: rule) + Phrase(month)
    default: return (rules[index].pages == nil ? "Alerts of " : "Pages of ") + ReportDocument.title(of: rules[index])
    }
  }

  private func segment(_ family: EpisodeList.Family, _ index: Int) -> Phrase {
    let values = report.values
    let unit = { (row: SegmentValues) in row.pages == nil ? "Alerts" : "Pages" }
    switch family {
    case .tier:
      let row = values.tiers[index]
      return "\(unit(row.values)) of \(row.tier.map { "tier \($0)" } ?? "services without a tier")"
    case .team:
      let row = values.teams[index]
      return row.name.map { "\(unit(row)) of the team \(name: $0)" } ?? "\(unit(row)) without a team"
    default:
      let row = values.services[index]
      return row.name.map { "\(unit(row)) of \(name: $0)" } ?? "\(unit(row)) without a service"
    }
  }

  private static let weekdays = [
    "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
  ]

  private func time(_ family: EpisodeList.Family, _ index: Int) -> Phrase {
    let reached = "Alerts that interrupted somebody"
    switch family {
    case .day: return "Alerts of \(DayWords.name(of: columns[index]))"
    case .month: return "Alerts of \(MomentText.month(named: report.months[index].month))"
    case .compared: return "Alerts of \(comparedMonth)"
    case .weekday: return "\(reached) on \(Self.weekdays[index])"
    case .weekHour: return "\(reached) on \(Self.weekdays[index / 24]) \(hour(index % 24))"
    default: return "\(reached) \(hour(index + 1))"
    }
  }

  /// `between 13:00 and 14:00`.
  private func hour(_ hour: Int) -> String { "between \(DayWords.ends(of: hour).joined(separator: " and "))" }

  // MARK: answers, records

  private func answered(_ index: Int) -> Phrase {
    guard let (row, band) = report.fatigue?.band(at: index + 1) else { return "Pages" }
    let before = FatigueWords.pages(of: band)
    return
      "Acknowledged pages of \(row.hours.rawValue) hours with \(before) not worth it in the \(DurationText.window(row.window)) before, the longest waits first"
  }

  private func recorded(_ family: EpisodeList.Family, _ index: Int) -> Phrase {
    let after: Phrase = "First pages after deployments of "
    switch family {
    case .severity:
      let severity = report.incidents?.severities[index].severity
      return "First pages of recorded incidents "
        + (severity.map { "of severity \(name: $0)" as Phrase } ?? "without a severity")
    case .deployedService: return after + "\(name: report.deployments?.services[index].name ?? "")"
    default: return after + "the team \(name: report.deployments?.teams[index].name ?? "")"
    }
  }

  private func moment(_ moment: Timestamp?) -> String {
    moment.map { MomentText.short($0, in: report.zone) } ?? ""
  }

  // MARK: figures

  private func title(of figure: EpisodeList.Figure) -> String {
    let unit = report.values.response.unit == .pages ? "Pages" : "Alerts"
    return switch figure {
    case .episodes: "Alerts"
    case .pages: "Pages"
    case .businessPages: "Pages in business hours of whom they reached first"
    case .offPages: "Pages in off hours of whom they reached first"
    case .sleepPages: "Pages in sleep hours of whom they reached first"
    case .actionable: "Actionable pages"
    case .notActionable: "Pages that were not actionable"
    case .unknown: "Pages without a verdict"
    case .decided: "Pages with a verdict"
    case .labelled: "Pages that people labelled"
    case .interruptions: "Alerts that interrupted somebody"
    case .businessInterruptions: "Alerts that interrupted somebody in business hours"
    case .offInterruptions: "Alerts that interrupted somebody in off hours"
    case .sleepInterruptions: "Alerts that interrupted somebody in sleep hours"
    case .notified: "Alerts that notified somebody"
    case .acknowledged: "\(unit) that were acknowledged, the longest waits first"
    case .acknowledgedInBusiness: "Acknowledged pages in business hours, the longest waits first"
    case .acknowledgedOff: "Acknowledged pages in off hours, the longest waits first"
    case .acknowledgedInSleep: "Acknowledged pages in sleep hours, the longest waits first"
    case .acknowledgedAfterEnd: "\(unit) that were acknowledged after their end"
    case .neverAcknowledged: "\(unit) that nobody acknowledged"
    case .resolved: "\(unit) with a time to resolve, the longest first"
    case .neverTouched: "\(unit) that no person touched"
    case .closedByTimer: "\(unit) that the pager's timer closed"
    case .stillOpen: "\(unit) that are open, or ended at an unknown time"
    case .acknowledgedWhileOpen: "Pages that a person acknowledged while they were open"
    case .selfResolved: "Pages that resolved themselves"
    case .shorterThan5Minutes: "Pages that were shorter than 5 minutes"
    case .loudest: "Pages of the ten loudest rules"
    case .chattering: "Chattering alerts"
    case .flapping: "Flapping alerts"
    case .stale: "Alerts that were open for over 24 h"
    case .severityKnown: "Alerts of high, medium or low severity"
    case .severityHigh: "Alerts of high severity"
    case .severityMedium: "Alerts of medium severity"
    case .severityLow: "Alerts of low severity"
    case .onIncident: "Pages in the time of a recorded incident"
    case .offIncident: "Pages outside of recorded incidents"
    case .detected: "First pages of recorded incidents"
    case .followed: "First pages after deployments"
    case .overLimit: "Alerts that interrupted those on call in shifts over their limit"
    }
  }
}

/// Days and hours of the day as titles name them.
enum DayWords {
  /// `Sat 7 Feb`, or from one day to another.
  static func name(of column: DayColumn) -> String {
    let first = MomentText.day(short: column.first)
    return column.first == column.last ? first : "\(first) to \(MomentText.day(short: column.last))"
  }

  /// `13:00–14:00`.
  static func hour(_ hour: Int) -> String { ends(of: hour).joined(separator: "\u{2013}") }

  /// `13:00`, `14:00`.
  static func ends(of hour: Int) -> [String] { [hour, hour + 1].map { "\($0 < 10 ? "0" : "")\($0):00" } }
}
