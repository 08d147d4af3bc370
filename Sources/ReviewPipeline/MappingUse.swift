import AlertFormats

/// Tells how the mappings of a run were used.
///
/// All files of a mapping count together: what one of them has not, another may have.
enum MappingUse {
  /// In the order of the mappings, and in each of its paths.
  static func faults(_ mappings: [RecordMapping], in files: [FileResult]) -> [MappingFault] {
    mappings.enumerated().flatMap { number, mapping in
      let own = files.filter { $0.mapping == number }
      guard !own.isEmpty else {
        return mapping.mayBeUnused ? [] : [MappingFault(mapping: mapping.name, place: mapping.place, path: nil)]
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
