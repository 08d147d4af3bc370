import Testing

/// What `services`, `teams` and `catalogs` of a configuration change.
@Suite struct ConfiguredServicesTests {
  /// A page of PagerDuty's service PS1, which is called checkout.
  private func json(_ files: [String: String], _ command: String = "report page.ndjson --format json") throws -> String
  {
    let folder = ExportFolder(["page.ndjson": ExportSample.page].merging(files) { $1 })
    let run = try folder.run(command)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.replacing(#/\s/#, with: "")
  }

  @Test func servicesHaveTheirNamesTeamsAndTiers() throws {
    let json = try json([
      "retropager.yml": """
      teams: [{name: payments, aliases: [PT1]}]
      services: [{name: shop, aliases: [PS1], team: PT1, tier: 1}]

      """
    ])
    #expect(json.contains(#""services":[{"service":"shop","team":"payments","tier":1,"#), "\(json)")
    #expect(json.contains(#""service":"shop","team":"payments","tier":1,"episodes":1,"#))
    #expect(json.contains(#""teams":[{"team":"payments","episodes":1,"#))
    #expect(json.contains(#""tiers":[{"tier":1,"episodes":1,"pages":1,"#))
    // The only team whose pages reached anybody.
    #expect(
      json.contains(#""teamFallbacks":{"configuration":0,"export":0,"schedule":0,"pages":1,"unknown":0}"#))
  }

  @Test func cataloguesTellOwnersAndTiers() throws {
    let json = try json([
      "retropager.yml": "catalogs: [catalog-info.yaml]\n",
      "catalog-info.yaml": """
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata:
        name: shop
        annotations: {pagerduty.com/service-id: PS1}
        labels: {tier: "2"}
      spec: {owner: payments}

      """,
    ])
    #expect(json.contains(#""services":[{"service":"shop","team":"payments","tier":2,"#), "\(json)")
  }

  @Test func withoutATierThereAreNoRowsOfTiers() throws {
    let json = try json(["retropager.yml": "services: [{name: shop, aliases: [PS1]}]\n"])
    #expect(json.contains(#""tiers":[]"#))
    #expect(json.contains(#""services":[{"service":"shop","team":null,"tier":null,"#))
    let files = ["retropager.yml": "services: [{name: shop, aliases: [PS1], tier: 3}]\n"]
    #expect(try self.json(files, "report page.ndjson").contains("Bytier"))
    #expect(try !self.json([:], "report page.ndjson").contains("Bytier"))
  }

  /// What is written as events reads back as the same episodes, with the same configuration and without one.
  @Test(arguments: ["retropager.yml", "/dev/null"])
  func eventsHaveTheConfiguredNames(config: String) throws {
    let folder = ExportFolder([
      "page.ndjson": ExportSample.page,
      "retropager.yml":
        "services: [{name: shop, aliases: [PS1], team: payments}]\npeople: [{name: A, aliases: [P1, x]}]\n",
    ])
    let episodes = try folder.run("episodes page.ndjson --reveal-names").output
    #expect(episodes.contains(#""service":"shop","team":"payments""#), "\(episodes)")
    folder.write("events.ndjson", try folder.run("events page.ndjson").output)
    #expect(try folder.run("episodes events.ndjson --reveal-names --config \(config)").output == episodes)
  }
}
