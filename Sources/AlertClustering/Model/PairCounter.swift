/// Counts of ordered pairs of symbols, while they are counted: for each second symbol a small open-addressing table of the
/// first ones, all in one array.
///
/// What is asked of one alert has one second symbol, so it stands in one table, which stays in the processor's cache. A table
/// that is full moves to twice the room, and leaves its own to others. The hash is keyed with a secret per counter; no order
/// of it leaves the counter. 8 bytes a cell, between 3/8 and 3/4 of the cells of a table are used.
struct PairCounter: Sendable {
  /// The table of a second symbol: where its cells begin, the binary logarithm of how many they are, and how many are used.
  private struct Table: Sendable {
    var start = 0
    var used: UInt32 = 0
    /// Below `leastSize` there is no cell yet.
    var size: UInt8 = 0

    var room: Int { 1 << Int(size) }
  }

  private struct Cell: Sendable {
    /// The first symbol, from 1; 0 in an empty cell.
    var first: UInt32 = 0
    var count: UInt32 = 0
  }

  private static let leastSize: UInt8 = 2

  /// By second symbol.
  private var tables: [Table] = []
  private var cells: [Cell] = []
  /// Where tables began that moved, by size.
  private var left: [[Int]] = Array(repeating: [], count: 33)
  private(set) var count = 0
  private let secret = UInt64.random(in: .min ... .max) | 1
  /// Whether a pair was left out for want of room.
  private(set) var isFull = false

  /// The cell of a first symbol, from 1, or the empty one where it would be.
  @inline(__always)
  private func place(_ first: UInt32, in table: Table) -> Int {
    let mask = table.room &- 1
    var offset = Int(truncatingIfNeeded: (UInt64(first) &* secret) >> 32) & mask
    while true {
      let place = table.start &+ offset
      let found = cells[place].first
      if found == first || found == 0 { return place }
      offset = (offset &+ 1) & mask
    }
  }

  /// How often the pair was counted. O(1).
  @inline(__always)
  func count(_ first: UInt32, _ second: UInt32) -> Int {
    guard Int(second) < tables.count else { return 0 }
    let table = tables[Int(second)]
    return table.used == 0 ? 0 : Int(cells[place(first &+ 1, in: table)].count)
  }

  /// Counts a pair of two symbols, unless it is new and there are as many pairs already.
  ///
  /// - Precondition: the symbols differ, and are below the greatest number.
  mutating func add(_ added: UInt32, _ first: UInt32, _ second: UInt32, most: Int) {
    while tables.count <= Int(second) { tables.append(Table()) }
    let table = tables[Int(second)]
    if table.used > 0 {
      let place = place(first + 1, in: table)
      if cells[place].first != 0 {
        cells[place].count = cells[place].count.addingOrStopping(added)
        return
      }
    }
    guard count < most else {
      isFull = true
      return
    }
    insert(Cell(first: first + 1, count: added), Int(second))
  }

  private mutating func insert(_ cell: Cell, _ second: Int) {
    if tables[second].size < Self.leastSize || (Int(tables[second].used) + 1) * 4 > tables[second].room * 3 {
      grow(second)
    }
    cells[place(cell.first, in: tables[second])] = cell
    tables[second].used += 1
    count += 1
  }

  /// Gives a table twice the room: where another one was, or behind all.
  private mutating func grow(_ second: Int) {
    let old = tables[second]
    var table = old
    table.size = max(Self.leastSize, old.size + 1)
    if let start = left[Int(table.size)].popLast() {
      table.start = start
    } else {
      table.start = cells.count
      cells.append(contentsOf: repeatElement(Cell(), count: table.room))
    }
    tables[second] = table
    guard old.size >= Self.leastSize else { return }
    for place in old.start..<old.start + old.room where cells[place].first != 0 {
      cells[self.place(cells[place].first, in: table)] = cells[place]
      cells[place] = Cell()
    }
    left[Int(old.size)].append(old.start)
  }

  /// Calls `body` with every pair, by second symbol, its first ones in no order.
  func forEach(_ body: (_ first: UInt32, _ second: UInt32, _ count: UInt32) -> Void) {
    for (second, table) in tables.enumerated() where table.used > 0 {
      for place in table.start..<table.start + table.room where cells[place].first != 0 {
        body(cells[place].first - 1, UInt32(second), cells[place].count)
      }
    }
  }
}
