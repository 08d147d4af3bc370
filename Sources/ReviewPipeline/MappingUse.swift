public import AlertFormats

/// What a mapping asks for, and the inputs do not have.
public struct MappingFault: Hashable, Sendable {
  /// The name of the mapping, and the place in its file that asks.
  public var mapping: String
  public var place: MappingPlace
  /// A path of which no record has anything; nil when no file is read by the mapping.
  public var path: String?

  public var message: String {
    path.map { "no record has '\($0)'" } ?? "no input is called as the mapping '\(mapping)' says"
  }

  public var hint: String {
    path == nil
      ? "'files' names what is read by it: names with * and ?, or the last parts of paths"
      : "mend the path, write {constant: ...} for a fixed text, or 'optional: true' if it may be in no record at all"
  }
}

/// Tells how the mappings of a run were used.
///
/// All files of a mapping count together: what one of them has not, another may have.
enum MappingUse {
  /// In the order of the mappings, and in each of its paths.
  static func faults(_ mappings: [RecordMapping], in files: [FileResult]) -> [MappingFault] {
    mappings.enumerated().flatMap { number, mapping in
      let own = files.filter { $0.mapping == number }
      guard !own.isEmpty else {
        return [MappingFault(mapping: mapping.name, place: mapping.place, path: nil)]
      }
      // Files without a record tell nothing of paths.
      let telling = own.filter { $0.mappedRecords > 0 }
      guard !telling.isEmpty else { return [] }
      let missing = mapping.paths.filter { path in
        !path.isOptional && telling.allSatisfy { $0.unseenPaths.contains(path) }
      }
      return missing.map { MappingFault(mapping: mapping.name, place: $0.place, path: $0.text) }
    }
  }
}
