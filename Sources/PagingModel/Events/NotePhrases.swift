/// The phrases by which notes are understood: the standard ones, and those that a team adds.
///
/// A phrase is looked for where words begin, in large letters and small; the word may go on behind it.
public struct NotePhrases: Sendable {
  /// The standard ones alone.
  public static let standard = NotePhrases()

  private var noise: PhraseSet
  private var action: PhraseSet

  /// - Parameters:
  ///   - noise: further phrases that call a page noise, each beginning with a letter or a digit.
  ///   - action: further phrases that tell of something that somebody did.
  public init(noise: [String] = [], action: [String] = []) {
    self.noise = PhraseSet(Self.noise, and: noise)
    self.action = PhraseSet(Self.action, and: action)
  }

  /// The meaning of a text, by the phrases in it: O(length).
  public func meaning(of text: Span<UInt8>) -> NoteMeaning {
    if noise.isFound(in: text) { return .noise }
    return action.isFound(in: text) ? .action : []
  }

  /// In small letters; `|` behind a phrase stands for the end of the word, `#` for a digit.
  private static let noise =
    [
      "false alarm", "false positive", "noop", "no-op", "no op", "no action", "nothing to do", "recovered on its own",
      "flapp", "known issue", "ignor", "noise", "noisy", "dup|", "duplicate|", "forgot silence", "forgot the silence",
      "maintenance", "not actionable", "expected", "transient", "please tune",
    ] + ["", "-", " "].flatMap { join in ["healed", "resolved", "recovered"].map { "self\(join)\($0)" } }

  private static let action = [
    "rollback", "roll back", "rolledback", "rolled back", "revert", "restart", "failover", "fail over", "failedover",
    "failed over", "scaled", "scaling", "cleared", "clearing", "hotfix", "patch", "fixed", "root cause", "raised",
    "drain", "rebooted", "redeploy", "increase", "disabled", "replaced", "mitigat", "inc-#",
  ]
}
