/// Every figure that this library computes, in the order of the report.
public enum MetricDefinitions {
  public static let all: [MetricDefinition] =
    SummaryTally.definitions + [PeriodDefinitions.hours, TimeToAcknowledge.definition, TimeToResolve.definition]
    + PersonTally.definitions + QualityDefinitions.all + LoadDefinitions.all
    + [
      ClusterFigures.definition, ClusterFigures.agreementDefinition, Floods.definition, FullWindows.definition,
      PeakRate.definition,
    ] + RecordDefinitions.all + SegmentTally.definitions + NoiseDefinitions.all + [
      PeriodDefinitions.period, PeriodDefinitions.month, DayTally.definition,
    ]
    + PagerDutyTally.definitions
}
