import ArgumentParser

/// The command line.
@main
struct Retropager: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "retropager",
    abstract: "The tool an on-call team opens in its monthly review.",
    discussion: """
      Reads paging and alert histories and tells which alerts paged whom, when, how often, and what came of it.

      Examples:
        retropager report exports/                      the review of everything in a directory
        retropager report exports/ --month last         of the last calendar month that is covered whole
        retropager report log.ndjson.gz users.json --time-zone Europe/Berlin --output review.md
        retropager check exports/                       what would be read, and what is wrong with it
        zcat log.ndjson.gz | retropager episodes -      one JSON line for each alert that fired
      """,
    version: version,
    subcommands: [ReportCommand.self, CheckCommand.self, EpisodesCommand.self, FormatsCommand.self])

  static func main() {
    Terminal.ignoreBrokenPipes()
    main(nil)
  }
}
