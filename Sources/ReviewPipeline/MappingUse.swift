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
      return missing.map { fault(of: mapping, $0, in: own) }
    }
  }

  private static func fault(of mapping: RecordMapping, _ path: MappedPath, in files: [FileResult]) -> MappingFault {
    var fault = MappingFault(mapping: mapping.name, place: path.place, path: path.text)
    for file in files {
      for kind in file.refusals.kinds.values where fault.explains(kind.first.reason) { fault.refused += kind.count }
    }
    return fault
  }
}
