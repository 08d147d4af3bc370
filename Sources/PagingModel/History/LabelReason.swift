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

  private static let longest = 80

  /// Other words for it, in small letters.
  private var others: [String] {
    switch self {
    case .realIssue: ["issue", "service issue", "action taken", "action taken service issue"]
    case .couldHaveWaited: ["could have waited", "can wait", "not urgent"]
    case .symptom: ["symptom", "dependency"]
    case .thresholdWrong: ["wrong threshold", "threshold", "threshold adjustment required", "timeperiod inappropriate"]
    case .checkFaulty: ["faulty check", "false positive", "false alarm", "check broken"]
    case .knownWork:
      [
        "known work or downtime", "downtime", "maintenance", "work ongoing", "downtime not set", "downtime expired",
        "known issue", "no action taken work ongoing downtime not set",
        "no action taken work ongoing downtime expired", "no action taken known issue",
      ]
    case .duplicate: ["dup", "duplicate alert"]
    case .flapping: ["flap", "flappy"]
    case .selfHealed: ["selfhealed", "self resolved", "recovered on its own", "transient"]
    case .poorDetails: ["no details", "unclear"]
    }
  }

  /// Letters and digits in small letters, with one blank between words.
  static func plain(_ text: Span<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for index in text.indices {
      let letter = text[index].smallLetter
      let isWord = (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter) || letter >= 0x80
      if isWord { words.append(letter) } else if let last = words.last, last != 0x20 { words.append(0x20) }
    }
    if words.last == 0x20 { words.removeLast() }
    return words
  }
}

extension PageVerdict.Value {
  /// The verdict that somebody wrote: a word for it, or a reason that tells it; nil for other words.
  public init?(written text: Span<UInt8>) {
    switch String(decoding: LabelReason.plain(text), as: UTF8.self) {
    case "actionable": self = .actionable
    case "not actionable", "notactionable", "no action", "no action taken", "noise": self = .notActionable
    default:
      guard let reason = LabelReason(written: text) else { return nil }
      self = reason.isActionable ? .actionable : .notActionable
    }
  }
}
