import AlertFormats
import ArgumentParser

/// How results are printed.
enum OutputFormat: String, CaseIterable {
  case markdown, json, text, html, ndjson, csv, openmetrics, slack
}

extension OutputFormat {
  /// What the name of a file ends in, in small letters: `html`; nil where it has no such end, as `pipe`, `.hidden` and
  /// `review.2026-10`.
  static func end(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let end = name[name.index(after: dot)...].lowercased()
    guard end.first?.isLetter == true, end.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    return end
  }

  /// The form that a file's name ends in; nil for any other end.
  init?(extensionOf path: String) {
    switch Self.end(of: path) {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "txt": self = .text
    case "om", "prom": self = .openmetrics
    case "csv": self = .csv
    case "ndjson", "jsonl": self = .ndjson
    default: return nil
    }
  }

  /// What names of files of this form end in; the first is the usual one.
  var ends: [String] {
    switch self {
    case .markdown: ["md"]
    case .json: ["json"]
    case .text: ["txt"]
    case .html: ["html"]
    case .ndjson: ["ndjson", "jsonl"]
    case .openmetrics: ["om", "prom"]
    // A folder of tables, and a message.
    case .csv: ["csv"]
    case .slack: []
    }
  }

  /// Whether a file of this name may have this form: a name that ends in nothing known may have any.
  func fits(_ path: String) -> Bool {
    guard let named = OutputFormat(extensionOf: path), named != self else { return true }
    switch (self, named) {
    case (.slack, .json), (.ndjson, .json), (.json, .ndjson), (.markdown, .text), (.openmetrics, .text): return true
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

  /// What the inputs are; the last one given.
  var input: FormatID? {
    reversed().lazy.compactMap { if case .input(let format) = $0 { format } else { nil } }.first
  }
}
