/// Everything that the records of a run say, before it is put together.
///
/// Records arrive in any order, overlap and repeat; what is kept does not depend on it. Names are numbers, facts are 24
/// bytes, and nothing is allocated for a record that brings nothing new. Memory grows with facts and distinct names.
public struct EventLog: Sendable {
  /// The longest text that is kept, in bytes; longer ones are cut before a character.
  public static let longestText = 1024
  /// The most bytes of distinct names, and the most facts: beyond them records are refused, see `isFull`.
  ///
  /// A little less than what a table can hold, as the chunks of its names are never quite full.
  static let mostNameBytes = 2 << 30 - 64 << 20
  static let mostFacts = Int(Int32.max)

  public internal(set) var texts = NameTable()
  /// The keys of firings; the first byte tells their source and shape, see `FiringKey`.
  public internal(set) var occurrenceKeys = NameTable()
  /// By the number of their keys.
  public internal(set) var occurrences = ChunkedArray<Occurrence>()
  var descriptions = DescriptionTable()
  public internal(set) var people = ReferenceTable<PersonTable>()
  public internal(set) var services = ReferenceTable<ServiceTable>()
  public internal(set) var teams = ReferenceTable<TeamTable>()
  public internal(set) var facts = ChunkedArray<EventFact>()
  public internal(set) var snapshots: [FiringSnapshot] = []
  public internal(set) var deliveries = DeliveryTable()
  public internal(set) var teamSets = TeamSetTable()
  public internal(set) var identities = IdentityTable()
  public internal(set) var plans = PlanTable()
  /// E-mail addresses, their ASCII letters in small.
  public internal(set) var addresses = PersonFacts<TextTable>()
  public internal(set) var memberships = PersonFacts<TeamTable>()
  public internal(set) var alertKeys = AlertKeyTable()
  public internal(set) var recoveries = RecoveryTable()
  public internal(set) var groups = GroupTable()
  public internal(set) var labels = LabelTable()
  /// What a record of incidents or deployments tells; nil in a log of histories.
  public internal(set) var record: RecordTable?
  var deliveryFacts = DeliveryFactIndex()
  /// The sources that tell notifications, and those of which there is one.
  private var tellingSources: AlertSources = []
  private var notifyingSources: AlertSources = []
  /// The sources whose times are without a zone, so that one was assumed.
  public private(set) var zonelessSources: AlertSources = []
  /// What lines of such sources tell of their clock.
  public var clockChecks = ClockChecks()
  /// The sources whose times are without a zone, and are of UTC where no answer names another one.
  public private(set) var assumedUTCSources: AlertSources = []
  private var keyScratch: [UInt8] = []
  /// Facts that were known already, by file.
  public private(set) var repeats: [Int: Int] = [:]

  /// By what the notes of records are understood.
  public var notePhrases = NotePhrases.standard

  public init() {}

  /// A log for the files of a record.
  public init(ofRecord kind: RecordTable.Kind) { record = RecordTable(kind) }

  /// Gives the memory of facts and firings back once episodes are made of them; names and keys stay.
  public mutating func forgetFacts() {
    facts = ChunkedArray()
    occurrences = ChunkedArray()
    descriptions = DescriptionTable()
    snapshots = []
    deliveries = DeliveryTable()
    deliveryFacts = DeliveryFactIndex()
    identities = IdentityTable()
    plans = PlanTable()
    addresses = PersonFacts()
    memberships = PersonFacts()
    alertKeys = AlertKeyTable()
    recoveries = RecoveryTable()
    groups = GroupTable()
    labels = LabelTable()
  }

  /// Whether the history is larger than this program can hold; nothing may be added any more.
  public var isFull: Bool {
    texts.byteCount + occurrenceKeys.byteCount + deliveryFacts.byteCount + people.byteCount + services.byteCount
      + teams.byteCount + teamSets.byteCount + plans.byteCount > EventLog.mostNameBytes
      || facts.count + deliveries.count + snapshots.count + plans.count + alertKeys.count
        + recoveries.count + groups.count + labels.count + addresses.count + memberships.count + (record?.count ?? 0)
        > EventLog.mostFacts
  }

  /// The sources that tell notifications, and of which there is not one.
  public var sourcesWithoutNotifications: AlertSources { tellingSources.subtracting(notifyingSources) }

  /// The number of a text, cut to `longestText` bytes.
  public mutating func text(_ bytes: Span<UInt8>) -> TextID {
    TextID(texts.intern(bytes.extracting(0..<EventLog.keptLength(of: bytes))))
  }

  /// The number of a group's key as a text; never cut, because pagers get its hash.
  public mutating func groupKey(_ bytes: Span<UInt8>) -> TextID { TextID(texts.intern(bytes)) }

  /// The firing that a source counts under this key; it is added when it is new.
  ///
  /// - Parameter shape: what the key is of; keys of different shapes are never the same.
  public mutating func occurrence(
    _ source: AlertSource, _ shape: FiringShape = .incident, key: Span<UInt8>
  ) -> OccurrenceID {
    var prefixed: [UInt8] = []
    swap(&prefixed, &keyScratch)
    prefixed.removeAll(keepingCapacity: true)
    // Whatever the bytes of keys, those of two systems are never the same.
    prefixed.append(FiringKey.mark(source, shape))
    prefixed.append(copying: key)
    let number = occurrenceKeys.intern(prefixed.span)
    swap(&prefixed, &keyScratch)
    if number == occurrences.count { occurrences.append(Occurrence(source: source, shape: shape)) }
    return OccurrenceID(number)
  }

  /// Adds a fact to a firing, unless the very same was added before.
  public mutating func append(_ fact: EventFact, to occurrence: OccurrenceID) {
    guard !Self.isKnown(fact, occurrences[occurrence.position].newestFact, among: facts) else {
      if !fact.isListed { repeats[Int(fact.file), default: 0] += 1 }
      return
    }
    if fact.kind == .notified { notifyingSources.insert(AlertSources(occurrences[occurrence.position].source)) }
    addNew(fact, to: occurrence)
  }

  /// Adds a fact that is not known yet.
  mutating func addNew(_ fact: EventFact, to occurrence: OccurrenceID) {
    var (linked, firing) = (fact, occurrences[occurrence.position])
    linked.previous = firing.newestFact
    firing.newestFact = UInt32(facts.count)
    if firing.factCount < .max { firing.factCount += 1 }
    occurrences[occurrence.position] = firing
    facts.append(linked)
  }

  /// Whether one of the newest facts of a firing is this one, from an earlier file or this: so that overlapping exports
  /// cost no memory. Looking at a few keeps this O(1); what it misses is found when facts are put in order.
  private static func isKnown(_ fact: EventFact, _ newest: UInt32, among facts: ChunkedArray<EventFact>) -> Bool {
    var next = newest
    var looked = 0
    while next != EventFact.none && looked < 32 {
      let known = facts[Int(next)]
      if known.repeats(fact) && known.detail == fact.detail && known.subject == fact.subject && known.file <= fact.file
      {
        return true
      }
      next = known.previous
      looked += 1
    }
    return false
  }

  /// Adds what another log counted on the side.
  mutating func mergeCounts(of other: borrowing EventLog) {
    repeats.merge(other.repeats, uniquingKeysWith: +)
    tellingSources.formUnion(other.tellingSources)
    notifyingSources.formUnion(other.notifyingSources)
    zonelessSources.formUnion(other.zonelessSources)
    clockChecks.merge(other.clockChecks)
    assumedUTCSources.formUnion(other.assumedUTCSources)
  }

  /// Notes that a source which tells notifications speaks of a firing.
  public mutating func noteTellsNotifications(_ occurrence: OccurrenceID) {
    if !occurrences[occurrence.position].tellsNotifications {
      occurrences[occurrence.position].tellsNotifications = true
    }
    tellingSources.insert(AlertSources(occurrences[occurrence.position].source))
  }

  /// Notes that a source's times are without a zone, and were read in that of the report.
  public mutating func noteAssumedZone(_ source: AlertSource) { zonelessSources.insert(AlertSources(source)) }

  /// Notes that a source's times are without a zone, and were read as of UTC.
  public mutating func noteAssumedUTC(_ source: AlertSource) { assumedUTCSources.insert(AlertSources(source)) }

  /// Calls `body` with the facts of a firing, in no particular order.
  @inlinable
  public func forEachFact(of occurrence: OccurrenceID, _ body: (EventFact) -> Void) {
    var next = occurrences[occurrence.position].newestFact
    while next != EventFact.none {
      let fact = facts[Int(next)]
      body(fact)
      next = fact.previous
    }
  }

  /// The length of a text that is kept: whole characters of at most `longestText` bytes.
  static func keptLength(of text: Span<UInt8>) -> Int {
    guard text.count > longestText else { return text.count }
    var length = longestText
    while length > 0 && text[length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }
}

/// The first byte of a firing's key.
enum FiringKey {
  static func mark(_ source: AlertSource, _ shape: FiringShape) -> UInt8 { source.rawValue << 2 | shape.rawValue }

  /// The first byte of what names a group of a source's firings: that of no shape.
  static func groupMark(_ source: AlertSource) -> UInt8 { source.rawValue << 2 | 0b11 }

  /// The source that a mark is of.
  static func source(_ mark: UInt8) -> AlertSource? { AlertSource(rawValue: mark >> 2) }
}
