/// What is left to be checked of the bytes in a block, which are decoded on one thread and used on another.
///
/// Many small members in one block would make a long list: behind the first few of them the reader checks each for
/// itself. It can, since all but the first begin in the same block.
struct MemberChecks: Sendable {
  /// How many members leave their checks to who gets the block.
  static let memberLimit = 64

  /// The checks in the order of the bytes. A length follows its checksum: a trailer is read when there is room for more
  /// bytes, and takes none.
  private(set) var list: [MemberCheck] = []
  /// Where the bytes begin that belong to a member whose trailer is still to come; nil when there is none.
  private(set) var rest: Int?
  /// Of each part of the bytes, when the reader had the time; otherwise empty.
  private(set) var sums: [MemberChecksum] = []

  /// Whether nothing is to be checked, now or when more of the member has come.
  var isEmpty: Bool { list.isEmpty && rest == nil }

  /// The bytes before a check and behind the one before it; behind the last check, those of the member that goes on. What
  /// is in no part was checked by the reader.
  func part(_ index: Int, of count: Int) -> Range<Int> {
    guard index < list.count else { return (rest ?? count)..<count }
    return (index == 0 ? 0 : list[index - 1].end)..<list[index].end
  }

  /// Computes the checksums of all parts, which leaves little to be done to who gets the block.
  mutating func sum(_ bytes: Span<UInt8>) {
    guard !isEmpty else { return }
    sums = (0...list.count).map { MemberChecksum(of: bytes.extracting(part($0, of: bytes.count))) }
  }

  // MARK: the reader's side

  /// Notes that bytes of a member are added from here on.
  mutating func continueMember(at index: Int) {
    if rest == nil { rest = index }
  }

  /// Notes that the trailer of the member is read.
  mutating func endMember() { rest = nil }

  /// Leaves a check to who gets the block; false when the list is full, so that the reader must check.
  mutating func note(_ check: MemberCheck) -> Bool {
    guard list.count < 2 * MemberChecks.memberLimit else { return false }
    list.append(check)
    return true
  }

  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    sums = []
    rest = nil
  }
}
