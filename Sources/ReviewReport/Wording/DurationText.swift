import PagingModel

/// Spans of time as people say them: two units at most, seconds under ten minutes.
enum DurationText {
  /// `45 s`, `4 min 12 s`, `38 min`, `2 h 05 min`, `3 d 4 h`; half up at the smallest unit that is shown.
  static func text(_ span: Milliseconds) -> String {
    if span.count < 0 { return "-" + text(Milliseconds(-span.count)) }
    if span.count > 0 && span.count < 500 { return "under 1 s" }
    let seconds = rounded(span.count, to: 1000)
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 600 { return "\(seconds / 60) min \(padded(seconds % 60)) s" }
    let minutes = rounded(span.count, to: 60_000)
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 1440 { return "\(minutes / 60) h \(padded(minutes % 60)) min" }
    let hours = rounded(span.count, to: 3_600_000)
    return "\(NumberText.grouped(hours / 24)) d \(hours % 24) h"
  }

  /// `31 d` of whole days, else as `text`.
  static func days(_ span: Milliseconds) -> String {
    span.count > 0 && span.count.isMultiple(of: 86_400_000)
      ? "\(NumberText.grouped(span.count / 86_400_000)) d" : text(span)
  }

  /// A constant, such as a limit: `60 s`, `10 min`.
  static func constant(_ span: Milliseconds) -> String {
    span.count <= 120_000 && span.count % 1000 == 0 ? "\(span.count / 1000) s" : text(span)
  }

  /// How far back is looked: `120 min`, `24 h`; whole hours from a day on.
  static func window(_ span: Milliseconds) -> String {
    let minutes = span.count / 60_000
    return minutes < 1440 ? "\(minutes) min" : "\(minutes / 60) h"
  }

  private static func rounded(_ count: Int64, to unit: Int64) -> Int64 { (count + unit / 2) / unit }

  private static func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
