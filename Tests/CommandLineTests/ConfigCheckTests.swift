import Testing

/// `retropager config check`.
@Suite struct ConfigCheckTests {
  @Test func whatIsInForceIsTold() throws {
    let folder = ExportFolder([
      "retropager.yml": """
      timeZone: Europe/Berlin
      people: [{name: Ann, timeZone: Asia/Tokyo}, {name: Ben, team: a}, {name: Cem, team: pay}]
      teams: [{name: a, timeZone: UTC}, {name: payments}]
      services: [{name: s, tier: 1, dependencies: [t]}]
      hours: {business: {days: [Mon, Sat]}}
      targets: {actionablePercent: {tier0: 85}, onCallSharePercent: 12.5}
      include: [more.yml]

      """, "more.yml": "holidays: [2026-12-25]\n",
    ])
    let run = try folder.run("config check")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        retropager.yml: no problems
        also read: more.yml

        in use:
          timeZone: Europe/Berlin
          hours: business Mon Sat 08:00-18:00, sleep 22:00-08:00
          holidays: 1 day
          people: 3, 1 with a time zone, 1 more with one of their team
          teams: 2, 1 with a time zone
          services: 1, 1 with a tier, 1 dependency
          targets: actionable of tier 0 85 %, on call 12.5 %
          include: read as parts of this file

        by default:
          interruptingChannels: push, phone, sms
          privacy: names pseudonyms

        to look at:
          'pay' is not among the teams; did you mean 'payments'?

        """)
  }

  @Test func withoutAFileTheWayToOneIsTold() throws {
    let run = try ExportFolder().run("config check")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        retropager: error: there is no retropager.yml in the working directory
          hint: 'retropager init INPUT... --output retropager.yml' writes one; --config names another

        """)
  }

  @Test func pathsAreRelativeToTheFile() throws {
    let folder = ExportFolder(["team/r.yml": "labels: [l.csv]\n", "team/l.csv": ""])
    let run = try folder.run("config check --config team/r.yml")
    #expect(run.status == 0)
    #expect(run.output.contains("labels: team/l.csv"))
  }

  /// Names may hold what a terminal would obey.
  @Test func whatIsPrintedIsClean() throws {
    let folder = ExportFolder(["retropager.yml": "teams: [{name: a}]\npeople: [{name: b, team: \"\\e[31m\"}]\n"])
    let run = try folder.run("config check")
    #expect(run.output.contains("'\u{FFFD}[31m' is not among the teams"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
  }
}
