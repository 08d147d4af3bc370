import LogInput
import PagingModel

extension NoteMeaning {
  /// The meaning of a note that stands in a record; nothing of none.
  init(_ text: JSONText?, in record: Span<UInt8>) {
    self = text?.withBytes(in: record) { NoteMeaning(of: $0) } ?? []
  }
}
