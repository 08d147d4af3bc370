import LogInput

/// What a decoder keeps from record to record so that none allocates: room for lists, and what recurs.
struct PagerDutyScratch: Sendable {
  /// The teams of the entry that is being read.
  var teamPlaces: [MemoPlace] = []
  /// The teams of the incident that is being read.
  var teams: [PagerDutyReference] = []
  var known = PagerDutyKnown()
  /// The orders of members of entries, and of their channels, by `PagerDutyLogEntryFields.family`.
  var entryOrder = MemberOrder(families: PagerDutyLogEntryFields.familyCount)
  var channelOrder = MemberOrder(families: PagerDutyLogEntryFields.familyCount)
  var detailsOrder = MemberOrder()
  var notificationOrder = MemberOrder()
}
