import AlertFormats
import LogInput
import PagingModel
import ReviewPipeline
import ReviewReport

/// Tells on standard error what is wrong, one line each, with the place first so that an editor can open it.
struct Diagnostics {
  enum Severity: String {
    case error, warning, note
  }

  private let usesColour = Terminal.usesColour

  /// Writes one diagnostic, and a hint below it.
  func write(_ place: String?, _ severity: Severity, _ message: String, hint: String? = nil) {
    let label =
      usesColour
      ? "\u{1B}[1;\(severity == .error ? 31 : severity == .warning ? 33 : 36)m\(severity):\u{1B}[0m" : "\(severity):"
    let prefix = place.map { PlainText.clean($0) + ": " } ?? "retropager: "
    var text = "\(prefix)\(label) \(PlainText.clean(message))\n"
    if let hint { text += "  hint: \(PlainText.clean(hint))\n" }
    Terminal.writeError(text)
  }

  /// Everything that was lost, in the order of the inputs.
  func write(_ history: ReviewedHistory, problems: [InputFault]) {
    for problem in problems { write(problem) }
    for file in history.files { write(file) }
  }

  private func write(_ fault: InputFault) {
    write(fault.path.text, .error, fault.message, hint: fault.hint)
  }

  private func write(_ file: FileResult) {
    writeRefusals(of: file)
    for place in file.unclosed {
      write(
        file.place(place), .warning, "a page or list ends without its closing bracket", hint: "the file may be cut off")
    }
    if let fault = file.fault { write(fault) }
    if let cut = file.cut {
      write(file.place(cut), .error, FileResult.cutMessage, hint: "the file was cut off; export it again")
    } else if !file.isRecognised && file.isExplicit && file.fault == nil {
      writeUnknown(file)
    }
  }

  private func writeRefusals(of file: FileResult) {
    var hinted: Set<String> = []
    for refused in file.refusals.first {
      let isNew = hinted.insert(refused.reason.kind).inserted
      write(file.place(refused.place), .error, refused.reason.message, hint: isNew ? refused.reason.hint : nil)
    }
    let more = file.refusals.count - file.refusals.first.count
    if more > 0 { write(file.path.text, .note, "\(more) more records of this file were refused") }
  }

  private func writeUnknown(_ file: FileResult) {
    let content = file.content ?? .nothing
    write(
      file.path.text, .error, "no known format: \(content.words)",
      hint: content.hint(for: file.path.text)
        ?? "known are \(FormatsCommand.usefulFormats); say which it is with --format ID")
  }
}
