import ArgumentParser
import LogInput
import OncallMetrics
import PagingModel
import ReviewConfiguration
import ReviewPipeline
import ReviewReport

/// `retropager report`: the review.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the review of a period.",
    discussion: """
      Reads every input, joins what several systems say of one alert, and writes the review to standard output, or to a \
      file that appears whole or not at all, in the form that its name ends in: .html, .md, .json, .txt, .om or .prom. As CSV it \
      is a folder of tables, as slack a message of Block Kit. What could not be read is told on standard error and in the report.

      Examples:
        retropager report exports/ --month last
        retropager report pagerduty/ --since 2026-08-01 --until 2026-11-01
        retropager report log.ndjson.gz users.json --time-zone America/New_York
        retropager report log.ndjson.gz --format json --output review.json
        retropager report exports/ --month last --output review.html --output review.json
        retropager report exports/ --month 2026-10 --compare 2026-09 --agenda --output review.html
        retropager report exports/ --month last --format csv --output tables/
        retropager report exports/ --month last --incidents incidents.csv --deployments deployments.csv
      """)

  private static let forms = OutputForms(
    of: "report", [.markdown, .html, .text, .json, .csv, .openmetrics, .slack], folders: [.csv], writesSeveral: true)

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments
  @OptionGroup var records: RecordArguments
  @OptionGroup var correlation: CorrelationArguments

  @Option(
    help: ArgumentHelp(
      "How to print: markdown, html, json, text, csv, openmetrics, slack (default: what --output ends in, else markdown); or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @Flag(help: "Begin with the agenda of the meeting, with blanks for owners and days: in Markdown, text and HTML.")
  var agenda = false

  @Option(
    help: ArgumentHelp(
      "Put another month beside the one of the review, or 'previous' for the one before it; without --month the review is of the last whole one.",
      valueName: "YYYY-MM|previous"))
  var compare: ComparedArgument?

  @OptionGroup var result: OutputArguments

  func validate() throws {
    if compare != nil && period.isOfDays {
      throw ValidationError("--compare puts a month beside a month: name the one of the review by --month.")
    }
    try Self.forms.require(format, result)
    if format.output == .csv && result.paths.contains(nil) {
      throw ValidationError("A report as CSV is a folder of tables: name it with --output.")
    }
    if format.output == nil && result.paths.contains(where: { $0.flatMap(OutputFormat.init(extensionOf:)) == .csv }) {
      throw ValidationError("A report as CSV is a folder of tables: --format csv --output FOLDER.")
    }
  }

  func run() throws {
    try result.requireNoInput(input.named + records.named)
    try requireNoTable(in: input.inputs + records.named)
    try correlation.requireNoInput(input.named + records.named, result)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, correlation: correlation,
      records: records, for: .figures)
    try run.requireReadable(for: result, correlation)
    try requireNoTable(in: run.inputs)
    try correlation.save(run.reviewed, run.options.clustering)
    var options = run.options
    options.period = compare == nil ? period.choice : period.monthChoice
    options.compared = compare?.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.review(options) }
    var report = Report(review, options: options, hours: run.reviewed.hours)
    report.hasAgenda = agenda
    report.organisation = run.configuration?.organisation
    report.settings.correlation?.models = correlation.models.count
    report.settings.configuration = run.configuration.map { configuration in
      ReportConfiguration(
        file: run.reviewed.history.printed(configuration.file),
        unusedKeys: configuration.keys(inUse: false).map(\.rawValue))
    }
    for path in result.paths {
      // What is asked for holds for all, and no name contradicts it; else each file is what its name says.
      let form = Self.forms.form(of: path, format)
      if form == .csv, let path {
        try Results.write(CSVReport.files(of: JSONReport.bytes(of: report)), into: path)
      } else {
        try Results.write(to: path) { output throws(OutputFault) in
          try write(report, as: form, width: Terminal.textWidth(of: path), to: output)
        }
      }
    }
    throw run.status(result.maxRefused)
  }

  /// Refuses to write a table over what is read.
  private func requireNoTable(in inputs: [String]) throws {
    guard format.output == .csv else { return }
    for folder in result.paths.compactMap(\.self) {
      for table in CSVTable.all {
        try OverwriteCheck(option: "--output", path: "\(folder)/\(table.fileName)").require(notIn: inputs)
      }
    }
  }

  private func write(
    _ report: Report, as form: OutputFormat, width: Int, to output: borrowing ByteOutput
  ) throws(OutputFault) {
    switch form {
    case .markdown: try output.write(Array(MarkdownRenderer.text(of: report).utf8))
    case .text: try output.write(Array(TextRenderer.text(of: report, width: width).utf8))
    case .html: try output.write(Array(HTMLRenderer.text(of: report).utf8))
    case .openmetrics: try output.write(Array(OpenMetricsReport.text(of: report).utf8))
    case .slack: try output.write(SlackReport.bytes(of: report))
    case .ndjson, .csv: break
    case .json: try JSONReport.write(report) { bytes throws(OutputFault) in try output.write(bytes) }
    }
  }
}

extension Report {
  /// The report of a review.
  init(_ review: Review, options: ReviewOptions, hours: TeamHours) {
    var settings = ReportSettings(
      timeZone: options.zone.identifier, isTimeZoneGiven: options.isZoneGiven,
      interruptingChannels: options.interruptingChannels.channels.map(\.name),
      interruptionRule: options.interruptionRule)
    settings.privacy.names = ReportPrivacy.Names(options.peopleNames)
    settings.privacy.smallestGroup = options.load.smallestGroup
    settings.targets = ReportTargets(options.load, options.qualityTargets)
    settings.judging = options.judging
    settings.hours = hours.policies[0]
    let period = review.values.period
    let first = options.zone.date(at: period.start)
    // The period ends with the first moment of a day.
    settings.holidays = ReportHolidays.all(of: hours, in: first..<max(first, options.zone.date(at: period.end)))
    self.init(
      version: Retropager.version, zone: options.zone, settings: settings, dataQuality: review.dataQuality,
      values: review.values, months: review.months, notes: review.notes)
    days = review.days
    recovery = review.recovery
    fatigue = review.fatigue
    (clusters, storms, agreement) = (review.clusters, review.storms, review.agreement)
    scorecard = review.scorecard
    (incidents, deployments) = (review.incidents, review.deployments)
    let privacy = StoryPrivacy(review.values, review.months, beside: review.compared?.values.load)
    if let links = review.links {
      self.settings.correlation = ReportCorrelation(options.clustering, of: links)
      stories = review.clusters.largest.map {
        privacy.told(ClusterStory($0, of: review.history, links, mostMoments: 200))
      }
    }
    stormCauses = review.storms.list.map { StormCause(of: $0, in: review.history, review.links) }
    stormStories = review.storms.list.map { privacy.told(StormStory($0, of: review.history, review.links)) }
    (followUps, compared) = (review.followUps, review.compared)
    putLists(review.lists, of: review.history)
  }
}

extension ReportPrivacy.Names {
  /// How people appear in a report of a history.
  init(_ names: PeopleNames) {
    switch names {
    case .shown: self = .revealed
    case .pseudonyms(let key): self = .pseudonyms(isKeyGiven: key != nil)
    }
  }
}
