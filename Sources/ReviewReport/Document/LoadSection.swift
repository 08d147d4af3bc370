import OncallMetrics
import PagingModel

/// Who was interrupted, and when in their own day.
extension ReportDocument {
  /// The most people in a table; the JSON report has all.
  static let mostPeople = 50

  static func load(of report: Report) -> [DocumentBlock] {
    let people = report.values.load.people.sorted(by: precedes)
    let heading = DocumentBlock.heading("Who was interrupted, and when")
    guard !people.isEmpty else {
      let hidden = hiddenNote(report.values.load.hidden)
      if !hidden.isEmpty { return [heading] + hidden }
      let words: Phrase =
        report.values.summary.interruptions == nil
        ? "Not known: \(quote: report.reason(for: "summary.interruptions"))." : "Nobody was notified in this period."
      return [heading, .paragraph(words)]
    }
    guard report.values.summary.interruptions != nil || report.values.load.isAttributed else {
      return actors(of: report)
    }
    let opening: Phrase =
      "Interruptions of each person by the hours of the person's own zone, in order of name: nobody is ranked. "
      + "Acknowledged: pages that the person was the first to acknowledge."
    return [
      heading, .paragraph(opening + attributed(report.values.load)),
      .table(table(of: people.prefix(mostPeople), knowsAcknowledgements: report.values.knowsAcknowledgements)),
    ] + remainder(of: people)
      + attribution(of: people) + hiddenNote(report.values.load.hidden)
  }

  /// What is left to say where no source records notifications: who acknowledged.
  private static func actors(of report: Report) -> [DocumentBlock] {
    let people = report.values.load.people.sorted(by: precedes)
    let opening: Phrase = "Whom alerts interrupted is not known: \(quote: report.reason(for: "summary.interruptions"))."
    guard report.values.knowsAcknowledgements else {
      let heading = DocumentBlock.heading("Who was interrupted, and when")
      return [heading, .paragraph(opening + " Nor is it known who acknowledged.")]
    }
    let rows = people.prefix(mostPeople).map { person -> [DocumentCell] in
      [.name(person.person, orElse: ""), .number(person.acknowledged)]
    }
    let table = DocumentTable(columns: [.names("Person"), .numbers("Acknowledged")], rows: rows)
    let rest = people.count - rows.count
    let note: Phrase = "And \(NumberText.counted(rest, "more person", "more people")); the JSON report has all."
    return [.heading("Who acknowledged"), .paragraph(opening), .table(table)] + (rest > 0 ? [.note(note)] : [])
  }

  /// In order of name, by bytes.
  static func precedes(_ left: PersonLoad, _ right: PersonLoad) -> Bool {
    left.person.utf8.lexicographicallyPrecedes(right.person.utf8)
  }

  private static func table(
    of people: some Collection<PersonLoad>, knowsAcknowledgements: Bool
  ) -> DocumentTable {
    DocumentTable(
      columns: [
        .names("Person"), .numbers("Interruptions"), .numbers("Business"), .numbers("Off"), .numbers("Sleep"),
        .numbers("Acknowledged"),
      ],
      rows: people.map { row(of: $0, isKnown: $0.knowsLoad, knowsAcknowledgements: knowsAcknowledgements) })
  }

  private static func row(
    of person: PersonLoad, isKnown: Bool, knowsAcknowledgements: Bool
  ) -> [DocumentCell] {
    [
      .name(person.person, orElse: ""), .number(isKnown ? person.interruptions : nil),
      .number(isKnown ? person.hours.business : nil), .number(isKnown ? person.hours.off : nil),
      .shareOfRow(isKnown ? person.sleepShare : nil),
      .number(knowsAcknowledgements ? person.acknowledged : nil),
    ]
  }

  private static func remainder(of people: [PersonLoad]) -> [DocumentBlock] {
    let rest = people.dropFirst(mostPeople)
    if rest.isEmpty { return [] }
    let interruptions = NumberText.counted(rest.reduce(0) { $0 + $1.interruptions }, "interruption")
    let count = NumberText.counted(rest.count, "more person", "more people")
    return [.note("And \(count), \(interruptions) in all; the JSON report has all.")]
  }

  /// Marks what no source tells.
  static func attributed(_ load: LoadValues) -> Phrase {
    load.isAttributed
      ? " All of it is attributed: no source tells whom alerts reached, so each counts for whoever was on call for its team."
      : ""
  }

  private static func attribution(of people: [PersonLoad]) -> [DocumentBlock] {
    let count = people.count { $0.isAttributed && !$0.knowsLoad }
    if count == 0 { return [] }
    let counted = count == 1 ? "1 person is" : "\(NumberText.grouped(count)) people are"
    return [.note("\(counted) attributed: known by what they did, because the input does not record whom it notified.")]
  }
}
