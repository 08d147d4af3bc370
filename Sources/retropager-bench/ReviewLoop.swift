import LogInput
import PagingModel
import ReviewConfiguration
import ReviewPipeline

/// Reading a history and making episodes of it, with and without putting them together: the difference is what the
/// correlation takes.
enum ReviewLoop {
  /// How many episodes the files hold, or nil when one cannot be read whole.
  ///
  /// - Parameter config: the configuration, which tells what services need.
  static func episodes(_ paths: [InputPath], config: String?, linked: Bool) -> Int? {
    var options = ReviewOptions()
    options.clustersEpisodes = linked
    if let config {
      var zones = TimeZoneDirectory()
      guard let names = try? ConfigurationFile.configuration(of: config, zones: &zones).knownNames else { return nil }
      options.names = names
    }
    return history(paths, options).map(\.history.episodes.count)
  }

  /// How many episodes the files hold, with all figures of a report made of them; nil when one cannot be read whole.
  static func reviewed(_ paths: [InputPath]) -> Int? {
    var options = ReviewOptions()
    options.assignsIDs = false
    return try? history(paths, options)?.review(options).history.episodes.count
  }

  private static func history(_ paths: [InputPath], _ options: ReviewOptions) -> ReviewedHistory? {
    var reading = ReadingOptions(inputs: paths)
    reading.workers = 1
    guard let inputs = try? HistoryReading(reading).read() else { return nil }
    var zones = TimeZoneDirectory()
    let reviewed = ReviewedHistory(inputs, options: options, zones: &zones)
    return reviewed.files.contains(where: \.isDamaged) ? nil : reviewed
  }
}
