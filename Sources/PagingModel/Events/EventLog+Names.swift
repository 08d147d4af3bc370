extension EventLog {
  /// What every service is called, by number.
  public mutating func nameServices(_ known: KnownServices = KnownServices()) -> [ReferenceName] {
    Self.names(of: services, in: &texts) { word in known.number(of: word).map { known.entries[$0].name } }
  }

  /// What every team is called, by number.
  public mutating func nameTeams(_ known: KnownTeams = KnownTeams()) -> [ReferenceName] {
    Self.names(of: teams, in: &texts) { word in known.number(of: word).map { known.names[$0] } }
  }

  /// - Parameter known: the name that a configuration has for an id or a name; an id counts before a name.
  private static func names<Table>(
    of table: ReferenceTable<Table>, in texts: inout NameTable, known: (String) -> String?
  ) -> [ReferenceName] {
    var names: [ReferenceName] = []
    // Whose name stands for whatever has it, however many ids that are.
    var areFixed = table.entries.map(\.isLabel)
    // How many ids have a name. Where the name is the id there is no other id to tell it from.
    var counts: [TextID: Int] = [:]
    for number in table.entries.indices {
      let id = table.id(Handle(number))
      let told = table.entries[number].name
      if let name = known(id) ?? told.flatMap({ known(texts.text($0.position)) }) {
        let label = TextID(texts.intern(name))
        names.append(ReferenceName(label: label, plain: label))
        areFixed[number] = true
        continue
      }
      let own = TextID(texts.intern(id))
      let plain = told ?? own
      if plain != own && !areFixed[number] { counts[plain, default: 0] += 1 }
      names.append(ReferenceName(label: plain, plain: plain))
    }
    for number in names.indices where counts[names[number].plain, default: 0] > 1 && !areFixed[number] {
      names[number].label = bracketed(names[number].label, table.id(Handle(number)), &texts)
    }
    tellApart(&names, areFixed, of: table, in: &texts)
    return names
  }

  /// Where a label is another's name or id, it gets its id behind it once more.
  private static func tellApart<Table>(
    _ names: inout [ReferenceName], _ areFixed: [Bool], of table: ReferenceTable<Table>, in texts: inout NameTable
  ) {
    for _ in 0..<4 {
      var counts: [TextID: Int] = [:]
      for number in names.indices where !areFixed[number] { counts[names[number].label, default: 0] += 1 }
      for number in names.indices where counts[names[number].label, default: 0] > 1 && !areFixed[number] {
        names[number].label = bracketed(names[number].label, table.id(Handle(number)), &texts)
      }
    }
  }

  /// The name with the id in brackets behind it, unless it is the id.
  private static func bracketed(_ name: TextID, _ id: String, _ texts: inout NameTable) -> TextID {
    let text = texts.text(name.position)
    return text.utf8.elementsEqual(id.utf8) ? name : TextID(texts.intern("\(text) (\(id))"))
  }
}

/// What a service or team is called.
public struct ReferenceName: Hashable, Sendable {
  /// The best name that was seen, else the id; where several ids have one name, the id in brackets behind it.
  public var label: TextID
  /// The name alone: what another system may call it, too.
  public var plain: TextID
}
