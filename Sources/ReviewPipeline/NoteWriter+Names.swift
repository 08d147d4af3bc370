import AlertFormats
import PagingModel

extension NoteWriter {
  /// What a system is called: what a mapping reads by the mapping's name.
  func title(of source: AlertSource) -> String {
    guard source == .events, case let names = mappingNames({ _ in true }), !names.isEmpty else { return source.title }
    let isAlone = !files.contains { file in file.counts.contains { $0.format == .retropagerEvents && $0.mapping == nil }
    }
    return (names + (isAlone ? [] : [source.title])).joined(separator: ", ")
  }

  /// The same, of what tells times without a zone: events of our own never do.
  func zonelessTitle(of source: AlertSource) -> String {
    let names = source == .events ? mappingNames { !$0.tellsZone } : []
    return names.isEmpty ? source.title : names.joined(separator: ", ")
  }

  private func mappingNames(_ isWanted: (RecordMapping.Name) -> Bool) -> [String] {
    let counts = files.flatMap(\.counts).filter { $0.mapping.map(isWanted) ?? false }
    return Set(counts.map(\.name)).sorted { $0.precedes($1) }
  }
}
