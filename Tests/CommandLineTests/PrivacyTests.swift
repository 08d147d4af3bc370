import Testing

/// Who can be read in what is shared.
@Suite struct PrivacyTests {
  private static let key = ["RETROPAGER_PSEUDONYM_KEY": "kkkkkkkkkkkkkkkk"]
  /// Everything that is shared by default.
  static let shared = [
    "report in", "report in --format text", "report in --format json", "episodes in", "events in --pseudonyms",
  ]

  /// People of every kind: a name inside another one, an address as id, other letters, one word, one common word.
  private static let people = [
    ("PXPGF42", "Jane Doe"), ("PJDS001", "Jane Doe Smith"), ("zoe.nunez@example.com", "Zoë Núñez"), ("PWX0001", "王秀英"),
    ("PMM0001", "mmuster7"), ("PPAY001", "payments"), ("PJO0001", "Jo"),
  ]
  /// What must not be read of them.
  private static let secrets = [
    "jane", "doe", "smith", "pxpgf42", "pjds001", "zoe", "zoë", "nunez", "núñez", "example", "王秀英", "pwx0001",
    "mmuster7", "pmm0001", "ppay001", "pjo0001", "jo",
  ]

  /// A page of each, whose texts name them all, in a file that is called by one; a record is damaged.
  private static func folder() -> ExportFolder {
    let words = people.filter { $0.1 != "Jo" && $0.1 != "payments" }.map { "\($0.1) (\($0.0))" }.joined(separator: ", ")
    let records = people.enumerated().map { number, person in
      trigger(
        "Q\(number)", title: "disk full on jane.doe-laptop of \(words)", service: number == 0 ? "payments" : "Jane_DOE")
        + ExportSample.notify(person.0, person.1, incident: "Q\(number)")
    }
    let folder = ExportFolder()
    folder.write("in/zoë-núñez.ndjson", records.joined() + ExportSample.refused)
    return folder
  }

  private static func trigger(_ incident: String, title: String, service: String) -> String {
    #"{"id":"R\#(incident)","type":"trigger_log_entry","created_at":"2026-10-05T02:00:00Z","#
      + #""incident":{"id":"\#(incident)","type":"incident_reference","summary":"[#1] \#(title)"},"#
      + #""service":{"id":"S\#(service)","type":"service_reference","summary":"\#(service)"},"#
      + #""teams":[{"id":"PT1","type":"team_reference","summary":"Team of Jane Doe Smith"}],"#
      + #""event_details":{"description":"\#(title)"},"#
      + #""channel":{"type":"api","incident_key":"mail:zoe.nunez@example.com/\#(incident)","#
      + #""details":{"cluster":"zoe.nunez@example.com","node":"jane.doe-laptop"}}}"# + "\n"
  }

  private static func page(of person: String, incident: String = "Q1") -> String {
    ExportSample.trigger(incident) + ExportSample.notify(person, incident: incident)
  }

  @Test(arguments: shared)
  func nobodyCanBeRead(command: String) throws {
    let run = try Self.folder().run(command + " --max-refused 100%")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("engineer-"))
    let words = Set(run.output.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) })
    #expect(words.intersection(Self.secrets) == [], "\(run.output)")
  }

  @Test func theHostOfAnAlertDoesNotNameItsOwner() throws {
    let plain = try Self.folder().run("events in --max-refused 100%")
    #expect(plain.output.contains(##""labels":{"cluster":"zoe.nunez@example.com","host":"jane.doe-laptop"}"##))
    let run = try Self.folder().run("events in --pseudonyms --max-refused 100%")
    let labels = run.output.split(separator: "\n").filter { $0.contains("alert.fired") }.map { line in
      line.split(separator: ##""labels":"##).dropFirst().first.map { String($0.prefix { $0 != "}" }) } ?? ""
    }
    #expect(labels.count == Self.people.count)
    #expect(labels.allSatisfy { $0.hasPrefix(##"{"cluster":"engineer-"##) && $0.hasSuffix("-laptop\"") })
  }

  /// What a service is called by itself is no mention of a person.
  @Test func aServiceThatSomebodyIsCalledLikeKeepsItsName() throws {
    let run = try Self.folder().run("episodes in --max-refused 100%")
    #expect(run.output.contains(#""service":"payments""#))
  }

  /// Two services whose names are the same person's stay two.
  @Test func rowsStayApart() throws {
    let folder = ExportFolder()
    folder.write(
      "in.ndjson",
      Self.trigger("Q1", title: "a", service: "Jane Doe") + ExportSample.notify("P1", "Jane Doe")
        + Self.trigger("Q2", title: "a", service: "jane.doe"))
    let json = try folder.run("report in.ndjson --format json", CommandRun.Wiring(variables: Self.key)).output
    // Two services and their rules, in the period and in its month.
    // But for the probable causes of clusters. The one that paged has a row in the quality of the period, too.
    let rows = json.prefix(upTo: try #require(json.firstRange(of: #""clusters": {"#)).lowerBound)
    #expect(rows.ranges(of: #""service": "engineer-"#).count == 2 * 2 * 2 + 1, "\(json)")
  }

  @Test(arguments: ["report in", "report in --format json", "episodes in"])
  func namesAreShownWhereTheyAreAskedFor(command: String) throws {
    let folder = Self.folder()
    let revealed = try folder.run(command + " --reveal-names --max-refused 100%")
    #expect(revealed.output.contains("Jane Doe Smith"))
    #expect(!revealed.output.contains("engineer-"))
    folder.write("retropager.yml", "privacy: {names: shown}\n")
    let configured = try folder.run(command + " --max-refused 100%")
    #expect(configured.output.contains("Jane Doe Smith"))
    #expect(!configured.output.contains("engineer-"))
  }

  /// Digests by Python's hmac.
  @Test func theKeyMakesThePseudonym() throws {
    let folder = ExportFolder(["page.ndjson": Self.page(of: "PXPGF42"), "key": "kkkkkkkkkkkkkkkk\n"])
    let wiring = CommandRun.Wiring(variables: Self.key)
    #expect(try folder.run("episodes page.ndjson", wiring).output.contains(#""person":"engineer-6b052b82""#))
    folder.write("retropager.yml", "privacy: {keyFile: key}\n")
    let other = CommandRun.Wiring(variables: ["RETROPAGER_PSEUDONYM_KEY": "another key, which does not count"])
    #expect(try folder.run("episodes page.ndjson", other).output.contains(#""person":"engineer-6b052b82""#))
  }

  /// The order of names tells something of them: whom a page reached at one moment stands in that of pseudonyms.
  @Test func notificationsOfOneMomentAreInTheOrderOfPseudonyms() throws {
    let names = ["Ann", "Ben", "Cem", "Dee", "Eve", "Fay", "Gus", "Hal"]
    let notified = names.map { ExportSample.notify("P\($0)", $0).replacing("R-notify", with: "R-\($0)") }
    let folder = ExportFolder(["page.ndjson": ExportSample.trigger() + notified.joined()])
    let output = try folder.run("episodes page.ndjson", CommandRun.Wiring(variables: Self.key)).output
    let people = output.matches(of: #/"person":"(engineer-[0-9a-f]+)"/#).map { String($0.output.1) }
    #expect(people.count == names.count)
    #expect(people == people.sorted())
  }

  /// Without a key the input gives one: the same however it is cut, and another one for another input.
  @Test func withoutAKeyPseudonymsAreOfTheInput() throws {
    let (page, more) = (Self.page(of: "P1"), Self.page(of: "P1", incident: "Q2"))
    let folder = ExportFolder(["a.ndjson": page, "b.ndjson": more, "both.ndjson": more + page])
    let whole = try pseudonyms(folder.run("episodes both.ndjson").output)
    #expect(whole.count == 1)
    #expect(try pseudonyms(folder.run("episodes a.ndjson b.ndjson").output) == whole)
    #expect(try pseudonyms(folder.run("episodes b.ndjson both.ndjson").output) == whole)
    let one = try pseudonyms(folder.run("episodes a.ndjson").output)
    #expect(one != whole)
    // Who only knows what episodes tell does not know the records.
    folder.write("a.ndjson", page.replacing(#""id":"R-"#, with: #""id":"S-"#))
    #expect(try pseudonyms(folder.run("episodes a.ndjson").output) != one)
  }

  private func pseudonyms(_ output: String) -> Set<String> {
    Set(output.matches(of: #/engineer-[0-9a-f]+/#).map { String($0.output) })
  }

  @Test(arguments: [
    ("", "retropager.yml:1:20: error: 'key' is empty: it holds no key"),
    (" \n\t\n", "retropager.yml:1:20: error: 'key' is empty: it holds no key"),
  ])
  func aKeyFileWithoutAKeyIsAnError(content: String, message: String) throws {
    let folder = ExportFolder([
      "page.ndjson": Self.page(of: "P1"), "retropager.yml": "privacy: {keyFile: key}\n", "key": content,
    ])
    let run = try folder.run("report page.ndjson")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("\(message)\n  hint: 'head -c 32 /dev/urandom | base64 > FILE' makes one\n"), "\(run.errors)"
    )
  }

  @Test func anEmptyVariableIsAnError() throws {
    let folder = ExportFolder(["page.ndjson": Self.page(of: "P1")])
    let wiring = CommandRun.Wiring(variables: ["RETROPAGER_PSEUDONYM_KEY": " "])
    let run = try folder.run("report page.ndjson", wiring)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("retropager: error: RETROPAGER_PSEUDONYM_KEY is empty: it holds no key\n"), "\(run.errors)")
    #expect(try folder.run("report page.ndjson --reveal-names", wiring).status == 0)
  }

  @Test(arguments: [("fifteen letters", true), ("sixteen letters!", false)])
  func aShortKeyIsWarnedOf(key: String, isWarned: Bool) throws {
    let folder = ExportFolder([
      "page.ndjson": Self.page(of: "P1"), "retropager.yml": "privacy: {keyFile: key}\n", "key": key + "\n",
    ])
    let run = try folder.run("report page.ndjson")
    #expect(run.status == 0)
    #expect(run.errors.contains("key: warning: is a key of less than 16 bytes") == isWarned, "\(run.errors)")
    #expect(try folder.run("config check").output.contains("'key' is a key of less than 16 bytes") == isWarned)
    let wiring = CommandRun.Wiring(variables: ["RETROPAGER_PSEUDONYM_KEY": key])
    let other = try folder.run("report page.ndjson --config /dev/null", wiring)
    #expect(other.errors.contains("RETROPAGER_PSEUDONYM_KEY is a key of less than 16 bytes") == isWarned)
  }

  @Test func theReportSaysHowPeopleAppear() throws {
    let folder = ExportFolder(["page.ndjson": Self.page(of: "P1"), "retropager.yml": "privacy: {smallestGroup: 1}"])
    let hidden = try folder.run("report page.ndjson --format json").output.replacing(#/\s/#, with: "")
    #expect(hidden.contains(#""privacy":{"names":"pseudonyms","smallestGroup":1}"#))
    #expect(hidden.contains(#""timeZone":null"#))
    let shown = try folder.run("report page.ndjson --format json --reveal-names").output.replacing(#/\s/#, with: "")
    #expect(shown.contains(#""privacy":{"names":"revealed","smallestGroup":1}"#))
    #expect(!shown.contains(#""timeZone":null"#))
    for (options, sentence) in [
      ("", "People appear by pseudonyms, which hold for this input alone."),
      (" --reveal-names", "People appear by their names."),
    ] {
      #expect(try folder.run("report page.ndjson" + options).output.contains(sentence))
    }
    let keyed = try folder.run("report page.ndjson", CommandRun.Wiring(variables: Self.key)).output
    #expect(keyed.contains("the same ones in every report that is made with this key"))
  }

  /// People are no part of what it tells; a place in a file is the user's own.
  @Test(arguments: ["check page.ndjson", "check page.ndjson --format json", "config check"])
  func whatOnlyLooksAtTheInputNamesNobody(command: String) throws {
    let folder = ExportFolder(["page.ndjson": Self.page(of: "PXPGF42"), "retropager.yml": "timeZone: UTC\n"])
    let run = try folder.run(command)
    #expect(run.status == 0)
    #expect(!run.output.contains("Ann") && !run.output.contains("PXPGF42"), "\(run.output)")
  }

  @Test func eventsKeepNamesUnlessPseudonymsAreAskedFor() throws {
    let folder = Self.folder()
    folder.write("retropager.yml", "privacy: {names: pseudonyms}\n")
    let named = try folder.run("events in --max-refused 100%").output
    #expect(named.contains(#""user":"PXPGF42","name":"Jane Doe""#), "\(named)")
    let hidden = try folder.run("events in --pseudonyms --max-refused 100%").output
    folder.write("events.ndjson", hidden)
    let before = try folder.run("report in --format json --max-refused 100%").output
    let after = try folder.run("report events.ndjson --format json").output
    #expect(section("load", of: before) == section("load", of: after))
    #expect(section("summary", of: before) == section("summary", of: after))
  }

  /// The lines of a section of a report in JSON.
  private func section(_ name: String, of json: String) -> [Substring] {
    let lines = json.split(separator: "\n")
    let start = lines.firstIndex { $0.hasPrefix("  \"\(name)\": {") } ?? lines.endIndex
    return Array(lines[start...].prefix { $0 != "  }," })
  }

  /// Teams that have holidays of their own may be called like somebody.
  @Test func teamsWithHolidaysNameNobody() throws {
    let folder = ExportFolder([
      "page.ndjson": ExportSample.trigger() + ExportSample.notify("P1", "Jane Doe"),
      "retropager.yml": "holidays: [{file: h.ics, teams: [Team of Jane Doe, ops]}]\n",
      "h.ics":
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20201005\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n",
    ])
    let json = try folder.run("report page.ndjson --format json").output.replacing(#/\s/#, with: "")
    #expect(
      json.contains(#/"holidays":\[\{"team":"Teamofengineer-[0-9a-f]{8}","days":\["2026-10-05"\]\},\{"team":"ops"/#),
      "\(json)")
    let shown = try folder.run("report page.ndjson --format json --reveal-names").output.replacing(#/\s/#, with: "")
    #expect(shown.contains(#""team":"TeamofJaneDoe""#), "\(shown)")
  }

  /// Twenty people who are notified at one moment: in the order of their names it would tell who is who.
  @Test func notificationsOfOneMomentComeInTheOrderOfWhatIsPrinted() throws {
    let names = (0..<20).map { "Person \(Character(UnicodeScalar(UInt8(65 + $0))))" }
    let records =
      ExportSample.trigger()
      + names.enumerated().map { number, name in
        ExportSample.notify("P\(number)", name).replacing("R-notify", with: "R\(number)")
      }.joined()
    let run = try ExportFolder(["page.ndjson": records]).run(
      "episodes page.ndjson", CommandRun.Wiring(variables: Self.key))
    let printed = run.output.matches(of: /"person":"(engineer-[0-9a-f]{8})"/).map { String($0.output.1) }
    #expect(printed.count == 20 && Set(printed).count == 20 && printed == printed.sorted(), "\(run.output)")
    let shown = try ExportFolder(["page.ndjson": records]).run("episodes page.ndjson --reveal-names").output
    #expect(shown.matches(of: /"person":"(Person .)"/).map { String($0.output.1) } == names)
  }
}
