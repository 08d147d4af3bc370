import LogInput

/// A text that several members may give, in any order: the one of the best rank is kept.
struct TextChoice: Sendable {
  @PackedText private(set) var text: JSONText?
  private var rank = UInt8.max

  init() {}

  /// Offers a text; a smaller rank is better, and of one rank the first counts.
  mutating func offer(_ text: JSONText?, rank: Int) {
    guard let text, !text.isEmpty, rank < self.rank else { return }
    self.text = text
    self.rank = UInt8(rank)
  }
}
