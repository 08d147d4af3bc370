import PagingModel
import Testing

/// Times without overlaps, held against the single minutes that they are made of.
@Suite struct TimeSpansTests {
  private static func span(_ range: Range<Int>) -> Range<Timestamp> {
    Timestamp(seconds: Int64(range.lowerBound))..<Timestamp(seconds: Int64(range.upperBound))
  }

  private static func seconds(_ ranges: [Range<Timestamp>]) -> [Int] {
    ranges.flatMap { Int($0.lowerBound.wholeSeconds)..<Int($0.upperBound.wholeSeconds) }
  }

  static let cases: [[Range<Int>]] = [
    [], [2..<2], [3..<7, 1..<4], [1..<3, 3..<5, 8..<9], [0..<20, 4..<5], [6..<9, 1..<2],
  ]

  @Test(arguments: cases) func cutsAndTheirLengthsAreThoseOfTheirSeconds(ranges: [Range<Int>]) {
    let spans = TimeSpans(ranges.map(Self.span))
    let all = Set(ranges.joined()).sorted()
    #expect(Self.seconds(spans.ranges) == all && spans.length == .seconds(Int64(all.count)))
    #expect(spans.isEmpty == all.isEmpty)
    for low in 0..<10 {
      for high in low..<11 {
        let (window, inside) = (Self.span(low..<high), all.filter { (low..<high).contains($0) })
        #expect(Self.seconds(spans.cut(to: window).ranges) == inside)
        #expect(spans.cut(to: window) == TimeSpans(spans.inside(window)))
        #expect(Self.seconds(spans.outside(window)) == (low..<high).filter { !all.contains($0) })
      }
      #expect(spans.contains(Timestamp(seconds: Int64(low))) == all.contains(low))
    }
  }

  @Test func whatIsAppendedInOrderIsTheirUnion() {
    var spans = TimeSpans()
    for range in [1..<3, 2..<2, 3..<5, 4..<5, 8..<9] { spans.append(Self.span(range)) }
    #expect(spans == TimeSpans([1..<5, 8..<9].map(Self.span)))
  }
}
