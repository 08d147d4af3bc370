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
    var zones = TimeZoneDirectory()
    if let config {
      guard let names = try? ConfigurationFile.configuration(of: config, zones: &zones).knownNames else { return nil }
      options.names = names
    }
    var reading = ReadingOptions(inputs: paths)
    reading.workers = 1
    guard let inputs = try? HistoryReading(reading).read() else { return nil }
    let reviewed = ReviewedHistory(inputs, options: options, zones: &zones)
    return reviewed.files.contains(where: \.isDamaged) ? nil : reviewed.history.episodes.count
  }
}
