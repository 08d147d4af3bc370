import OncallMetrics
import PagingModel

/// Who was on call, and what it did to nights and rest.
extension ReportDocument {
  static func onCall(of report: Report) -> [DocumentBlock] {
    let load = report.values.load
    let knowledge = LoadKnowledge(of: report.values)
    guard knowledge.isLoadKnown else { return [] }
    guard load.knowsDuties else {
      let isDisturbed = load.people.contains { $0.sums.nightsDisturbed > 0 }
      return isDisturbed
        ? [.heading("Nights and rest"), .paragraph(withoutSchedule), nights(of: report, knowledge)] + rest(of: load)
        : []
    }
    return [.heading("On call, nights and rest")] + overLimits(of: report)
      + (load.people.isEmpty ? [] : [.paragraph(opening), nights(of: report, knowledge)] + rest(of: load))
      + rotas(of: load) + hiddenNote(load.hidden)
  }

  private static let withoutSchedule: Phrase =
    "No schedule tells who was on call: time on call, shifts and rest are not known. Nights are counted in each person's own zone; "
    + recovery

  private static let recovery: Phrase = "in recovery are disturbed nights and the two after each."

  private static let opening: Phrase =
    "People in order of name. On call: time as the one who is reached first, and its share of the period. "
    + "Nights are those of the person's own zone; " + recovery
    + " Rest breach: a night on call before a working day without 11 hours undisturbed from 18:00 to 09:00."

  // MARK: limits

  /// What is held against the limits, and what is attributed.
  private static func overLimits(of report: Report) -> [DocumentBlock] {
    let (load, targets) = (report.values.load, report.settings.targets)
    var sentences: [Phrase] = []
    if let share = load.shiftsOverLimit, share.of > 0 {
      let limit = NumberText.counted(targets.incidentsPerShift, "incident")
      sentences.append("Shifts with more than \(limit) in 12 hours: \(NumberText.share(share)).")
    }
    if let share = load.peopleOverOnCallShare, share.of > 0 {
      let limit = NumberText.tenths(Int64(targets.onCallShare), keepsZero: false)
      sentences.append("People on call for more than \(limit) % of the time: \(NumberText.share(share)).")
    }
    if load.unattributed > 0 { sentences.append(unattributed(load)) }
    return sentences.isEmpty ? [] : [.paragraph(Phrase.joined(sentences, by: " "))]
  }

  /// Alerts that are nobody's load.
  private static func unattributed(_ load: LoadValues) -> Phrase {
    let alerts = NumberText.counted(load.unattributed, "alert")
    let found = load.unattributed == 1 ? "finds" : "find"
    return "\(alerts) \(found) nobody on call, or no rota of the team."
  }

  // MARK: people

  private static func nights(of report: Report, _ knowledge: LoadKnowledge) -> DocumentBlock {
    let people = peopleOfNights(in: report.values.load)
    let duties = knowledge.areDutiesKnown
    let onCall: [DocumentColumn] =
      duties ? [.numbers("On call"), .numbers("Shifts over limit"), .numbers("Disturbances per week on call")] : []
    return .table(
      DocumentTable(
        columns: [.names("Person")] + onCall
          + [.numbers("Nights disturbed"), .numbers("Longest run"), .numbers("Nights in recovery")]
          + (duties ? [.numbers("Rest breaches")] : []),
        rows: people.prefix(mostPeople).map { row(of: $0, report.values.covered, knowledge) }))
  }

  private static func peopleOfNights(in load: LoadValues) -> [PersonLoad] {
    load.people.filter { $0.sums.onCall.count > 0 || $0.sums.nightsDisturbed > 0 }.sorted(by: precedes)
  }

  private static func row(of person: PersonLoad, _ covered: Period, _ knowledge: LoadKnowledge) -> [DocumentCell] {
    let sums = person.sums
    let nights: [DocumentCell] = [
      .number(sums.nightsDisturbed), .number(person.longestRunOfNights), .number(sums.nightsInRecovery),
    ]
    let rest: [DocumentCell] =
      knowledge.areDutiesKnown
      ? [!person.knowsDuty ? .number(nil) : sums.onCall.count > 0 ? .number(sums.restBreaches) : .none] : []
    return [.name(person.person, orElse: "")] + (knowledge.areDutiesKnown ? duty(of: person, covered) : [])
      + (nights + rest).map { knowledge.areNightsKnown ? $0 : .number(nil) }
  }

  /// How long, how many shifts over the limit, how often disturbed; of people who were not on call there is none of it.
  private static func duty(of person: PersonLoad, _ covered: Period) -> [DocumentCell] {
    let sums = person.sums
    guard person.knowsDuty else { return [.number(nil), .number(nil), .number(nil)] }
    guard sums.onCall.count > 0 else { return [.none, .none, .none] }
    return [
      .words(TimeShareText.hours(person.onCallShare(of: covered))),
      overLimit(Share(count: sums.shiftsOverLimit, of: sums.shifts)),
      person.perOnCallWeek.map { .words(NumberText.oneDecimal($0)) } ?? .none,
    ]
  }

  private static func rest(of load: LoadValues) -> [DocumentBlock] {
    let count = peopleOfNights(in: load).count - mostPeople
    let words = NumberText.counted(count, "more person", "more people")
    return count > 0 ? [.note("And \(words); the JSON report has all.")] : []
  }
}
