import PagingModel

/// What a field is made of.
public struct MappedValue: Sendable {
  public enum Part: Sendable, Hashable {
    case text([UInt8])
    /// The number of one of the mapping's paths.
    case path(Int)
  }

  public var place: MappingPlace
  /// What is written one after the other; without any of its paths there is nothing.
  public var parts: [Part]
  /// What it becomes, in the order of the bytes of what it was; nil to leave it as it is.
  private(set) var table: [(from: [UInt8], to: [UInt8])]?
  /// What it is when it is not there, or not in the table.
  public var fallback: [UInt8]?

  public init(place: MappingPlace, parts: [Part]) {
    self.place = place
    self.parts = parts
  }

  /// - Precondition: no text is there twice.
  public mutating func setTable(_ pairs: [(from: [UInt8], to: [UInt8])]) {
    table = pairs.sorted { $0.from.lexicographicallyPrecedes($1.from) }
  }

  /// All that it can be; nil when the record decides.
  public var outputs: [[UInt8]]? {
    let fallbacks = fallback.map { [$0] } ?? []
    if let table { return table.map(\.to) + fallbacks }
    guard let constant else { return nil }
    return [constant] + fallbacks
  }

  /// The text, of a value that no record changes.
  public var constant: [UInt8]? {
    guard table == nil, parts.count == 1, case .text(let text) = parts[0] else { return nil }
    return text
  }

  /// The numbers of the paths that it is made of.
  public var paths: [Int] {
    parts.compactMap { part in
      if case .path(let path) = part { return path }
      return nil
    }
  }

  func mayBe(_ word: String) -> Bool { outputs?.contains(Array(word.utf8)) ?? true }

  /// What a text becomes by the table; O(log of its length).
  func output(for text: Span<UInt8>) -> [UInt8]? {
    guard let table else { return nil }
    let place = table.partitioningIndex { !ByteHash.precedes($0.from.span, text) }
    guard place < table.count else { return nil }
    let (from, to) = table[place]
    return from.count == text.count && ByteHash.equal(from.span, text) ? to : nil
  }
}
