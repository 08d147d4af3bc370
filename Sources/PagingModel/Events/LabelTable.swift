/// What somebody said of a page, and by what it is named: the pager's incident, or the alert's key.
public struct PageLabel: Hashable, Sendable {
  /// The pager's id of the incident.
  public var incident: TextID?
  public var alertKey: TextID?
  /// When the alert fired, to tell its firings apart.
  public var firedAt: Timestamp?
  public var isActionable: Bool
  /// The name of a `LabelReason`, else what was written.
  public var reason: TextID?
  /// By whom it was said, as it was written.
  public var who: TextID?
  /// The same as one of the history's people; nil where nobody tells it, and of `who` before that was looked for.
  public var person: PersonID?
  /// When it was said.
  public var at: Timestamp?
  /// Whether an event of a history tells it, rather than a file of labels.
  public var isTold = false
  /// Where it stands first, of one of a file that was found to be of a page.
  public var place: LabelPlace?

  public init(isActionable: Bool) { self.isActionable = isActionable }

  /// What names the page: the incident, else the alert's key.
  public var name: TextID? { incident ?? alertKey }
}

/// Where a label stands: ordered by the file's index, then by line.
public struct LabelPlace: Hashable, Comparable, Sendable {
  public var file: UInt16
  /// 1-based; 0 where it is not known.
  public var line: Int

  public init(file: UInt16, line: Int) { (self.file, self.line) = (file, line) }

  public static func < (left: LabelPlace, right: LabelPlace) -> Bool {
    left.file != right.file ? left.file < right.file : left.line < right.line
  }
}

/// The labels of files beside the exports; each is there once, with its first place.
public struct LabelTable: Sendable {
  /// In no order.
  public private(set) var places: [PageLabel: LabelPlace] = [:]

  public init() {}

  public var count: Int { places.count }

  mutating func add(_ label: PageLabel, at place: LabelPlace) {
    places[label] = min(place, places[label] ?? place)
  }

  /// Adds the labels of another log.
  ///
  /// - Parameter numbers: the numbers that its texts have in this one.
  mutating func merge(_ other: borrowing LabelTable, texts numbers: [UInt32]) {
    func text(_ id: TextID?) -> TextID? { id.map { TextID(index: numbers[$0.position]) } }
    for (label, place) in other.places {
      var copy = label
      copy.incident = text(label.incident)
      copy.alertKey = text(label.alertKey)
      copy.reason = text(label.reason)
      copy.who = text(label.who)
      add(copy, at: place)
    }
  }
}
