import LogInput

/// A document as tools of Elasticsearch write it, with the record as its `_source`.
enum ElasticDocument {
  /// Where the record stands in a whole document that begins with the name of its index; nil for anything else.
  ///
  /// Says nothing that the framer would not find by looking for pages: it is the short way for documents of a known format.
  static func record(in document: Span<UInt8>) -> Range<Int>? {
    // Most documents are others: one look at the first byte of the first name.
    guard document.count > 2, document[0] == UInt8(ascii: "{"), document[2] == UInt8(ascii: "_") else { return nil }
    var cursor = JSONCursor()
    var found: Range<Int>?
    do throws(JSONFault) {
      try cursor.openObject(document)
      var isFirst = true
      while let name = try cursor.nextName(document) {
        guard !isFirst || name.equals("_index", in: document) else { return nil }
        isFirst = false
        let kind = try cursor.peekKind(document)
        let start = cursor.offset
        try cursor.skipValue(document)
        guard name.equals("_source", in: document) else { continue }
        guard kind == .object, found == nil else { return nil }
        found = start..<cursor.offset
      }
      try cursor.finish(document)
    } catch { return nil }
    return found
  }
}
