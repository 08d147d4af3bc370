import ArgumentParser
internal import Glibc

/// Files that stand beside the inputs, and say what pages are held against: without one the results would be others, and
/// look as if there were none.
enum RequiredFiles {
  /// Ends the command, before anything is read, where one of the files is not there.
  ///
  /// - Parameter files: with what names them.
  static func require(_ files: [(option: String, path: String)]) throws {
    var isMissing = false
    for (option, path) in files where path != "-" && access(path, F_OK) != 0 {
      isMissing = true
      Diagnostics().write(
        path, .error, "no such file or directory, which \(option) names", hint: "check the path; nothing was read")
    }
    if isMissing { throw ExitCode(2) }
  }
}
