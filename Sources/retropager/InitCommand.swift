import ArgumentParser
import LogInput
import PagingModel
import ReviewConfiguration
import ReviewPipeline

/// `retropager init`: a configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration to begin with: the people, teams and services that the inputs name.",
    discussion: """
      Everyone stands in it with the name, the id and the time zone that the inputs tell, ready to be completed: it is
      as confidential as they are. The same inputs give the same file. docs/CONFIGURATION.md documents it.

      Examples:
        retropager init exports/ --output retropager.yml
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var zone: ZoneArguments

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output; it must not be there yet.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write over a file that is there.")
  var overwrite = false

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file.") }
  }

  func run() throws {
    try requireNew()
    let run = try ReadingRun(input, format: nil, zone: zone, config: nil, names: .shown, for: .inventory)
    try run.requireReadable()
    let text = StarterConfiguration.text(
      of: run.reviewed.history, timeZone: run.options.isZoneGiven ? run.options.zone.identifier : nil)
    try Results.write(to: path) { output throws(OutputFault) in try output.write(Array(text.utf8)) }
    throw run.status(.onePercent)
  }

  /// Where the file goes; nil for standard output, also for `-`.
  private var path: String? { output == "-" ? nil : output }

  /// Refuses to write over what somebody may have spent an afternoon on.
  private func requireNew() throws {
    guard let path, let identity = FileIdentity(path) else { return }
    if input.inputs.contains(where: { FileIdentity($0) == identity }) {
      Diagnostics().write(path, .error, "is an input: --output would destroy it", hint: "name another file")
      throw ExitCode(2)
    }
    guard overwrite else {
      Diagnostics().write(path, .error, "is there already", hint: "name another file, or say --overwrite")
      throw ExitCode(2)
    }
    Diagnostics().write(path, .note, "is written over")
  }
}
