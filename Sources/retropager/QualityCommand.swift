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

  @OptionGroup var printing: SheetArguments

  func validate() throws {
    try printing.require(of: "quality")
    if !records.deployments.isEmpty { throw ValidationError("'quality' tells nothing of deployments; 'report' does.") }
  }

  func run() throws {
    try printing.result.requireNoInput(input.named + records.named)
    let run = try ReadingRun(
      input, format: printing.format.input, zone: zone, config: config, names: privacy.choice, records: records,
      for: .figures)
    try run.requireReadable(for: printing.result)
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.review(options) }
    let report = QualityReport(of: Report(review, options: options, hours: run.reviewed.hours))
    try printing.write(report, of: "quality")
    throw run.status(printing.result.maxRefused)
  }
}
