/// Texts as they are printed: without the names of people where pseudonyms are in force. O(length) each.
extension PagingHistory {
  /// The text with this number.
  public func text(_ id: TextID) -> String { printed(texts.text(id.position)) }

  /// The text with this number, or nil without one.
  public func text(_ id: TextID?) -> String? { id.map { text($0) } }

  /// A text that stands elsewhere.
  public func printed(_ text: String) -> String { redactor?.redacted(text) ?? text }

  /// Calls `body` with the bytes of the text with this number.
  public func withPrinted<Result>(_ id: TextID, _ body: (Span<UInt8>) -> Result) -> Result {
    texts.withBytes(of: id.position) { withPrinted($0, body) }
  }

  /// Calls `body` with the bytes of the pager's incident id; returns nil for an episode that no pager saw.
  public func withPrintedIncident<Result>(of episode: Episode, _ body: (Span<UInt8>) -> Result) -> Result? {
    withIncident(of: episode) { withPrinted($0, body) }
  }

  private func withPrinted<Result>(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    guard let redacted = redactor?.redacted(bytes) else { return body(bytes) }
    return body(redacted.span)
  }
}
