import ArgumentParser

/// The arguments that say where results go, and when they count as incomplete.
struct OutputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: [String] = []

  /// Where results go, the last place that is given; nil for standard output, also for `-`.
  var path: String? { paths.last ?? nil }

  /// All places that are given, of commands that write to several; standard output without any.
  var paths: [String?] { output.isEmpty ? [nil] : output.map { $0 == "-" ? nil : $0 } }

  @Option(
    name: .customLong("max-refused"),
    help: ArgumentHelp(
      "Exit with 1 when more records were refused: a number, or a share such as 1%.", valueName: "limit"))
  var maxRefused = RefusalLimit.onePercent

  func validate() throws {
    if output.contains("") { throw ValidationError("--output needs the name of a file.") }
    if Set(output.map(Self.place)).count < output.count { throw ValidationError("--output names a file twice.") }
  }

  /// Where a file will be, however it is called.
  private static func place(of path: String) -> String {
    var path = path[...]
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path == "-" ? "-" : FileIdentity.place(of: String(path))
  }

  /// Refuses to write over what is read: before, what was named, afterwards also what a directory held.
  func requireNoInput(_ inputs: [String]) throws {
    for path in paths { try OverwriteCheck(option: "--output", path: path).require(notIn: inputs) }
  }
}
