/// One tally per small number: per segment or per person.
///
/// The table is as long as the highest number that was touched, so equal counts give equal tables.
struct TallyTable<Row: Mergeable>: Mergeable {
  static var empty: TallyTable { TallyTable() }

  /// The tallies by number; numbers that nothing was counted for are empty.
  private(set) var rows: [Row] = []

  /// Changes the tally with this number.
  @inline(__always)
  mutating func update(_ number: Int, _ change: (inout Row) -> Void) {
    if number >= rows.count { grow(to: number + 1) }
    change(&rows[number])
  }

  mutating func merge(_ other: TallyTable) {
    grow(to: other.rows.count)
    for (number, row) in other.rows.enumerated() { rows[number].merge(row) }
  }

  private mutating func grow(to count: Int) {
    guard count > rows.count else { return }
    rows.append(contentsOf: repeatElement(.empty, count: count - rows.count))
  }
}
