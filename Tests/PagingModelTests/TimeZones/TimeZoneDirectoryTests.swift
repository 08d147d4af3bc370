import Foundation
import Testing

@testable import PagingModel

@Suite struct TimeZoneDirectoryTests {
  @Test(arguments: [
    ("Europe/Berlin", "Europe/Berlin"), ("Pacific Time (US & Canada)", "America/Los_Angeles"),
    ("Eastern Time (US & Canada)", "America/New_York"), ("London", "Europe/London"), ("Kyiv", "Europe/Kyiv"),
    ("Mexico City", "America/Mexico_City"), ("International Date Line West", "Etc/GMT+12"), ("Bern", "Europe/Zurich"),
    ("Nuku'alofa", "Pacific/Tongatapu"), ("St. Petersburg", "Europe/Moscow"), ("Astana", "Asia/Almaty"),
    ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"), ("UTC", "UTC"), ("Etc/UTC", "UTC"),
    ("Z", "UTC"),
  ])
  func namesOfIANAAndOfRailsAreFound(name: String, identifier: String) throws {
    var directory = TimeZoneDirectory()
    #expect(try directory.rules(named: name).identifier == identifier)
    #expect(try directory.rules(named: name).identifier == identifier, "and from what was read before")
  }

  @Test func everyNameOfRailsLeadsToAZone() throws {
    var directory = TimeZoneDirectory()
    let names = RailsZoneNames.identifiers.keys.sorted()
    #expect(names.count == 151)
    for name in names { #expect(throws: Never.self, "\(name)") { try directory.rules(named: name) } }
  }

  @Test func everyZoneOfTheDatabaseIsRead() throws {
    var directory = TimeZoneDirectory()
    let names = directory.names()
    #expect(names.count > 300)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(!names.contains { $0.hasPrefix("right/") || $0.hasPrefix("posix/") || $0 == "localtime" })
    for name in names { #expect(throws: Never.self, "\(name)") { try directory.rules(named: name) } }
  }

  @Test(arguments: [
    "", "/etc/passwd", "../../etc/passwd", "Europe/../../../../etc/passwd", "Europe/./Berlin", "Europe//Berlin",
    "/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin/", "Europe/Berlin\u{0}", "Europe/Berlin\n", "..", ".",
    "Europe\\Berlin", String(repeating: "A", count: 101), String(repeating: "a/", count: 5000),
  ])
  func pathsAreNoNames(name: String) {
    var directory = TimeZoneDirectory()
    let fault = TimeZoneFault(name, .notAName)
    #expect(throws: fault) { try directory.rules(named: name) }
    #expect(fault.message.hasSuffix("' is not the name of a time zone") && fault.message.count < 110)
    #expect(!fault.message.unicodeScalars.contains { $0.value < 0x20 })
    #expect(fault.hint() == "expected an IANA name such as Europe/Berlin, or UTC")
  }

  @Test(arguments: [
    ("Europe/Berln", ["Europe/Berlin"]), ("europe/berlin", ["Europe/Berlin"]),
    ("America/New York", ["America/New_York"]), ("Lagos", ["Africa/Lagos"]),
    ("Pacific Time", ["Pacific Time (US & Canada)"]),
    ("Europe", ["Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan"]),
    ("localtime", []), ("Mars/Olympus_Mons", []),
  ])
  func unknownNamesAreAnsweredWithNearOnes(name: String, near: [String]) {
    var directory = TimeZoneDirectory()
    #expect(throws: TimeZoneFault(name, .unknown)) { try directory.rules(named: name) }
    #expect(throws: TimeZoneFault(name, .unknown), "the second time") { try directory.rules(named: name) }
    #expect(directory.names(near: name) == near)
  }

  /// Whatever a record calls a zone, it does not set off a search: that such a name is unknown is all that is kept.
  @Test func unknownZonesOfPeopleCostNoSearch() {
    var directory = TimeZoneDirectory()
    for name in ["Europe/Berln", "europe/berlin", "Lagos"] {
      let fault = #expect(throws: TimeZoneFault.self) { try directory.rules(named: name) }
      #expect(fault?.reason == .unknown)
      #expect(fault?.hint() == "expected an IANA name such as Europe/Berlin, or UTC")
    }
  }

  @Test func hintsListWhatWasMeant() {
    let hints = [["A"], ["A", "B"], ["A", "B", "C"]].map { TimeZoneFault("x", .unknown).hint(near: $0) }
    #expect(hints == ["did you mean 'A'?", "did you mean 'A' or 'B'?", "did you mean 'A', 'B' or 'C'?"])
    #expect(TimeZoneFault("x", .unknown).message == "unknown time zone 'x'")
  }

  @Test func missingDatabaseIsItsOwnFaultAndUTCStillWorks() throws {
    var directory = TimeZoneDirectory(roots: ["/nowhere/zoneinfo", "/dev/null"])
    let fault = TimeZoneFault("Europe/Berlin", .noDatabase(folders: ["/nowhere/zoneinfo", "/dev/null"]))
    #expect(throws: fault) { try directory.rules(named: "Europe/Berlin") }
    #expect(fault.message == "no time-zone database to look up 'Europe/Berlin' in")
    #expect(fault.hint() == "install the package 'tzdata'; looked in /nowhere/zoneinfo, /dev/null")
    #expect(try directory.rules(named: "UTC").identifier == "UTC")
  }

  @Test func foldersAreSearchedInOrderAndDamagedFilesAreFaults() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zones-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let mars = folder.appendingPathComponent("Mars")
    try FileManager.default.createDirectory(at: mars, withIntermediateDirectories: true)
    try Data(ZoneFileSample(types: [(4242, 0, 0)]).bytes).write(to: mars.appendingPathComponent("Base"))
    try Data("TZif2".utf8).write(to: mars.appendingPathComponent("Broken"))
    try Data("not a zone".utf8).write(to: mars.appendingPathComponent("README"))
    var directory = TimeZoneDirectory(roots: [folder.path, "/usr/share/zoneinfo"])
    #expect(try directory.rules(named: "Mars/Base").offset(at: .utc(2026, 1, 1)) == 4242)
    #expect(try directory.rules(named: "Europe/Berlin").offset(at: .utc(2026, 1, 1)) == 3600)
    let fault = TimeZoneFault("Mars/Broken", .damaged(.truncated(at: 0)))
    #expect(throws: fault) { try directory.rules(named: "Mars/Broken") }
    #expect(fault.message == "the file of time zone 'Mars/Broken' ends inside the part that starts at byte 0")
    #expect(fault.hint() == "reinstall the package 'tzdata'")
    #expect(directory.names().filter { $0.hasPrefix("Mars/") } == ["Mars/Base", "Mars/Broken"])
  }
}
