import LogInput
import Testing

/// Names that are expected must be told from all others, whatever stood there before.
@Suite struct MemberOrderTests {
  private static let names = FieldNames(["id", "type", "created_at", "a_name_of_twenty_bytes_"])

  /// The index of each member's name and the value behind it, by looking every name up.
  private func plainly(_ text: String) throws(JSONFault) -> [String] {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    var found: [String] = []
    try cursor.openObject(bytes.span)
    while let name = try cursor.nextName(bytes.span) {
      let index = Self.names.index(of: name, in: bytes.span)
      found.append("\(index) \(try cursor.readStringOrSkip(bytes.span)?.string(in: bytes.span) ?? "-")")
    }
    try cursor.finish(bytes.span)
    return found
  }

  private func expecting(_ text: String, _ order: inout MemberOrder) throws(JSONFault) -> [String] {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    var place = MemberOrder.start
    var found: [String] = []
    try cursor.openObject(bytes.span)
    while let index = try order.next(bytes.span, &cursor, &place, { Self.names.index(of: $0, in: $1) }) {
      found.append("\(index) \(try cursor.readStringOrSkip(bytes.span)?.string(in: bytes.span) ?? "-")")
    }
    try cursor.finish(bytes.span)
    return found
  }

  private static let texts = [
    #"{"id":"1","type":"x","created_at":"now","other":"y","a_name_of_twenty_bytes_":"z"}"#,
    #"{"id":"2","type":"x","created_at":"then","other":"y","a_name_of_twenty_bytes_":"z"}"#,
    #"{"id":"3","type":"x","created_by":"me","other":"y","a_name_of_twenty_bytesX":"z"}"#,
    #"{"ib":"4","typ":"x","types":"y","created_":"c","created_at ":"d"}"#,
    #"{"type":"x","id":"5"}"#,
    #"{ "id":"6", "type" :"x","created_at": "now"}"#,
    #"{"id":"7" ,"type":"x"}"#,
    #"{"\u0069d":"8","type":"x"}"#,
    #"{"id":9,"type":null,"created_at":{"id":"inner"},"other":[1,2]}"#,
    #"{"a_name_that_is_longer_than_any_that_is_remembered":"10","type":"x"}"#,
    #"{"":"11","é":"x","日本語":"y"}"#,
    "{}", #"{"id":"12"}"#,
    #"{"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":10,"11":11,"12":12,"13":13,"14":14,"15":15,"#
      + #""16":16,"17":17,"18":18,"19":19,"20":20,"21":21,"22":22,"23":23,"24":24,"id":"25","type":"26"}"#,
  ]

  @Test func membersAreThoseThatStandThere() throws {
    for first in Self.texts {
      for second in Self.texts {
        var order = MemberOrder()
        for text in [first, second, first, second, second] {
          #expect(try expecting(text, &order) == plainly(text), "\(text) after \(first)")
        }
      }
    }
  }

  /// More followers of a name, and more names, than are remembered: the tree is begun anew, and nothing is mixed up.
  @Test func whatIsRememberedIsBounded() throws {
    var order = MemberOrder()
    for round in 0..<3 {
      for number in 0..<3000 {
        let text = #"{"id":"\#(number)","k\#(number % 1700)":"v","type":"t","m\#(number % 7)":1,"created_at":"now"}"#
        #expect(try expecting(text, &order) == plainly(text), "\(text) in round \(round)")
      }
    }
  }

  /// A place of a tree that was begun anew meanwhile leads nowhere wrong.
  @Test func anObjectInsideAnotherMayUseTheSameOrder() throws {
    var order = MemberOrder()
    for number in 0..<2500 {
      let text = #"{"id":{"x\#(number)":"1","y\#(number)":"2"},"type":"t","created_at":"now"}"#
      let bytes = Array(text.utf8)
      var cursor = JSONCursor()
      try cursor.openObject(bytes.span)
      #expect(try indices(bytes, &cursor, &order) == [0, -1, -1, 1, 2])
      try cursor.finish(bytes.span)
    }
  }

  /// The indices of an object's members, and of the members inside them.
  private func indices(
    _ bytes: [UInt8], _ cursor: inout JSONCursor, _ order: inout MemberOrder
  ) throws(JSONFault) -> [Int] {
    var place = MemberOrder.start
    var found: [Int] = []
    while let index = try order.next(bytes.span, &cursor, &place, { Self.names.index(of: $0, in: $1) }) {
      found.append(index)
      if bytes[cursor.offset] == UInt8(ascii: "{") {
        try cursor.openObject(bytes.span)
        found += try indices(bytes, &cursor, &order)
      } else {
        try cursor.skipValue(bytes.span)
      }
    }
    return found
  }

  /// What is expected is no excuse for what is wrong.
  @Test(arguments: [
    #"{"id":"1""type":"x"}"#, #"{"id":"1",}"#, #"{"id":"1","type"}"#, #"{"id":"1","type" "x"}"#, #"{,"id":"1"}"#,
    #"{"id":"1","type":"x""#, #"{"id":"1","ty"#, #"{"id"#, #"{"id":"1",,"type":"x"}"#, #"{"id":"1";"type":"x"}"#,
  ])
  func faultsAreThoseOfPlainReading(text: String) {
    var order = MemberOrder()
    _ = try? expecting(Self.texts[0], &order)
    #expect(
      fault { () throws(JSONFault) in try expecting(text, &order) }
        == fault { () throws(JSONFault) in try plainly(text) })
    #expect(fault { () throws(JSONFault) in try expecting(text, &order) } != nil)
  }

  private func fault(_ body: () throws(JSONFault) -> [String]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }
}
