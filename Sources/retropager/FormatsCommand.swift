import AlertFormats
import ArgumentParser

/// `retropager formats`: what can be read.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the formats that can be read, and what each one tells.")

  /// The ids of formats that tell something.
  static var usefulFormats: String {
    FormatCatalog.ids.filter { $0 != .pagerDutyOther }.map(\.rawValue).joined(separator: ", ")
  }

  func run() throws {
    let text = FormatCatalog.ids.map { id in
      let summary = FormatCatalog.summary(id)
      return """
        \(id.rawValue)
            \(summary.title): \(summary.origin)
            gives: \(summary.gives)
            told by: \(summary.signature)

        """
    }.joined(separator: "\n")
    let about = """

      Every format may come as one record a line, as pages with the records in an array, as a bare array, or as documents
      one after another; gzip or plain. Records are recognised one by one: a file may mix formats. Tables are told by the names
      of their columns, which may be separated by commas, semicolons or tabs; logs of text by the form of their first lines.
      Any other history of JSON, a table or lines is read with --mapping, by a file that says what means what.

      """
    try Results.write(to: nil) { output throws(OutputFault) in try output.write(Array((text + about).utf8)) }
  }
}
