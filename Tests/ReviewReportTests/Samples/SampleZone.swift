import PagingModel

extension TimeZoneRules {
  /// A zone for reports of tests.
  static let sample = TimeZoneRules.utc
}
