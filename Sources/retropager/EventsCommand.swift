import AlertFormats
import ArgumentParser
import LogInput
import ReviewPipeline
import ReviewReport

/// `retropager events`: what was read as events of retropager's own.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Write what the inputs tell as retropager's own events: one JSON line for each thing that happened.",
    discussion: """
      In the order of time; as 'json' one array of them. docs/EVENTS.md documents the members. Reading them again gives the \
      same episodes: to keep a history, to pass it on, or to work on it with other tools. People appear by their names and \
      ids, as in the inputs; for passing it on there is --pseudonyms.

      Examples:
        retropager events exports/ | gzip > 2026-02.events.ndjson.gz
        retropager events exports/ | jq -r 'select(.type == "page.notified") | .user' | sort | uniq -c
      """)

  private static let forms = OutputForms(of: "events", [.ndjson, .json])

  @OptionGroup var input: InputArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var config: ConfigArguments

  @Flag(help: "Write pseudonyms instead of people's names and ids, also inside other texts.")
  var pseudonyms = false

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
    let run = try ReadingRun(
      input, format: format.input, zone: zone, config: config, names: pseudonyms ? .pseudonyms : .shown,
      for: .events)
    try run.requireReadable(for: result)
    try Results.write(to: result.path) { output throws(OutputFault) in
      var lines = EventLines(of: run.reviewed.history)
      let form = Self.forms.form(of: result.path, format)
      try JSONArray.write(form, to: { bytes throws(OutputFault) in try output.write(bytes) }) { lines.nextBatch() }
    }
    throw run.status(result.maxRefused)
  }
}
