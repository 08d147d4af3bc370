import PagingModel
import Testing

@testable import ReviewPipeline

/// Monday 2026-06-01T00:00:00Z.
private let monday = Timestamp(seconds: 1_780_272_000)

/// Which team a person's load is counted in.
@Suite struct PeopleTeamsTests {

  /// A history of Ada and Ben, put together by hand.
  private struct Sample {
    var history = PagingHistory(texts: NameTable(), zones: [.utc])

    init() {
      history.people = ["Ada", "Ben"].map { Person(id: $0, label: $0, zone: 0, zoneOrigin: .report) }
      history.policies = [.standard]
    }

    mutating func duty(_ person: Int, _ team: String?, hours: Int64, rota: String = "r") {
      let known = history.dutyRotas.firstIndex { $0.name == rota && $0.team == team }
      if known == nil { history.dutyRotas.append(DutyRota(name: rota, team: team)) }
      history.duties.append(
        Duty(
          person: PersonID(person), rota: known ?? history.dutyRotas.count - 1, start: monday,
          end: monday + .seconds(hours * 3600)))
    }

    /// A page of teams that reached people.
    mutating func page(_ teams: [String], _ people: [Int], by channel: NotificationChannel = .push) {
      var kind = EpisodeKind()
      kind.teamSet = UInt32(history.teamSets.count)
      history.teamSets.append(teams.map { history.texts.intern($0) }.map { TextID($0) })
      var episode = Episode(
        source: .pagerDuty, alertKey: TextID(history.texts.intern("k")), kind: KindID(history.kinds.count),
        firedAt: monday)
      history.kinds.append(kind)
      episode.firstNotification = people.isEmpty ? nil : NotificationID(history.notifications.count)
      for person in people {
        history.notifications.append(
          Notification(at: monday, person: PersonID(person), channel: channel, hours: .business))
      }
      if !people.isEmpty { history.notifications[history.notifications.count - 1].isLastOfEpisode = true }
      history.episodes.append(episode)
    }

    mutating func tell(_ person: Int, _ teams: String...) {
      history.memberships[PersonID(person)] = teams.map { TextID(history.texts.intern($0)) }
    }

    /// The team of each, and where it is from.
    func teams(_ known: KnownTeams = KnownTeams()) -> [String] {
      var history = history
      PeopleTeams.assign(to: &history, known)
      return history.people.map { "\($0.team ?? "-") \($0.teamOrigin)" }
    }
  }

  @Test func withoutAnythingTheTeamIsNotKnown() {
    #expect(Sample().teams() == ["- unknown", "- unknown"])
  }

  @Test func theConfigurationCountsMost() {
    var sample = Sample()
    (sample.history.people[0].team, sample.history.people[0].teamOrigin) = ("pay", .configuration)
    sample.tell(0, "ops")
    sample.duty(0, "ops", hours: 9)
    sample.page(["ops"], [0, 1])
    #expect(sample.teams() == ["pay configuration", "ops pages"])
  }

  @Test func anExportCountsMoreThanARota() {
    var sample = Sample()
    sample.tell(0, "ops")
    sample.duty(0, "pay", hours: 9)
    #expect(sample.teams()[0] == "ops export")
  }

  @Test func rotaAndPagesChooseAmongToldTeams() {
    var sample = Sample()
    sample.tell(0, "ops", "pay", "web")
    sample.tell(1, "ops", "pay", "web")
    sample.duty(0, "web", hours: 2)
    sample.duty(0, "pay", hours: 1)
    sample.duty(0, "other", hours: 50)
    #expect(sample.teams() == ["web export", "ops export"])
    sample.page(["pay"], [0, 1])
    #expect(sample.teams() == ["web export", "pay export"])
  }

  @Test func theRotaOfMostHoursCounts() {
    var sample = Sample()
    // Three and three hours of one rota, five of another.
    sample.duty(0, "pay", hours: 3, rota: "a")
    sample.duty(0, "ops", hours: 5, rota: "b")
    sample.duty(0, "pay", hours: 3, rota: "a")
    sample.duty(0, nil, hours: 90, rota: "c")
    sample.page(["web"], [0])
    #expect(sample.teams()[0] == "pay schedule")
  }

  /// Three hours in each of two rotas of one team are three, not six.
  @Test func hoursAreThoseOfOneRota() {
    var sample = Sample()
    sample.duty(0, "pay", hours: 3, rota: "a")
    sample.duty(0, "pay", hours: 3, rota: "b")
    sample.duty(0, "ops", hours: 5, rota: "c")
    sample.duty(1, "web", hours: 4, rota: "a")
    sample.duty(1, "ops", hours: 4, rota: "c")
    #expect(sample.teams() == ["ops schedule", "ops schedule"])
  }

  @Test func rotasNameTeamsByAlias() {
    var known = KnownTeams()
    known.add("payments", aliases: ["PQ9"])
    var sample = Sample()
    sample.duty(0, "PQ9", hours: 1)
    #expect(sample.teams(known)[0] == "payments schedule")
  }

  @Test func theTeamOfMostPagesCountsElse() {
    var sample = Sample()
    sample.page(["ops"], [0, 0, 0, 0])
    sample.page(["web", "pay"], [0])
    sample.page(["web"], [0])
    sample.page([], [0])
    // E-mails interrupt nobody.
    for _ in 0..<5 { sample.page(["mail"], [0, 1], by: .email) }
    sample.page(["pay"], [1])
    sample.page(["ops"], [1])
    #expect(sample.teams() == ["web pages", "ops pages"])
  }

  @Test func whoIsSomebodyElseHasNoTeam() {
    var sample = Sample()
    sample.history.people[1].mergedInto = PersonID(0)
    sample.page(["ops"], [0])
    #expect(sample.teams() == ["ops pages", "- unknown"])
  }

  /// Of those who have a figure: a person whom an export lists alone is nobody's load.
  @Test func theReportCountsWhereTeamsComeFrom() throws {
    let user = { (id: String, teams: String) in
      #"{"id":"\#(id)","type":"user","name":"\#(id)","time_zone":"UTC","teams":[\#(teams)]}"# + "\n"
    }
    let team = #"{"id":"T1","type":"team_reference","summary":"ops"}"#
    let folder = PipelineFolder([
      "users.ndjson": user("P1", team) + user("P2", team) + user("P3", ""),
      "page.ndjson": ExportSample.trigger() + ExportSample.notify("P1")
        + ExportSample.notify("P3", at: "2026-10-05T02:00:06Z")
        + ExportSample.notify("P4", at: "2026-10-05T02:00:07Z"),
    ])
    var options = ReviewOptions()
    options.names.people.add(KnownPeople.Entry(name: "Di", aliases: ["P4"], team: "pay"))
    let reviewed = try folder.review("users.ndjson", "page.ndjson", options: options)
    let teams = reviewed.history.people.map { "\($0.id) \($0.team ?? "-")" }.sorted()
    #expect(teams == ["P1 ops", "P2 ops", "P3 -", "P4 pay"])
    var expected = TeamFallbacks()
    (expected.configuration, expected.export, expected.unknown) = (1, 1, 1)
    #expect(reviewed.dataQuality.teamFallbacks == expected)
  }
}
