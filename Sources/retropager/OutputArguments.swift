import ArgumentParser

/// The arguments that say where results go, and when they count as incomplete.
struct OutputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  /// Where results go; nil for standard output, also for `-`.
  var path: String? { output == "-" ? nil : output }

  @Option(
    name: .customLong("max-refused"),
    help: ArgumentHelp(
      "Exit with 1 when more records were refused: a number, or a share such as 1%.", valueName: "limit"))
  var maxRefused = RefusalLimit.onePercent

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file.") }
  }

  /// Refuses to write over what is read: before, what was named, afterwards also what a directory held.
  func requireNoInput(_ inputs: [String]) throws {
    try OverwriteCheck(option: "--output", path: path).require(notIn: inputs)
  }
}
