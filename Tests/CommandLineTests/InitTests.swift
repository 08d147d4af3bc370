import Testing

/// `retropager init`.
@Suite struct InitTests {
  private static let files = [
    "page.ndjson": ExportSample.page + ExportSample.notify("P2", "Zoë: on call", at: "2026-10-05T02:10:00Z"),
    "users.json": #"{"users":[{"id":"P1","name":"Ann","time_zone":"America/Bogota","type":"user"}]}"#,
  ]

  @Test func whatTheHistoryNamesIsWritten() throws {
    let run = try ExportFolder(Self.files).run("init page.ndjson users.json --time-zone Europe/Berlin")
    #expect(run.status == 0)
    #expect(run.errors == "")
    for line in [
      "timeZone: Europe/Berlin", "  - {name: Ann, aliases: [P1], timeZone: America/Bogota}",
      "  - {name: \"Zoë: on call\", aliases: [P2]}", "services:\n  - {name: checkout}",
    ] {
      #expect(run.output.contains("\(line)\n"), "\(run.output)")
    }
  }

  @Test func whatIsWrittenIsInForceAndChangesNoFigure() throws {
    let folder = ExportFolder(Self.files)
    let before = try folder.run("episodes page.ndjson users.json").output
    #expect(try folder.run("init page.ndjson users.json --output retropager.yml").status == 0)
    #expect(try folder.run("config check").output.contains("people: 2, 1 with a time zone"))
    #expect(try folder.run("episodes page.ndjson users.json").output == before)
    #expect(try folder.run("init users.json page.ndjson").output == folder.read("retropager.yml"))
  }

  @Test func aFileThatIsThereStays() throws {
    let folder = ExportFolder(Self.files.merging(["retropager.yml": "# mine\n"]) { own, _ in own })
    let run = try folder.run("init page.ndjson --output retropager.yml")
    #expect(run.status == 2)
    #expect(
      run.errors == "retropager.yml: error: is there already\n  hint: name another file, or say --overwrite\n")
    #expect(folder.read("retropager.yml") == "# mine\n")
  }

  @Test func writingOverIsSaid() throws {
    let folder = ExportFolder(Self.files.merging(["retropager.yml": "# mine\n"]) { own, _ in own })
    let run = try folder.run("init page.ndjson --output retropager.yml --overwrite")
    #expect(run.status == 0)
    #expect(run.errors == "retropager.yml: note: is written over\n")
    #expect(folder.read("retropager.yml")?.hasPrefix("# The configuration of retropager") == true)
    #expect(try folder.run("init page.ndjson --output page.ndjson --overwrite").status == 2)
  }

  @Test func nothingToReadWritesNothing() throws {
    let folder = ExportFolder(["a.txt": "nothing\n"])
    #expect(try folder.run("init a.txt --output retropager.yml").status == 2)
    #expect(folder.names == ["a.txt"])
  }
}
