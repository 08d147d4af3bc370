public import OncallMetrics

/// What loads are held against.
public struct ReportTargets: Hashable, Sendable {
  /// The most incidents of a shift of 12 hours; longer and shorter shifts in proportion.
  public var incidentsPerShift: Int
  /// The largest share of one's time on call, in tenths of a percent.
  public var onCallShare: Int
  /// The shares of actionable pages.
  public var quality: QualityTargets

  public init(_ options: LoadOptions = LoadOptions(), _ quality: QualityTargets = QualityTargets()) {
    self.quality = quality
    incidentsPerShift = options.incidentsPerShift
    onCallShare = options.onCallShare
  }
}
