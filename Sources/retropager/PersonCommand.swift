import ArgumentParser
import LogInput
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager person`: one's own sheet.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Write one person's own sheet: what they carried, and what it did to their nights.",
    discussion: """
      For the person themselves: it shows that person's figures whatever the size of their team, and nobody else's.

      Examples:
        retropager person jane@example.com exports/ --month last
        retropager person engineer-3f9c01ab exports/ --format json
      """)

  @Argument(help: "The person: a name, id, e-mail address, alias, or the pseudonym of a report.")
  var person: String

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments

  @OptionGroup var printing: SheetArguments

  func validate() throws {
    try printing.require(of: "person")
  }

  func run() throws {
    try printing.result.requireNoInput(input.named)
    // By pseudonyms, so that the rules of others tell of nobody; the person is found by any name all the same.
    let run = try ReadingRun(
      input, format: printing.format.input, zone: zone, config: config, names: .configured, for: .figures)
    try run.requireReadable(for: printing.result)
    let (id, label) = try find(run.reviewed.personQuery)
    var options = run.options
    options.period = period.choice
    let (period, sheet) = try ReadingRun.inPeriod { () throws(PeriodFault) in
      try run.reviewed.sheet(of: id, options)
    }
    let report = PersonReport(
      version: Retropager.version, person: label, zone: options.zone, period: period, sheet: sheet.named(label),
      targets: ReportTargets(options.load),
      interruptionRule: options.interruptionRule, notes: run.reviewed.notes.filter { $0.field.hasPrefix("load") })
    try printing.write(report, of: "person")
    throw run.status(printing.result.maxRefused)
  }

  /// Who is meant, and what to call them.
  private func find(_ query: PersonQuery) throws -> (PersonID, String) {
    switch query.person(called: person) {
    case .found(let id): return (id, query.label(of: id))
    case .several(let names):
      Diagnostics().write(
        nil, .error, "several people are called '\(person)'", hint: "name one of them: " + names.joined(separator: ", ")
      )
    case .unknown(let near):
      Diagnostics().write(
        nil, .error, "nobody in the inputs is called '\(person)'",
        hint: near.isEmpty
          ? "give a name, an id, an e-mail address or a pseudonym" : "did you mean \(near.joined(separator: ", "))?")
    }
    throw ExitCode(2)
  }
}

extension PersonSheet {
  /// The sheet with the person's name wherever it has what the report calls them.
  fileprivate func named(_ name: String) -> PersonSheet {
    var sheet = self
    sheet.load?.person = name
    sheet.recovery?.person = name
    for index in sheet.shifts.indices { sheet.shifts[index].person = name }
    return sheet
  }
}
