/// Which columns of a table stand side by side, how wide each is, and which stand below their rows.
///
/// Numbers and headings are never broken inside of a word, and names stay long enough to be told apart by people: what does
/// not fit beside them, the longest texts first, goes below the row that it is of.
struct TableLayout {
  /// Those that stand side by side, in order, with the width of each.
  private(set) var columns: [(index: Int, width: Int)]
  /// Those whose cells stand below their row, in order.
  private(set) var below: [Int] = []

  static let gap = "  "

  /// Names are not cut below the first as long as anything else can give way, and not below the second, a pseudonym's length,
  /// before columns go below their rows.
  private static let (readableName, shortName, narrowestName) = (20, 17, 10)
  /// Words are not wrapped in less than the first before numbers break at their commas, and not in less than the second.
  private static let (readableWords, narrowestWords) = (24, 8)
  /// Words in a column that is narrower than this, and of more lines than that, are read more easily below.
  private static let (wideWords, mostLines) = (40, 3)

  /// O(columns squared, times width).
  init(_ needs: [ColumnNeed], width: Int) {
    columns = []
    var beside = Array(needs.indices)
    func widths() -> [Int] { Self.fit(beside.map { needs[$0] }, width) }
    func room() -> Int { width - Self.gap.count * (beside.count - 1) }
    var fitted = widths()
    while beside.count > 2 {
      let isTooWide = fitted.reduce(0, +) > room()
      let candidates = beside.indices.dropFirst().filter { place in
        isTooWide ? needs[beside[place]].kind != .names : Self.isHardToRead(needs[beside[place]], in: fitted[place])
      }
      // The last of equals, so that what comes first stays.
      guard let longest = candidates.max(by: { needs[beside[$0]].natural < needs[beside[$1]].natural }) else { break }
      below.append(beside.remove(at: longest))
      fitted = widths()
    }
    below.sort()
    if fitted.reduce(0, +) > room() { Self.squeeze(&fitted, beside.map { needs[$0] }, room()) }
    columns = zip(beside, fitted).map { (index: $0, width: $1) }
  }

  private static func isHardToRead(_ need: ColumnNeed, in width: Int) -> Bool {
    need.kind == .words && width < wideWords && need.natural > mostLines * width
  }

  /// The widths of columns side by side: titles in one line if there is room, else wrapped; then words are wrapped, figures of
  /// several parts broken at their commas, and names cut, the widest first. They may be too wide in all.
  private static func fit(_ needs: [ColumnNeed], _ width: Int) -> [Int] {
    let room = width - gap.count * (needs.count - 1)
    let oneLine = needs.map { max($0.natural, $0.title) }
    if oneLine.reduce(0, +) <= room { return oneLine }
    var widths = needs.map { max($0.natural, $0.titleWord) }
    shrink(&widths, needs, [.words], room) { max(readableWords, $0.word) }
    shrink(&widths, needs, [.numbers], room) { $0.part }
    shrink(&widths, needs, [.names], room) { _ in readableName }
    shrink(&widths, needs, [.words], room) { max(narrowestWords, min($0.word, readableName)) }
    shrink(&widths, needs, [.names], room) { _ in shortName }
    shrink(&widths, needs, [.numbers], room) { $0.piece }
    return widths
  }

  /// What is left where nothing can go below any more: names and words of a few letters. Figures are never cut: a line is too long
  /// rather than one half.
  private static func squeeze(_ widths: inout [Int], _ needs: [ColumnNeed], _ room: Int) {
    shrink(&widths, needs, [.names], room) { _ in narrowestName }
    shrink(&widths, needs, [.words, .names], room) { _ in 6 }
  }

  private static func shrink(
    _ widths: inout [Int], _ needs: [ColumnNeed], _ kinds: Set<DocumentColumn.Kind>, _ room: Int,
    notBelow least: (ColumnNeed) -> Int
  ) {
    let columns = needs.indices.filter { kinds.contains(needs[$0].kind) }
    while widths.reduce(0, +) > room {
      let wide = columns.filter { widths[$0] > max(least(needs[$0]), needs[$0].titleWord) }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }
}

/// What a column takes, in columns of a terminal.
struct ColumnNeed {
  let kind: DocumentColumn.Kind
  /// Its cells and its title in one line each.
  let natural: Int
  let title: Int
  /// The longest word of the title, and the longest one of the cells.
  let titleWord: Int
  let word: Int
  /// The longest part of a figure between commas, and the longest piece where it also breaks before what it is counted from.
  let part: Int
  let piece: Int

  init(of cells: [String], _ column: DocumentColumn) {
    kind = column.kind
    natural = cells.map(DisplayWidth.of).max() ?? 0
    title = DisplayWidth.of(column.title)
    titleWord = Self.longest([column.title], LineWrapping.words)
    word = column.kind == .words ? Self.longest(cells, LineWrapping.words) : 0
    part = column.kind == .numbers ? Self.longest(cells, LineWrapping.parts) : 0
    piece = column.kind == .numbers ? Self.longest(cells, LineWrapping.pieces) : 0
  }

  private static func longest(_ texts: [String], _ split: (String) -> [String]) -> Int {
    texts.flatMap(split).map(DisplayWidth.of).max() ?? 0
  }
}
