import OncallSchedules
import PagingModel

/// Finds the people of a history by what schedules call them.
///
/// Texts are the same by their bytes, e-mail addresses without the case of ASCII letters. What two people are called finds
/// neither of them by it.
struct ScheduleRoster {
  /// Who is called so; nil when several are.
  private typealias Names = [[UInt8]: Int?]

  private(set) var people: [Person]
  private var exactIDs: [[UInt8]: Int] = [:]
  private var ids: Names = [:]
  private var labels: Names = [:]
  private var aliases: Names = [:]
  private var takenLabels: Set<[UInt8]> = []

  init(_ people: [Person]) {
    self.people = people
    for index in people.indices where people[index].mergedInto == nil { note(index) }
  }

  /// Who it is: by id, by name, by what else people are called, in this order; nil when nobody is, or several are.
  func index(of person: OncallPerson) -> Int? {
    let texts = [person.id, person.email, person.name].compactMap { $0 }
    if let index = texts.lazy.compactMap({ exactIDs[Array($0.utf8)] }).first { return index }
    let keys = texts.map { Self.key($0) }
    for names in [ids, labels, aliases] {
      if let index = keys.lazy.compactMap({ names[$0] ?? nil }).first { return index }
    }
    return nil
  }

  /// Adds somebody who is not known, under a label that nobody else has.
  ///
  /// - Returns: the index among `people`.
  mutating func add(_ person: Person) -> Int {
    var new = person
    while takenLabels.contains(Array(new.label.utf8)) { new.label = "\(new.label) (\(new.id))" }
    people.append(new)
    note(people.count - 1)
    return people.count - 1
  }

  private mutating func note(_ index: Int) {
    let person = people[index]
    exactIDs[Array(person.id.utf8)] = index
    takenLabels.insert(Array(person.label.utf8))
    Self.note(person.id, index, &ids)
    Self.note(person.label, index, &labels)
    for alias in person.aliases { Self.note(alias, index, &aliases) }
  }

  private static func note(_ text: String, _ index: Int, _ names: inout Names) {
    let key = key(text)
    if let known = names[key] {
      if known != index { names[key] = .some(nil) }
    } else {
      names[key] = index
    }
  }

  private static func key(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return EmailAddress.folded(bytes.span) ?? bytes
  }
}
