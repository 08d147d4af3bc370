/// A property as it stands in a line: `NAME;PARAMETER=value,"value":value` (RFC 5545, section 3.1).
struct ContentLine: Hashable, Sendable {
  /// A parameter and its values, without quotes.
  struct Parameter: Hashable, Sendable {
    /// In capitals.
    var name: String
    var values: [String]
  }

  /// In capitals.
  var name: String
  var parameters: [Parameter]
  /// What stands behind the colon, escapes and all.
  var value: [UInt8]
  /// The number of the line in the file, from 1.
  var number: Int

  /// Reads an unfolded line; nil when it is none: without a name or without a colon.
  init?(_ line: FramedLine) {
    var scanner = ContentLineScanner(line.bytes)
    guard let name = scanner.name() else { return nil }
    var parameters: [Parameter] = []
    while scanner.skip(";") {
      guard let parameter = scanner.parameter() else { return nil }
      parameters.append(parameter)
    }
    guard scanner.skip(":") else { return nil }
    self.name = name
    self.parameters = parameters
    value = scanner.rest
    number = line.number
  }

  /// The first value of a parameter, or nil where it is not given.
  func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.values.first
  }

  /// The value as it stands, without blanks around it.
  var plain: String {
    CalendarText.trimmed(String(decoding: value, as: UTF8.self))
  }

  /// The value as TEXT: escapes are resolved.
  var text: String {
    CalendarText.trimmed(String(decoding: CalendarText.unescaped(value), as: UTF8.self))
  }

  /// The values of a list that is separated by commas, as they stand.
  var plainList: [String] {
    plain.split(separator: ",", omittingEmptySubsequences: true).map { CalendarText.trimmed($0) }
  }
}

/// Walks over the parts of a line before its value.
private struct ContentLineScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What has not been read yet.
  var rest: [UInt8] { Array(bytes[position...]) }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// A name of a property or a parameter in capitals: letters, digits and hyphens; others are let pass, they occur.
  mutating func name() -> String? {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    guard start < position else { return nil }
    return CalendarText.capitals(CalendarText.trimmed(String(decoding: bytes[start..<position], as: UTF8.self)))
  }

  /// A parameter with its values; nil when it breaks off. One without a value has none.
  mutating func parameter() -> ContentLine.Parameter? {
    guard let name = name() else { return nil }
    guard skip("=") else { return ContentLine.Parameter(name: name, values: []) }
    var values: [String] = []
    repeat {
      guard let value = parameterValue() else { return nil }
      values.append(value)
    } while skip(",")
    return ContentLine.Parameter(name: name, values: values)
  }

  /// A value in quotes or up to the next mark; nil when the quote is never closed.
  private mutating func parameterValue() -> String? {
    if skip("\"") {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      guard position < bytes.count else { return nil }
      position += 1
      return CalendarText.parameter(bytes[start..<position - 1])
    }
    let start = position
    while position < bytes.count, !",;:".utf8.contains(bytes[position]) { position += 1 }
    return CalendarText.parameter(bytes[start..<position])
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    ";:=,\"".utf8.contains(byte)
  }
}
