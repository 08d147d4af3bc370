import ArgumentParser
import ReviewReport

/// The arguments of commands that write one sheet: as what, and where to.
struct SheetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to print: text, markdown, json (default: what --output ends in, else text); or what the inputs are: an id of 'retropager formats'. May be given twice.",
      valueName: "format"))
  var format: [FormatArgument] = []

  @OptionGroup var result: OutputArguments

  private static func forms(of command: String) -> OutputForms { OutputForms(of: command, [.text, .markdown, .json]) }

  /// Refuses forms, and names of files, that a command does not write.
  func require(of command: String) throws { try Self.forms(of: command).require(format, result) }

  func write(_ sheet: some PrintedSheet, of command: String) throws {
    let form = Self.forms(of: command).form(of: result.path, format)
    try Results.write(to: result.path) { output throws(OutputFault) in
      switch form {
      case .json: try output.write(sheet.json)
      case .markdown: try output.write(Array(sheet.markdown.utf8))
      case .text, .ndjson, .html, .csv, .openmetrics, .slack:
        try output.write(Array(sheet.text(width: Terminal.textWidth(of: result.path)).utf8))
      }
    }
  }
}
