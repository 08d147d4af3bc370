import LogInput

/// What a decoder keeps from record to record so that none allocates: room for lists, and what recurs.
struct PagerDutyScratch: Sendable {
  /// The teams of the entry that is being read.
  var teamPlaces: [MemoPlace] = []
  /// The teams of the incident that is being read.
  var teams: [PagerDutyReference] = []
  var known = PagerDutyKnown()
  /// The orders of members of entries, and of what is inside them.
  var entryOrder = MemberOrder()
  var channelOrder = MemberOrder()
  var detailsOrder = MemberOrder()
  var notificationOrder = MemberOrder()
  var eventOrder = MemberOrder()
}
