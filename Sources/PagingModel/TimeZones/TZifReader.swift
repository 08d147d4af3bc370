/// Reads the bytes of a compiled zone file (RFC 9636) and checks every count and index before it is used.
struct TZifReader {
  /// The counts of one of the two headers.
  private struct Header {
    var version: UInt8
    var universalFlags: Int
    var standardFlags: Int
    var leapSeconds: Int
    var transitions: Int
    var types: Int
    var nameBytes: Int

    /// The size of the data block that follows, in bytes; at most 2^37, so it cannot overflow.
    func blockSize(timeWidth: Int) -> Int {
      transitions * (timeWidth + 1) + types * 6 + nameBytes + leapSeconds * (timeWidth + 4)
        + standardFlags + universalFlags
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The table of the file: from the 64-bit block where there is one.
  mutating func table() throws(TZifFault) -> ZoneTable {
    let header = try header()
    guard header.version != 0 else { return try block(header, timeWidth: 4) }
    // The 32-bit block of a newer file may be a stub: its size counts, its content does not.
    let size = header.blockSize(timeWidth: 4)
    try require(size)
    position += size
    return try block(try self.header(), timeWidth: 8)
  }

  private mutating func header() throws(TZifFault) -> Header {
    guard bytes[position...].prefix(4).elementsEqual("TZif".utf8.prefix(bytes.count - position)) else { throw .notTZif }
    try require(44)
    let version = bytes[position + 4]
    guard version == 0 || (0x32...0x39).contains(version) else { throw .unknownVersion(version) }
    position += 20
    return Header(
      version: version, universalFlags: count(), standardFlags: count(), leapSeconds: count(), transitions: count(),
      types: count(), nameBytes: count())
  }

  private mutating func block(_ header: Header, timeWidth: Int) throws(TZifFault) -> ZoneTable {
    try check(header)
    try require(header.blockSize(timeWidth: timeWidth))
    let transitions = try transitions(header, timeWidth: timeWidth)
    let typeIndices = try typeIndices(header)
    let types = try types(header)
    position += header.nameBytes + header.standardFlags + header.universalFlags
    let offsets = typeIndices.map { types[$0].offset }
    let first = (types.first { !$0.isDaylight } ?? types[typeIndices.first ?? 0]).offset
    let last = PosixZoneRule(standardOffset: Int64(offsets.last ?? first))
    let rule = header.version == 0 ? last : try footer() ?? last
    return ZoneTable(transitions: transitions, offsets: offsets, first: first, rule: rule)
  }

  private func check(_ header: Header) throws(TZifFault) {
    guard header.types > 0 else { throw .badCount("local time types") }
    guard header.nameBytes > 0 else { throw .badCount("name bytes") }
    guard [0, header.types].contains(header.standardFlags) else { throw .badCount("standard-time flags") }
    guard [0, header.types].contains(header.universalFlags) else { throw .badCount("universal-time flags") }
    guard header.leapSeconds == 0 else { throw .leapSeconds }
  }

  private mutating func transitions(_ header: Header, timeWidth: Int) throws(TZifFault) -> [Int64] {
    var times: [Int64] = []
    times.reserveCapacity(header.transitions)
    for index in 0..<header.transitions {
      let bits = number(width: timeWidth)
      let time = timeWidth == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
      if let last = times.last, last >= time { throw .unorderedTransitions(index) }
      times.append(time)
    }
    return times
  }

  private mutating func typeIndices(_ header: Header) throws(TZifFault) -> [Int] {
    let indices = bytes[position..<position + header.transitions].map { Int($0) }
    if let wrong = indices.firstIndex(where: { $0 >= header.types }) { throw .badTypeIndex(wrong) }
    position += header.transitions
    return indices
  }

  private mutating func types(_ header: Header) throws(TZifFault) -> [(offset: Int32, isDaylight: Bool)] {
    var types: [(offset: Int32, isDaylight: Bool)] = []
    for index in 0..<header.types {
      let offset = Int32(truncatingIfNeeded: number(width: 4))
      let (flag, name) = (number(width: 1), number(width: 1))
      // RFC 9636, section 3.2: more than -25 hours and less than 26 hours.
      guard (-89_999...93_599).contains(offset), flag <= 1, name < header.nameBytes else { throw .badType(index) }
      types.append((offset, flag == 1))
    }
    return types
  }

  /// The rule between the two line breaks after the data, or nil when nothing stands there.
  private mutating func footer() throws(TZifFault) -> PosixZoneRule? {
    let start = position
    guard start < bytes.count else { throw .truncated(at: start) }
    let text = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    guard bytes[start] == UInt8(ascii: "\n") else { throw .badFooter("") }
    guard text.endIndex < bytes.count else { throw .truncated(at: start) }
    guard !text.isEmpty else { return nil }
    var parser = PosixZoneRuleParser(text)
    return try parser.rule()
  }

  private func require(_ count: Int) throws(TZifFault) {
    guard bytes.count - position >= count else { throw .truncated(at: position) }
  }

  private mutating func count() -> Int {
    Int(number(width: 4))
  }

  /// The next big-endian number; its bytes have been required before.
  private mutating func number(width: Int) -> UInt64 {
    let value = bytes[position..<position + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    position += width
    return value
  }
}
