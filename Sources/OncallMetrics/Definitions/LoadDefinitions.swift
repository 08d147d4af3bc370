/// The figures of load, in the order in which reports tell them.
enum LoadDefinitions {
  static let all: [MetricDefinition] =
    OnCallTime.definitions + [LoadFigures.shiftDefinition] + IncidentLoad.definitions
    + [EngagedTime.definition, DisruptedHours.definition] + DisturbedNights.definitions + NightRest.definitions
    + [HeatMap.definition] + Fairness.definitions + [
      SmallGroups.definition, RowPrivacy.definition, RecoveryIndicators.definition, RecoveryTrend.definition,
      MeasuredFatigue.definition,
    ]
}
