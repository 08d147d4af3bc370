import LogInput
import Testing

/// Pulling values out of a text.
@Suite struct JSONCursorTests {
  @Test func namesComeInTheOrderOfTheText() throws {
    let bytes = Array(#" { "b" : 1 , "a":[{"c":0}], "":null,"a":{} } "#.utf8)
    var cursor = JSONCursor()
    var names: [String] = []
    try cursor.openObject(bytes.span)
    while let name = try cursor.nextName(bytes.span) {
      names.append(name.string(in: bytes.span))
      try cursor.skipValue(bytes.span)
    }
    try cursor.finish(bytes.span)
    #expect(names == ["b", "a", "", "a"])
    #expect(cursor.depth == 0)
  }

  @Test func valuesInsideValuesCanBeReadAndLeft() throws {
    let bytes = Array(#"{"a":{"b":[1,{"c":"x"},[]],"d":2},"e":"y"}"#.utf8)
    let span = bytes.span
    var cursor = JSONCursor()
    try cursor.openObject(span)
    #expect(try cursor.nextName(span)?.string(in: span) == "a")
    try cursor.openObject(span)
    #expect(try cursor.nextName(span)?.string(in: span) == "b")
    try cursor.openArray(span)
    #expect(try cursor.nextElement(span))
    try cursor.skipValue(span)
    #expect(try cursor.nextElement(span))
    try cursor.openObject(span)
    #expect(cursor.depth == 4)
    #expect(try cursor.nextName(span)?.string(in: span) == "c")
    #expect(try cursor.readStringOrSkip(span)?.string(in: span) == "x")
    #expect(try cursor.nextName(span) == nil)
    #expect(try cursor.nextElement(span))
    #expect(try cursor.openArrayOrSkip(span))
    #expect(try cursor.nextElement(span) == false)
    #expect(try cursor.nextElement(span) == false)
    #expect(try cursor.nextName(span)?.string(in: span) == "d")
    try cursor.skipValue(span)
    #expect(try cursor.nextName(span) == nil)
    #expect(try cursor.nextName(span)?.string(in: span) == "e")
    #expect(try cursor.readStringOrSkip(span)?.string(in: span) == "y")
    #expect(try cursor.nextName(span) == nil)
    try cursor.finish(span)
  }

  @Test(arguments: [
    ("{}", JSONKind.object), (" [", .array), ("\"", .string), ("t", .boolean), ("f", .boolean), ("n", .null),
    ("-", .number),
    ("0", .number), ("\n9", .number),
  ])
  func aKindShowsInTheFirstByteAndNothingIsConsumed(text: String, kind: JSONKind) throws {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    #expect(try cursor.peekKind(bytes.span) == kind)
    #expect(try cursor.peekKind(bytes.span) == kind)
  }

  @Test(arguments: ["null", "1", "-2.5e3", "true", "false", "{}", "[]", "{\"a\":[1,\"x\"]}", "[[{}]]"])
  func aValueOfAnotherKindIsSkippedWhole(text: String) throws {
    let bytes = Array("[\(text),\"after\"]".utf8)
    let span = bytes.span
    var cursor = JSONCursor()
    try cursor.openArray(span)
    #expect(try cursor.nextElement(span))
    #expect(try cursor.readStringOrSkip(span) == nil)
    #expect(try cursor.nextElement(span))
    #expect(try cursor.readStringOrSkip(span)?.string(in: span) == "after")
    #expect(try cursor.nextElement(span) == false)
  }

  @Test(arguments: [
    ("\"a\"", false, false), ("7", false, false), ("null", false, false), ("{ }", true, false), ("[ ]", false, true),
  ])
  func onlyTheAskedContainerIsEntered(text: String, object: Bool, array: Bool) throws {
    let bytes = Array(text.utf8)
    var (asObject, asArray) = (JSONCursor(), JSONCursor())
    #expect(try asObject.openObjectOrSkip(bytes.span) == object)
    #expect(asObject.depth == (object ? 1 : 0))
    #expect(asObject.offset == (object ? 1 : bytes.count))
    #expect(try asArray.openArrayOrSkip(bytes.span) == array)
    #expect(asArray.offset == (array ? 1 : bytes.count))
  }

  @Test func containersAreRefusedBeyondTheDeepest() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 300)
    var cursor = JSONCursor()
    for _ in 0..<JSONCursor.deepest {
      try cursor.openArray(bytes.span)
      #expect(try cursor.nextElement(bytes.span))
    }
    #expect(throws: JSONFault(.tooDeep, at: 256)) { try cursor.openArray(bytes.span) }
    #expect(throws: JSONFault(.tooDeep, at: 256)) { try cursor.skipValue(bytes.span) }
  }

  /// The pulled structure obeys the same grammar as the skipped one.
  @Test(arguments: JSONSamples.valid + JSONSamples.wrong)
  func pullingAndSkippingAgree(sample: JSONSample) {
    let bytes = sample.bytes
    #expect(fault(of: bytes) { (cursor, bytes) throws(JSONFault) in try pull(&cursor, bytes) } == sample.fault)
  }

  private func fault(
    of bytes: [UInt8], _ read: (inout JSONCursor, Span<UInt8>) throws(JSONFault) -> Void
  ) -> JSONFault? {
    var cursor = JSONCursor()
    do throws(JSONFault) {
      try read(&cursor, bytes.span)
      try cursor.finish(bytes.span)
      return nil
    } catch {
      return error
    }
  }

  private func pull(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(JSONFault) {
    switch try cursor.peekKind(bytes) {
    case .object:
      try cursor.openObject(bytes)
      while try cursor.nextName(bytes) != nil { try pull(&cursor, bytes) }
    case .array:
      try cursor.openArray(bytes)
      while try cursor.nextElement(bytes) { try pull(&cursor, bytes) }
    case .string: _ = try cursor.readStringOrSkip(bytes)
    case .number, .boolean, .null: try cursor.skipValue(bytes)
    }
  }
}
