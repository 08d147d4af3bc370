import ReviewConfiguration
import Testing

@Suite("Configuration: files that include others")
struct IncludeTests {
  @Test func listsOfAllFilesCountTogether() throws {
    let folder = ConfigurationFolder([
      "retropager.yml": "include: [names/people.yml]\npeople: [{name: a}]\n",
      "names/people.yml": "people: [{name: b}]\nlabels: [labels.csv]\ninclude: [more.yml]\n",
      "names/more.yml": "people: [{name: c}]\n", "names/labels.csv": "",
    ])
    let configuration = try folder.configuration()
    #expect(configuration.people.map(\.name) == ["a", "b", "c"])
    #expect(configuration.labels == ["\(folder.path)/names/labels.csv"])
    #expect(configuration.otherFiles == ["names/people.yml", "names/more.yml"].map { "\(folder.path)/\($0)" })
  }

  @Test func problemsAreOfTheFileThatHasThem() {
    let folder = ConfigurationFolder([
      "retropager.yml": "people: [{name: a}]\ninclude: [b.yml, c.yml]\nlables: []\n",
      "b.yml": "people: [{name: a}]\ntimeZone: UTC\n", "c.yml": "people: [\n",
    ])
    #expect(
      folder.problems() == [
        "3:1: 'lables' is no key of a configuration (did you mean 'labels'?)",
        "b.yml:1:17: two people are called 'a' (the other one is at 1:17)",
        "b.yml:2:11: 'timeZone' belongs to the file that is read first, not to one that it includes",
        "c.yml:2:1: did not find expected node content (the file must be YAML)",
      ])
  }

  @Test(arguments: [
    (
      ["retropager.yml": "include: [retropager.yml]\n"],
      ["1:11: 'retropager.yml' includes this file: a loop (leave one of the two includes out)"]
    ),
    (
      ["retropager.yml": "include: [a.yml]\n", "a.yml": "include: [./retropager.yml]\n"],
      ["a.yml:1:11: './retropager.yml' includes this file: a loop (leave one of the two includes out)"]
    ),
    (
      ["retropager.yml": "include: [a.yml, ./a.yml]\n", "a.yml": "people: [{name: a}]\n"],
      ["1:18: './a.yml' is included twice (include it in one place)"]
    ),
  ])
  func loopsAndRepetitionsEnd(files: [String: String], expected: [String]) {
    #expect(ConfigurationFolder(files).problems() == expected)
  }

  @Test func depthIsBounded() {
    var files = ["retropager.yml": "include: [1.yml]\n"]
    for level in 1...12 { files["\(level).yml"] = "include: [\(level + 1).yml]\n" }
    #expect(ConfigurationFolder(files).problems() == ["8.yml:1:11: files include each other more than 8 deep"])
  }

  @Test func theNumberOfFilesIsBounded() {
    let names = (1...101).map { "\($0).yml" }
    var files = ["retropager.yml": "include: [\(names.joined(separator: ", "))]\n"]
    for name in names { files[name] = "labels: []\n" }
    let problems = ConfigurationFolder(files).problems()
    #expect(problems.count == 2)
    #expect(problems.first?.hasSuffix("there are more than 100 files") == true, "\(problems)")
  }
}
