import LogInput
import PagingModel

/// The state of a CloudWatch alarm, and what a change of it tells.
enum CloudWatchState: Hashable {
  case ok, alarm, insufficientData
  /// In a word that no documentation names.
  case unknown

  init?(_ value: FieldValue, in record: Span<UInt8>) {
    guard let word = value.text else { return nil }
    self.init(word, in: record)
  }

  init(_ word: JSONText, in record: Span<UInt8>) {
    if word.equals("OK", in: record) {
      self = .ok
    } else if word.equals("ALARM", in: record) {
      self = .alarm
    } else {
      self = word.equals("INSUFFICIENT_DATA", in: record) ? .insufficientData : .unknown
    }
  }

  /// The fact that the alarm came into this state; nil when that is no event: it was in it before, or its metric has no
  /// data, of which neither an alarm nor its end can be told.
  func fact(after old: CloudWatchState?, at moment: Timestamp, _ mark: RecordMark) -> EventFact? {
    guard self != old else { return nil }
    switch self {
    case .alarm: return mark.fact(.fired, at: moment)
    case .ok: return mark.fact(.resolved, at: moment, by: .automation)
    case .insufficientData: return nil
    case .unknown:
      var fact = mark.fact(.other, at: moment)
      fact.detail = EventFact.unknownType
      return fact
    }
  }
}

/// A change of an alarm's state, where its parts stand in the bytes that tell it.
struct CloudWatchChange {
  let old: CloudWatchState?
  let new: CloudWatchState
  let at: Timestamp
  /// What the alarm is told by: its ARN, else its name.
  let key: JSONText
  let name: JSONText
  let title: JSONText?

  /// Adds what the change tells; false when it is no event.
  func keep(from bytes: Span<UInt8>, _ mark: RecordMark, in log: inout EventLog) -> Bool {
    guard let fact = new.fact(after: old, at: at, mark) else { return false }
    let firing = log.firing(.cloudWatch, key, as: .series, in: bytes)
    let rank = mark.rank(at)
    let isTrigger = fact.kind == .fired
    if isTrigger ? log.wantsDescription(of: firing, rank: rank) : log.wantsAside(of: firing, rank: rank) {
      var description = FiringDescription()
      description.alertKey = log.text(key, in: bytes)
      description.rule = log.text(name, in: bytes)
      description.title = log.text(title, in: bytes) ?? description.rule
      description.cluster = log.text(region(in: bytes), in: bytes)
      isTrigger
        ? log.describe(firing, by: description, rank: rank) : log.describeAside(firing, by: description, rank: rank)
    }
    log.append(fact, to: firing)
    return true
  }
}

extension CloudWatchChange {
  /// The region in an ARN, `arn:aws:cloudwatch:eu-west-1:210987654321:alarm:Name`; nil for a name.
  fileprivate func region(in bytes: Span<UInt8>) -> JSONText? {
    guard key.hasPrefix("arn:", in: bytes) else { return nil }
    let colons = key.range.filter { bytes[$0] == UInt8(ascii: ":") }
    guard colons.count >= 5 else { return nil }
    return JSONText(start: colons[2] + 1, end: colons[3], isEscaped: key.isEscaped)
  }
}

extension RecordFields {
  /// Reads the JSON that a text holds, and returns its bytes; nil when it is none.
  mutating func readText(_ text: JSONText, in record: Span<UInt8>) -> [UInt8]? {
    let bytes = text.unescaped(in: record)
    return (try? read(bytes.span)) == nil ? nil : bytes
  }
}
