import PagingModel
import ReportMarkup

/// What a page may do: show itself. Nothing is loaded, and of styles and scripts only those of the program are used, which
/// are known by their digests.
enum PagePolicy {
  /// The value of the header `Content-Security-Policy`.
  static func text(style: Markup, script: Markup) -> String {
    [
      "default-src 'none'", "style-src \(source(of: style))", "script-src \(source(of: script))", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// `'sha256-…'`.
  static func source(of markup: Markup) -> String {
    let words = SHA256.words(Array(markup.text.utf8).span)
    let bytes = words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    return "'sha256-\(Base64.text(bytes))'"
  }
}
