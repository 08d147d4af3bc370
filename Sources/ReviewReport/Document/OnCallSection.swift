import OncallMetrics
import PagingModel

/// Who was on call, what it did to nights and rest, and which rotas are too full.
extension ReportDocument {
  static func onCall(of report: Report) -> [DocumentBlock] {
    let load = report.values.load
    let knowledge = LoadKnowledge(of: report.values)
    guard knowledge.isLoadKnown else { return [] }
    guard load.knowsDuties else {
      let isDisturbed = load.people.contains { $0.sums.nightsDisturbed > 0 }
      return isDisturbed ? [.heading("Nights and rest"), .paragraph(withoutSchedule), nights(of: load, knowledge)] : []
    }
    return [.heading("On call, nights and rest"), .paragraph(opening(of: load)), nights(of: load, knowledge)]
      + rest(of: load) + rotas(of: load)
  }

  private static let withoutSchedule: Phrase =
    "No schedule tells who was on call: time on call, shifts and rest are not known. Nights are counted in each person's own zone."

  private static func opening(of load: LoadValues) -> Phrase {
    var words: Phrase =
      "Time on call is time as the one who is reached first; nights are those of each person's own zone."
    if let share = load.shiftsOverLimit, share.of > 0 {
      words = words + " Shifts with more than 2 incidents in 12 hours: \(NumberText.share(share))."
    }
    if let share = load.peopleOverOnCallShare, share.count > 0 {
      words = words + " On call for more of their time than the target: \(NumberText.share(share)) people."
    }
    return load.isAttributed ? words + " " + attributed(load) : words
  }

  private static func attributed(_ load: LoadValues) -> Phrase {
    let rest = load.unattributed
    let left: Phrase = rest == 0 ? "" : " \(NumberText.counted(rest, "alert")) found nobody on call."
    return "All of it is attributed: no source tells whom alerts reached, so each counts for whoever was on call."
      + left
  }

  // MARK: people

  private static func nights(of load: LoadValues, _ knowledge: LoadKnowledge) -> DocumentBlock {
    let people = load.people.filter { $0.sums.onCall.count > 0 || $0.sums.nightsDisturbed > 0 }
    let duties = knowledge.areDutiesKnown
    let onCall: [DocumentColumn] = duties ? [.numbers("On call"), .numbers("Shifts over limit")] : []
    let rest: [DocumentColumn] = duties ? [.numbers("Rest breaches"), .numbers("Per on-call week")] : []
    return .table(
      DocumentTable(
        columns: [.names("Person")] + onCall
          + [.numbers("Nights disturbed"), .numbers("Longest run"), .numbers("Nights in recovery")] + rest,
        rows: people.prefix(mostPeople).map { row(of: $0, duties, knowledge) }))
  }

  private static func row(of person: PersonLoad, _ duties: Bool, _ knowledge: LoadKnowledge) -> [DocumentCell] {
    let sums = person.sums
    let hours = NumberText.grouped((sums.onCall.count + 1_800_000) / 3_600_000)
    let onCall: [DocumentCell] = [
      .words("\(hours) h"), .share(Share(count: sums.shiftsOverLimit, of: sums.shifts)),
    ]
    let nights: [DocumentCell] = [
      .number(sums.nightsDisturbed), .number(person.longestRunOfNights), .number(sums.nightsInRecovery),
    ].map { knowledge.areNightsKnown ? $0 : .number(nil) }
    let rest: [DocumentCell] = [
      .number(sums.restBreaches), person.perOnCallWeek.map { .words(NumberText.decimal($0, digits: 1)) } ?? .none,
    ]
    return [.name(person.person, orElse: "")] + (duties ? onCall : []) + nights + (duties ? rest : [])
  }

  private static func rest(of load: LoadValues) -> [DocumentBlock] {
    let count = load.people.count { $0.sums.onCall.count > 0 || $0.sums.nightsDisturbed > 0 } - mostPeople
    let words = NumberText.counted(count, "more person", "more people")
    return count > 0 ? [.note("And \(words); the JSON report has all.")] : []
  }

  // MARK: rotas

  private static func rotas(of load: LoadValues) -> [DocumentBlock] {
    guard !load.rotas.isEmpty else { return [] }
    return [
      .paragraph("Primary rotas. Uncovered: time of the period for which the schedule names nobody."),
      .table(
        DocumentTable(
          columns: [
            .names("Rota"), .numbers("People"), .numbers("Shifts"), .numbers("Interruptions"),
            .numbers("Shifts over limit"), .numbers("Busiest share"), .numbers("Uncovered"),
          ],
          rows: load.rotas.map(row))),
    ] + hiddenNote(load.rotas.contains { $0.load == nil } ? load.hidden : HiddenPeople())
  }

  private static func row(of rota: RotaLoad) -> [DocumentCell] {
    let hidden = DocumentCell.words("not told")
    return [
      .name(rota.rota.isEmpty ? nil : rota.rota, orElse: "a schedule without a name"), .number(rota.people),
      .number(rota.shifts), rota.load.map { .number($0.interruptions) } ?? hidden,
      rota.load.map { .share($0.shiftsOverLimit) } ?? hidden,
      rota.load.map { busiest($0.fairness) } ?? hidden, .duration(rota.uncovered),
    ]
  }

  /// The busiest share with how many fair shares it is.
  static func busiest(_ fairness: Fairness) -> DocumentCell {
    guard let share = fairness.topShare, let times = fairness.topTimesFair else { return .words("too few to tell") }
    return .words("\(NumberText.percent(share)), \(NumberText.decimal(times, digits: 1)) x fair")
  }

  /// Why some rows are not there.
  static func hiddenNote(_ hidden: HiddenPeople) -> [DocumentBlock] {
    guard hidden.people > 0 else { return [] }
    let people = hidden.people == 1 ? "1 person is" : "\(NumberText.grouped(hidden.people)) people are"
    return [
      .note(
        "\(people) not told of: their teams have fewer than \(hidden.smallestGroup) people with a figure, or would give those away."
      )
    ]
  }
}
