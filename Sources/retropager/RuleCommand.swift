import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager rule`: everything about one rule.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Write one rule's sheet: when it fires, how long, whom it pages, what came of it.",
    discussion: """
      One sheet for each service that has a rule of this name. A part of a name does where it fits one alone, and so does a \
      name with ... or … in it, as tables shorten them.

      Examples:
        retropager rule HighLatency exports/ --month last
        retropager rule 'Tracking...LagHigh' exports/
        retropager rule HighLatency exports/ --service checkout --format json
      """)

  @Argument(help: "The rule's name, as reports print it, or a part of it.")
  var name: String

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments

  @Option(help: ArgumentHelp("Only the rule on this service.", valueName: "name"))
  var service: String?

  @OptionGroup var printing: SheetArguments

  func validate() throws {
    try printing.require(of: "rule")
  }

  func run() throws {
    try printing.result.requireNoInput(input.named)
    let run = try ReadingRun(
      input, format: printing.format.input, zone: zone, config: config, names: privacy.choice, for: .rules)
    try run.requireReadable(for: printing.result)
    let rules = try find(RuleQuery(of: run.reviewed.history))
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in
      try run.reviewed.noise(options, sheetsOf: rules)
    }
    let report = RuleReport(
      version: Retropager.version, name: review.sheets.first?.rule ?? name, zone: options.zone, values: review.values,
      sheets: review.sheets, notes: run.reviewed.notes.filter { $0.field.hasPrefix("rules") })
    try printing.write(report, of: "rule")
    throw run.status(printing.result.maxRefused)
  }

  /// The rules that are meant; ends the command where there is none.
  private func find(_ query: RuleQuery) throws -> [RuleID] {
    switch query.rules(called: name, on: service) {
    case .found(let rules): return rules
    case .elsewhere(let services):
      Diagnostics().write(
        nil, .error, "no rule '\(name)' on the service '\(service ?? "")'",
        hint: services.isEmpty ? "it names no service" : "it is on \(NameList.text(services))")
    case .several(let names, let count):
      Diagnostics().write(
        nil, .error, "'\(name)' fits the names of \(count) rules",
        hint: "they are \(NameList.text(names, of: count))")
    case .unknown(let near):
      Diagnostics().write(
        nil, .error, "no rule in the inputs is called '\(name)'",
        hint: near.isEmpty
          ? "'retropager noisy' lists the rules" : "did you mean \(NameList.text(near))?")
    }
    throw ExitCode(2)
  }
}
