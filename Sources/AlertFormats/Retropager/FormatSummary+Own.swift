import PagingModel

extension FormatSummary {
  /// A form of retropager's own for what stands beside histories: labels, shifts, incidents, deployments.
  static func ownBesideHistories(title: String, origin: String, gives: String, signature: String) -> FormatSummary {
    FormatSummary(
      title: title, origin: origin, gives: gives, signature: signature, source: .events, knowsPages: false,
      knowsPeople: false, isHistory: false)
  }
}
