import LogInput

/// What a framer told its handler, in order.
enum FramerOutcome: Hashable, Sendable, CustomStringConvertible {
  /// A record's bytes without white space around them, and where it begins.
  case record(String, line: Int, column: Int)
  case refused(FramingFault, line: Int, column: Int)
  case unclosed(line: Int, column: Int)

  var description: String {
    switch self {
    case .record(let text, let line, let column): "\(line):\(column): \(text.prefix(80))"
    case .refused(.json(let reason), let line, let column): "\(line):\(column): refused json \(reason)"
    case .refused(.tooLong(let limit), let line, let column): "\(line):\(column): refused longer than \(limit)"
    case .unclosed(let line, let column): "\(line):\(column): unclosed"
    }
  }
}

/// Writes down what it is told.
///
/// With `readsPages`, arrays are lists of records, an object with a member "records" is a page and one that begins with
/// "id" a record; without, every document is a record. With `readsToTheEnd`, an object that has both is a record after
/// all, which its beginning does not show.
struct FramerProbe: JSONRecordHandler {
  var readsPages: Bool
  var readsToTheEnd = false
  var outcomes: [FramerOutcome] = []

  mutating func take(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    let shape = shape(of: record)
    switch shape {
    case .envelope, .list: return .holdsRecords(shape)
    case .record, .unknown: break
    }
    var cursor = JSONCursor()
    do throws(JSONFault) {
      try cursor.skipValue(record)
      let end = cursor.offset
      try cursor.finish(record)
      let text = String(decoding: (0..<end).map { record[$0] }, as: UTF8.self)
      outcomes.append(.record(text, line: place.line, column: place.column))
    } catch {
      if error.reason == .unexpectedEnd { return .incomplete }
      let before = (0..<error.offset).map { record[$0] }
      let lineStart = before.lastIndex(of: 0x0A).map { -$0 } ?? place.column
      let line = place.line + before.count { $0 == 0x0A }
      outcomes.append(.refused(.json(error.reason), line: line, column: lineStart + error.offset))
    }
    return .taken
  }

  func shape(of head: Span<UInt8>) -> DocumentShape {
    guard readsPages else { return .unknown }
    var cursor = JSONCursor()
    guard let kind = try? cursor.peekKind(head) else { return .unknown }
    guard kind == .object else { return kind == .array ? .list : .unknown }
    var isRecord: Bool?
    var page: DocumentShape?
    do throws(JSONFault) {
      try cursor.openObject(head)
      while let name = try cursor.nextName(head) {
        let name = name.string(in: head)
        if name == "records" { page = .envelope(member: Array(name.utf8)) }
        if let page, !readsToTheEnd { return page }
        isRecord = readsToTheEnd ? isRecord == true || name == "id" : isRecord ?? (name == "id")
        try cursor.skipValue(head)
      }
    } catch {
      return isRecord == true ? .record : page ?? .unknown
    }
    return isRecord == true ? .record : page ?? .unknown
  }

  mutating func refuse(_ fault: FramingFault, at place: RecordPlace) {
    outcomes.append(.refused(fault, line: place.line, column: place.column))
  }

  mutating func noteUnclosed(at place: RecordPlace) {
    outcomes.append(.unclosed(line: place.line, column: place.column))
  }
}

/// How a stream is cut into windows.
enum Cutting: Hashable, Sendable {
  case whole
  case every(Int)
  case random(seed: UInt64, upTo: Int)
  /// In two.
  case at(Int)

  static let all: [Cutting] = [.whole, .every(1), .every(2), .every(3), .every(7), .every(4096)]
}

/// What a whole run of a framer gave.
struct FramerRun {
  var outcomes: [FramerOutcome]
  /// The most bytes that were kept from one window for the next.
  var mostKept: Int
}

/// Feeds the bytes to a framer, handing in again what it leaves.
func frame(
  _ bytes: [UInt8], _ cutting: Cutting, limit: Int = 1 << 20, readsPages: Bool = true, readsToTheEnd: Bool = false
) -> FramerRun {
  var framer = JSONRecordFramer(file: 0, limit: limit)
  var probe = FramerProbe(readsPages: readsPages, readsToTheEnd: readsToTheEnd)
  if cutting == .whole {
    let done = framer.consume(bytes.span, isFinal: true, into: &probe)
    precondition(done == bytes.count, "the final window is done as a whole")
    return FramerRun(outcomes: probe.outcomes, mostKept: 0)
  }
  var random = SplitMix(state: 0)
  if case .random(let seed, _) = cutting { random.state = seed }
  var (start, end, mostKept) = (0, 0, 0)
  while end < bytes.count {
    switch cutting {
    case .whole: end = bytes.count
    case .every(let size): end = min(end + size, bytes.count)
    case .at(let place): end = end < place ? place : bytes.count
    case .random(_, let most): end = min(end + Int.random(in: 0...most, using: &random), bytes.count)
    }
    start += framer.consume(bytes.span.extracting(start..<end), isFinal: false, into: &probe)
    mostKept = max(mostKept, end - start)
  }
  _ = framer.consume(bytes.span.extracting(start..<end), isFinal: true, into: &probe)
  return FramerRun(outcomes: probe.outcomes, mostKept: mostKept)
}

/// The splitmix64 generator of Steele, Lea and Flood 2014: the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
