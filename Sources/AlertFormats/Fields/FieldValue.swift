import LogInput
import PagingModel

/// What stands in a member of a record.
struct FieldValue: Sendable {
  /// Nil when the member is missing.
  var kind: JSONKind?
  /// The content of a string, without quotes; of anything else all its bytes.
  @PackedText private var bytes: JSONText?

  static let missing = FieldValue()

  init() {}

  init(_ kind: JSONKind, _ bytes: JSONText) {
    self.kind = kind
    self.bytes = bytes
  }

  /// Whether the member is there, null or not.
  var isThere: Bool { kind != nil }

  /// A string that is not empty.
  var text: JSONText? { kind == .string ? bytes.nonEmpty : nil }

  /// A string that is not empty, or a number as it is written: ids come as both.
  var word: JSONText? { kind == .string || kind == .number ? bytes.nonEmpty : nil }

  /// Where an object or array stands in the record.
  func range(of kind: JSONKind) -> Range<Int>? { self.kind == kind ? bytes?.range : nil }

  /// Whether the value is true, or the word.
  func isTrue(in record: Span<UInt8>) -> Bool {
    guard let bytes, kind == .boolean || kind == .string else { return false }
    return bytes.equals("true", in: record) || bytes.equals("True", in: record) || bytes.equals("TRUE", in: record)
  }

  /// A whole number, also in quotes; nil for anything else, and beyond 64 bits.
  func integer(in record: Span<UInt8>) -> Int64? {
    guard let word, !word.isEscaped, word.count <= 20 else { return nil }
    return DecimalText.integer(record.extracting(word.range))
  }

  /// The moment that the value writes, in any of the forms that systems use; nil when there is none, and for Go's zero,
  /// which stands for none.
  ///
  /// - Parameter member: its name, for the error.
  /// - Throws: `RecordError.badTime`.
  func moment(_ member: String, in record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    guard let word else { return nil }
    if let moment = word.withBytes(in: record, { MomentText.moment($0) }) {
      return moment.isGoZero ? nil : moment.timestamp
    }
    throw RecordError(.badTime(member: member, value: word.beginning(in: record)), at: word.start)
  }

  /// The moment, which must be there.
  ///
  /// - Throws: `RecordError.missing`, or as `moment`.
  func requiredMoment(_ member: String, in record: Span<UInt8>) throws(RecordError) -> Timestamp {
    guard let moment = try moment(member, in: record) else { throw RecordError(.missing(member), at: 0) }
    return moment
  }

  /// An id, which must be there.
  ///
  /// - Throws: `RecordError.missing`, or `longID`.
  func requiredID(_ member: String) throws(RecordError) -> JSONText { try word.required(member).checkedID(member) }
}
