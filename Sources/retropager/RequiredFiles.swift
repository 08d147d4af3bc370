import AlertFormats
import ArgumentParser
internal import Glibc
import LogInput
import PagingModel
import ReviewPipeline

/// Files that stand beside the inputs, and say what pages are held against: without one, or with one of which nothing can be
/// used, the results would be others, and look as if there were none.
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

  /// Tells of which of the files nothing can be used, and whether there are any. Why their records were refused, and what could
  /// not even be looked at, is told before.
  ///
  /// - Parameters:
  ///   - problems: what could not be looked at.
  ///   - named: the files, or directories, as they are named.
  static func tellUseless(_ reviewed: ReviewedHistory, _ problems: [InputFault], named: [InputPath]) -> Bool {
    let labels = reviewed.files.filter { $0.isOfLabels }.map { ($0, "labels") }
    let records = reviewed.records.flatMap { record in record.files.map { ($0, record.kind.noun) } }
    let useless = (labels + records).filter { $0.0.isUseless }
    for (file, what) in useless {
      let refused = file.bins.refused
      let reason =
        refused == 0 ? "" : ": \(refused == 1 ? "its only record was" : "all its \(refused) records were") refused"
      Diagnostics().write(
        file.refusals.first.first.map { file.place($0.place) } ?? file.path.text, .error,
        "nothing of this file of \(what) can be used\(reason)",
        hint: "docs/CONFIGURATION.md tells what such a file holds; mend it, or leave it out")
    }
    return !useless.isEmpty
      || (problems + reviewed.records.flatMap(\.problems)).contains { named.contains($0.path) }
  }
}

extension RecordTable.Kind {
  /// What the files tell of.
  fileprivate var noun: String {
    switch self {
    case .incidents: "incidents"
    case .deployments: "deployments"
    }
  }
}
