import LogInput
import Testing

/// An object is remembered by all of its bytes.
@Suite struct ObjectMemoTests {
  private func object(_ id: String, padding: Int = 30) -> [UInt8] {
    Array("{\"id\":\"\(id)\",\"summary\":\"\(String(repeating: "x", count: padding))\"}".utf8)
  }

  @Test func anObjectIsFoundWhereverItStands() {
    var memo = ObjectMemo(empty: 0)
    let bytes = object("P1")
    let unknown = memo.find(bytes.span, at: 0)
    #expect(unknown == nil)
    _ = memo.remember(bytes.span, 0..<bytes.count, 7)
    let record = Array("[[".utf8) + bytes + Array(",1]".utf8)
    memo.beginRecord()
    let found = memo.find(record.span, at: 2)
    #expect(found.map { memo[$0.place] } == 7 && found?.length == bytes.count && found?.place.base == 2)
  }

  /// What an object came to is kept with it, and forgotten with it.
  @Test func valuesCanBeChangedInPlace() {
    var memo = ObjectMemo(empty: 0)
    let bytes = object("P1")
    memo[memo.remember(bytes.span, 0..<bytes.count, 7)] = 8
    memo.beginRecord()
    let found = memo.find(bytes.span, at: 0)
    #expect(found.map { memo[$0.place] } == 8)
    #expect(memo[ObjectMemo<Int>.nowhere] == 0)
  }

  /// Whatever slots they share, and whether they can be remembered or not.
  @Test func valuesOfOneRecordStayUntilTheNext() {
    var memo = ObjectMemo(empty: -1)
    for round in 0..<3 {
      memo.beginRecord()
      let places = (0..<2000).map { number in
        let bytes = object("P\(number)", padding: number % 3 == 0 ? 2 : 600 * (number % 2) + 20)
        if let found = memo.find(bytes.span, at: 0) {
          memo[found.place] = round * 10_000 + number
          return found.place
        }
        return memo.remember(bytes.span, 0..<bytes.count, round * 10_000 + number)
      }
      #expect(places.map { memo[$0] } == (0..<2000).map { round * 10_000 + $0 })
    }
  }

  @Test func everyByteCounts() {
    let bytes = object("P1")
    for changed in bytes.indices {
      var memo = ObjectMemo(empty: 0)
      _ = memo.remember(bytes.span, 0..<bytes.count, 7)
      var other = bytes
      other[changed] ^= 1
      let found = memo.find(other.span, at: 0)
      #expect(found == nil, "byte \(changed)")
    }
  }

  @Test func aCutObjectIsNotFound() {
    let bytes = object("P1")
    var memo = ObjectMemo(empty: 0)
    _ = memo.remember(bytes.span, 0..<bytes.count, 7)
    for count in 0..<bytes.count {
      let found = memo.find(bytes.span.extracting(0..<count), at: 0)
      #expect(found == nil)
    }
  }

  /// Short ones are as quick to read; long ones would cost memory.
  @Test(arguments: [(0, false), (7, false), (8, true), (456, true), (457, false), (5000, false)])
  func onlyObjectsOfSomeLengthAreKept(padding: Int, isKept: Bool) {
    let bytes = object("P1", padding: padding)
    var memo = ObjectMemo(empty: 0)
    _ = memo.remember(bytes.span, 0..<bytes.count, 7)
    let record = bytes + Array(repeating: UInt8(ascii: " "), count: 64)
    let found = memo.find(record.span, at: 0)
    #expect((found != nil) == isKept, "\(bytes.count) bytes")
  }

  @Test func theNewestObjectTakesTheSlot() {
    var memo = ObjectMemo(empty: -1)
    let objects = (0..<5000).map { object("P\($0)") }
    for (number, bytes) in objects.enumerated() {
      memo.beginRecord()
      _ = memo.remember(bytes.span, 0..<bytes.count, number)
    }
    var kept = 0
    for (number, bytes) in objects.enumerated() {
      guard let found = memo.find(bytes.span, at: 0) else { continue }
      #expect(memo[found.place] == number && found.length == bytes.count)
      kept += 1
    }
    #expect(kept > 100 && kept <= 1024)
  }
}
