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
  func put(into history: inout PagingHistory) {
    if history.labels.isEmpty { return }
    let authors = authors(of: Set(history.labels.values.joined().compactMap(\.who)), in: &history)
    for (index, labels) in history.labels {
      history.labels[index] = labels.map { label in
        var named = label
        if let who = label.who { named.person = authors[who] }
        return named
      }
    }
    history.arrangeLabels()
    if options.keepsCourses { putCourses(into: &history) }
  }

  private func authors(of names: Set<TextID>, in history: inout PagingHistory) -> [TextID: PersonID] {
    var roster = ScheduleRoster(history.people)
    var strangers = ScheduleStrangers(options: options, hours: hours, zones: history.zones)
    let texts = names.map { (id: $0, name: history.texts.text($0.position)) }.sorted { $0.name.precedes($1.name) }
    var authors: [TextID: PersonID] = [:]
    for (id, name) in texts where !Pseudonyms.isPseudonym(name) {
      let person = OncallPerson(id: name)
      authors[id] = PersonID(roster.index(of: person) ?? roster.add(strangers.person(person)))
    }
    // Then also those whom labels alone name have a pseudonym.
    let hidden = texts.filter { authors[$0.id] == nil }
    let pseudonyms = hidden.isEmpty ? [:] : pseudonyms(of: roster.people, in: history)
    for (id, name) in hidden {
      let person = OncallPerson(id: name)
      let known = pseudonyms[name] ?? roster.index(of: person)
      authors[id] = PersonID(known ?? roster.add(strangers.person(person)))
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
