/// Why a text is not JSON after RFC 8259, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// The rule that was broken.
  public enum Reason: Hashable, Sendable {
    /// The text ends inside a value: more bytes may complete it.
    case unexpectedEnd
    /// A value was expected and something else stands there.
    case expectedValue
    /// `"` of a member name or the closing brace was expected.
    case expectedKey
    /// `:` was expected after a member name.
    case expectedColon
    /// `,` or the closing bracket of the container was expected.
    case expectedCommaOrEnd
    /// Another kind of value was expected by the reader.
    case expectedKind(JSONKind)
    /// A byte below 0x20 stands unescaped in a string.
    case controlCharacter(UInt8)
    /// A backslash is followed by something that is no escape.
    case badEscape
    /// A `\u` escape names half of a surrogate pair.
    case loneSurrogate
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A number that the grammar does not allow: leading zero, missing digits, sign.
    case badNumber
    /// More containers inside each other than `JSONCursor.deepest`.
    case tooDeep
    /// Something other than white space follows the value.
    case trailingContent
  }

  /// The rule that was broken.
  public var reason: Reason
  /// The offset in bytes from the start of the text at which it shows.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// The kinds of JSON values.
public enum JSONKind: String, Hashable, Sendable {
  case object, array, string, number, boolean, null
}

extension JSONFault.Reason {
  /// The rule in words, lower case, without a full stop.
  public var message: String {
    switch self {
    case .unexpectedEnd: "the record ends in the middle of a value"
    case .expectedValue: "expected a JSON value"
    case .expectedKey: "expected a member name in quotes or '}'"
    case .expectedColon: "expected ':' after the member name"
    case .expectedCommaOrEnd: "expected ',' or the end of the object or array"
    case .expectedKind(let kind): "expected \(kind == .object || kind == .array ? "an" : "a") \(kind.rawValue)"
    case .controlCharacter(let byte): "control character 0x\(String(byte, radix: 16)) inside a string"
    case .badEscape: "invalid escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a \\u escape"
    case .invalidUTF8: "invalid UTF-8"
    case .badNumber: "invalid number"
    case .tooDeep: "more than \(JSONCursor.deepest) containers inside each other"
    case .trailingContent: "unexpected content after the value"
    }
  }

  /// What a user can do about it.
  public var hint: String {
    switch self {
    case .unexpectedEnd: "the line was cut off; fetch the export again"
    case .controlCharacter: "write it as a \\u escape; a line break here often means a cut line"
    case .badEscape: "allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four hexadecimal digits"
    case .loneSurrogate: "the text was cut in the middle of a character"
    case .invalidUTF8: "the file may be damaged or in another encoding; save it as UTF-8"
    case .badNumber: "JSON numbers look like 0, -12, 3.5, 6e-2"
    case .tooDeep: "records this deep are refused to keep memory bounded"
    case .expectedValue, .expectedKey, .expectedColon, .expectedCommaOrEnd, .expectedKind, .trailingContent:
      "the record may be damaged, or two writers wrote at once"
    }
  }
}
