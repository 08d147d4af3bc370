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
    abstract: "Write which alerts belong together: one JSON line for each cluster, with the reason of every link.",
    discussion: """
      In the order of start. The keys are documented in docs/REPORT-JSON.md.

      Examples:
        retropager clusters exports/ | jq -r 'select((.episodes | length) > 5) | .cause.reason'
        retropager clusters exports/ --month last --largest 5
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments

  @Option(help: ArgumentHelp("Only so many clusters, those with most alerts.", valueName: "number"))
  var largest: Int?

  @Option(help: ArgumentHelp("What the inputs are: an id of 'retropager formats'.", valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    if let output = format.output, output != .json { throw ValidationError("clusters are printed as JSON lines only.") }
    if let largest, largest < 1 { throw ValidationError("--largest is a number from 1 on.") }
  }

  func run() throws {
    try result.requireNoInput(input.inputs)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, listsEpisodes: true,
      listsClusters: true)
    try run.requireReadable()
    try result.requireNoInput(run.reviewed.files.filter(\.isRecognised).map(\.path.text))
    let bounds: Period
    do throws(PeriodFault) {
      bounds = try period.choice.period(of: run.reviewed.history, in: run.options.zone)
    } catch {
      Diagnostics().write(nil, .error, error.message, hint: error.hint)
      throw ExitCode(2)
    }
    let (figures, history) = (ClusterFigures(of: run.reviewed.history), run.reviewed.history)
    let numbers = chosen(figures.clusters(in: bounds), history)
    try Results.write(to: result.path) { output throws(OutputFault) in
      guard let links = run.reviewed.links else { return }
      for number in numbers {
        try output.write(ClusterJSON.line(of: ClusterStory(figures.value(of: number), of: history, links)))
      }
    }
    throw run.status(result.maxRefused)
  }

  /// The clusters with most alerts, in their order; all without a limit.
  private func chosen(_ numbers: [Int], _ history: PagingHistory) -> [Int] {
    guard let largest else { return numbers }
    let sizes = numbers.map { (number: $0, size: history.clusters.episodes(of: $0).count) }
    let sorted = sizes.sorted { $0.size != $1.size ? $0.size > $1.size : $0.number < $1.number }
    return sorted.prefix(largest).map(\.number).sorted()
  }
}
