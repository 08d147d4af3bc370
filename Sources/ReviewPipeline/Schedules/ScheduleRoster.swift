import OncallSchedules
import PagingModel

/// Finds the people of a history by what schedules call them.
///
/// Texts are the same that look the same, see `FoldedName`; ids and names of two people that differ in their bytes alone find
/// them by these. What two people are called finds neither of them by it.
struct ScheduleRoster {
  /// Who is called so; nil when several are.
  private typealias Names = [FoldedName: Int?]

  private(set) var people: [Person]
  private var exactIDs: [[UInt8]: Int] = [:]
  private var ids: Names = [:]
  private var labels: Names = [:]
  private var aliases: Names = [:]
  /// By bytes, of which no two people have the same.
  private var exactLabels: [[UInt8]: Int] = [:]

  init(_ people: [Person]) {
    self.people = people
    for index in people.indices where people[index].mergedInto == nil {
      note(index)
      for name in people[index].namesWithoutIDs { Self.note(name, index, &labels) }
    }
  }

  /// Who it is: by id, by name, by what else people are called, in this order; nil when nobody is, or several are.
  func index(of person: OncallPerson) -> Int? {
    let texts = [person.id, person.email, person.name].compactMap { $0 }
    if let index = texts.lazy.compactMap({ exactIDs[Array($0.utf8)] }).first { return index }
    let keys = texts.map { FoldedName($0) }
    if let index = keys.lazy.compactMap({ ids[$0] ?? nil }).first { return index }
    if let index = texts.lazy.compactMap({ exactLabels[Array($0.utf8)] }).first { return index }
    for names in [labels, aliases] {
      if let index = keys.lazy.compactMap({ names[$0] ?? nil }).first { return index }
    }
    return nil
  }

  /// Whether nobody is found because several people are called so.
  func isSeverals(_ person: OncallPerson) -> Bool {
    if index(of: person) != nil { return false }
    let keys = [person.id, person.email, person.name].compactMap { $0 }.map { FoldedName($0) }
    return keys.contains { ids[$0] != nil || labels[$0] != nil || aliases[$0] != nil }
  }

  /// Adds somebody who is not known, under a label that nobody else has.
  ///
  /// - Returns: the index among `people`.
  mutating func add(_ person: Person) -> Int {
    var new = person
    while exactLabels[Array(new.label.utf8)] != nil { new.label = "\(new.label) (\(new.id))" }
    people.append(new)
    note(people.count - 1)
    return people.count - 1
  }

  private mutating func note(_ index: Int) {
    let person = people[index]
    exactIDs[Array(person.id.utf8)] = index
    exactLabels[Array(person.label.utf8)] = index
    Self.note(person.id, index, &ids)
    Self.note(person.label, index, &labels)
    for alias in person.aliases { Self.note(alias, index, &aliases) }
  }

  private static func note(_ text: String, _ index: Int, _ names: inout Names) {
    let key = FoldedName(text)
    if let known = names[key] {
      if known != index { names[key] = .some(nil) }
    } else {
      names[key] = index
    }
  }
}
