import ReviewConfiguration
import Testing

@Suite("Configuration: catalogues")
struct CatalogTests {
  private static let catalog = """
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata:
      name: ledger
      title: The Ledger
      annotations:
        pagerduty.com/service-id: PLEDGER
        opsgenie.com/component-selector: 'tag:"service:ledger-api"'
      tags: [java, tier-1]
    spec:
      type: service
      owner: group:default/payments
      dependsOn: [resource:payments-db, component:checkout, api:other]
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Resource
    metadata: {name: payments-db, title: The Ledger, labels: {tier: "0"}, annotations: {opsgenie.com/team: dba}}
    spec: {type: database, owner: user:jane}
    ---
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata: {name: payments, annotations: {opsgenie.com/team: Payments Team}}
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Location
    metadata: {name: all}

    """

  private func folder(_ yaml: String, _ catalog: String) -> ConfigurationFolder {
    ConfigurationFolder(["retropager.yml": yaml + "\n", "c.yaml": catalog])
  }

  @Test func componentsAndResourcesAreServices() throws {
    let services = try folder("catalogs: [c.yaml]", Self.catalog).configuration().services
    #expect(
      services == [
        ConfiguredService(
          name: "ledger", aliases: ["PLEDGER", "ledger-api", "The Ledger"], team: "payments", tier: 1,
          dependencies: ["payments-db", "checkout"]),
        ConfiguredService(name: "payments-db", aliases: [], team: "dba", tier: 0, dependencies: []),
      ])
  }

  @Test func groupsAreTeams() throws {
    let teams = try folder("catalogs: [c.yaml]", Self.catalog).configuration().teams
    #expect(teams.map(\.name) == ["payments"])
    #expect(teams.map(\.aliases) == [["Payments Team"]])
  }

  @Test func whatTheConfigurationSaysCounts() throws {
    let yaml = "catalogs: [c.yaml]\nservices: [{name: Book, aliases: [ledger], tier: 3}]"
    let services = try folder(yaml, Self.catalog).configuration().services
    #expect(services.map(\.name) == ["Book", "payments-db"])
    #expect(services.first?.tier == 3)
    #expect(services.first?.team == "payments")
    #expect(services.first?.aliases == ["ledger", "PLEDGER", "ledger-api", "The Ledger"])
  }

  @Test func theLabelOfTheTierIsChosen() throws {
    let catalog = "apiVersion: x\nkind: Component\nmetadata: {name: a, annotations: {acme.com/sla: Tier 2}}\n"
    let services = try folder("catalogs: [{file: c.yaml, tier: acme.com/sla}]", catalog).configuration().services
    #expect(services.map(\.tier) == [2])
  }

  @Test(arguments: [
    (
      "apiVersion: x\nkind: Component\nmetadata: {name: a, labels: {tier: gold}}",
      ["c.yaml:3:36: 'gold' is no tier (tiers are 0 to 3, also written tier-1; 'tier' names another label)"]
    ),
    ("apiVersion: x\nkind: Component\nmetadata: {}", ["c.yaml:3:11: the component has no 'metadata.name'"]),
    ("apiVersion: x\nkind: Group", ["c.yaml:1:1: the group has no 'metadata.name'"]),
    (
      "kind: Component\nmetadata: {name: a}",
      ["c.yaml:1:1: is no entity of a catalogue (entities have apiVersion, kind, metadata and spec)"]
    ),
    (
      "apiVersion: x\nkind: Component\nmetadata: {name: a}\nspec: {dependsOn: ['component:']}",
      [
        "c.yaml:4:20: is no reference to an entity (written as component:NAME or resource:NAMESPACE/NAME)"
      ]
    ),
    (
      "apiVersion: x\nkind: Component\nmetadata: {name: a}\n---\napiVersion: x\nkind: Component\nmetadata: {name: a}",
      ["c.yaml:5:1: 'component:default/a' is in the catalogues twice (leave one of them out)"]
    ),
    ("a: [", ["c.yaml:2:1: did not find expected node content (the file must be YAML)"]),
  ])
  func whatIsWrongIsNamedWithItsPlace(catalog: String, expected: [String]) {
    #expect(folder("catalogs: [c.yaml]", catalog + "\n").problems() == expected)
  }

  @Test(arguments: [
    ("catalogs: [d.yaml]", "1:12: there is no file 'd.yaml'"), ("catalogs: c.yaml", "1:11: 'catalogs' is a list"),
    ("catalogs: [{tier: x}]", "1:12: 'file' is missing (it names a catalog-info.yaml)"),
    ("catalogs: [{file: c.yaml, label: x}]", "1:27: 'label' is no key of a catalogue"),
  ])
  func aCatalogueThatIsNamedWrongIsSaid(yaml: String, problem: String) {
    let problems = folder(yaml, Self.catalog).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }
}
