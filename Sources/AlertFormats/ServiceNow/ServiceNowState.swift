import LogInput

/// What the state of a ServiceNow incident says of its course. Instances have states and words of their own.
enum ServiceNowState: Hashable, Sendable {
  /// New.
  case new
  /// In progress, or waiting for somebody.
  case atWork
  case resolved
  /// Closed or canceled: what becomes of an incident days after it was resolved, or instead.
  case closed
  /// Not told, or none of those.
  case unknown

  var isEnd: Bool { self == .resolved || self == .closed }
  var isOpen: Bool { self == .new || self == .atWork }

  private static let news = FieldNames(["1", "New"])
  /// 4 and 5 are what older instances wait for.
  private static let works = FieldNames([
    "2", "3", "4", "5", "In Progress", "On Hold", "Active", "Awaiting Problem", "Awaiting User Info",
    "Awaiting Evidence", "Awaiting Vendor",
  ])
  private static let resolutions = FieldNames(["6", "Resolved", "resolved"])
  private static let closings = FieldNames([
    "7", "8", "Closed", "Canceled", "Cancelled", "closed", "canceled", "cancelled",
  ])

  /// By the numbers of a new instance, or by the words.
  init(_ state: JSONText?, in record: Span<UInt8>) {
    guard let state else {
      self = .unknown
      return
    }
    if Self.resolutions.index(of: state, in: record) >= 0 {
      self = .resolved
    } else if Self.closings.index(of: state, in: record) >= 0 {
      self = .closed
    } else if Self.works.index(of: state, in: record) >= 0 {
      self = .atWork
    } else {
      self = Self.news.index(of: state, in: record) >= 0 ? .new : .unknown
    }
  }
}
