public import OncallMetrics

/// What loads are held against.
public struct ReportTargets: Hashable, Sendable {
  /// The most incidents of a shift of 12 hours; longer and shorter shifts in proportion.
  public var incidentsPerShift: Int
  /// The largest share of one's time on call, in tenths of a percent.
  public var onCallShare: Int

  public init(_ options: LoadOptions = LoadOptions()) {
    incidentsPerShift = options.incidentsPerShift
    onCallShare = options.onCallShare
  }
}
