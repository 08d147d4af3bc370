/// What the words of a note tell of a page, as far as a review asks: its text is not kept.
public struct NoteMeaning: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It tells of something that somebody did about the condition.
  public static let action = NoteMeaning(rawValue: EventFact.tellsAction)
  /// It says that there was nothing to do; whatever else it says counts no more.
  public static let noise = NoteMeaning(rawValue: EventFact.tellsNoise)
}
