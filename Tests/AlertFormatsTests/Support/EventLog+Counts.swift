import PagingModel

extension EventLog {
  /// Facts of a type that no documentation names.
  var unknownTypeCount: Int {
    (0..<facts.count).count { facts[$0].isOfUnknownType }
  }

  /// Acknowledgements in incident lists that are later than the end.
  var staleAcknowledgementCount: Int { snapshots.reduce(0) { $0 + $1.staleAcknowledgements } }

  /// Bodies that list only some of their alerts.
  var truncatedDeliveryCount: Int { (0..<deliveries.count).count { deliveries.isTruncated(UInt32($0)) } }
}
