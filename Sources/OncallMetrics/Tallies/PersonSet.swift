import PagingModel

/// A set of people, one bit each: the union of two sets is a few words, however many people are in them.
struct PersonSet: Mergeable {
  static let empty = PersonSet()

  /// As long as the highest person needs, so equal sets have equal words.
  private var words: [UInt64] = []

  /// The number of people.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ person: PersonID) {
    let word = person.position / 64
    grow(to: word + 1)
    words[word] |= 1 << UInt64(person.position % 64)
  }

  mutating func merge(_ other: PersonSet) {
    grow(to: other.words.count)
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  private mutating func grow(to count: Int) {
    guard count > words.count else { return }
    words.append(contentsOf: repeatElement(0, count: count - words.count))
  }
}
