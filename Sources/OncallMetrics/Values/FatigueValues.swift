public import PagingModel

/// Times to acknowledge against the pages that came before and were not worth it.
public struct FatigueValues: Hashable, Sendable {
  /// One window before the page, one hours class.
  public struct Row: Hashable, Sendable {
    /// How far back is looked.
    public var window: Milliseconds
    public var hours: HoursClass
    /// Pages that a person who was notified acknowledged while they were open.
    public var pages: Int
    /// Empty where there are too few pages.
    public var bands: [Band]
    /// Spearman's rank correlation of pages before and time; nil where there are too few pages, or either never differs.
    public var rho: Double?
    public var p: Double?

    /// Whether times lengthen with the pages before: a positive correlation, p < .05.
    public var lengthens: Bool { (rho ?? 0) > 0 && (p ?? 1) < 0.05 }
  }

  /// Pages before which as many came that were not worth it.
  public struct Band: Hashable, Sendable {
    public var from: Int
    /// Nil for all above.
    public var to: Int?
    public var pages: Int
    /// Nil of too few pages.
    public var median: Milliseconds?
  }

  /// Windows of 120 minutes, then of 24 hours; business, off, sleep.
  public var rows: [Row] = []
  /// Pages of which it is known whether they were worth it, of all.
  public var verdicts = Share(count: 0, of: 0)
  /// Whether so few verdicts are missing that the pages before can be counted.
  public var hasVerdicts = false

  /// The place of a band's list: each row has as many bands, in order.
  public static func place(row: Int, band: Int) -> Int { row * MeasuredFatigue.bands.count + band + 1 }

  /// The row and band of a list; nil where that band is not shown.
  public func band(at place: Int) -> (row: Row, band: Band)? {
    let (row, band) = (place - 1).quotientAndRemainder(dividingBy: MeasuredFatigue.bands.count)
    guard rows.indices.contains(row), rows[row].bands.indices.contains(band) else { return nil }
    return (rows[row], rows[row].bands[band])
  }

  public init() {}

  /// Whether any row has enough pages.
  public var isShown: Bool { rows.contains { !$0.bands.isEmpty } }

  /// Whether times lengthen in any row that is shown: only then it may be called fatigue.
  public var lengthens: Bool { rows.contains { !$0.bands.isEmpty && $0.lengthens } }
}
