import LogInput
import PagingModel

extension NotePhrases {
  /// The meaning of a note that stands in a record; nothing of none.
  func meaning(of text: JSONText?, in record: Span<UInt8>) -> NoteMeaning {
    text?.withBytes(in: record) { meaning(of: $0) } ?? []
  }
}
