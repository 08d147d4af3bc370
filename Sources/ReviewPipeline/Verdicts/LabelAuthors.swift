import OncallSchedules
import PagingModel

/// Finds out who gave each label: everybody is one of the history's people, by whatever name.
///
/// Names are those of the inputs and the configuration, and pseudonyms of a sheet that `retropager label` wrote. Who is
/// called by none of them is somebody of their own, and has a pseudonym like everyone where names are not shown.
struct LabelAuthors {
  let options: ReviewOptions
  let hours: TeamHours
  /// What pseudonyms are made with, where they are in force.
  let key: PseudonymKey?
  /// See `CorrelationNotes`.
  let recordSum: UInt64

  /// Fills `PageLabel.person`, leaves each word once, and adds whom labels alone know. O(n log n) in labels.
  func put(into history: inout PagingHistory) -> LabelDoubts {
    if history.labels.isEmpty { return LabelDoubts() }
    let authors = authors(of: Set(history.labels.values.joined().compactMap(\.who)), in: &history)
    var doubts = LabelDoubts(isKeyGiven: options.peopleNames.key != nil)
    for (index, labels) in history.labels {
      let named = labels.map { label in
        var named = label
        if let who = label.who { named.person = authors.people[who] }
        return named
      }
      history.labels[index] = authors.counting(named, history.texts, &doubts)
    }
    history.arrangeLabels()
    if options.keepsCourses { putCourses(into: &history) }
    return doubts
  }

  private func authors(of names: Set<TextID>, in history: inout PagingHistory) -> FoundAuthors {
    var roster = ScheduleRoster(history.people)
    var strangers = ScheduleStrangers(options: options, hours: hours, zones: history.zones)
    let texts = names.map { (id: $0, name: history.texts.text($0.position)) }.sorted { $0.name.precedes($1.name) }
    var authors = FoundAuthors()
    for (id, name) in texts where !Pseudonyms.isPseudonym(FoldedName(name).text) {
      let person = OncallPerson(id: name)
      let isShared = roster.isSeverals(person)
      let known = roster.index(of: person)
      authors.people[id] = PersonID(known ?? roster.add(strangers.person(person)))
      if isShared, known == nil, let author = authors.people[id] { authors.shared.insert(author) }
    }
    // Then also those whom labels alone name have a pseudonym.
    let hidden = texts.filter { authors.people[$0.id] == nil }
    let pseudonyms = hidden.isEmpty ? [:] : pseudonyms(of: roster.people, in: history)
    for (id, name) in hidden {
      let person = OncallPerson(id: FoldedName(name).text)
      let known = pseudonyms[person.text] ?? roster.index(of: person)
      authors.people[id] = PersonID(known ?? roster.add(strangers.person(person)))
      if known == nil, let author = authors.people[id] { authors.unknown.insert(author) }
    }
    (history.people, history.zones) = (roster.people, strangers.zones)
    return authors
  }

  /// Whose pseudonym each is.
  private func pseudonyms(of people: [Person], in history: PagingHistory) -> [String: Int] {
    let key = key ?? PseudonymKey(inForce: options.peopleNames, of: history, recordSum: recordSum)
    let present = people.indices.filter { people[$0].mergedInto == nil }
    let made = Pseudonyms.pseudonyms(of: present.map { people[$0].pseudonymID }, key: key)
    return Dictionary(zip(made, present)) { first, _ in first }
  }

  /// A label of which nobody tells when it was given is from the beginning on.
  private func putCourses(into history: inout PagingHistory) {
    for (index, labels) in history.labels {
      let episode = history.episodes[index]
      let facts = labels.map { label in
        EventFact(
          .labelled, at: label.at ?? episode.firedAt, subject: label.person?.index ?? EventFact.none,
          detail: label.isActionable ? EventFact.actionable : EventFact.notActionable, tag: 0, file: 0)
      }
      history.courses.setLabels(facts, of: episode)
    }
  }
}

/// Whom the names on labels are of.
private struct FoundAuthors {
  var people: [TextID: PersonID] = [:]
  /// Those of pseudonyms that nobody of the history has.
  var unknown: Set<PersonID> = []
  /// Those of names that several people have: somebody who is not known, but one person.
  var shared: Set<PersonID> = []

  /// The labels of a page that count.
  ///
  /// An unknown pseudonym may be anybody's, also of those who are known to have labelled the page: to count it then could give
  /// somebody two voices. Where there are more of them than of those who are known, some are surely others: all count then. By a
  /// key that was given everybody is known who is one of the people, so that others are others.
  func counting(_ labels: [PageLabel], _ texts: NameTable, _ doubts: inout LabelDoubts) -> [PageLabel] {
    func isOf(_ people: Set<PersonID>, _ label: PageLabel) -> Bool { label.person.map(people.contains) ?? false }
    for label in labels {
      let name = label.who.map { texts.text($0.position) } ?? ""
      if isOf(unknown, label) { doubts.unknownPseudonyms.add(label, signed: name) }
      if isOf(shared, label) { doubts.sharedNames.add(label, signed: name) }
    }
    let known = labels.filter { !isOf(unknown, $0) }
    let strangers = Set(labels.filter { isOf(unknown, $0) }.map(\.person))
    let voices = Set(known.compactMap(\.person)).count + known.count { $0.person == nil }
    if doubts.isKeyGiven || strangers.count > voices { return labels }
    doubts.passedOver += labels.count - known.count
    return known
  }
}
