import PagingModel

/// A set of people in little more memory than its members need, and never more than a bit for each person there is.
///
/// A row of a report has a set of its own: with a bit for each person in every row, memory would be the product of both.
struct PersonSet: Mergeable {
  static let empty = PersonSet()

  /// Up to so many words are bits even where a list would be smaller: looking there is quicker.
  static let fewWords = 8

  /// The people in ascending order, or none when they are in `words`.
  private var list: [UInt32] = []
  /// A bit for each person up to the highest, or none when they are in `list`.
  ///
  /// Which of both holds them follows from the people alone, so that equal sets have equal parts.
  private var words: [UInt64] = []

  /// The number of people. O(size).
  var count: Int { words.reduce(list.count) { $0 + $1.nonzeroBitCount } }

  /// The bytes that the members take.
  var size: Int { list.count * 4 + words.count * 8 }

  /// O(1) among the bits of few people; O(members) at worst.
  mutating func insert(_ person: PersonID) {
    let word = person.position / 64
    // More members where bits are: bits they stay.
    guard word >= words.count else { return words[word] |= 1 << UInt64(person.position % 64) }
    if words.isEmpty {
      guard insertListed(UInt32(person.position)) else { return }
    } else {
      grow(to: word + 1)
      words[word] |= 1 << UInt64(person.position % 64)
    }
    settle()
  }

  /// O(members of both), but for the shifting of lists.
  mutating func merge(_ other: PersonSet) {
    guard !other.words.isEmpty else {
      for person in other.list { insert(PersonID(Int(person))) }
      return
    }
    if words.isEmpty { useWords() }
    grow(to: other.words.count)
    for (index, word) in other.words.enumerated() { words[index] |= word }
    settle()
  }

  /// How many of them are among others. O(size of both).
  func count(among others: PersonSet) -> Int {
    if words.isEmpty { return list.count(where: others.contains) }
    if others.words.isEmpty { return others.list.count(where: contains) }
    return zip(words, others.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  private func contains(_ person: UInt32) -> Bool {
    guard words.isEmpty else {
      let word = Int(person) / 64
      return word < words.count && words[word] & 1 << UInt64(person % 64) != 0
    }
    let place = list.partitioningIndex { $0 >= person }
    return place < list.count && list[place] == person
  }

  /// Whether the person is new to the list.
  private mutating func insertListed(_ person: UInt32) -> Bool {
    let place = list.partitioningIndex { $0 >= person }
    if place < list.count && list[place] == person { return false }
    list.insert(person, at: place)
    return true
  }

  /// Takes the smaller way to hold the members, or that of few words.
  private mutating func settle() {
    let wordCount = words.isEmpty ? Int(list.last ?? 0) / 64 + 1 : words.count
    let usesWords = wordCount <= PersonSet.fewWords || count * 4 > wordCount * 8
    if usesWords && words.isEmpty { useWords() }
    if !usesWords && !words.isEmpty { useList() }
  }

  private mutating func useWords() {
    grow(to: Int(list.last ?? 0) / 64 + 1)
    for person in list { words[Int(person) / 64] |= 1 << UInt64(person % 64) }
    list = []
  }

  private mutating func useList() {
    list.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        list.append(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    words = []
  }

  private mutating func grow(to count: Int) {
    guard count > words.count else { return }
    words.append(contentsOf: repeatElement(0, count: count - words.count))
  }
}
