import Testing

/// What pages are held against: `--incidents`, `--deployments`, and the keys of the configuration.
@Suite struct RecordTests {
  /// A page of `checkout` on 2026-10-05 at 02:00.
  private static let incidents = """
    id,services,start,end,severity,title
    A,checkout,2026-10-05T02:05:00Z,2026-10-05T03:00:00Z,SEV1,Checkout down
    B,shop,2026-10-05T12:00:00Z,2026-10-05T13:00:00Z,SEV2,Told by P1
    C,nobody,2026-10-05T12:00:00Z,2026-10-05T13:00:00Z,SEV2,
    C,nobody,2026-10-05T12:00:00Z,2026-10-05T13:00:00Z,SEV2,
    D,checkout,never,,,

    """
  private static let deployments = "service,at,version\ncheckout,2026-10-05T01:30:00Z,7\nshop,2026-10-05T01:30:00Z,8\n"
  private static let configuration = "services: [{name: checkout}, {name: shop}]\n"

  private func folder(_ more: String = "") -> ExportFolder {
    ExportFolder([
      "page.ndjson": ExportSample.page, "i.csv": Self.incidents, "d.csv": Self.deployments,
      "retropager.yml": Self.configuration + more,
    ])
  }

  private func plain(_ text: String) -> String { text.replacing(#/\s/#, with: "") }

  /// One of two incidents had a page, which is the only one; one row is damaged.
  @Test(arguments: [
    ("--incidents i.csv --deployments d.csv", ""), ("", "incidents: [i.csv]\ndeployments: [d.csv]\n"),
  ])
  func recordsComeFromTheCommandLineOrTheConfiguration(options: String, configuration: String) throws {
    let run = try folder(configuration).run("report page.ndjson --format json \(options)")
    #expect(run.status == 1)
    #expect(run.errors.contains("i.csv:6:1: error: 'start' is not an RFC 3339 timestamp: 'never'"))
    let json = plain(run.output)
    for part in [
      #""record":{"files":1,"records":{"read":5,"used":3,"duplicate":1,"ignored":0,"refused":1}"#,
      #""notJudged":{"withoutService":0,"unknownService":1,"withoutEnd":0},"judged":2,"unknownServices":["nobody"]"#,
      #""precision":{"count":1,"of":1,"percent":100}"#, #""recall":{"count":1,"of":2,"percent":50,"#,
      #""pagedBeforeStart":{"count":1,"of":2,"percent":50}"#,
      #""changeFailureRate":{"count":1,"of":2,"percent":50,"#,
      // The page, five rows, two deployments: each in one bin.
      #""files":3,"#, #""records":{"read":9,"used":7,"duplicate":1,"ignored":0,"refused":1}"#,
      #""summary":{"episodes":1,"pages":1,"#,
    ] {
      #expect(json.contains(part), "\(part)")
    }
    #expect(json.contains(#""missed":[{"id":"B","source":"retropager","title":"Toldby"#))
  }

  /// Who is named in a record is nobody's business either.
  @Test func namesOfPeopleAreTakenOutOfTitles() throws {
    let run = try folder().run("report page.ndjson --incidents i.csv --format text")
    #expect(!run.output.contains("Told by P1") && run.output.contains("Told by "))
    let shown = try folder().run("report page.ndjson --incidents i.csv --format text --reveal-names")
    #expect(shown.output.contains("Told by P1"))
  }

  @Test func withoutARecordTheReportSaysSo() throws {
    let run = try folder().run("report page.ndjson --format json")
    #expect(run.status == 0)
    let json = plain(run.output)
    #expect(json.contains(#""incidents":null,"deployments":null"#))
    #expect(json.contains(#"{"field":"incidents","reason":"noincidentrecordgiven"}"#))
    let text = try folder().run("report page.ndjson --format markdown")
    #expect(text.output.contains("no incident record given"))
  }

  @Test func onlyThePrioritiesThatAreAskedForCount() throws {
    let json = plain(
      try folder("incidentPriorities: [SEV2]\n").run("quality page.ndjson --incidents i.csv --format json").output)
    #expect(json.contains(#""priorities":["SEV2"]"#) && json.contains(#""otherPriority":1"#))
    #expect(json.contains(#""recall":{"count":0,"of":1,"percent":0,"#))
  }

  /// An export of pages is no record of incidents until somebody says which of them matter.
  @Test func anExportWithoutIncidentsIsToldOf() throws {
    let run = try folder().run("report page.ndjson --incidents page.ndjson --format json")
    #expect(run.errors.contains("page.ndjson: warning: the files of --incidents tell of no incident"))
    #expect(run.status == 0)
    #expect(plain(run.output).contains(#""records":{"read":2,"used":0,"duplicate":0,"ignored":2,"refused":0}"#))
    let missing = try folder().run("report page.ndjson --incidents nothing.csv --format json")
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(missing.errors.contains("nothing.csv: error: no such file or directory, which --incidents names"))
    #expect(try folder().run("report page.ndjson --incidents i.csv --output i.csv").status == 2)
    #expect(try folder().run("report page.ndjson --incidents -").status == 2)
  }

  @Test func checkTellsOfTheFilesOfRecords() throws {
    let run = try folder("incidents: [i.csv]\n").run("check page.ndjson")
    #expect(run.status == 1 && run.output.contains("i.csv") && run.output.contains("retropager-incidents"))
  }

  /// It has no part on deployments: to read them in silence would say that there is nothing to tell.
  @Test func qualityRefusesDeployments() throws {
    let run = try folder().run("quality page.ndjson --deployments d.csv")
    #expect(run.status != 0 && run.errors.contains("'quality' tells nothing of deployments"))
  }
}
