import LogInput
import PagingModel
import ReviewPipeline

extension Diagnostics {
  /// Everything that was lost of the files of a record.
  func write(_ record: RecordUse) {
    for problem in record.problems { write(problem) }
    for file in record.files { write(file) }
    guard record.count == 0, let file = record.files.first(where: \.isRecognised) else { return }
    let (what, option) = record.kind == .incidents ? ("incident", "--incidents") : ("deployment", "--deployments")
    write(
      file.path.text, .warning, "the files of \(option) tell of no \(what)",
      hint: "docs/CONFIGURATION.md lists what can be read as a record")
  }
}
