import PagingModel

/// Writes a check for a terminal: a line for each file, the period and gaps of each source, the sum.
public enum CheckText {
  public static func text(of check: CheckReport) -> String {
    var lines = check.files.map(line)
    lines.append("")
    lines += check.dataQuality.sources.flatMap(sourceLines)
    lines.append("\(counted(check.files.count, "file")), \(words(check.dataQuality.records))")
    lines += (check.notes + check.dataQuality.notes).map { "note: \($0.reason)" }
    return lines.map { ($0.hasPrefix(" ") ? "  " : "") + PlainText.clean($0) }.joined(separator: "\n") + "\n"
  }

  private static func line(_ file: CheckReport.File) -> String {
    "\(file.path): \(what(file))" + (file.fault.map { "; \($0)" } ?? "")
  }

  private static func what(_ file: CheckReport.File) -> String {
    if file.formats == ["empty"] { return "empty, no records" }
    if !file.formats.isEmpty { return "\(file.formats.joined(separator: ", ")), \(words(file.records))" }
    // Of a page that is known, without one record of a format.
    if file.records.refused > 0 { return words(file.records) }
    return file.fault == nil ? "not recognised" : "not read"
  }

  private static func words(_ bins: RecordBins) -> String {
    "\(counted(bins.read, "record")): \(bins.used) used, \(bins.duplicate) duplicate, \(bins.ignored) ignored, "
      + "\(bins.refused) refused"
  }

  private static func sourceLines(_ source: SourceQuality) -> [String] {
    guard let first = source.first, let last = source.last else { return [] }
    var lines = ["\(source.format): \(first) to \(last)"]
    lines += gapLines(source)
    if let matched = source.matched {
      lines.append("  \(matched.count) of \(matched.of) episodes joined with another system's")
    }
    return lines
  }

  /// The longest gaps in the order of time, and how many there are beside them.
  private static func gapLines(_ source: SourceQuality) -> [String] {
    var lines = source.longestGaps.map { "  nothing from \($0.from) to \($0.to)" }
    let others = source.gaps.count - lines.count
    if others > 0 { lines.append("  and \(counted(others, "shorter gap")) of more than a day") }
    return lines
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
