import AlertClustering
import PagingModel
import ReviewPipeline
import Testing

/// What inputs themselves tell of which episodes belong together.
@Suite struct ToldGroupsTests {
  /// The groups of the episodes in their order, as letters with what told them; `-` for those of which nothing is told.
  private func groups(_ files: [String: String], options: ReviewOptions = ReviewOptions()) throws -> [String] {
    let history = try PipelineFolder(files).review("", options: options).history
    var letters: [Int: Character] = [:]
    return history.episodes.map { episode in
      guard let group = history.groups[episode] else { return "-" }
      let letter = letters[group.number] ?? Character(UnicodeScalar(UInt8(97 + letters.count)))
      letters[group.number] = letter
      return "\(letter) \(group.reasons.names.joined(separator: "+"))"
    }
  }

  // MARK: retropager's own events

  private static func fired(_ ids: String...) -> String {
    ids.enumerated().map { index, id in
      #"{"v":1,"t":"2026-10-01T0\#(index):00:00Z","type":"alert.fired","alert":"\#(id)","rule":"R\#(id)"}"# + "\n"
    }.joined()
  }

  private static func linked(_ id: String, _ reference: String) -> String {
    #"{"v":1,"t":"2026-10-01T09:00:00Z","type":"incident.linked","alert":"\#(id)","ref":"\#(reference)"}"# + "\n"
  }

  private static func merged(_ id: String, into other: String) -> String {
    #"{"v":1,"t":"2026-10-01T09:00:00Z","type":"alert.merged","alert":"\#(id)","into":"\#(other)"}"# + "\n"
  }

  @Test func whatIsLinkedToOneIncidentBelongsTogether() throws {
    let links = Self.linked("1", "INC1") + Self.linked("3", "INC1") + Self.linked("2", "INC2")
    let expected = ["a incident.linked", "b incident.linked", "a incident.linked", "-"]
    #expect(try groups(["a.ndjson": Self.fired("1", "2", "3", "4") + links]) == expected)
    #expect(try groups(["a.ndjson": links, "b.ndjson": Self.fired("1", "2", "3", "4")]) == expected)
    // Said twice it is the same.
    #expect(
      try groups(["a.ndjson": links + links, "b.ndjson": Self.fired("1", "2", "3", "4"), "c.ndjson": links]) == expected
    )
  }

  @Test func whatIsLinkedToSeveralIncidentsTellsOfNone() throws {
    let links =
      Self.linked("1", "INC1") + Self.linked("2", "INC1") + Self.linked("2", "INC2") + Self.linked("3", "INC2")
    #expect(
      try groups(["a.ndjson": Self.fired("1", "2", "3") + links]) == ["a incident.linked", "-", "b incident.linked"])
  }

  @Test func mergesGoOnOverSeveral() throws {
    let merges = Self.merged("1", into: "2") + Self.merged("2", into: "3")
    #expect(
      try groups(["a.ndjson": Self.fired("1", "2", "3", "4") + merges])
        == ["a alert.merged", "a alert.merged", "a alert.merged", "-"])
    // What it went on in need not be there; both are of it.
    let away = Self.merged("1", into: "9") + Self.merged("2", into: "9")
    #expect(try groups(["a.ndjson": Self.fired("1", "2") + away]) == ["a alert.merged", "a alert.merged"])
  }

  @Test func aLinkWithoutANameTellsNothing() throws {
    let link = #"{"v":1,"t":"2026-10-01T09:00:00Z","type":"incident.linked","alert":"1"}"# + "\n"
    #expect(try groups(["a.ndjson": Self.fired("1", "2") + link + Self.linked("2", "")]) == ["-", "-"])
  }

  /// Firings that a history puts into one incident of its pager; one alone in it belongs to no other.
  @Test func firingsOfOneIncidentBelongTogether() throws {
    let lines = [("1", "I"), ("2", "I"), ("3", "J")].enumerated().map { index, told in
      #"{"v":1,"t":"2026-10-01T0\#(index):00:00Z","type":"alert.fired","alert":"\#(told.0)","incident":"\#(told.1)","source":"pagerduty"}"#
        + "\n"
    }
    #expect(try groups(["a.ndjson": lines.joined()]) == ["a incident", "a incident", "-"])
  }

  // MARK: systems

  private static func pagerDutyEntry(_ id: String, _ type: String, _ minute: Int, _ reason: String = "null") -> String {
    #"{"id":"\#(id)-\#(type)","type":"\#(type)_log_entry","created_at":"2026-10-01T01:\#(minute):00Z","#
      + #""incident":{"id":"\#(id)","type":"incident_reference","resolve_reason":\#(reason)}}"# + "\n"
  }

  private static let merge = #"{"type":"merge_resolve_reason","incident":{"id":"Q1","type":"incident_reference"}}"#

  @Test func incidentsOfPagerDutyTellWhatTheyWereMergedInto() throws {
    let entries =
      pagerDuty("Q1", 10) + pagerDuty("Q2", 11) + pagerDuty("Q3", 12)
      + Self.pagerDutyEntry("Q2", "resolve", 20, Self.merge)
    #expect(try groups(["a.ndjson": entries]) == ["a alert.merged", "a alert.merged", "-"])
    let list =
      #"{"id":"Q3","type":"incident","incident_number":3,"created_at":"2026-10-01T01:12:00Z","status":"resolved","#
      + #""resolve_reason":\#(Self.merge)}"# + "\n"
    #expect(
      try groups(["a.ndjson": entries, "b.json": list]) == ["a alert.merged", "a alert.merged", "a alert.merged"])
  }

  private func pagerDuty(_ id: String, _ minute: Int) -> String { Self.pagerDutyEntry(id, "trigger", minute) }

  @Test func webhooksOfPagerDutyTellIt() throws {
    let incident = #""id":"Q2","type":"incident","status":"resolved","resolve_reason":\#(Self.merge)"#
    let third =
      #"{"event":{"id":"E","event_type":"incident.resolved","occurred_at":"2026-10-01T01:20:00Z","data":{\#(incident)}}}"#
    let second =
      #"{"messages":[{"id":"M","event":"incident.resolve","created_on":"2026-10-01T01:20:00Z","incident":{\#(incident)}}]}"#
    for webhook in [third, second] {
      let files = ["a.ndjson": pagerDuty("Q1", 10) + pagerDuty("Q2", 11), "b.ndjson": webhook + "\n"]
      #expect(try groups(files) == ["a alert.merged", "a alert.merged"], "\(webhook)")
    }
  }

  private static func zabbix(_ id: Int, cause: Int) -> String {
    #"{"eventid":"\#(id)","source":"0","object":"0","objectid":"13","clock":"\#(1_791_165_600 + id)","ns":"0","value":"1","#
      + #""name":"Disk","severity":"4","r_eventid":"0","cause_eventid":"\#(cause)"}"#
  }

  @Test func symptomsInZabbixBelongToTheirCause() throws {
    let page =
      "[\([Self.zabbix(50, cause: 0), Self.zabbix(51, cause: 50), Self.zabbix(52, cause: 0)].joined(separator: ","))]"
    #expect(try groups(["a.json": page]) == ["a cause", "a cause", "-"])
  }

  @Test func alertsAndDuplicatesOfIncidentIO() throws {
    func incident(_ id: String, _ hour: Int) -> String {
      #"{"id":"\#(id)","reference":"INC-\#(hour)","incident_status":{"category":"live"},"mode":"standard","name":"N","#
        + #""created_at":"2026-10-01T0\#(hour):00:00Z"}"# + "\n"
    }
    let alert =
      #"{"id":"A1","deduplication_key":"k","alert_source_id":"S","title":"T","status":"firing","created_at":"2026-10-01T01:00:00Z"}"#
    let link = #"{"id":"L","alert":{"id":"A1","deduplication_key":"k"},"incident":{"id":"I2","reference":"INC-2"}}"#
    let update =
      #"{"id":"U","incident_id":"I3","new_incident_status":{"category":"merged"},"merged_into_incident_id":"I2","#
      + #""created_at":"2026-10-01T05:00:00Z"}"#
    let files = [
      "a.ndjson": alert + "\n", "b.ndjson": incident("I2", 2) + incident("I3", 3) + incident("I4", 4),
      "c.ndjson": link + "\n", "d.ndjson": update + "\n",
    ]
    #expect(
      try groups(files) == ["a incident.linked", "a incident.linked+alert.merged", "a alert.merged", "-"])
  }

  @Test func duplicatesInRootly() throws {
    func incident(_ id: String, _ hour: Int, duplicateOf other: String) -> String {
      #"{"id":"\#(id)","type":"incidents","attributes":{"slug":"\#(id)","title":"T","kind":"normal","duplicate_incident_id":\#(other),"#
        + #""created_at":"2026-10-01T0\#(hour):00:00Z"}}"# + "\n"
    }
    let incidents =
      incident("1", 1, duplicateOf: "null") + incident("2", 2, duplicateOf: "1") + incident("3", 3, duplicateOf: "null")
    #expect(try groups(["a.ndjson": incidents]) == ["a alert.merged", "a alert.merged", "-"])
  }

  @Test func childrenOfServiceNowsIncidents() throws {
    let table = """
      number,opened_at,short_description,parent_incident
      INC001,2026-10-01 01:00:00,Down,
      INC002,2026-10-01 02:00:00,Errors,INC001
      INC003,2026-10-01 03:00:00,Other,

      """
    #expect(try groups(["a.csv": table]) == ["a alert.merged", "a alert.merged", "-"])
    func record(_ number: Int, _ parent: String) -> String {
      #"{"sys_id":"s\#(number)","number":"INC00\#(number)","opened_at":"2026-10-01 0\#(number):00:00","parent_incident":\#(parent)}"#
        + "\n"
    }
    let parent = #"{"display_value":"INC001","value":"s1","link":"https://x"}"#
    #expect(try groups(["a.ndjson": record(1, #""""#) + record(2, parent)]) == ["a alert.merged", "a alert.merged"])
  }

  /// A monitor's episode that became part of a pager's has what it told told of the pager's.
  @Test func whatAMonitorTellsHoldsForThePagersEpisode() throws {
    let page = "[\([Self.zabbix(50, cause: 0), Self.zabbix(55, cause: 50)].joined(separator: ","))]"
    // Zabbix' key of a pager is the event's id; it fired at 2026-10-05T02:00:50Z.
    let trigger =
      #"{"id":"R","type":"trigger_log_entry","created_at":"2026-10-05T02:01:00Z","#
      + #""incident":{"id":"Q1","type":"incident_reference"},"channel":{"type":"api","incident_key":"50"}}"# + "\n"
    #expect(try groups(["a.json": page, "b.ndjson": trigger]) == ["a cause", "a cause"])
    let history = try PipelineFolder(["a.json": page, "b.ndjson": trigger]).review("").history
    #expect(history.episodes.filter { $0.join != nil }.count == 1)
  }

  // MARK: agreement

  /// Two that fire together and are linked to one incident, and one a day later that is not.
  @Test func clustersAreHeldAgainstWhatIsTold() throws {
    let lines = [("1", "01T01:00:00", "db"), ("2", "01T01:00:30", "db"), ("3", "02T01:00:00", "db")].map {
      id, at, service in
      #"{"v":1,"t":"2026-10-\#(at)Z","type":"alert.fired","alert":"\#(id)","fp":"\#(id)","rule":"R\#(id)","service":"\#(service)"}"#
        + "\n"
    }
    let files = [
      "a.ndjson": lines.joined() + Self.linked("1", "INC1") + Self.linked("2", "INC1") + Self.linked("3", "INC1")
    ]
    let history = try PipelineFolder(files).review("").history
    #expect(history.clusters.numbers == [0, 0, 1])
    let agreement = try #require(ToldAgreement(of: history) { _ in true })
    #expect(agreement.against == .incidentLink)
    // Three pairs belong together, one of which was found.
    #expect((agreement.scores.truePairs, agreement.scores.foundPairs, agreement.scores.sharedPairs) == (3, 1, 1))
    // Of the first day's alone all are right; of the second's there is nothing to compare.
    let day = history.episodes[2].firedAt
    #expect(ToldAgreement(of: history) { $0 < day }?.scores.pairwiseF1 == 1)
    #expect(ToldAgreement(of: history) { $0 >= day } == nil)
  }
}
