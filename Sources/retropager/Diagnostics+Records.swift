import LogInput
import PagingModel
import ReviewPipeline

extension Diagnostics {
  /// Everything that was lost of the files of a record.
  func write(_ record: RecordUse) {
    for problem in record.problems { write(problem) }
    write(repeats: record.repeats)
    for file in record.files { write(file) }
    let (what, option) = record.kind == .incidents ? ("incident", "--incidents") : ("deployment", "--deployments")
    for file in record.files where !file.isRecognised && file.isExplicit && file.fault == nil {
      write(
        file.path.text, .note, "files of \(option) are read by known formats alone: mappings are for histories",
        hint: "docs/CONFIGURATION.md has a table that can tell of any \(what)")
    }
    guard record.count == 0, let file = record.files.first(where: \.isRecognised) else { return }
    write(
      file.path.text, .warning, "the files of \(option) tell of no \(what)",
      hint: "docs/CONFIGURATION.md lists what can be read as a record")
  }
}
