/// What a command prints by itself, beside the report: about a person, a rule, noise or quality.
public protocol PrintedSheet {
  /// As plain text.
  ///
  /// - Parameter width: see `TextRenderer`.
  func text(width: Int) -> String
  /// In GitHub-flavoured Markdown.
  var markdown: String { get }
  /// With the keys of the report.
  var json: [UInt8] { get }
}

extension PrintedSheet {
  /// As plain text, at most 100 columns wide.
  public var text: String { text(width: TextRenderer.width) }
}
