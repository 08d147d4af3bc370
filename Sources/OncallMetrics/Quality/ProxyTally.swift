import PagingModel

/// What is counted of pages without judging them: New Relic's proxies of alert quality, and acknowledgements.
struct ProxyTally: Mergeable {
  static let empty = ProxyTally()
  /// A page whose condition is over sooner is short.
  static let short = Milliseconds.minutes(5)

  /// Of the pages whose source records people.
  private var acknowledged = Share(count: 0, of: 0)
  private var selfResolved = Share(count: 0, of: 0)
  /// Of the pages whose duration is known.
  private var shorter = Share(count: 0, of: 0)

  /// - Parameter duration: see `Episode.duration`.
  mutating func add(_ page: Episode, duration: Milliseconds?) {
    if page.knowsPeople {
      acknowledged.add(page.acknowledgedWhileOpenAt != nil)
      selfResolved.add(page.isSelfResolved)
    }
    if let duration { shorter.add(duration < Self.short) }
  }

  mutating func merge(_ other: ProxyTally) {
    acknowledged.merge(other.acknowledged)
    selfResolved.merge(other.selfResolved)
    shorter.merge(other.shorter)
  }

  /// Puts the shares into the values; nil where no page tells.
  func fill(_ values: inout QualityValues) {
    values.acknowledged = acknowledged.of > 0 ? acknowledged : nil
    values.selfResolved = selfResolved.of > 0 ? selfResolved : nil
    values.shorterThan5Minutes = shorter.of > 0 ? shorter : nil
  }
}

extension Share {
  fileprivate mutating func add(_ isPart: Bool) {
    of += 1
    if isPart { count += 1 }
  }

  fileprivate mutating func merge(_ other: Share) {
    count += other.count
    of += other.of
  }
}
