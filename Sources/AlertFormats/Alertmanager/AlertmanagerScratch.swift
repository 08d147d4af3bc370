import LogInput
import PagingModel

/// What the decoder keeps from body to body: the orders of members, and the names that came last.
struct AlertmanagerScratch: Sendable {
  var bodyOrder = MemberOrder()
  var alertOrder = MemberOrder()
  var labelOrder = MemberOrder()
  var annotationOrder = MemberOrder()
  /// Room for resolving escapes.
  var room: [UInt8] = []
  var group = LastName<TextID>()
  var rule = LastName<TextID>()
  var severity = LastName<TextID>()
  var cluster = LastName<TextID>()
  var service = LastName<ServiceID>()
  var team = LastName<TeamID>()
}
