import ArgumentParser
import LogInput
import OncallMetrics
import ReviewPipeline
import ReviewReport

/// `retropager episodes`: one JSON line for each alert that fired.
struct EpisodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "episodes",
    abstract: "Write one JSON line for each episode: one firing of one alert.",
    discussion: """
      In the order of start, alert key, id; as 'json' one array of them. The keys are documented in docs/REPORT-JSON.md. \
      People appear by pseudonyms, unless their names are asked for; nothing of small groups is hidden: this is the raw list, \
      for those who may read the inputs.

      Examples:
        retropager episodes exports/ | jq -r 'select(.page) | .rule' | sort | uniq -c
      """)

  private static let forms = OutputForms(of: "episodes", [.ndjson, .json])

  @OptionGroup var input: InputArguments
  @OptionGroup var period: PeriodArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments
  @OptionGroup var privacy: PrivacyArguments
  @OptionGroup var correlation: CorrelationArguments

  @Option(
    help: ArgumentHelp(
      "How to print: ndjson, json (default: what --output ends in, else ndjson); or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  func validate() throws {
    try Self.forms.require(format, result)
  }

  func run() throws {
    try result.requireNoInput(input.named)
    try correlation.requireNoInput(input.named, result)
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: privacy.choice, correlation: correlation,
      for: .episodes)
    try run.requireReadable(for: result, correlation)
    try correlation.save(run.reviewed, run.options.clustering)
    let bounds = try run.bounds(period.choice)
    try Results.write(to: result.path) { output throws(OutputFault) in
      var lines = EpisodeLines(of: run.reviewed.history, startedIn: bounds, linked: run.reviewed.links)
      let form = Self.forms.form(of: result.path, format)
      try JSONArray.write(form, to: { bytes throws(OutputFault) in try output.write(bytes) }) { lines.nextBatch() }
    }
    throw run.status(result.maxRefused)
  }
}
