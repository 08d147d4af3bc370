/// Finds time zones by name in the system's time-zone database, each read once.
public struct TimeZoneDirectory: Sendable {
  /// The folders that are searched, in this order.
  public let roots: [String]
  private var results: [String: Result<TimeZoneRules, TimeZoneFault>] = [:]
  private var cachedNames: [String]?

  /// A directory over these folders; nothing is read before it is asked for.
  public init(roots: [String] = ["/usr/share/zoneinfo"]) {
    self.roots = roots
  }

  /// The rules of the zone with this name.
  ///
  /// Names are those of IANA (`Europe/Berlin`), those of Rails (`Pacific Time (US & Canada)`), and `UTC`, `Etc/UTC` and
  /// `Z`, which need no database. A faulty name is remembered like a good one.
  /// - Throws: `TimeZoneFault` when there is no such zone; other names can still be asked for.
  public mutating func rules(named name: String) throws(TimeZoneFault) -> TimeZoneRules {
    if let result = results[name] { return try result.get() }
    let result = load(name)
    results[name] = result
    return try result.get()
  }

  /// The names that a user may have meant by one that is not known, nearest first.
  ///
  /// O(names of the database x length of the name): for what a user typed, not for what records hold.
  public mutating func names(near name: String) -> [String] {
    NearNames.nearest(to: name, among: Set(names()).union(RailsZoneNames.identifiers.keys))
  }

  /// All names of the database, by bytes, without the names of Rails.
  ///
  /// The first call walks the folders.
  public mutating func names() -> [String] {
    if let cachedNames { return cachedNames }
    let found = Set(roots.flatMap { ZoneFiles.names(under: $0) })
    let names = found.sorted { $0.precedes($1) }
    cachedNames = names
    return names
  }

  private mutating func load(_ name: String) -> Result<TimeZoneRules, TimeZoneFault> {
    if ["UTC", "Etc/UTC", "Z"].contains(name) { return .success(.utc) }
    guard ZoneName.isPlausible(name) else { return .failure(TimeZoneFault(name, .notAName)) }
    let identifier = RailsZoneNames.identifiers[name] ?? name
    guard let bytes = fileBytes(identifier) else { return .failure(TimeZoneFault(name, reasonForAbsence())) }
    do throws(TZifFault) {
      return .success(try TimeZoneRules(identifier: identifier, tzif: bytes))
    } catch {
      return .failure(TimeZoneFault(name, .damaged(error)))
    }
  }

  private func fileBytes(_ identifier: String) -> [UInt8]? {
    guard ZoneName.isPath(identifier) else { return nil }
    return roots.lazy.compactMap { ZoneFiles.bytes(at: $0 + "/" + identifier) }.first
  }

  private mutating func reasonForAbsence() -> TimeZoneFault.Reason {
    names().isEmpty ? .noDatabase(folders: roots) : .unknown
  }
}
