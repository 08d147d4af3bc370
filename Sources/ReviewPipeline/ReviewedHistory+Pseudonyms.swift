import AlertCorrelation
import PagingModel

extension ReviewedHistory {
  /// Gives everybody a pseudonym, the last thing that is done to a history: whatever is printed of it afterwards has no
  /// name of a person.
  ///
  /// - Parameters:
  ///   - key: see `PseudonymKey.init(inForce:of:recordSum:)`.
  ///   - known: the people of the configuration: also those of whom the history knows nothing may stand in its texts.
  mutating func setPseudonyms(_ key: PseudonymKey, _ known: KnownPeople) {
    if history.people.isEmpty { return }
    // Who is somebody else has that person's names and pseudonym, and none of their own.
    let present = history.people.indices.filter { history.people[$0].mergedInto == nil }
    let ids = Set(present.map { history.people[$0].pseudonymID })
    let others = known.entries.filter { !ids.contains($0.pseudonymID) }
    let made = Pseudonyms.pseudonyms(
      of: present.map { history.people[$0].pseudonymID } + others.map(\.pseudonymID), key: key)
    let pseudonyms = Dictionary(uniqueKeysWithValues: zip(present, made))
    let names = present.map { history.people[$0].identifiers } + others.map { [$0.name] + $0.aliases }
    let redactor = NameRedactor(Array(zip(names, made)).map { ($0, $1) }, wholeNames: history.wholeNames)
    personQuery = PersonQuery(history.people, pseudonyms: pseudonyms)
    for number in history.people.indices {
      let person = history.people[number].mergedInto?.position ?? number
      history.people[number].hide(behind: pseudonyms[person] ?? NameRedactor.someone)
    }
    // Their order by names would tell something of them.
    history.arrangeNotifications()
    history.arrangeLabels()
    history.redactor = redactor
    hours.renameTeams(redactor.redacted)
    history.redactStrings(by: redactor)
    dataQuality.redact(by: redactor)
    notes.redact(by: redactor)
  }
}

extension Person {
  /// Everything by which the person may be named in a text.
  var identifiers: [String] {
    var names = [id, label, pseudonymID] + aliases + namesWithoutIDs
    names += names.compactMap(\.turned)
    names += names.compactMap { name in
      guard let at = name.firstIndex(of: "@"), at != name.startIndex else { return nil }
      return String(name[..<at])
    }
    return names
  }

  /// The name without the id in brackets that is ours where two people have it; the longest first, none where there is none.
  var namesWithoutIDs: [String] {
    let mark = " (\(id))"
    var (name, names) = (label[...], [String]())
    while name.hasSuffix(mark) {
      name = name.dropLast(mark.count)
      names.append(String(name))
    }
    return names
  }

  /// Leaves nothing of who it is: what is not there is not printed.
  fileprivate mutating func hide(behind pseudonym: String) {
    (id, label, pseudonymID, aliases) = (pseudonym, pseudonym, pseudonym, [])
  }
}

extension String {
  /// `Doe, Jane` of `Jane Doe`; nil of one word.
  fileprivate var turned: String? {
    guard !contains("@"), last != ")", let space = lastIndex(of: " "), space != startIndex else { return nil }
    return "\(self[index(after: space)...]) \(self[..<space])"
  }
}

extension PagingHistory {
  /// What services, teams, rules and severities are called.
  fileprivate var wholeNames: [String] {
    let kinds = kinds.flatMap { [$0.rule, $0.service, $0.serviceName, $0.severity] }
    let ids = Set(kinds.compactMap { $0 } + teamSets.joined())
    let teams = people.compactMap(\.team) + dutyRotas.compactMap(\.team)
    return ids.map { texts.text($0.position) } + teams
  }

  /// Redacts the texts that are no numbers of `texts`.
  fileprivate mutating func redactStrings(by redactor: NameRedactor) {
    let teams = DistinctRedaction(redactor, people.compactMap(\.team) + dutyRotas.compactMap(\.team))
    for index in people.indices { people[index].team = people[index].team.map { teams[$0] } }
    let names = DistinctRedaction(redactor, dutyRotas.map(\.name))
    for index in dutyRotas.indices {
      dutyRotas[index].name = names[dutyRotas[index].name]
      dutyRotas[index].team = dutyRotas[index].team.map { teams[$0] }
      dutyRotas[index].role = dutyRotas[index].role.map(redactor.redacted)
    }
    for index in rotas.indices {
      rotas[index].id = redactor.redacted(rotas[index].id)
      rotas[index].label = redactor.redacted(rotas[index].label)
      rotas[index].team = rotas[index].team.map(redactor.redacted)
    }
  }
}
