public import OncallMetrics
public import PagingModel

/// Writes a sheet of the pages of a history on which people say whether each was worth it: a file that `--labels` reads.
///
/// A row for each page, in the order of the history; of a page of which people said something, one for each word of each,
/// whether events or files of labels tell it: read with the same inputs it changes nothing. People appear as everywhere.
/// Rows are made in batches, so that memory stays at one batch.
public struct LabelSheet: Sendable {
  /// How rows are written.
  public enum Form: Hashable, Sendable {
    /// A table for a spreadsheet, see `SheetCell`.
    case csv
    /// A line of JSON for each row, with null for what nobody said.
    case ndjson
  }

  private static let batchSize = 1 << 16
  private static let header = "alertKey,incident,firedAt,title,estimate,verdict,reason,who,when\n"

  private let history: PagingHistory
  private let period: Period?
  private var next = 0
  private var rows: LabelRows

  /// The sheet of all pages, or of those that fired in a period.
  public init(of history: PagingHistory, firedIn period: Period? = nil, as form: Form = .csv) {
    (self.history, self.period) = (history, period)
    rows = form == .csv ? .csv(Array(Self.header.utf8)) : .ndjson(JSONWriter(.compact))
  }

  /// The next whole rows, the header of a table first; nil after the last one.
  public mutating func nextBatch() -> [UInt8]? {
    while next < history.episodes.count && rows.count < Self.batchSize {
      let (index, episode) = (next, history.episodes[next])
      next += 1
      guard episode.page == .page, period?.contains(episode.firedAt) ?? true else { continue }
      var row = LabelRow(of: episode, estimate: history.verdicts[index]?.estimate, in: history)
      for label in history.labels[index] ?? [] {
        row.set(label, in: history)
        rows.append(row)
      }
      if history.labels[index] == nil { rows.append(row) }
    }
    let batch = rows.take()
    return batch.isEmpty ? nil : batch
  }
}

/// Rows as they are written.
private enum LabelRows: Sendable {
  case csv([UInt8])
  case ndjson(JSONWriter)

  var count: Int {
    switch self {
    case .csv(let bytes): bytes.count
    case .ndjson(let json): json.bytes.count
    }
  }

  mutating func append(_ row: LabelRow) {
    switch self {
    case .csv(var bytes):
      self = .csv([])
      row.write(to: &bytes)
      self = .csv(bytes)
    case .ndjson(var json):
      self = .ndjson(JSONWriter(.compact))
      row.write(to: &json)
      self = .ndjson(json)
    }
  }

  /// What was written, which is forgotten.
  mutating func take() -> [UInt8] {
    switch self {
    case .csv(let bytes):
      self = .csv([])
      return bytes
    case .ndjson(let json):
      self = .ndjson(JSONWriter(.compact))
      return json.bytes
    }
  }
}
