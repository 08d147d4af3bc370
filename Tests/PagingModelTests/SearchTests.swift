import PagingModel
import Testing

/// What is looked up in order, and the order of names.
@Suite struct SearchTests {
  @Test(arguments: [(0, 0), (1, 0), (2, 2), (3, 2), (4, 3), (9, 5), (10, 6)])
  func theFirstThatIsNotBeforeIsFound(value: Int, place: Int) {
    let values = [1, 1, 3, 5, 7, 9]
    #expect(values.partitioningIndex { $0 >= value } == place)
    #expect(values[2...].partitioningIndex { $0 >= value } == max(2, place))
    #expect((0..<6).partitioningIndex { values[$0] >= value } == place)
  }

  @Test func inNothingNothingIsFound() {
    #expect([Int]().partitioningIndex { _ in true } == 0 && [1].partitioningIndex { _ in false } == 1)
  }

  /// By bytes: capitals first, what goes on behind its beginning, and letters that only look the same apart.
  @Test func namesSortByBytes() {
    let names = [
      "", "Z", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgz", "e\u{301}", "z", "\u{E9}", "\u{FF61}", "\u{1F600}",
    ]
    for (left, first) in names.enumerated() {
      for (right, second) in names.enumerated() {
        #expect(first.precedes(second) == (left < right), "\(first) \(second)")
      }
    }
  }

  @Test func smallLettersAreThoseOfASCIIAlone() {
    #expect("AZ@[az09\u{C9}".utf8.map(\.smallLetter) == Array("az@[az09\u{C9}".utf8))
  }
}
