import Testing

@testable import PagingModel

/// Every distinct byte string has one number, and the number leads back to the bytes.
@Suite struct NameTableTests {
  private func bytes(of number: Int, in table: NameTable) -> [UInt8] {
    table.withBytes(of: number) { span in span.indices.map { span[$0] } }
  }

  @Test func numbersAreGivenInTheOrderOfFirstAppearance() {
    var table = NameTable()
    #expect(["b", "a", "", "b", "", "c"].map { table.intern($0) } == [0, 1, 2, 0, 2, 3])
    #expect((0..<table.count).map { table.text($0) } == ["b", "a", "", "c"])
    #expect(table.find(Array("a".utf8).span) == 1 && table.find(Array("d".utf8).span) == nil)
  }

  /// The lengths around those at which more bytes tell the length, and at which a string has a chunk of its own.
  @Test func namesOfAllLengthsComeBack() {
    let lengths = [0, 1, 127, 128, 300, 16_383, 16_384, 65_000, 65_525, 65_526, 65_527, 65_536, 70_000, 200_000, 3, 0]
    let names = lengths.enumerated().map { index, length in
      (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) }
    }
    var table = NameTable()
    var numbers: [Int] = []
    for name in names { numbers.append(table.intern(name.span)) }
    for (name, number) in zip(names, numbers) {
      #expect(bytes(of: number, in: table) == name)
      #expect(table.find(name.span) == number)
    }
    #expect(table.count == Set(names).count)
  }

  @Test func manyNamesAreToldApart() {
    var table = NameTable()
    var known: [String: Int] = [:]
    for step in 0..<60_000 {
      let name = "name \(step &* 7_919 % 40_000)"
      let number = table.intern(name)
      #expect(known[name, default: number] == number)
      known[name] = number
    }
    #expect(table.count == 40_000 && Set(known.values).count == 40_000)
    #expect(known.allSatisfy { table.text($0.value) == $0.key })
  }
}
