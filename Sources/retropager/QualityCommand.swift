import ArgumentParser
import LogInput
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager quality`: whether pages were worth it.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Write whether somebody had to act on the pages of a period: by tier, hours, severity, team and service.",
    discussion: """
      What people said of a page counts; of the others it is estimated from what was written and done, and where that does \
      not suffice it stays unknown. The evidence on each page is in 'retropager episodes'.

      Examples:
        retropager quality exports/ --month last
        retropager episodes exports/ | jq -r 'select(.verdict.value == "unknown") | .title'
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments
  @OptionGroup var records: RecordArguments

  @Option(
    help: ArgumentHelp(
      "How to print: text (default), markdown, json; or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    try format.require(.text, .markdown, .json, of: "quality")
    try result.require(format.output)
    if !records.deployments.isEmpty { throw ValidationError("'quality' tells nothing of deployments; 'report' does.") }
  }

  func run() throws {
    try result.requireNoInput(input.named + records.named)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, records: records,
      for: .figures)
    try run.requireReadable(for: result)
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.review(options) }
    let report = QualityReport(of: Report(review, options: options, hours: run.reviewed.hours))
    try Results.write(to: result.path) { output throws(OutputFault) in try write(report, to: output) }
    throw run.status(result.maxRefused)
  }

  private func write(_ report: QualityReport, to output: borrowing ByteOutput) throws(OutputFault) {
    switch format.output ?? .text {
    case .text: try output.write(Array(report.text.utf8))
    case .markdown: try output.write(Array(report.markdown.utf8))
    case .ndjson, .html, .csv, .openmetrics, .slack: break
    case .json: try output.write(report.json)
    }
  }
}
