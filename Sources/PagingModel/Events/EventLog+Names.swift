extension EventLog {
  /// The name of every service, by number: the best that was seen, else its id.
  public mutating func nameServices() -> [TextID] { Self.names(of: services, in: &texts) }

  /// The name of every team, by number: the best that was seen, else its id.
  public mutating func nameTeams() -> [TextID] { Self.names(of: teams, in: &texts) }

  private static func names<Table>(of table: ReferenceTable<Table>, in texts: inout NameTable) -> [TextID] {
    table.entries.indices.map { table.entries[$0].name ?? TextID(texts.intern(table.id(Handle($0)))) }
  }

  /// The id of every pager's firing as a text, by number; other systems' keys are no texts and give number 0.
  public mutating func nameOccurrences() -> [TextID] {
    occurrences.map { occurrence in
      guard occurrence.source.isPager else { return TextID(0) }
      return occurrenceKeys.withBytes(of: Int(occurrence.key)) { TextID(texts.intern($0)) }
    }
  }
}
