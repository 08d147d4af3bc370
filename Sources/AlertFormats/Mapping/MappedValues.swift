import LogInput
import PagingModel

/// What stands under a mapping's paths in one record.
struct MappedValues: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>?]
  /// By path, where in the record it stands.
  private var offsets: [Int]
  /// By path, whether any record of the file has it, empty or not.
  private(set) var isSeen: [Bool]
  private let nothing: [[UInt8]]

  init(_ mapping: RecordMapping) {
    ranges = Array(repeating: nil, count: mapping.paths.count)
    offsets = Array(repeating: 0, count: mapping.paths.count)
    isSeen = Array(repeating: false, count: mapping.paths.count)
    nothing = mapping.nothing
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    for path in ranges.indices { ranges[path] = nil }
  }

  /// Where the value stands in `bytes`; nil when there is none, or it stands for nothing.
  func range(_ path: Int) -> Range<Int>? { ranges[path] }

  /// Where in its record the value stands.
  func offset(_ path: Int) -> Int { offsets[path] }

  mutating func noteSeen(_ path: Int) { isSeen[path] = true }

  /// Keeps a value; an empty one, and one that stands for nothing, is none.
  mutating func set(_ path: Int, _ value: Span<UInt8>, at offset: Int) {
    offsets[path] = offset
    let isNothing = value.isEmpty || nothing.contains { $0.count == value.count && ByteSearch.equal($0.span, value) }
    guard !isNothing else { return ranges[path] = nil }
    let start = bytes.count
    bytes.append(copying: value)
    ranges[path] = start..<bytes.count
  }
}
