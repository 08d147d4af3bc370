/// What people's labels say of the weights of evidence, and of the estimates by them: over the whole input.
public struct WeightEstimate: Hashable, Sendable {
  /// So many labelled pages it takes, and so many of each answer: from one answer alone nothing is learned.
  public static let needed = 200
  public static let neededOfEach = 20

  /// Whether the estimated weights are in force, else why not.
  public enum Outcome: String, Hashable, CaseIterable, Sendable {
    case used
    case tooFewLabels
    /// Hardly any label is of the other answer.
    case oneSided
    /// Labels that they were not estimated from are predicted no better by them.
    case noBetter
    /// The configuration wants the standard ones.
    case notWanted
  }

  /// One kind of evidence.
  public struct Item: Hashable, Sendable {
    public var evidence: VerdictEvidence
    /// In tenths, as `EvidenceWeights` has it.
    public var standard: Int
    /// Nil where none were estimated.
    public var estimated: Int?
    /// The labelled pages that it is known of.
    public var pages: Int

    public init(evidence: VerdictEvidence, standard: Int, estimated: Int?, pages: Int) {
      (self.evidence, self.standard, self.estimated, self.pages) = (evidence, standard, estimated, pages)
    }
  }

  /// How far off predictions of labels are: means over the labelled pages.
  public struct Error: Hashable, Sendable {
    public var brier: Double
    public var logLoss: Double

    public init(brier: Double, logLoss: Double) { (self.brier, self.logLoss) = (brier, logLoss) }
  }

  /// Labelled pages whose scores round to one whole number.
  public struct Bin: Hashable, Sendable {
    /// -4...4: the first bin holds what is below, too, the last what is above.
    public var score: Int
    public var pages: Int
    /// Those that people call actionable.
    public var actionable: Int
    /// The mean of what was predicted for them, in 0...1.
    public var predicted: Double
    /// The 95 % interval of their actionable share, in 0...1.
    public var low: Double
    public var high: Double

    public init(score: Int, pages: Int, actionable: Int, predicted: Double, low: Double, high: Double) {
      (self.score, self.pages, self.actionable, self.predicted) = (score, pages, actionable, predicted)
      (self.low, self.high) = (low, high)
    }
  }

  /// Pages on whose labels people agree by majority.
  public var labels = 0
  public var actionable = 0
  public var outcome = Outcome.tooFewLabels
  /// In the order of `VerdictEvidence`.
  public var items: [Item] = []
  /// Of the standard weights; nil without a label.
  public var standardError: Error?
  /// Of the estimated weights, each page by those that were estimated without its part of the labels; nil where none were.
  public var estimatedError: Error?
  /// By the weights in force, from low scores to high; bins without a page are left out.
  public var bins: [Bin] = []

  public init() {}

  /// How many more labelled pages it takes.
  public var missing: Int { max(0, Self.needed - labels) }
}
