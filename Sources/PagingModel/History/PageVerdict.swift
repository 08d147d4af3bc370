/// Whether a page was worth it, and what speaks for that: 16 bytes.
public struct PageVerdict: Hashable, Sendable {
  public enum Value: UInt8, Hashable, CaseIterable, Sendable {
    /// Somebody had to act.
    case actionable
    case notActionable
    /// What is known does not suffice, or people disagree.
    case unknown

    /// The name in machine-readable output.
    public var name: String {
      switch self {
      case .actionable: "actionable"
      case .notActionable: "notActionable"
      case .unknown: "unknown"
      }
    }
  }

  /// The weight of `VerdictEvidence.ruleHistory`; 0 where it is none.
  public var ruleWeight: Double
  /// The index of its rule in `VerdictTable.rules`.
  public var rule: UInt32
  /// The evidence, 24 bits, the value, 2, whether it is people's, 1, the estimate, 2, and whether its teams leave few traces, 1.
  private var states: UInt32

  /// What evidence says; without `prior` in it, that weighs nothing.
  public init(_ value: Value, evidence: EvidenceSet, rule: UInt32, ruleWeight: Double) {
    self.ruleWeight = ruleWeight
    self.rule = rule
    states = evidence.rawValue | UInt32(value.rawValue) << 24 | UInt32(value.rawValue) << 27
  }

  public var evidence: EvidenceSet { EvidenceSet(rawValue: states & 0xFF_FFFF) }

  /// What people said, where they did, else what the evidence says.
  public var value: Value { Value(rawValue: UInt8(states >> 24 & 0b11)) ?? .unknown }

  /// What the evidence says, whatever people said.
  public var estimate: Value { Value(rawValue: UInt8(states >> 27 & 0b11)) ?? .unknown }

  /// Whether people said so.
  public var isLabelled: Bool { states & 1 << 26 != 0 }

  /// Whether nobody said so, and its teams leave few traces of what they do: what is missing there says nothing.
  public var isOfSilence: Bool { states & 1 << 29 != 0 && !isLabelled }

  /// The same on a page of teams that leave few traces.
  public func ofSilentTeams() -> PageVerdict {
    var copy = self
    copy.states = states | 1 << 29
    return copy
  }

  /// The verdict that people give; the evidence stays.
  public func labelled(_ value: Value) -> PageVerdict {
    var copy = self
    copy.states = states & ~(0b11 << 24) | UInt32(value.rawValue) << 24 | 1 << 26
    return copy
  }
}

/// The pages of one rule, and how many of them left a trace of action.
public struct RuleTraces: Hashable, Sendable {
  public var pages = 0
  public var traced = 0

  public init() {}
}
