import LogInput
import PagingModel

/// Records of a file that cannot be decoded before another one tells the order of day and month in all their dates.
struct HeldRecords: Sendable {
  /// A record that waits.
  struct Record: Sendable {
    let bytes: [UInt8]
    let place: RecordPlace
  }

  private var records: [Record] = []
  private var bytes = 0
  /// The most bytes that wait: many times what lies between the beginnings and the thirteenths of months.
  private static let mostBytes = 16 << 20
  /// Whether no other record follows.
  var isOver = false

  var isEmpty: Bool { records.isEmpty }

  /// Keeps a record for later; false when it must be refused now.
  mutating func hold(_ record: Span<UInt8>, at place: RecordPlace) -> Bool {
    guard !isOver && bytes + record.count <= Self.mostBytes else { return false }
    bytes += record.count
    var copy: [UInt8] = []
    copy.append(copying: record)
    records.append(Record(bytes: copy, place: place))
    return true
  }

  /// Takes the records that were held.
  mutating func release() -> [Record] {
    bytes = 0
    defer { records = [] }
    return records
  }
}
