import PagingModel

/// What a history tells of one person's load.
struct PersonRecord: Sendable {
  /// In order.
  var hits: [PersonHit] = []
  /// When the person was reached first: primary duties, without overlaps.
  var duty = TimeSpans()
  /// In the order of episodes.
  var tasks: [EngagedTask] = []
}
