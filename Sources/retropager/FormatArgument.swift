import AlertFormats
import ArgumentParser

/// How results are printed.
enum OutputFormat: String, CaseIterable {
  case markdown, json, text, html, ndjson, csv, openmetrics, slack
}

extension OutputFormat {
  /// The form that a file's name ends in; nil for any other end.
  init?(extensionOf path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "txt": self = .text
    case "om", "prom": self = .openmetrics
    case "csv": self = .csv
    default: return nil
    }
  }

  /// Whether a file of this name may have this form: a name that ends in nothing known may have any.
  func fits(_ path: String) -> Bool {
    guard let named = OutputFormat(extensionOf: path), named != self else { return true }
    switch (self, named) {
    case (.slack, .json), (.ndjson, .json), (.markdown, .text), (.openmetrics, .text): return true
    default: return false
    }
  }
}

/// What `--format` takes: how to print, or what the inputs are. The words of both are distinct.
enum FormatArgument: ExpressibleByArgument, Hashable {
  case output(OutputFormat)
  case input(FormatID)

  init?(argument: String) {
    if let output = OutputFormat(rawValue: argument) {
      self = .output(output)
    } else if let input = FormatID(rawValue: argument) {
      self = .input(input)
    } else {
      return nil
    }
  }

  /// None, so that the help does not list more ids than anybody reads: `retropager formats` does.
  static var allValueStrings: [String] { [] }
}

extension [FormatArgument] {
  /// How to print; the last one given.
  var output: OutputFormat? {
    reversed().lazy.compactMap { if case .output(let format) = $0 { format } else { nil } }.first
  }

  /// Refuses forms that a command does not print.
  func require(_ forms: OutputFormat..., of command: String) throws {
    let asked = Set(compactMap { if case .output(let form) = $0 { form.rawValue } else { nil } }).sorted()
    if asked.count > 1 {
      throw ValidationError("--format asks for two forms at once: \(asked.joined(separator: " and ")).")
    }
    guard let output, !forms.contains(output) else { return }
    let words = forms.map(\.rawValue)
    let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    throw ValidationError("\(command) prints \(list), not \(output.rawValue).")
  }

  /// What the inputs are; the last one given.
  var input: FormatID? {
    reversed().lazy.compactMap { if case .input(let format) = $0 { format } else { nil } }.first
  }
}
