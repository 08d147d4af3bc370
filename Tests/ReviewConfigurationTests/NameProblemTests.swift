import Testing

@Suite("Configuration: names that are wrong")
struct NameProblemTests {
  @Test(arguments: [
    (
      "people: [{aliases: [a]}]",
      ["1:10: 'name' is missing (what the history calls it; ids and addresses are 'aliases')"]
    ),
    ("people: [Jane]", ["1:10: a person is written as 'key: value'"]),
    ("people: {name: Jane}", ["1:9: 'people' is a list (- one element a line, or [one, two])"]),
    ("people: [{name: Jane, alias: [a]}]", ["1:23: 'alias' is no key of a person (did you mean 'aliases'?)"]),
    ("people: [{name: Jane, aliases: a}]", ["1:32: 'aliases' is a list (- one element a line, or [one, two])"]),
    ("people: [{name: ''}]", ["1:17: 'name' is a text, which is missing here"]),
    (
      "people: [{name: Jane, timeZone: Europe/Pariss}]",
      ["1:33: unknown time zone 'Europe/Pariss' (did you mean 'Europe/Paris'?)"]
    ),
    ("people: [{name: Jane, aliases: [Jane]}]", ["1:33: 'Jane' is there twice (also at 1:17)"]),
    (
      "people: [{name: a}, {name: a}]",
      ["1:28: two people are called 'a' (the other one is at 1:17)"]
    ),
    (
      "people: [{name: a, aliases: [x]}, {name: b, aliases: [y, x]}]",
      ["1:58: two people are called 'x' (the other one is at 1:30)"]
    ),
    ("people: [{name: a, aliases: [b]}, {name: b}]", ["1:42: two people are called 'b' (the other one is at 1:30)"]),
    ("teams: [{name: a}, {name: a}]", ["1:27: two teams are called 'a' (the other one is at 1:16)"]),
    (
      "teams: [{name: a, timeZone: UTCX}]",
      ["1:29: unknown time zone 'UTCX' (did you mean 'Etc/UTC' or 'UTC'?)"]
    ),
    ("services: [{name: a}, {name: a}]", ["1:30: two services are called 'a' (the other one is at 1:19)"]),
    ("services: [{name: a, tier: 4}]", ["1:28: 'tier' is a whole number from 0 to 3, not '4'"]),
    ("services: [{name: a, tier: gold}]", ["1:28: 'tier' is a whole number from 0 to 3, not 'gold'"]),
    (
      "services: [{name: a, dependencies: [b, b, a]}]",
      ["1:40: 'b' is there twice", "1:43: 'a' is the service itself, which it cannot depend on"]
    ),
    (
      "schedules: [{name: s}]",
      ["1:13: 'file' is missing (it names the file that tells the shifts: .ics, JSON or lines of JSON)"]
    ),
    (
      "schedules: [{name: s, file: x.csv}, {name: s, file: x.csv}]",
      ["1:44: two schedules are called 's' (the other one is at 1:20)"]
    ),
  ])
  func aNameIsNamedWithItsPlace(yaml: String, expected: [String]) {
    #expect(problems(yaml + "\n") == expected)
  }

  @Test(arguments: [
    "people: [{name: a}, {name: A}]", "people: [{name: a}]\nteams: [{name: a}]\nservices: [{name: a}]",
    // Two for a computer, one for the eye.
    "people: [{name: \"\u{E9}\"}, {name: \"e\u{301}\"}]", "people: [{name: 1, aliases: [01, '1.0']}]",
  ])
  func namesAreComparedByTheirBytes(yaml: String) { #expect(problems(yaml + "\n") == []) }
}
