import LogInput
import PagingModel

/// What a line of an alert's log says. It is free text, and its wordings are not published: of what is not certain nothing
/// is told, but that there was something.
///
/// What stands in brackets is a name or a value, and says nothing of what happened.
struct OpsgenieLogText: Sendable {
  enum Meaning: Hashable {
    case event(EventKind)
    /// Somebody was notified.
    case notified(NotificationChannel)
    /// It speaks of a notification, and it is not clear whether there was one.
    case unclearNotification
    case unknown
  }
  private(set) var meaning = Meaning.unknown
  /// Whom a notification went to: an address.
  private(set) var addressee: [UInt8]?
  /// The beginning of the line in small letters, without what stands in brackets.
  private var head: [UInt8] = []

  init() {}

  /// No event is told by what comes later in a line.
  private static let longestHead = 256

  /// What happened, by the words that tell it. The word that comes first counts; of two at one place the first here.
  private static let words: [(word: StaticString, kind: EventKind)] = [
    ("added note", .noted), ("note added", .noted), ("added tag", .other), ("removed tag", .other), ("viewed", .other),
    ("unacknowledged", .unacknowledged), ("un-acknowledged", .unacknowledged), ("acknowledged", .acknowledged),
    ("reopened", .reopened), ("closed", .resolved), ("alert created", .fired), ("created alert", .fired),
    ("created via", .fired), ("created by", .fired), ("created from", .fired), ("alert is created", .fired),
    ("escalated", .escalated), ("snooze ended", .other),
    ("unsnoozed", .other), ("snoozed", .snoozed), ("unassigned", .other), ("assigned", .assigned),
    ("ownership", .assigned), ("added responder", .assigned), ("added recipient", .assigned), ("added team", .assigned),
    ("updated priority", .urgencyChanged), ("priority updated", .urgencyChanged), ("deleted", .other),
  ]
  /// What before such a word means that it did not happen, or to something else.
  private static let doubts: [StaticString] = [
    "not ", "will ", "would ", "could", "cannot", "fail", "attempt", "policy", "if ", "when ", "issue", "ticket",
    "incident",
  ]
  private static let notifications: [StaticString] = ["notif", "sent "]
  /// What in a line on a notification means that there was none.
  private static let refusals: [StaticString] = [
    "not sent", "not be sent", "not notified", "no notif", "skip", "suppress", "fail", "could not", "cannot", "cancel",
    "disabled", "unable", "stopped", "muted", "ignored",
  ]
  /// What became of a notification that another line may tell.
  private static let outcomes: [StaticString] = ["deliver", "receive", "answer", "bounced", "opened"]
  private static let sendings: [StaticString] = ["sent", "sending", "submitted", "notified"]

  /// Reads a line.
  mutating func read(_ text: Span<UInt8>) {
    addressee = nil
    beginHead(text)
    head.append(0x20)
    let notification = Self.notifications.compactMap { place(of: $0) }.min()
    let event = Self.words.compactMap { word in place(of: word.word).map { (place: $0, kind: word.kind) } }
      .min { $0.place < $1.place }
    if let notification, event.map({ notification < $0.place || doubt(before: $0.place) }) ?? true {
      meaning = notificationMeaning(text)
    } else if let event, !doubt(before: event.place) {
      meaning = .event(event.kind)
    } else {
      meaning = .unknown
    }
  }

  /// Takes up a line that says nothing.
  mutating func forget() { (meaning, addressee) = (.unknown, nil) }

  private mutating func beginHead(_ text: Span<UInt8>) {
    head.removeAll(keepingCapacity: true)
    var depth = 0
    for index in text.indices where head.count < Self.longestHead {
      switch text[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth = max(0, depth - 1)
      case 0x0A, UInt8(ascii: "\""): return
      case let byte where depth == 0: head.append(byte.smallLetter)
      default: break
      }
      // What follows is a note's text.
      if head.suffix(5).elementsEqual("note:".utf8) { return }
    }
  }

  private func place(of word: StaticString) -> Int? {
    word.withUTF8Buffer { letters in
      guard head.count >= letters.count else { return nil }
      return (0...head.count - letters.count).first { start in
        letters.indices.allSatisfy { head[start + $0] == letters[$0] }
      }
    }
  }

  private func holdsAny(_ words: [StaticString]) -> Bool { words.contains { place(of: $0) != nil } }

  private func doubt(before place: Int) -> Bool {
    Self.doubts.contains { word in self.place(of: word).map { $0 < place } ?? false }
  }

  // MARK: notifications

  private mutating func notificationMeaning(_ text: Span<UInt8>) -> Meaning {
    if holdsAny(Self.refusals) { return .event(.other) }
    let words = OpsgenieLogWords(text)
    // That a shift begins is told by a rule of that name.
    if words.isOfSchedule { return .event(.other) }
    let isNotification = place(of: "notif") != nil
    let isOutcome = holdsAny(Self.outcomes)
    guard holdsAny(Self.sendings) || (place(of: "notification to") != nil && !isOutcome) else {
      // Rules and policies are spoken of, too.
      return isNotification && (words.addressee != nil || isOutcome) ? .unclearNotification : .unknown
    }
    // Other things than notifications are sent to other systems.
    if words.addressee == nil && (!isNotification || place(of: "policy") != nil) { return .unknown }
    addressee = words.addressee
    return .notified(words.channel ?? .other)
  }
}
