import OncallMetrics
import PagingModel

/// What is said of the probable cause of a storm: it is that of the largest incident in it, which may be a part of the storm, and
/// may have fired before the storm began or while it went on.
enum StormText {
  /// `12 of 40 alerts`: how much of the storm belongs to its largest incident.
  static func part(_ storm: Storm) -> String {
    let alerts = storm.flood.episodes.count
    return "\(NumberText.grouped(storm.largestClusterEpisodes)) of \(NumberText.counted(alerts, "alert"))"
  }

  /// `fired 3 min 57 s before the storm began`, `fired 1 h 05 min after the storm began`.
  static func moment(_ cause: StormCause, of storm: Storm) -> String {
    let (fired, start) = (cause.alert.firedAt, storm.flood.start)
    if fired == start { return "fired when the storm began" }
    let span = DurationText.text(fired < start ? start - fired : fired - start)
    return "fired \(span) \(fired < start ? "before" : "after") the storm began"
  }
}
