import ArgumentParser

/// Refuses to write a file over one that is read.
struct OverwriteCheck {
  /// As it is given on the command line.
  let option: String
  /// Nil for standard output.
  let path: String?

  /// - Throws: `ExitCode` when the file is one of those, whatever names and links they have; told before.
  func require(notIn inputs: [String]) throws {
    guard let path, let identity = FileIdentity(path), inputs.contains(where: { FileIdentity($0) == identity }) else {
      return
    }
    Diagnostics().write(path, .error, "is an input: \(option) would destroy it", hint: "name another file")
    throw ExitCode(2)
  }
}
