import PagingModel
import ReviewConfiguration
import Testing

@Suite("Configuration: one to begin with")
struct StarterTests {
  private static let hostile = [
    "Ann", "a: b", "- a", "#a", "a #b", "'a'", "\"a\"", "a\\b", "a\nb", " a ", "a\tb", "yes", "null", "~", "1", "1.5",
    "*a",
    "&a", "!a", "|", ">", "%a", "@a", "`a`", "{a}", "[a]", "a,b", "?", ":", "-", "---", "...", "<<", "\u{1B}[31m",
    "\u{1}",
    "\u{7F}", "\u{85}", "\u{2028}", "a\u{FEFF}", "\u{FFFE}", "\u{202E}a", "\u{1F680}", "e\u{301}", "\u{E9}",
    "2026-01-01",
    "0x1F", "a: &x *x", String(repeating: "n", count: 3000), "Billing & Customs", "İpek",
  ]

  private func history(people: [String], ids: [String]) -> PagingHistory {
    var history = PagingHistory(texts: NameTable(), zones: [.utc])
    history.people = zip(people, ids).map { Person(id: $1, label: $0, zone: 0, zoneOrigin: .report) }
    return history
  }

  private func readBack(_ history: PagingHistory) throws -> Configuration {
    let text = StarterConfiguration.text(of: history, timeZone: "Europe/Berlin")
    let folder = ConfigurationFolder(["retropager.yml": text])
    #expect(folder.problems() == [], "\(text)")
    return try folder.configuration()
  }

  @Test func allNamesReadBack() throws {
    let ids = Self.hostile.map { "id \($0)" }
    let configuration = try readBack(history(people: Self.hostile, ids: ids))
    let names = Set(configuration.people.map { Array($0.name.utf8) })
    #expect(names == Set(Self.hostile.map { Array($0.utf8) }))
    #expect(configuration.people.allSatisfy { $0.aliases.map { Array($0.utf8) } == [Array("id \($0.name)".utf8)] })
    #expect(configuration.timeZone?.identifier == "Europe/Berlin")
  }

  @Test func idsAreAliasesWhereTheyAreFree() throws {
    let configuration = try readBack(history(people: ["b", "a", "c", "d", ""], ids: ["b", "c", "x", "x", "y"]))
    #expect(configuration.people.map(\.name) == ["a", "b", "c", "d"])
    #expect(configuration.people.map(\.aliases) == [[], [], ["x"], []])
  }

  /// No reader of YAML would read the whole of it.
  @Test func namesThatCannotBeReadBackAreLeftOut() throws {
    let people = try readBack(history(people: ["a", "b\u{0}c", "\u{FEFF}d"], ids: ["x\u{0}", "y", "z"])).people
    #expect(people.map(\.name) == ["a"])
    #expect(people.map(\.aliases) == [[]])
  }

  @Test func anEmptyHistoryGivesAFileThatSaysNothing() throws {
    let configuration = try readBack(history(people: [], ids: []))
    #expect(configuration.people.isEmpty)
    #expect(configuration.givenKeys == [.timeZone])
  }

  @Test func theOrderOfTheHistoryDoesNotMatter() {
    let forth = history(people: ["a", "b", "c"], ids: ["1", "2", "3"])
    let back = history(people: ["c", "b", "a"], ids: ["3", "2", "1"])
    #expect(
      StarterConfiguration.text(of: forth, timeZone: nil) == StarterConfiguration.text(of: back, timeZone: nil))
  }
}
