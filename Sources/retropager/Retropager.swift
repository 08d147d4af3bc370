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

      Examples, the review of a whole directory and of its last whole month:
        retropager report exports/
        retropager report exports/ --month last
        retropager report log.ndjson.gz users.json --time-zone Europe/Berlin

      What would be read and what is wrong with it; one JSON line for each alert:
        retropager check exports/
        zcat log.ndjson.gz | retropager episodes -
      """,
    version: version,
    subcommands: [
      ReportCommand.self, QualityCommand.self, NoisyCommand.self, RuleCommand.self, LabelCommand.self,
      PersonCommand.self,
      ClustersCommand.self, CheckCommand.self, EpisodesCommand.self,
      EventsCommand.self,
      FormatsCommand.self,
      ConfigCommand.self,
      InitCommand.self,
    ])

  static func main() {
    Heap.givesBackLargePieces()
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.writeError(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
