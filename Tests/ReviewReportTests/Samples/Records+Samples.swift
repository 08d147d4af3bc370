import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// A record of incidents and of deployments.
  mutating func putRecords() {
    dataQuality.incidentRecord = RecordAccount(files: 1, records: RecordBins(used: 14, duplicate: 1, refused: 2))
    dataQuality.deploymentRecord = RecordAccount(files: 2, records: RecordBins(used: 31))
    incidents = .sample
    deployments = .sample
  }
}

extension IncidentValues {
  static let sample: IncidentValues = {
    var values = IncidentValues()
    (values.first, values.last) = (.day(20_700), .day(20_757))
    values.bins.outsidePeriod = 3
    values.bins.merged = 1
    values.bins.withoutService = 1
    values.bins.unknownService = 1
    values.bins.withoutEnd = 1
    values.bins.judged = 7
    values.unknownServices = ["ledger"]
    values.precision = Share(count: 21, of: 60)
    values.unjudgedPages.withoutService = 4
    values.unjudgedPages.undecided = 2
    values.recall = Share(count: 5, of: 7)
    values.pagedBeforeStart = Share(count: 1, of: 7)
    values.detection.times = .sample(seconds: [120, 600], count: 4)
    (values.detection.notPaged, values.detection.pagedBeforeStart) = (2, 1)
    values.all = .sample(nil, incidents: 10)
    values.severities = [.sample("SEV1", incidents: 3), .sample("SEV2", incidents: 6), .sample(nil, incidents: 1)]
    values.missed = [
      MissedIncident(
        id: "INC-7", source: "servicenow", title: "Login slow", severity: "SEV2", services: ["login", "sso"],
        startedAt: .day(20_731), endedAt: .day(20_731) + .minutes(40)),
      MissedIncident(
        id: "INC-9", source: "retropager", title: nil, severity: nil, services: ["search"], startedAt: .day(20_740),
        endedAt: .day(20_740) + .minutes(5)),
    ]
    return values
  }()
}

extension SeverityValues {
  static func sample(_ severity: String?, incidents: Int) -> SeverityValues {
    var values = SeverityValues(severity: severity)
    values.incidents = incidents
    values.timeToDetect.notTold = incidents
    values.timeToAcknowledge.times = .sample(seconds: [240, 900], count: incidents)
    values.timeToMitigate.beforeStart = 1
    values.timeToMitigate.notTold = incidents - 1
    values.timeToRestore.times = .sample(seconds: [1800, 7200], count: incidents)
    return values
  }
}

extension DeploymentValues {
  static let sample: DeploymentValues = {
    var values = DeploymentValues()
    (values.first, values.last) = (.day(20_727), .day(20_757))
    values.bins.outsidePeriod = 2
    values.bins.unknownService = 1
    values.bins.judged = 28
    values.unknownServices = ["ledger"]
    values.changeFailureRate = Share(count: 4, of: 28)
    values.services = [
      Row(name: "checkout", share: Share(count: 3, of: 12)), Row(name: "search", share: Share(count: 1, of: 11)),
    ]
    values.teams = [Row(name: "Payments", share: Share(count: 3, of: 17))]
    (values.fewServices, values.fewTeams) = (1, 1)
    return values
  }()
}
