public import OncallMetrics
public import PagingModel

/// The report: everything that any renderer prints. Renderers choose and lay out; they never compute.
public struct Report: Sendable {
  /// The tool's version.
  public var version: String
  /// The IANA name of the report's zone.
  public var timeZone: String
  /// The report's zone.
  public var zone: TimeZoneRules
  public var settings: ReportSettings
  public var dataQuality: DataQuality
  public var values: PeriodValues
  /// Calendar months, oldest first, at most 12 that end with the period.
  public var months: [MonthValues]
  /// Why figures are unknown or limited.
  public var notes: [ReportNote]

  public init(
    version: String, zone: TimeZoneRules, settings: ReportSettings, dataQuality: DataQuality, values: PeriodValues,
    months: [MonthValues], notes: [ReportNote]
  ) {
    self.version = version
    self.timeZone = zone.identifier
    self.zone = zone
    self.settings = settings
    self.dataQuality = dataQuality
    self.values = values
    self.months = months
    self.notes = notes
  }
}

/// The file that a part of the settings comes from.
public struct ReportConfiguration: Hashable, Sendable {
  /// The file, as it was named.
  public var file: String
  /// Its keys that change no figure yet.
  public var unusedKeys: [String]

  public init(file: String, unusedKeys: [String]) {
    self.file = file
    self.unusedKeys = unusedKeys
  }
}

/// The values in force.
public struct ReportSettings: Hashable, Sendable {
  public var timeZone: String
  /// Whether the zone was given, or is the default.
  public var isTimeZoneGiven: Bool
  public var interruptingChannels: [String]
  public var interruptionFold: Milliseconds
  public var disturbanceGap: Milliseconds
  public var privacy = ReportPrivacy()
  /// Nil without a configuration.
  public var configuration: ReportConfiguration?

  public init(
    timeZone: String, isTimeZoneGiven: Bool, interruptingChannels: [String], interruptionFold: Milliseconds,
    disturbanceGap: Milliseconds
  ) {
    self.timeZone = timeZone
    self.isTimeZoneGiven = isTimeZoneGiven
    self.interruptingChannels = interruptingChannels
    self.interruptionFold = interruptionFold
    self.disturbanceGap = disturbanceGap
  }
}
