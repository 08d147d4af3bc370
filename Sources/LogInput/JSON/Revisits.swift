/// Keeps the bytes that are looked at again in proportion to the bytes that are looked at.
///
/// Inside what was refused, documents may begin that are whole, so it is looked at again. But where many brackets are
/// open at a fault, each of them leads to that fault: a file of opening brackets would be looked at once for each of the
/// 256 levels. So credit is given for every byte that was refused, and taken for every byte that is refused again; what
/// begins inside refused bytes when the credit is used up counts as a part of what was refused.
///
/// Offsets are those of the stream, so that nothing depends on how it is cut.
struct Revisits: Sendable {
  /// How many times over the bytes of a refused document may be refused again.
  private static let most = 4

  /// Where the last of what was refused ends.
  private var end = 0
  private var credit = 0

  /// Whether a document at this offset may be looked at.
  func allows(_ start: Int) -> Bool {
    start >= end || credit > 0
  }

  /// Counts bytes that were looked at, and are no document.
  mutating func note(_ refused: Range<Int>) {
    if refused.lowerBound >= end { credit = 0 }
    let fresh = max(0, refused.upperBound - max(end, refused.lowerBound))
    credit += Revisits.most * fresh - (refused.count - fresh)
    end = max(end, refused.upperBound)
  }
}
