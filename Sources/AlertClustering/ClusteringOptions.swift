public import PagingModel

/// How alerts are linked and counted.
public struct ClusteringOptions: Hashable, Sendable {
  public var mode = LinkingMode.twoPass
  /// A link never spans more than this between two starts; between an end and a start where an alert fires again.
  public var lookback = Milliseconds.minutes(30)
  /// Two symbols that activate within this span count as a pair; and within it a symbol activates once.
  public var pairWindow = Milliseconds.minutes(10)
  /// An alert that fires again this soon after its end goes on.
  public var flapGap = Milliseconds.minutes(30)
  /// The odds, all candidates together, from which an alert is linked.
  public var threshold = 10.0
  /// The odds that each further link needs by itself.
  public var extraThreshold = 50.0
  /// The most links of one alert, a refire counted.
  public var mostLinks = 4
  /// How many services are looked at, those that fired last first; and how many alerts of each.
  public var mostServices = 128
  public var mostAlertsPerService = 8
  /// How many pairs of symbols are learned; further ones are not, and the result is approximate.
  public var mostPairs = 8_000_000
  /// The strength of the structural prior against counted pairs, in activations.
  public var pairStrength = 3.0
  /// The strength of a flat day against a symbol's day profile, in activations.
  public var dayStrength = 8.0
  /// How fast an alert that is over loses influence.
  public var endedDecay = Milliseconds.minutes(10)
  /// Between symbols that the structure does not relate, pairs are believed from this count, and up to this p.
  public var leastPairCount = 3
  public var greatestPairP = 1e-4
  /// Whether counted pairs are used at all; without them the structure alone decides.
  public var learns = true

  public init() {}

  /// How far before a shard of time its warm-up begins.
  public var warmUp: Milliseconds { max(lookback, flapGap, Milliseconds(pairWindow.count * 2)) }
}
