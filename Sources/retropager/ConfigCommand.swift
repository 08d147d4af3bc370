import AlertFormats
import ArgumentParser
import PagingModel
import ReviewConfiguration
import ReviewReport

/// `retropager config`: what has to do with the configuration alone.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Work on the configuration, retropager.yml.",
    discussion: """
      docs/CONFIGURATION.md documents the file. 'retropager init' writes one to begin with.

      Examples:
        retropager config check
      """,
    subcommands: [ConfigCheckCommand.self])
}

/// `retropager config check`: what is in force, or what is wrong.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what the configuration puts in force, or everything that is wrong with it.",
    discussion: """
      Reads the configuration with all that it includes, its catalogues and the mappings of its sources. Exits with 2
      when anything is wrong, so that it can guard a change.

      Examples:
        retropager config check
        retropager config check --config teams/retropager.yml
      """)

  @OptionGroup var config: ConfigArguments

  func run() throws {
    var zones = TimeZoneDirectory()
    guard let configuration = try config.read(&zones, isQuiet: true) else {
      Diagnostics().write(
        nil, .error, "there is no \(ConfigurationFile.standardName) in the working directory",
        hint: "'retropager init INPUT... --output \(ConfigurationFile.standardName)' writes one; --config names another"
      )
      throw ExitCode(2)
    }
    let mappings = try configuration.readMappings(&zones)
    _ = try configuration.readHolidayCalendars()
    let text = Self.text(of: configuration, mappings: mappings.map(\.name))
    try Results.write(to: nil) { output throws(OutputFault) in try output.write(Array(text.utf8)) }
  }

  private static func text(of configuration: Configuration, mappings: [String]) -> String {
    let others = configuration.otherFiles.map { "also read: \(PlainText.clean($0))\n" }.joined()
    let groups = ConfigurationSummary.groups(of: configuration, mappings: mappings).map { group in
      "\n\(group.title):\n" + group.lines.map { "  \(PlainText.clean($0))\n" }.joined()
    }
    return "\(PlainText.clean(configuration.file)): no problems\n" + others + groups.joined()
  }
}
