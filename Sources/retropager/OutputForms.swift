import ArgumentParser

/// The forms in which a command writes: what `--format` and the ends of names may ask for.
struct OutputForms {
  private let command: String
  /// The first is that of what says nothing else.
  private let forms: [OutputFormat]
  /// Those that are folders of files, and no file.
  private let folders: [OutputFormat]
  /// Whether it writes to several places at once.
  private let writesSeveral: Bool

  init(
    of command: String, _ forms: [OutputFormat], folders: [OutputFormat] = [], writesSeveral: Bool = false
  ) {
    (self.command, self.forms, self.folders, self.writesSeveral) = (command, forms, folders, writesSeveral)
  }

  /// Refuses forms that the command does not write, and names of files that end in another form than the one that is asked for,
  /// or where none is, in what the command does not write.
  func require(_ format: [FormatArgument], _ result: OutputArguments) throws {
    try require(format)
    guard writesSeveral || result.output.count < 2 else {
      throw ValidationError("\(command) writes to one place: give --output once.")
    }
    for path in result.paths.compactMap(\.self) {
      guard let asked = format.output else {
        try requireEnd(of: path)
        continue
      }
      guard asked.fits(path) else {
        throw ValidationError(
          "--format \(asked.rawValue) and --output \(path) contradict each other: leave --format out, or name the file otherwise."
        )
      }
    }
  }

  /// Refuses forms that the command does not write.
  func require(_ format: [FormatArgument]) throws {
    let asked = Set(format.compactMap { if case .output(let form) = $0 { form.rawValue } else { nil } }).sorted()
    if asked.count > 1 {
      throw ValidationError("--format asks for two forms at once: \(asked.joined(separator: " and ")).")
    }
    guard let output = format.output, !forms.contains(output) else { return }
    throw ValidationError("\(command) prints \(Self.either(forms.map(\.rawValue))), not \(output.rawValue).")
  }

  private func requireEnd(of path: String) throws {
    guard let end = OutputFormat.end(of: path) else { return }
    if let named = OutputFormat(extensionOf: path), forms.contains(named) { return }
    let ends = forms.filter { !folders.contains($0) }.flatMap(\.ends).map { ".\($0)" }
    throw ValidationError(
      "\(command) writes files that end in \(Self.either(ends)), and '\(path)' ends in .\(end): name it otherwise, or say with --format what it is to be."
    )
  }

  /// What a file or standard output becomes: what is asked for, else what the name ends in, else the usual form.
  func form(of path: String?, _ format: [FormatArgument]) -> OutputFormat {
    format.output ?? path.flatMap(OutputFormat.init(extensionOf:)) ?? forms[0]
  }

  /// `a, b or c`.
  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.last ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
