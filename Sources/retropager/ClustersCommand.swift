import ArgumentParser
import LogInput
import OncallMetrics
import PagingModel
import ReviewPipeline
import ReviewReport

/// `retropager clusters`: which alerts belong together, and why.
struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Write which alerts belong together, with the reason of every link.",
    discussion: """
      In the order of start; one JSON line for each cluster, or as 'json' one array of them, or as 'text' to be read. The \
      keys are documented in docs/REPORT-JSON.md. What would tell of a small group is hidden, as in the report, unless names \
      are asked for.

      Examples:
        retropager clusters exports/ | jq -r 'select((.episodes | length) > 5) | .cause.reason'
        retropager clusters exports/ --month last --largest 5 --format text
      """)

  private static let forms = OutputForms(of: "clusters", [.ndjson, .json, .text])

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments
  @OptionGroup var correlation: CorrelationArguments

  @Option(help: ArgumentHelp("Only so many clusters, those with most alerts.", valueName: "number"))
  var largest: Int?

  @Option(
    help: ArgumentHelp(
      "How to print: ndjson, json, text (default: what --output ends in, else ndjson); or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    try Self.forms.require(format, result)
    if let largest, largest < 1 { throw ValidationError("--largest is a number from 1 on.") }
  }

  func run() throws {
    try result.requireNoInput(input.named)
    try correlation.requireNoInput(input.named, result)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, correlation: correlation,
      for: .clusters)
    try run.requireReadable(for: result, correlation)
    run.tellWhereNothingIs()
    try correlation.save(run.reviewed, run.options.clustering)
    var options = run.options
    options.period = period.choice
    let review = try ReadingRun.inPeriod { () throws(PeriodFault) in try run.reviewed.clusters(options) }
    let (privacy, history) = (StoryPrivacy(review.values), run.reviewed.history)
    let numbers = chosen(review.numbers, history)
    try Results.write(to: result.path) { output throws(OutputFault) in
      guard let links = run.reviewed.links else { return }
      var printing = ClusterPrinting(
        Self.forms.form(of: result.path, format), in: run.options.zone, width: Terminal.textWidth(of: result.path))
      for number in numbers {
        try output.write(printing.next(privacy.told(ClusterStory(review.value(of: number), of: history, links))))
      }
      try output.write(printing.end)
    }
    throw run.status(result.maxRefused)
  }

  /// The clusters with most alerts, in their order; all without a limit.
  private func chosen(_ numbers: Range<Int>, _ history: PagingHistory) -> [Int] {
    guard let largest else { return Array(numbers) }
    let sizes = numbers.map { (number: $0, size: history.clusters.episodes(of: $0).count) }
    let sorted = sizes.sorted { $0.size != $1.size ? $0.size > $1.size : $0.number < $1.number }
    return sorted.prefix(largest).map(\.number).sorted()
  }
}

/// Clusters one after the other, so that no more than one is in memory as text.
private struct ClusterPrinting {
  let format: OutputFormat
  let zone: TimeZoneRules
  /// Of text, in columns.
  let width: Int
  private var isFirst = true
  private var array = JSONArray()

  init(_ format: OutputFormat, in zone: TimeZoneRules, width: Int) {
    (self.format, self.zone, self.width) = (format, zone, width)
  }

  mutating func next(_ story: ClusterStory) -> [UInt8] {
    defer { isFirst = false }
    switch format {
    case .text:
      return Array((isFirst ? "" : "\n").utf8) + Array(ClusterText.text(of: story, in: zone, width: width).utf8)
    case .json: return array.elements(ClusterJSON.line(of: story))
    case .ndjson, .markdown, .html, .csv, .openmetrics, .slack: return ClusterJSON.line(of: story)
    }
  }

  /// What stands after the last one.
  var end: [UInt8] {
    switch format {
    case .json: array.end
    case .text: Array((isFirst ? "No alert began in this period.\n" : "").utf8)
    case .ndjson, .markdown, .html, .csv, .openmetrics, .slack: []
    }
  }
}
