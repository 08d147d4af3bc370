import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager label`: a sheet on which a team says whether its pages were worth it.
struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract:
      "Write the pages of a period as a table or as lines of JSON, for a team to fill in whether each was worth it.",
    discussion: """
      Fill in 'verdict', or 'reason', and give the file back with --labels: what people say counts instead of the \
      estimate. The words are in docs/CONFIGURATION.md. What people said by now, in the inputs and in files of labels, \
      stands in the table, a row for each. Everybody has one voice a page: of one person the row with the latest 'when' \
      counts, and most people decide. People appear by pseudonyms, also who is named in files of labels alone.

      Examples:
        retropager label exports/ --month last --output labels.csv
        retropager label exports/ --month last --output labels.ndjson
        retropager quality exports/ --labels labels.csv
      """)

  private static let forms = OutputForms(of: "label", [.csv, .ndjson])

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments

  @Option(
    help: ArgumentHelp(
      "How to write: csv, ndjson (default: what --output ends in, else csv); or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws { try Self.forms.require(format, result) }

  func run() throws {
    try result.requireNoInput(input.named)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, for: .figures)
    try run.requireReadable(for: result)
    run.tellWhereNothingIs()
    let bounds = try run.bounds(period.choice)
    let form = Self.forms.form(of: result.path, format)
    try Results.write(to: result.path) { output throws(OutputFault) in
      var sheet = LabelSheet(of: run.reviewed.history, firedIn: bounds, as: form == .ndjson ? .ndjson : .csv)
      while let rows = sheet.nextBatch() { try output.write(rows) }
    }
    throw run.status(result.maxRefused)
  }
}
