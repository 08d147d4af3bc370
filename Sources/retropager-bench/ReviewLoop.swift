import LogInput
import PagingModel
import ReviewPipeline

/// Reading a history and making episodes of it, with and without putting them together: the difference is what the
/// correlation takes.
enum ReviewLoop {
  /// How many episodes the files hold, or nil when one cannot be read whole.
  static func episodes(_ paths: [InputPath], linked: Bool) -> Int? {
    var options = ReviewOptions()
    options.clustersEpisodes = linked
    var reading = ReadingOptions(inputs: paths)
    reading.workers = 1
    guard let inputs = try? HistoryReading(reading).read() else { return nil }
    var zones = TimeZoneDirectory()
    let reviewed = ReviewedHistory(inputs, options: options, zones: &zones)
    return reviewed.files.contains(where: \.isDamaged) ? nil : reviewed.history.episodes.count
  }
}
