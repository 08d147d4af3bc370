extension EventLog {
  /// What every service is called, by number.
  public mutating func nameServices() -> [ReferenceName] { Self.names(of: services, in: &texts) }

  /// What every team is called, by number.
  public mutating func nameTeams() -> [ReferenceName] { Self.names(of: teams, in: &texts) }

  private static func names<Table>(of table: ReferenceTable<Table>, in texts: inout NameTable) -> [ReferenceName] {
    var names: [ReferenceName] = []
    // How many ids have a name. Where the name is the id there is no other id to tell it from.
    var counts: [TextID: Int] = [:]
    for number in table.entries.indices {
      let id = TextID(texts.intern(table.id(Handle(number))))
      let plain = table.entries[number].name ?? id
      if plain != id && !table.entries[number].isLabel { counts[plain, default: 0] += 1 }
      names.append(ReferenceName(label: plain, plain: plain))
    }
    for number in names.indices where counts[names[number].plain, default: 0] > 1 && !table.entries[number].isLabel {
      names[number].label = bracketed(names[number].label, table.id(Handle(number)), &texts)
    }
    tellApart(&names, of: table, in: &texts)
    return names
  }

  /// Where a label is another's name or id, it gets its id behind it once more.
  private static func tellApart<Table>(
    _ names: inout [ReferenceName], of table: ReferenceTable<Table>, in texts: inout NameTable
  ) {
    for _ in 0..<4 {
      var counts: [TextID: Int] = [:]
      for number in names.indices where !table.entries[number].isLabel { counts[names[number].label, default: 0] += 1 }
      for number in names.indices where counts[names[number].label, default: 0] > 1 && !table.entries[number].isLabel {
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
