import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager noisy`: the rules that are worth looking at first.
struct NoisyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noisy",
    abstract: "Write which rules are noise, and what speaks against each.",
    discussion: """
      With the rules, what is published as bearable and what the period has. 'retropager rule' tells everything about one.

      Examples:
        retropager noisy exports/ --month last
        retropager noisy exports/ --format json | jq '.rules[] | select(.flapping.episodes > 10) | .rule'
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments

  @Option(help: ArgumentHelp("So many rules at most.", valueName: "number"))
  var most: Int = 25

  @Option(
    help: ArgumentHelp(
      "How to print: text (default), markdown, json; or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    try format.require(.text, .markdown, .json, of: "noisy")
    try result.require(format.output)
    if most < 1 { throw ValidationError("--most is a number from 1 on.") }
  }

  func run() throws {
    try result.requireNoInput(input.named)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, for: .rules)
    try run.requireReadable(for: result)
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.noise(options) }
    let report = NoiseReport(
      version: Retropager.version, zone: options.zone, values: review.values, scorecard: review.scorecard,
      mostRules: most, notes: run.reviewed.notes.filter { $0.field.hasPrefix("rules") })
    try Results.write(to: result.path) { output throws(OutputFault) in
      switch format.output ?? .text {
      case .text: try output.write(Array(report.text.utf8))
      case .markdown: try output.write(Array(report.markdown.utf8))
      case .json: try output.write(report.json)
      case .ndjson, .html, .csv, .openmetrics, .slack: break
      }
    }
    throw run.status(result.maxRefused)
  }
}
