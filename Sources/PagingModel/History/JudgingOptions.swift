/// By what pages are judged.
public struct JudgingOptions: Hashable, Sendable {
  public var weights = WeightChoice.standard
  /// Phrases of notes beside the standard ones: those that call a page noise, and those that tell of an action.
  public var noisePhrases: [String] = []
  public var actionPhrases: [String] = []

  public init() {}

  public var notePhrases: NotePhrases { NotePhrases(noise: noisePhrases, action: actionPhrases) }
}
