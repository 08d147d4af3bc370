import PagingModel
import ReviewConfiguration
import ReviewPipeline

extension ReviewOptions {
  /// Takes over what a configuration says of names, hours and channels.
  mutating func take(_ configuration: Configuration) {
    names = configuration.knownNames
    interruptingChannels =
      configuration.interruptingChannels.map { InterruptingChannels($0) } ?? .standard
  }
}
