public import PagingModel

/// Finds one person of a history by whatever somebody calls them: name, id, alias, address or pseudonym.
///
/// It is made before names are taken out of the history, and knows them still.
public struct PersonQuery: Sendable {
  public enum Answer: Hashable, Sendable {
    case found(PersonID)
    /// More than one person is called so: what tells each apart, by bytes.
    case several([String])
    /// Nobody is: names that may have been meant, nearest first; none when none is near.
    case unknown(near: [String])
  }

  /// What each person is called, by `PersonID`; the first tells the person apart from others.
  private let names: [[String]]

  /// - Parameter pseudonyms: those in force, by the number of the person; empty where names are shown.
  init(_ people: [Person], pseudonyms: [Int: String] = [:]) {
    names = people.indices.map { number in
      // Who is somebody else is found as that person.
      guard people[number].mergedInto == nil else { return [] }
      return [people[number].label] + people[number].identifiers + [pseudonyms[number]].compactMap { $0 }
    }
  }

  /// The name of a person who was found.
  public func label(of person: PersonID) -> String { names[person.position].first ?? "" }

  /// Who is called so: exactly, else in small or capital letters. O(bytes of all names).
  public func person(called name: String) -> Answer {
    for isSame in [Self.isExact, Self.isFolded] {
      let found = names.indices.filter { number in names[number].contains { isSame($0, name) } }
      if found.count == 1 { return .found(PersonID(found[0])) }
      if found.count > 1 { return .several(found.map { names[$0][0] }.sorted { $0.precedes($1) }) }
    }
    let known = Set(names.joined()).sorted { $0.precedes($1) }
    return .unknown(near: NearNames.nearest(to: name, among: known))
  }

  private static func isExact(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  private static func isFolded(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8) { $0.smallLetter == $1.smallLetter }
  }
}
