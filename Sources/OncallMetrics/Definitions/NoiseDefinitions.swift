/// What makes alerts noise, in the order in which reports tell it.
enum NoiseDefinitions {
  static let all: [MetricDefinition] =
    Pareto.definitions + [
      Flapping.definition, Chattering.definition, ChatterIndex.definition, Repeats.definition, StaleAlerts.definition,
    ] + [QuickRecovery.definition, Renotification.definition] + NoiseTally.definitions
    + [NoiseCost.definition, SeverityMix.definition, RuleFollowUp.definition]
}
