import PagingModel

/// What was read so far of a time that is written in a `TimeForm`.
struct TimeReading {
  private(set) var position = 0
  private var parts = [Int](repeating: 0, count: TimeForm.Part.allCases.count)
  private var isAfternoon: Bool?
  /// Milliseconds of the second.
  private var milliseconds: Int64 = 0
  /// Seconds east of UTC.
  private var offset: Int64?
  private var epoch: Int64?

  init() {
    self[.day] = 1
  }

  private subscript(part: TimeForm.Part) -> Int {
    get { parts[part.rawValue] }
    set { parts[part.rawValue] = newValue }
  }

  /// Reads one piece; false when something else stands there.
  mutating func take(_ piece: TimeForm.Piece, _ text: Span<UInt8>) -> Bool {
    switch piece {
    case .blanks:
      while position < text.count && (text[position] == 0x20 || text[position] == 0x09) { position += 1 }
      return true
    case .byte(let byte):
      guard position < text.count, text[position] == byte else { return false }
      position += 1
      return true
    case .number(let part, let most): return takeNumber(part, most, text)
    case .month:
      guard let month = name(in: text, Self.months) else { return false }
      self[.month] = month + 1
      return true
    case .weekday: return name(in: text, Self.weekdays) != nil
    case .half:
      guard let half = name(in: text, ["am", "pm"]) else { return false }
      isAfternoon = half == 1
      return true
    case .fraction: return takeFraction(text)
    case .offset: return takeOffset(text)
    case .epoch:
      epoch = digits(text, most: 11)
      return epoch != nil
    }
  }

  private mutating func takeNumber(_ part: TimeForm.Part, _ most: Int, _ text: Span<UInt8>) -> Bool {
    let start = position
    // As `strptime` and `%e` have it, a blank may stand for a leading zero.
    if most == 2 && position < text.count && text[position] == 0x20 { position += 1 }
    guard let number = digits(text, most: most), most == 2 || position - start == most else { return false }
    self[part] = Int(number)
    if part == .century { self[.year] = Int(number) + (number < 69 ? 2000 : 1900) }
    return true
  }

  /// The number that the next digits write.
  private mutating func digits(_ text: Span<UInt8>, most: Int) -> Int64? {
    let start = position
    while position < text.count, position - start < most, Self.isDigit(text[position]) { position += 1 }
    return DecimalText.digitsValue(text, start..<position)
  }

  private mutating func takeFraction(_ text: Span<UInt8>) -> Bool {
    let start = position
    var scale: Int64 = 100
    while position < text.count, position - start < 9, Self.isDigit(text[position]) {
      milliseconds += Int64(text[position] - UInt8(ascii: "0")) * scale
      scale /= 10
      position += 1
    }
    return position > start
  }

  private mutating func takeOffset(_ text: Span<UInt8>) -> Bool {
    guard position < text.count else { return false }
    let sign = text[position]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      offset = 0
      return name(in: text, ["utc", "gmt", "z"]) != nil
    }
    position += 1
    let start = position
    guard let hours = digits(text, most: 2), position - start == 2, hours < 24 else { return false }
    if position < text.count && text[position] == UInt8(ascii: ":") { position += 1 }
    let minutes = position < text.count && Self.isDigit(text[position]) ? digits(text, most: 2) : 0
    guard let minutes, minutes < 60 else { return false }
    offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    return true
  }

  // MARK: names

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The number of the name that stands here, whole or its first three letters.
  private mutating func name(in text: Span<UInt8>, _ names: [String]) -> Int? {
    let start = position
    while position < text.count, Self.isLetter(text[position]) { position += 1 }
    let length = position - start
    return names.firstIndex { name in
      (length == name.utf8.count || length == 3)
        && zip(name.utf8.prefix(length), start..<position).allSatisfy { $0 == text[$1] | 0x20 }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  // MARK: the moment

  func moment(in zone: TimeZoneRules) -> (moment: Timestamp, hasZone: Bool)? {
    if let epoch {
      guard MomentText.years.contains(epoch) else { return nil }
      return (Timestamp(milliseconds: epoch * 1000 + milliseconds), true)
    }
    guard let hour else { return nil }
    let clock = LocalClock(zone: offset == nil ? zone : .utc)
    guard
      let shown = clock.moment(
        year: self[.year], month: self[.month], day: self[.day], hour: hour, minute: self[.minute],
        second: self[.second])
    else { return nil }
    let moment = Timestamp(milliseconds: shown.milliseconds + milliseconds - (offset ?? 0) * 1000)
    return (moment, offset != nil)
  }

  private var hour: Int? {
    guard let isAfternoon else { return self[.hour] }
    let hour = self[.hour12]
    return (1...12).contains(hour) ? hour % 12 + (isAfternoon ? 12 : 0) : nil
  }
}
