import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager label`: a sheet on which a team says whether its pages were worth it.
struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Write a table of the pages of a period, for a team to fill in whether each was worth it.",
    discussion: """
      Fill in the column 'verdict', or 'reason', and give the file back with --labels: what people say counts instead of \
      the estimate. The words are in docs/CONFIGURATION.md. What files of labels say by now stands in the table.

      Examples:
        retropager label exports/ --month last --output labels.csv
        retropager quality exports/ --labels labels.csv
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments

  @Option(help: ArgumentHelp("What the inputs are: an id of 'retropager formats'.", valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    if format.output != nil { throw ValidationError("'label' writes a table (CSV) alone.") }
  }

  func run() throws {
    try result.requireNoInput(input.named)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, for: .figures)
    try run.requireReadable(for: result)
    let bounds = try run.bounds(period.choice)
    try Results.write(to: result.path) { output throws(OutputFault) in
      var sheet = LabelSheet(of: run.reviewed.history, firedIn: bounds)
      while let rows = sheet.nextBatch() { try output.write(rows) }
    }
    throw run.status(result.maxRefused)
  }
}
