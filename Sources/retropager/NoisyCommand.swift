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

  @OptionGroup var printing: SheetArguments

  func validate() throws {
    try printing.require(of: "noisy")
    if most < 1 { throw ValidationError("--most is a number from 1 on.") }
  }

  func run() throws {
    try printing.result.requireNoInput(input.named)
    let run = try ReadingRun(
      input, format: printing.format.input, zone: zone, config: config, names: privacy.choice, for: .rules)
    try run.requireReadable(for: printing.result)
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.noise(options) }
    let report = NoiseReport(
      version: Retropager.version, zone: options.zone, values: review.values, scorecard: review.scorecard,
      mostRules: most, notes: run.reviewed.notes.filter { $0.field.hasPrefix("rules") })
    try printing.write(report, of: "noisy")
    throw run.status(printing.result.maxRefused)
  }
}
