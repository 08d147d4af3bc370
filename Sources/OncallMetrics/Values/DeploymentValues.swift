public import PagingModel

/// How many deployments of a period were followed by a page.
public struct DeploymentValues: Hashable, Sendable {
  /// Every deployment is in exactly one of these.
  public struct Bins: Hashable, Sendable {
    public var outsidePeriod = 0
    /// Where the input does not cover all of the time in which a page would count.
    public var outsideInput = 0
    /// Of a service that neither the history nor the configuration names.
    public var unknownService = 0
    public var judged = 0

    public init() {}

    public var all: Int { outsidePeriod + outsideInput + unknownService + judged }
  }

  /// The deployments of one service or team.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// Followed by a page, of all of them.
    public var share: Share

    public init(name: String, share: Share) { (self.name, self.share) = (name, share) }
  }

  public var bins = Bins()
  /// The record's first and last deployment.
  public var first: Timestamp?
  public var last: Timestamp?
  /// The names of services that nothing else names, by bytes.
  public var unknownServices: [String] = []
  /// Followed by a page, of those judged; nil where pages are not known.
  public var changeFailureRate: Share?
  /// Those with enough deployments, by share, descending, then by deployments, then by bytes.
  public var services: [Row] = []
  public var teams: [Row] = []
  /// Services and teams with too few.
  public var fewServices = 0
  public var fewTeams = 0

  public init() {}
}
