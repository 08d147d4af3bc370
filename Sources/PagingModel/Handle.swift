/// The number of an entry in one of the tables of a history: four bytes instead of a string.
///
/// Handles of different tables are different types, so that a person's cannot be used where a service's is meant.
/// They are given in the order of first appearance and are meaningless outside their table: nothing that leaves the
/// program is ordered by them.
public struct Handle<Table>: Hashable, Sendable {
  /// The entry's index in its table, from 0.
  public let index: UInt32

  @inlinable
  public init(index: UInt32) {
    self.index = index
  }

  @inlinable
  public init(_ index: Int) {
    self.index = UInt32(index)
  }

  /// The index as an array position.
  @inlinable
  public var position: Int { Int(index) }
}

/// The table of all texts of a history: titles, rules, keys.
public enum TextTable {}
/// The table of people.
public enum PersonTable {}
/// The table of services.
public enum ServiceTable {}
/// The table of teams.
public enum TeamTable {}
/// The table of schedules and escalation policies.
public enum RotaTable {}
/// The table of firings.
public enum OccurrenceTable {}

/// A text of the history's `NameTable`.
public typealias TextID = Handle<TextTable>
/// A person: an index into the history's people.
public typealias PersonID = Handle<PersonTable>
/// A service: an index into the history's services.
public typealias ServiceID = Handle<ServiceTable>
/// A team: an index into the history's teams.
public typealias TeamID = Handle<TeamTable>
/// A schedule or escalation policy: an index into the history's rotas.
public typealias RotaID = Handle<RotaTable>
/// One firing of one alert: an index into a shard's occurrences.
public typealias OccurrenceID = Handle<OccurrenceTable>

/// Stores an optional handle in four bytes; the plain optional takes eight.
@propertyWrapper
public struct Packed<Table>: Hashable, Sendable {
  @usableFromInline var raw: UInt32

  @inlinable
  public init(wrappedValue: Handle<Table>?) {
    raw = wrappedValue?.index ?? .max
  }

  /// The handle, or nil when nothing is known.
  @inlinable
  public var wrappedValue: Handle<Table>? {
    get { raw == .max ? nil : Handle(index: raw) }
    set { raw = newValue?.index ?? .max }
  }
}

/// Stores an optional moment in eight bytes; the plain optional takes sixteen.
@propertyWrapper
public struct PackedTime: Hashable, Sendable {
  @usableFromInline var raw: Int64

  @inlinable
  public init(wrappedValue: Timestamp?) {
    raw = wrappedValue?.milliseconds ?? .min
  }

  /// The moment, or nil when it is not known.
  @inlinable
  public var wrappedValue: Timestamp? {
    get { raw == .min ? nil : Timestamp(milliseconds: raw) }
    set { raw = newValue?.milliseconds ?? .min }
  }
}
