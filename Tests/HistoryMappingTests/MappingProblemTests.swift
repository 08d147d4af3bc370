import AlertFormats
import Testing

@Suite("Mappings: what is wrong with one")
struct MappingProblemTests {
  private static let whole = "name: m\nfiles: a.json\nformat: json\ntime: t\ntype: alert.fired\nalert: id\n"

  @Test func aWholeMappingHasNoProblem() { #expect(problems(Self.whole).isEmpty) }

  /// Lines put behind a whole mapping of six lines.
  @Test(arguments: [
    ("sevrity: p", "7:1: 'sevrity' is no key of a mapping (did you mean 'severity'?)"),
    ("timeZone: Europe/Berln", "7:11: unknown time zone 'Europe/Berln' (did you mean 'Europe/Berlin'?)"),
    (
      "timeFormat: '%d.%m.%Y'",
      "7:13: 'timeFormat' does not tell the time of day (whether a page came at night shows by the hour alone)"
    ),
    ("timeFormat: '%H:%M'", "7:13: 'timeFormat' does not tell year, month and day (for example %d.%m.%Y %H:%M)"),
    (
      "timeFormat: ['%F %T', '%F %Q']",
      "7:23: '%Q' is no word of 'timeFormat' (known are %Y %y %m %d %e %b %a %H %I %p %M %S %f %z %s %F %T %R %D %%)"
    ),
    ("delimiter: ';'", "7:12: 'delimiter' belongs to 'format: csv'"),
    ("pattern: x", "7:10: 'pattern' belongs to 'format: lines'"),
    ("channel: {constant: phon}", "7:21: 'phon' is nothing that 'channel' can be (did you mean 'phone'?)"),
    ("source: {constant: pagerdut}", "7:20: 'pagerdut' is nothing that 'source' can be (did you mean 'pagerduty'?)"),
    (
      "urgency: {path: p, values: {P1: High}}",
      "7:33: 'High' is nothing that 'urgency' can be (did you mean 'high'?)"
    ),
    (
      "by: {path: p, default: robot}",
      "7:24: 'robot' is nothing that 'by' can be (known are user, monitor, timeout)"
    ),
    ("user: {path: a, constant: b}", "7:7: 'user' needs one of path, constant and template"),
    ("user: {constant: b, default: c}", "7:30: a constant has no 'default'"),
    ("user: {path: a, defalt: b}", "7:17: 'defalt' is no key of a field (did you mean 'default'?)"),
    ("user:", "7:6: 'user' is a text, which is missing here"),
    ("user: [a]", "7:7: 'user' is a text, which is missing here"),
    ("user: a..b", "7:7: 'a..b' is no path (paths are written labels.name or items[0].id)"),
    ("user: a[x]", "7:7: 'a[x]' is no path (paths are written labels.name or items[0].id)"),
    ("user: {template: 'a{b'}", "7:18: 'a{b' is no template: paths stand in braces, as in {host}/{check}"),
    (
      "user: {template: plain}",
      "7:18: the template has no path (write {constant: plain} for what is the same in every record)"
    ),
    ("user: {path: a, optional: maybe}", "7:27: 'optional' is true or false"),
    ("record: '[0].a'", "7:9: '[0].a' is no path of records (it is a name, or names with dots: data.items)"),
    ("ignore: {path: a, equals: b}", "7:9: 'ignore' is a list of conditions (- {path: state, equals: draft})"),
    ("ignore: [{path: a}]", "7:10: a condition needs 'equals' or 'oneOf'"),
    ("ignore: [{equals: a}]", "7:10: a condition needs a 'path'"),
    ("events: {}", "7:9: 'events' is a list of 1 to 20 events"),
    ("events: [{type: alert.resolved, tim: x}]", "7:33: 'tim' is no key of an event (did you mean 'time'?)"),
  ])
  func aKeyIsNamedWithItsPlace(line: String, problem: String) {
    // An empty value stands at the end of its line, or on the next one.
    #expect(problems(Self.whole + line) == [problem])
  }

  @Test(arguments: [
    ("name", "1:1: 'name' is missing (reports call what is read by it 'mapping:NAME')"),
    ("files", #"1:1: 'files' is missing (name what is read by it: files: ["tickets-*.csv"])"#),
    ("format", "1:1: 'format' is missing (it is json, csv or lines)"),
    ("time", "1:1: 'time' is not set (every event has a moment: time: created_at)"),
    ("type", "1:1: 'type' is not set (every event has a type, such as type: alert.fired)"),
    ("alert", "1:1: 'alert' is not set (every event is of one firing, which has an id: alert: ticket_id)"),
  ])
  func whatMustBeThereIsMissed(key: String, problem: String) {
    let lines = Self.whole.split(separator: "\n").filter { !$0.hasPrefix(key) }
    #expect(problems(lines.joined(separator: "\n")) == [problem])
  }

  @Test(arguments: [
    ("(?<t>\\d+", "at its character 1: this group is never closed"),
    ("(?<t>a)(?<t>b)", "at its character 8: there are two groups 't'"),
    ("(?=a)", "at its character 1: groups are written (...), (?:...) or (?<name>...); there is no looking around"),
    ("a)", "at its character 2: ')' closes nothing"),
    ("*a", "at its character 1: nothing stands before this repetition"),
    ("a**", "at its character 3: nothing stands before this repetition"),
    ("[a", "at its character 1: this set is never closed"), ("[z-a]", "at its character 4: this range is none"),
    ("a{3", "at its character 2: repetitions are written {3}, {3,} or {3,5}, with numbers up to 1000"),
    ("(a{900}){900}", "at its character 1: the pattern is too large when its repetitions are written out"),
    (
      "((((a{0}){999}){999}){999}){999}",
      "at its character 1: the pattern is too large when its repetitions are written out"
    ),
    ("\\k", "at its character 1: '\\k' is not known"),
    ("a\\", "at its character 2: nothing stands behind this backslash"),
  ])
  func aPatternThatIsNoneIsNamedWithItsPlace(pattern: String, problem: String) {
    let yaml = "name: m\nfiles: a\nformat: lines\npattern: '\(pattern)'\ntime: t\ntype: alert.fired\nalert: t\n"
    #expect(problems(yaml).first == "4:10: in the pattern, \(problem)")
  }

  @Test func aGroupThatThePatternHasNotIsNamed() {
    let yaml =
      "name: m\nfiles: a\nformat: lines\npattern: '(?<moment>.*)'\ntime: momnt\ntype: alert.fired\nalert: moment\n"
    #expect(problems(yaml).first == "5:7: the pattern has no group 'momnt' (did you mean 'moment'?)")
  }

  @Test func aPatternIsNeeded() {
    #expect(
      problems("name: m\nfiles: a\nformat: lines\n") == [
        "1:1: 'pattern' is missing (it is a regular expression with named groups: (?<time>\\S+))"
      ])
  }

  @Test(arguments: [
    ("page.notifid", "5:21: 'page.notifid' is nothing that 'type' can be (did you mean 'page.notified'?)"),
    ("''", "5:21: '' is nothing that 'type' can be"),
  ])
  func aTypeThatIsNoneIsNamed(word: String, problem: String) {
    let yaml = "name: m\nfiles: a\nformat: csv\ntime: t\ntype: {path: t, values: {a: \(word)}}\nalert: id\n"
      .replacing("values: {a: ", with: "default: ").replacing("\(word)}}", with: "\(word)}")
    #expect(problems(yaml).first?.hasPrefix(problem.replacing("5:21", with: "5:26")) == true, "\(problems(yaml))")
  }

  @Test func whoIsNotifiedMustBeSaid() {
    let yaml = "name: m\nfiles: a\nformat: csv\ntime: t\ntype: page.notified\nalert: id\n"
    #expect(problems(yaml) == ["1:1: 'user' is not set, without which nobody is notified (name what holds the person)"])
  }

  @Test func allProblemsOfAFileAreToldTogether() {
    let yaml = "- {name: a, files: x, format: xml}\n- {name: a, files: y, format: jsn}\n"
    #expect(
      problems(yaml) == [
        "1:31: 'xml' is no format (known are json, csv, lines)", "2:10: there are two mappings 'a'",
        "2:31: 'jsn' is no format (known are json, csv, lines)",
      ])
  }

  @Test(arguments: [
    ("", "m.yml: holds no mapping"), ("[]", "1:1: holds no mapping"), ("a: [", "2:1: "),
    ("a: 1\na: 2", "1:1: 'a' is there twice"),
    ("text", "1:1: a mapping is written as 'key: value'"),
  ])
  func whatIsNoMappingIsSaid(yaml: String, problem: String) {
    #expect(problems(yaml).first?.hasPrefix(problem) == true, "\(problems(yaml))")
  }

  @Test func aliasesOfYAMLCannotMakeMuchOfLittle() {
    let list = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n") { yaml, level in
      yaml + "a\(level): &a\(level) [\((1...10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
    }
    #expect(!problems(list + "name: m\nevents: *a9\nignore: *a9\n").isEmpty)
  }
}
