import AlertFormats
import Testing

@Suite("Mappings: patterns")
struct PatternTests {
  /// What the group `x` of a pattern holds in a line, as the id of a firing; nil when the line is not matched.
  private func found(_ pattern: String, _ line: String) throws -> String? {
    let yaml =
      "name: m\nfiles: x\nformat: lines\npattern: '\(pattern.replacing("'", with: "''"))'\ntime: {constant: 2026-03-01T09:30:00Z}\ntype: alert.fired\nalert: x\n"
    return try MappedReading(line, yaml).facts.first.map { String($0.prefix { $0 != " " }) }
  }

  @Test(arguments: [
    ("(?<x>a|ab)", "ab", "a"), ("(?<x>ab|a)", "ab", "ab"), ("^(?<x>a|ab)$", "ab", "ab"), ("(?<x>a+)", "baaa", "aaa"),
    ("(?<x>a+?)", "baaa", "a"), ("(?<x>a{2})", "aaa", "aa"), ("(?<x>a{2,})", "aaa", "aaa"),
    ("(?<x>a{1,2})", "aaa", "aa"),
    ("(?<x>a{1,2}?)b", "aab", "aa"), ("^(?:a(?<x>b)|c)*", "abcab", "b"), ("(?P<x>\\d+)", "n42", "42"),
    ("(?<x>\\w+)-", "-a_1-", "a_1"), ("(?<x>[^ ]+) ", "äö x", "äö"), ("(?<x>[ä-ü]+)", "aöü", "öü"),
    ("(?<x>.)$", "a😀", "😀"),
    ("\\[(?<x>[\\w.-]+)\\]", "[a.b-c]", "a.b-c"), ("(?<x>[]a]+)", "x]a]", "]a]"), ("\\b(?<x>b)\\b", "ab b", "b"),
    ("(?<x>\\Bb)", "ab", "b"), ("(?i)(?<x>[a-c]+É?)", "XaBc", "aBc"), ("(?i)(?<x>k)", "K", "K"),
    ("(?i)(?<x>[^a]+)", "Ab", "b"),
    ("(?<x>\\S+)\\s+y", "a  y", "a"), ("(?<x>(a*)*)b", "aab", "aa"), ("(?<x>a.c)", "abbabc", "abc"),
    ("x(?<x>\\t?y)", "xy", "y"),
  ])
  func theLeftmostMatchCounts(pattern: String, line: String, text: String) throws {
    #expect(try found(pattern, line) == text)
  }

  @Test(arguments: [
    ("^(?<x>b)", "ab"), ("(?<x>a)$", "ab"), ("(?<x>\\d)", "x"), ("(?<x>a{3})", "aab"), ("(?<x>[^a])", "aaa"),
  ])
  func anotherLineDoesNotMatch(pattern: String, line: String) throws {
    #expect(try found(pattern, line) == nil)
  }

  @Test(arguments: [
    ("*.csv", "a.csv", true), ("*.csv", "dir/a.csv", true), ("*.csv", "a.csv.gz", false),
    ("dir/*.csv", "/x/dir/a.csv", true),
    ("dir/*.csv", "/x/dir/b/a.csv", false), ("dir/**.csv", "dir/b/a.csv", true), ("/x/*", "/x/a", true),
    ("/x/*", "/y/x/a", false),
    ("a?c", "abc", true), ("a?c", "a/c", false), ("*", "-", true), ("-", "-", true), ("a*b*c", "axxbxxbc", true),
    ("a*b", "xa-b", false),
    ("**/a/*.x", "q/a/1.x", true), ("", "a", false),
  ])
  func filesAreNamedByPatterns(pattern: String, path: String, isMeant: Bool) {
    #expect(FilePattern(pattern).matches(Array(path.utf8)) == isMeant)
  }
}
