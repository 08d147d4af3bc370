/// What happened to a firing.
public enum EventKind: UInt8, Hashable, Sendable {
  /// It fired, or fired again while open; `detail` is a `CheckState` or 0.
  case fired
  /// A person was notified; `detail` is a `NotificationChannel`.
  case notified
  /// Acknowledged; `detail` is an `EventActor`.
  case acknowledged
  case unacknowledged
  /// Given to somebody: assigned, reassigned, delegated; `detail` is `EventFact.toAnotherTeam` or 0.
  case assigned
  /// Handed to the next level; `detail` is an `EventActor`.
  case escalated
  case snoozed
  /// Somebody wrote about it; `detail` is a `NoteMeaning`.
  case noted
  case urgencyChanged
  /// It ended; `detail` is an `EventActor`. The moment may be unknown.
  case resolved
  case reopened
  /// It belongs to a group, whose key's text number is the `subject`.
  case grouped
  /// A ticket was linked to it.
  case ticketed
  /// An incident was declared for it.
  case declared
  /// Somebody said whether it was worth it; `detail` is 1 for actionable, 2 for not.
  case labelled
  /// The systems that saw it, the bits of `AlertSources`, are the `subject`; the moment is when the monitor saw it begin.
  /// Only a history that was put together before tells that.
  case seen
  /// The monitor saw it clear.
  case cleared
  /// A monitor's episode that it is made of: `subject` and `tag` are the halves of its id.
  case part
  /// What the pager calls it, the number of a text, is the `subject`; none where no pager knows it. As `seen`.
  case named
  /// It was seen to fire again and again until then, and no longer: `subject` is for how long, in seconds, `tag` is the
  /// distance of the samples in milliseconds. It is over behind that if it is seen to fire later than the next sample was due.
  case lasted
  /// Known, and without a meaning for the review; or of a type that is not known.
  case other
  /// One of the alerts that a pager's incident holds began, or ended; `tag` tells them apart. They are the incident's only
  /// where nothing else tells of it: alerts move between incidents, and a list need not hold all of one's.
  case alertBegan
  case alertEnded
}

extension EventKind {
  /// Whether the subject of such a fact is a person.
  var isOfPerson: Bool {
    switch self {
    case .grouped, .seen, .part, .named, .lasted: false
    default: true
    }
  }
}

/// Who or what did something to a firing.
public enum EventActor: UInt8, Hashable, Comparable, Sendable {
  /// Certainly a person.
  case person
  /// Certainly no person: a monitor, an integration, a rule.
  case automation
  /// The pager's own timer.
  case timer
  /// The firing was merged into another one.
  case merge
  /// A person if the subject turns out to be a known user, else automation.
  case untyped
  /// Not told.
  case unknown

  public static func < (left: EventActor, right: EventActor) -> Bool { left.rawValue < right.rawValue }
}

/// One thing that happened to one firing, as one record tells it: 24 bytes.
///
/// Facts of one firing are a chain from the newest read to the oldest. Two facts of one record are one fact that was
/// read twice.
public struct EventFact: Hashable, Sendable {
  /// The moment, or nil when the source does not tell.
  @PackedTime public var at: Timestamp?
  /// The index of the fact of the same firing that was read before, or `EventFact.none`.
  public internal(set) var previous: UInt32 = EventFact.none
  /// The `PersonID` of the person concerned, the `TextID` of a group's key, or `EventFact.none`; see `EventKind`.
  public var subject: UInt32
  /// Tells records apart that say the same: a fingerprint of the record's id, or the number of its `DeliveryTable` entry.
  public var tag: UInt32
  public var kind: EventKind
  /// The raw value of a `NotificationChannel` or `EventActor`, by `kind`; else 0.
  public var detail: UInt8
  /// The index of the file it was read from.
  public var file: UInt16

  /// The `detail` of a `labelled` fact: it was worth it, or was not.
  public static let actionable: UInt8 = 1
  public static let notActionable: UInt8 = 2

  /// The bits of the `detail` of a `noted` fact: what was written tells of something that was done, or of noise.
  public static let tellsAction: UInt8 = 1
  public static let tellsNoise: UInt8 = 2

  /// The `detail` of an `assigned` fact: it was handed to another team.
  public static let toAnotherTeam: UInt8 = 1

  /// The `detail` of an `other` fact whose type no documentation names.
  public static let unknownType: UInt8 = 1

  /// The `detail` of an `other` fact that speaks of a notification without telling of whom, or in words that are not known:
  /// whether somebody was paged is not known then.
  public static let unclearNotification: UInt8 = 2

  /// The `detail` of an `other` fact that tells in words that are not known what somebody did: it may have been an
  /// acknowledgement.
  public static let unknownWords: UInt8 = 3

  /// Set in the `detail` of what webhooks tell of somebody's doing.
  public static let webhookMark: UInt8 = 0x80

  /// Set in the `detail` of facts that one record tells beside others, and that newer records of the same firing
  /// tell again: that they repeat is no repeated record. `EventLog.identify` tells such records from each other.
  public static let listedMark: UInt8 = 0x40

  /// Set in the `detail` of a `seen` fact where nobody tells what people did.
  public static let peopleUntold: UInt8 = 1

  /// Set in the `detail` of a `lasted` fact whose samples are not quite evenly apart.
  public static let uneven: UInt8 = 1

  /// Set in the `detail` of an end that lies behind the fact's moment, nobody knows how far.
  public static let untimedMark: UInt8 = 0x08

  /// Set in the `detail` of an end that a check tells: nothing fires then, whether or not anything did before.
  public static let checkMark: UInt8 = 0x10

  /// Set in the `detail` of facts by records of a kind that never tells acknowledgements: that there is none among such
  /// facts alone does not mean that nobody acknowledged.
  public static let asideMark: UInt8 = 0x20

  /// What is set in a `detail` beside its value.
  private static let marks = webhookMark | listedMark | asideMark | checkMark | untimedMark

  /// No fact, no subject.
  public static let none = UInt32.max

  public init(
    _ kind: EventKind, at moment: Timestamp?, subject: UInt32 = EventFact.none, detail: UInt8 = 0, tag: UInt32,
    file: UInt16
  ) {
    at = moment
    self.kind = kind
    self.subject = subject
    self.detail = detail
    self.tag = tag
    self.file = file
  }
}

extension EventFact {
  /// The person concerned, where the subject of the kind is one.
  public var person: PersonID? {
    subject == EventFact.none || !kind.isOfPerson ? nil : PersonID(index: subject)
  }

  /// Who did it.
  public var actor: EventActor {
    EventActor(rawValue: plainDetail) ?? .unknown
  }

  /// The detail without marks.
  public var plainDetail: UInt8 { detail & ~EventFact.marks }

  /// Whether somebody said that it was worth it; nil for any other fact.
  public var isActionable: Bool? {
    guard kind == .labelled, plainDetail == 1 || plainDetail == 2 else { return nil }
    return plainDetail == 1
  }

  /// What somebody wrote about it; nothing for any other fact.
  public var noteMeaning: NoteMeaning {
    get { kind == .noted ? NoteMeaning(rawValue: plainDetail) : [] }
    set { detail = detail & EventFact.marks | newValue.rawValue }
  }

  /// Whether it was handed to another team.
  public var isHandOver: Bool { kind == .assigned && plainDetail == EventFact.toAnotherTeam }

  /// Whether it is an end only where something was open.
  public var isCheck: Bool { kind == .resolved && detail & EventFact.checkMark != 0 }

  /// Whether a webhook tells it, so that a log may tell it, too.
  public var isFromWebhook: Bool { kind != .notified && detail & EventFact.webhookMark != 0 }

  /// Whether it is an end of which only the order is known.
  public var isUntimed: Bool { kind == .resolved && detail & EventFact.untimedMark != 0 }

  /// Whether a record tells it beside others.
  public var isListed: Bool { detail & EventFact.listedMark != 0 }

  /// Whether records of its kind never tell acknowledgements.
  public var isAside: Bool { detail & EventFact.asideMark != 0 }

  /// The state in which a check found what it checks, of a firing that tells it.
  public var checkState: CheckState? {
    kind == .fired ? CheckState(rawValue: plainDetail) : nil
  }

  /// Whether it is of a type that no documentation names, or in words that are not known.
  public var isOfUnknownType: Bool {
    kind == .other && (plainDetail == EventFact.unknownType || isInUnknownWords)
  }

  /// Whether it tells of something, in words that are not known, that may have been an acknowledgement.
  public var isInUnknownWords: Bool { kind == .other && plainDetail == EventFact.unknownWords }

  /// Whether it speaks of a notification, and it is not clear of which.
  public var isUnclearNotification: Bool {
    kind == .other && plainDetail == EventFact.unclearNotification
  }

  /// The channel of a notification.
  public var channel: NotificationChannel { NotificationChannel(rawValue: plainDetail) ?? .other }

  /// Whether both are copies of one record, whatever file they were read from. Copies in exports that include more or
  /// less may differ in who and how.
  public func repeats(_ other: EventFact) -> Bool {
    at == other.at && kind == other.kind && tag == other.tag && (kind != .part || subject == other.subject)
  }
}
