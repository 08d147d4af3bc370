/// Why somebody calls a page worth it, or not: the reasons of a review.
///
/// After Etsy's opsweekly and GoAlert's reasons for noise; the words that those use are understood, too.
public enum LabelReason: String, Hashable, CaseIterable, Sendable {
  case realIssue = "real issue"
  /// Real, but not at this hour.
  case couldHaveWaited = "real but could have waited"
  /// Real, and seen in what depends on it.
  case symptom = "symptom of something else"
  case thresholdWrong = "threshold wrong"
  case checkFaulty = "check faulty"
  case knownWork = "known work"
  case duplicate
  case flapping
  case selfHealed = "self-healed"
  case poorDetails = "poor details"

  /// Whether it says that the page was worth it.
  public var isActionable: Bool { self == .realIssue || self == .couldHaveWaited || self == .symptom }

  /// The reason that somebody wrote, in large letters or small, with blanks, hyphens or underscores; nil for other words.
  public init?(written text: Span<UInt8>) {
    guard text.count <= Self.longest else { return nil }
    let words = Self.plain(text)
    let found = Self.allCases.first { reason in
      Self.plain(reason.rawValue.utf8.span) == words || reason.others.contains { Array($0.utf8) == words }
    }
    guard let found else { return nil }
    self = found
  }

  private static let longest = 120

  /// Other words for it, in small letters.
  private var others: [String] {
    switch self {
    case .realIssue:
      ["issue", "service issue", "action taken", "action taken service issue", "action taken service issue view clean"]
    case .couldHaveWaited:
      [
        "could have waited", "can wait", "not urgent", "issuetimeperiod",
        "action taken service issue timeperiod inappropriate",
        "action taken service issue timeperiod inappropriate view clean",
      ]
    case .symptom:
      [
        "symptom", "dependency", "viewissue", "action taken view issue",
        "action taken view issue network site outage service health questionable",
        "action taken view issue network outage site outage service health questionable",
      ]
    case .thresholdWrong:
      [
        "wrong threshold", "threshold", "threshold adjustment required", "timeperiod inappropriate",
        "thresholdincorrect",
        "no action taken threshold adjustment required",
      ]
    case .checkFaulty:
      [
        "checkfaulty", "faulty check", "false positive", "false alarm", "check broken",
        "no action taken check is faulty requires modification",
      ]
    case .knownWork:
      [
        "known work or downtime", "downtime", "maintenance", "work ongoing", "downtime not set", "downtime expired",
        "downtimenotset", "downtimeexpired", "known issue", "no action taken work ongoing downtime not set",
        "no action taken work ongoing downtime expired", "no action taken known issue",
      ]
    case .duplicate: ["dup", "duplicate alert"]
    case .flapping: ["flap", "flappy"]
    case .selfHealed: ["selfhealed", "self resolved", "resolved itself", "recovered on its own", "transient"]
    case .poorDetails: ["no details", "unclear"]
    }
  }

  /// Letters and digits in small letters, with one blank between words; whatever quotes, dashes and blanks of Unicode stand
  /// between them, and without characters that nobody sees.
  static func plain(_ text: Span<UInt8>) -> [UInt8] {
    let text = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    var words: [UInt8] = []
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      if isPartOfAWord(scalar) {
        words.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }

  private static func isPartOfAWord(_ scalar: Unicode.Scalar) -> Bool {
    // The apostrophe among letters of phonetics, which keyboards have for an apostrophe.
    if scalar.properties.generalCategory == .modifierLetter { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension PageVerdict.Value {
  /// The verdict that somebody wrote: a word for it, or a reason that tells it; nil for other words.
  ///
  /// GoAlert joins several reasons by `|`: they are a verdict where all tell the same one.
  public init?(written text: Span<UInt8>) {
    guard text.count <= EventLog.longestText else { return nil }
    let parts = (0..<text.count).map { text[$0] }.split(separator: UInt8(ascii: "|"))
    let verdicts = Set(parts.map { Self(part: Array($0).span) })
    guard verdicts.count == 1, let verdict = verdicts.first, let verdict else { return nil }
    self = verdict
  }

  /// Whether somebody left it open whether there was something to do: opsweekly's words for that, and our own.
  public static func isLeftOpen(_ text: Span<UInt8>) -> Bool {
    if text.count > EventLog.longestText { return false }
    return ["", "n a", "na", "untagged", "unknown"].contains(String(decoding: LabelReason.plain(text), as: UTF8.self))
  }

  private init?(part text: Span<UInt8>) {
    switch String(decoding: LabelReason.plain(text), as: UTF8.self) {
    case "actionable", "action": self = .actionable
    case "not actionable", "notactionable", "no action", "noaction", "no action taken", "noise", "wasn t actionable",
      "wasnt actionable",
      "incorrecttimeperiod", "no action taken timeperiod not appropriate":
      self = .notActionable
    default:
      guard let reason = LabelReason(written: text) else { return nil }
      self = reason.isActionable ? .actionable : .notActionable
    }
  }
}
