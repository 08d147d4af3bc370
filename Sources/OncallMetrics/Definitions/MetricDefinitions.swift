/// Every figure that this library computes, in the order of the report.
public enum MetricDefinitions {
  public static let all: [MetricDefinition] =
    SummaryTally.definitions + [PeriodDefinitions.hours, TimeToAcknowledge.definition, TimeToResolve.definition]
    + PersonTally.definitions + LoadDefinitions.all
    + [ClusterFigures.definition, Floods.definition, FullWindows.definition] + SegmentTally.definitions + [
      PeriodDefinitions.period, PeriodDefinitions.month, DayTally.definition,
    ]
    + PagerDutyTally.definitions
}
