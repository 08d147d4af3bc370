import PagingModel

/// Writes compiled zone files for tests, whole or wrong on purpose.
struct ZoneFileSample {
  var version: UInt8 = UInt8(ascii: "2")
  var transitions: [(time: Int64, type: UInt8)] = []
  var types: [(offset: Int32, isDaylight: UInt8, name: UInt8)] = [(0, 0, 0)]
  var names = "AAA\0BBB\0"
  var footer: String? = "\n\n"
  /// Replaces counts of the last header: UTC flags, standard flags, leap seconds, transitions, types, name bytes.
  var counts: [Int: UInt32] = [:]
  /// Whether a newer file has an empty 32-bit block, as `zic -b slim` writes.
  var hasStub = true

  var bytes: [UInt8] {
    guard version != 0 else { return header(counts) + data(timeWidth: 4) }
    let stub = ZoneFileSample(version: version, types: hasStub ? [] : types, names: hasStub ? "" : names)
    let first = stub.header([:]) + stub.data(timeWidth: 4)
    return first + header(counts) + data(timeWidth: 8) + Array((footer ?? "").utf8)
  }

  func rules() throws(TZifFault) -> TimeZoneRules {
    try TimeZoneRules(identifier: "Test/Sample", tzif: bytes)
  }

  private func header(_ counts: [Int: UInt32]) -> [UInt8] {
    let actual = [0, 0, 0, transitions.count, types.count, names.utf8.count].map { UInt32($0) }
    let fields = actual.enumerated().flatMap { index, count in bigEndian(UInt64(counts[index] ?? count), width: 4) }
    return Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15) + fields
  }

  private func data(timeWidth: Int) -> [UInt8] {
    transitions.flatMap { bigEndian(UInt64(bitPattern: $0.time), width: timeWidth) } + transitions.map(\.type)
      + types.flatMap { bigEndian(UInt64(UInt32(bitPattern: $0.offset)), width: 4) + [$0.isDaylight, $0.name] }
      + Array(names.utf8)
  }

  private func bigEndian(_ value: UInt64, width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }
}

extension Timestamp {
  /// A moment by its UTC date and time.
  static func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0)
    -> Timestamp
  {
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    return Timestamp(seconds: days * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }
}
