import AlertCorrelation
import PagingModel
import Testing

@Suite("Incident records: put together")
struct RecordedIncidentTests {
  private static let start = Timestamp(seconds: 1_772_357_400)

  private func service(_ name: String, _ log: inout EventLog) -> ServiceID { log.service(named: name.utf8.span) }

  private func incident(
    _ id: String, _ services: [String], from: Int64, to: Int64?, updated: Int64? = nil, _ log: inout EventLog
  ) -> ToldIncident {
    var incident = ToldIncident(
      source: .events, id: log.text(id.utf8.span), startedAt: Self.start + .minutes(from))
    incident.services = Set(services.map { service($0, &log) })
    incident.course.endedAt = to.map { Self.start + .minutes($0) }
    incident.updatedAt = updated.map { Self.start + .minutes($0) }
    return incident
  }

  private func all(_ fill: (inout EventLog) -> Void, known: KnownServices = KnownServices()) -> [RecordedIncident] {
    var log = EventLog(ofRecord: .incidents)
    fill(&log)
    return RecordedIncidents(log, services: known).all
  }

  @Test func ofSeveralStatesTheNewestCounts() {
    let all = all { log in
      log.tell(incident("A", ["db"], from: 0, to: nil, updated: 5, &log))
      log.tell(incident("A", ["web"], from: 1, to: 30, updated: 40, &log))
    }
    #expect(all.count == 1 && all[0].services == ["web"])
    #expect(all[0].course.startedAt == Self.start + .minutes(1) && all[0].endedAt == Self.start + .minutes(30))
  }

  /// A table may have a row for each service.
  @Test func rowsOfOneIncidentAreTakenTogether() {
    let all = all { log in
      log.tell(incident("A", ["web"], from: 5, to: 30, &log))
      log.tell(incident("A", ["db"], from: 0, to: 20, &log))
      log.tell(incident("B", ["db"], from: -10, to: 20, &log))
      log.tell(incident("B", ["db"], from: -10, to: nil, &log))
    }
    #expect(all.map(\.id) == ["B", "A"] && all[1].services == ["db", "web"])
    #expect(all[1].course.startedAt == Self.start && all[1].endedAt == Self.start + .minutes(30))
    // It goes on as long as any row does.
    #expect(all[0].endedAt == nil)
  }

  @Test func servicesGoByTheNamesOfTheConfiguration() {
    var known = KnownServices()
    known.add(KnownServices.Entry(name: "checkout", aliases: ["checkout-api", "PIJ90N7"]))
    let all = all(
      { log in
        log.tell(incident("A", ["checkout-api", "PIJ90N7", "checkout"], from: 0, to: 1, &log))
        log.tell(incident("B", ["other"], from: 0, to: 1, &log))
      }, known: known)
    #expect(all.map(\.services) == [["checkout"], ["other"]] && all.map(\.isConfigured) == [true, false])
  }

  @Test func deploymentsComeInOrderAndGoByTheSameNames() {
    var known = KnownServices()
    known.add(KnownServices.Entry(name: "checkout", aliases: ["checkout-api"]))
    var log = EventLog(ofRecord: .deployments)
    for (name, minute) in [("db", 5), ("checkout-api", 3), ("api", 5)] as [(String, Int64)] {
      log.tell(ToldDeployment(service: service(name, &log), at: Self.start + .minutes(minute)))
    }
    let all = log.recordedDeployments(services: known)
    #expect(all.map(\.service) == ["checkout", "api", "db"] && all.map(\.isConfigured) == [true, false, false])
  }
}
