import ArgumentParser

/// The arguments that say where results go, and when they count as incomplete.
struct OutputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    name: .customLong("max-refused"),
    help: ArgumentHelp(
      "Exit with 1 when more records were refused: a number, or a share such as 1%.", valueName: "limit"))
  var maxRefused = RefusalLimit.onePercent
}
