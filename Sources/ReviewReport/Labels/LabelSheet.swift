public import OncallMetrics
public import PagingModel

/// Writes a sheet of the pages of a history on which people say whether each was worth it: a table that `--labels` reads.
///
/// A row for each page, in the order of the history; of a page that files of labels speak of, one for each that said
/// something. What the inputs themselves tell of verdicts is not in it: it is read again with them. Rows are made in
/// batches, so that memory stays at one batch.
public struct LabelSheet: Sendable {
  private static let batchSize = 1 << 16
  private static let header = "alertKey,incident,firedAt,title,estimate,verdict,reason,who,when\n"

  private let history: PagingHistory
  private let period: Period?
  private var next = 0
  private var rows = Array(LabelSheet.header.utf8)

  /// The sheet of all pages, or of those that fired in a period.
  public init(of history: PagingHistory, firedIn period: Period? = nil) {
    (self.history, self.period) = (history, period)
  }

  /// The next whole rows, the header first; nil after the last one.
  public mutating func nextBatch() -> [UInt8]? {
    while next < history.episodes.count && rows.count < Self.batchSize {
      let (index, episode) = (next, history.episodes[next])
      next += 1
      guard episode.page == .page, period?.contains(episode.firedAt) ?? true else { continue }
      guard let labels = history.labels[index] else {
        append(episode, at: index, nil)
        continue
      }
      for label in labels { append(episode, at: index, label) }
    }
    defer { rows.removeAll(keepingCapacity: true) }
    return rows.isEmpty ? nil : rows
  }

  private mutating func append(_ episode: Episode, at index: Int, _ label: PageLabel?) {
    append(episode.alertKey)
    _ = history.withPrintedIncident(of: episode) { SheetCell.append($0, to: &rows) }
    endCell()
    episode.firedAt.write(to: &rows)
    endCell()
    append(episode.title)
    rows.append(contentsOf: (history.verdicts[index]?.estimate.name ?? "").utf8)
    endCell()
    if let label { rows.append(contentsOf: (label.isActionable ? "actionable" : "not_actionable").utf8) }
    endCell()
    append(label?.reason)
    append(label?.who)
    label?.at?.write(to: &rows)
    rows.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ text: TextID?) {
    if let text { history.withPrinted(text) { SheetCell.append($0, to: &rows) } }
    endCell()
  }

  private mutating func endCell() { rows.append(UInt8(ascii: ",")) }
}
