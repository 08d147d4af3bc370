public import PagingModel

/// The services that a catalogue names, and which of them depend on which.
///
/// Its services have the numbers of `names`; 0 is the empty name, which no dependency has. Numbers beyond are those of
/// services that only alerts name.
public struct ServiceGraph: Sendable {
  public let names: NameTable
  /// What a service depends on, and what depends on it, by number and ascending.
  let dependencies: NumberLists
  let dependents: NumberLists

  /// A dependency: the first service needs the second.
  public typealias Edge = (service: String, dependency: String)

  /// - Parameter edges: repeated ones count once; those with an empty name are left out.
  public init(services: [String] = [], edges: [Edge] = []) {
    var names = NameTable()
    _ = names.intern("")
    for service in services { _ = names.intern(service) }
    var pairs: [(UInt32, UInt32)] = []
    for edge in edges where !edge.service.isEmpty && !edge.dependency.isEmpty {
      pairs.append((UInt32(names.intern(edge.service)), UInt32(names.intern(edge.dependency))))
    }
    self.names = names
    dependencies = NumberLists(pairs, count: names.count)
    dependents = NumberLists(pairs.map { ($1, $0) }, count: names.count)
  }

  /// The number of a service, or nil when neither the catalogue nor a dependency names it.
  public func number(of service: Span<UInt8>) -> UInt32? { names.find(service).map { UInt32($0) } }

  /// Whether dependencies of the service, or on it, are recorded.
  func isRecorded(_ service: UInt32) -> Bool {
    !dependencies.isEmpty(service) || !dependents.isEmpty(service)
  }
}

/// A list of numbers for each number, ascending and without repetition.
struct NumberLists: Sendable {
  private let starts: [UInt32]
  private let numbers: [UInt32]

  init(_ pairs: [(UInt32, UInt32)], count: Int) {
    let sorted = pairs.map { UInt64($0) << 32 | UInt64($1) }.sorted()
    var starts = [UInt32](repeating: 0, count: count + 1)
    var numbers: [UInt32] = []
    for (place, pair) in sorted.enumerated() where place == 0 || sorted[place - 1] != pair {
      starts[Int(pair >> 32) + 1] += 1
      numbers.append(UInt32(truncatingIfNeeded: pair))
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    (self.starts, self.numbers) = (starts, numbers)
  }

  /// Where the list of a number stands; empty of numbers that are not known.
  @inline(__always)
  func range(_ number: UInt32) -> Range<Int> {
    let place = Int(number)
    return place + 1 < starts.count ? Int(starts[place])..<Int(starts[place + 1]) : 0..<0
  }

  @inline(__always)
  subscript(place: Int) -> UInt32 { numbers[place] }

  /// The list of a number.
  @inline(__always)
  func of(_ number: UInt32) -> ArraySlice<UInt32> { numbers[range(number)] }

  func count(_ number: UInt32) -> Int { range(number).count }

  /// How many numbers all lists have together.
  var total: Int { numbers.count }

  @inline(__always)
  func isEmpty(_ number: UInt32) -> Bool { range(number).isEmpty }

  /// Whether a range of this list holds a number. O(log n).
  @inline(__always)
  func contains(_ number: UInt32, in range: Range<Int>) -> Bool {
    let place = numbers[range].partitioningIndex { $0 >= number }
    return place < range.upperBound && numbers[place] == number
  }
}
