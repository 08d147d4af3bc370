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
  ///
  /// - Parameter mappingFaults: what mappings ask for in vain, which is told once and not for every record.
  func write(_ history: ReviewedHistory, problems: [InputFault], mappingFaults: [MappingFault]) {
    for problem in problems { write(problem) }
    for file in history.files {
      write(file, mappingFaults.filter { file.isRead(by: $0) })
      if file.isNoFileOfLabels { writeLabelless(file) }
    }
    for fault in mappingFaults { write(fault.place.text, .error, fault.message, hint: fault.hint) }
  }

  func write(_ fault: InputFault) {
    write(fault.path.text, .error, fault.message, hint: fault.hint)
  }

  /// Files beside the inputs that are inputs as well, or are named again.
  func write(repeats: [InputPath]) {
    for path in repeats { write(path.text, .note, "named more than once; it is read once, and counts once") }
  }

  func write(_ file: FileResult, _ faults: [MappingFault] = []) {
    writeRefusals(of: file, faults)
    writeDamage(of: file)
    if let cut = file.cut {
      write(file.place(cut), .error, FileResult.cutMessage, hint: "the file was cut off; export it again")
    } else if !file.isRecognised && file.isExplicit && file.fault == nil {
      writeUnknown(file)
    }
  }

  func writeDamage(of file: FileResult) {
    for place in file.unclosed {
      write(
        file.place(place), .warning, "a page or list ends without its closing bracket", hint: "the file may be cut off")
    }
    if let fault = file.fault { write(fault) }
  }

  func writeRefusals(of file: FileResult, _ faults: [MappingFault] = []) {
    func isTold(_ reason: RecordError.Reason) -> Bool { faults.contains { $0.explains(reason) } }
    let told = file.refusals.kinds.values.reduce(0) { $0 + (isTold($1.first.reason) ? $1.count : 0) }
    let refusals = file.refusals.first.filter { !isTold($0.reason) }
    var hinted: Set<String> = []
    for refused in refusals {
      let isNew = hinted.insert(refused.reason.kind).inserted
      write(file.place(refused.place), .error, refused.reason.message, hint: isNew ? refused.reason.hint : nil)
    }
    let more = file.refusals.count - told - refusals.count
    if more > 0 { write(file.path.text, .note, "\(more) more records of this file were refused") }
  }

  private func writeLabelless(_ file: FileResult) {
    let content = file.metFormats.isEmpty ? "no record" : file.metFormats.joined(separator: ", ")
    write(
      file.path.text, .warning, "this file of labels tells of no label: it holds \(content)",
      hint:
        "docs/CONFIGURATION.md tells what a file of labels holds; give other files as inputs or by their own options")
  }

  private func writeUnknown(_ file: FileResult) {
    let content = file.content ?? .nothing
    write(
      file.path.text, .error, "no known format: \(content.words)",
      hint: content.hint(for: file.path.text)
        ?? "known are \(FormatsCommand.usefulFormats); say which it is with --format ID")
  }
}
