import LogInput
import PagingModel

/// The body of a webhook v1 or v2: `{"messages":[...]}`, in practice with one message.
struct PagerDutyWebhookBody {
  private enum Field: Int { case messages }
  private var fields = RecordFields<Field>([.messages: "messages"])
  /// Where the messages stand in the record.
  private(set) var messages: [Range<Int>] = []

  /// Reads a whole record.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) {
    try fields.read(record)
    messages.removeAll(keepingCapacity: true)
    Self.addObjects(of: fields[.messages], in: record, to: &messages)
  }

  /// What the first message of a body is sketched as.
  static func firstMessage(_ sketch: DocumentSketch) -> DocumentSketch? {
    sketch.members.first { $0.name == "messages" && $0.kind == .array }?.inside.first
  }

  /// Adds the places of the objects among the elements of an array that was read and checked.
  static func addObjects(of value: FieldValue, in record: Span<UInt8>, to places: inout [Range<Int>]) {
    value.forEachElement(in: record) { cursor in
      guard (try? cursor.peekKind(record)) == .object else { return }
      let start = cursor.offset
      guard (try? cursor.skipValue(record)) != nil else { return }
      places.append(start..<cursor.offset)
    }
  }
}

/// The first and the last of some moments.
struct MomentSpan {
  private(set) var first: Timestamp?
  private(set) var last: Timestamp?

  mutating func add(_ moment: Timestamp) {
    first = first.map { min($0, moment) } ?? moment
    last = last.map { max($0, moment) } ?? moment
  }
}

extension RecordError {
  /// The same where the record stands `distance` bytes further on, inside another one.
  func shifted(by distance: Int) -> RecordError { RecordError(reason, at: offset + distance) }
}
