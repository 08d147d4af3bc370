import Testing

@Suite("Configuration: hostile files", .timeLimit(.minutes(2)))
struct HostileFileTests {
  /// Nine levels of ten: a thousand million nodes, were they written out.
  private static let bomb = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n") { yaml, level in
    yaml + "a\(level): &a\(level) [\((1...10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
  }

  @Test(arguments: ["", "people: *a9\n", "? *a9\n: x\n", "people: [{*a9 : x}]\n", "*a9 : 1\n"])
  func aliasesCannotMakeMuchOfLittle(end: String) {
    #expect(
      problems(Self.bomb + end) == [
        "2:50: uses more than 8 aliases of YAML (write out what *names stand for; in texts and comments, put no * before "
          + "a word)"
      ])
  }

  @Test func aFewAliasesAreFine() {
    #expect(problems("people: [{name: a, timeZone: &zone Europe/Berlin}, {name: b, timeZone: *zone}]\n") == [])
  }

  /// Without an anchor a star is nothing but a star.
  @Test func starsOfPatternsAreNoAliases() {
    let patterns = (1...20).map { "'*log\($0)', '**/*x', ' *y'" }.joined(separator: ", ")
    #expect(problems("sources: [{files: [\(patterns)], mapping: m.yml}]\n") == [])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    "people: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    "a: \u{1}", "%YAML 9.9\n---\na", "--- a\n--- b\n", "a: !!binary x\nb: !<x> y", "\t", "? ? ? ?", "&a : *a",
    "!!map []",
    "people: [{name: a, <<: {name: b}}]", "people: [{? [a, b] : c, name: d}]", "people: [{null: a}]",
  ])
  func whatNobodyWouldWriteIsRefused(yaml: String) {
    #expect(!problems(yaml + "\n").isEmpty)
  }

  @Test func aFileThatIsTooLongIsRefused() {
    let folder = ConfigurationFolder([:])
    folder.write("retropager.yml", Array(repeating: UInt8(ascii: "#"), count: 8 << 20 + 1))
    #expect(folder.problems() == ["retropager.yml: is longer than 8388608 bytes, which no configuration is"])
  }

  /// Lists as long as a file can hold, of which each element costs something; `#` stands for its number.
  @Test(arguments: [
    ("people:\n", "- {name: p#, timeZone: Zone/Z#, team: t}\n", 1001), ("people:\n", "- {name: p#, team: t#}\n", 0),
    ("teams:\n", "- {name: t#}\n", 0), ("holidays:\n", "- 2026-12-25\n", 1001),
    ("sources:\n", "- {mapping: m.yml}\n", 1), ("catalogs:\n", "- m.yml\n", 1), ("include:\n", "- m.yml\n", 1001),
    ("services:\n- name: a\n  dependencies:\n", "  - d#\n", 0),
  ])
  func longListsTakeNoTime(start: String, element: String, count: Int) {
    let yaml = (0..<20_000).reduce(into: start) { $0 += element.replacing("#", with: "\($1)") }
    #expect(problems(yaml).count == count)
  }

  @Test func aFileThatIsNotUTF8IsRefused() {
    let folder = ConfigurationFolder([:])
    folder.write("retropager.yml", Array("people:\n- {name: J".utf8) + [0xFC] + Array("rgen}\n".utf8))
    #expect(folder.problems() == ["2:1: is not UTF-8 (save it as UTF-8)"])
  }

  @Test func controlCharactersAreRefusedWithTheirPlace() {
    #expect(
      problems("teams:\n- {name: \u{E9}\u{7}}\n") == [
        "2:11: control characters are not allowed (the file must be YAML)"
      ])
  }

  @Test func aFileThatIsNotThereIsSaid() {
    #expect(
      ConfigurationFolder([:]).problems() == [
        "retropager.yml: no such file or directory (check the path; a pattern that matches nothing is passed on as it stands)"
      ])
  }

  /// Every beginning of a file is read to its end, whatever is wrong with it.
  @Test func aFileThatIsCutOffDoesNoHarm() {
    let yaml = Array(exampleOfTheDocumentation.utf8)
    let folder = ConfigurationFolder([:])
    for length in stride(from: 0, to: yaml.count, by: 17) {
      folder.write("retropager.yml", Array(yaml[..<length]))
      _ = folder.problems()
    }
  }
}
