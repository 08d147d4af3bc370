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
    /// It speaks of what is sent, and not of this alert's notifications.
    case unknownSending
    case unknown
  }
  private(set) var meaning = Meaning.unknown
  /// Whom a notification went to: an address.
  private(set) var addressee: [UInt8]?
  /// What stands behind the words of a note: the note itself, as far as a line tells it.
  private(set) var note: [UInt8] = []
  /// The beginning of the line in small letters, without what stands in brackets, between blanks.
  private var head: [UInt8] = []

  init() {}

  /// No event is told by what comes later in a line.
  private static let longestHead = 256

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
    note.removeAll(keepingCapacity: true)
    beginHead(text)
    head.append(0x20)
    let notification = Self.notifications.compactMap { place(of: $0) }.min()
    let event = OpsgenieLogVerb.first(in: head)
    if let notification, event.map({ notification < $0.place || $0.isDoubtful }) ?? true {
      meaning = notificationMeaning(text)
    } else if let event, !event.isDoubtful {
      meaning = .event(event.kind)
      if event.kind == .noted { keepNote(text) }
    } else {
      meaning = .unknown
    }
  }

  /// Takes up a line that says nothing.
  mutating func forget() { (meaning, addressee, note) = (.unknown, nil, []) }

  /// Keeps what follows the word for a note, in brackets or not.
  private mutating func keepNote(_ text: Span<UInt8>) {
    let line = text.indices.map { text[$0].smallLetter }
    guard let word = line.place(of: "note") else { return }
    note = (word + 4..<text.count).map { text[$0] }
  }

  private mutating func beginHead(_ text: Span<UInt8>) {
    head.removeAll(keepingCapacity: true)
    head.append(0x20)
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

  private func place(of word: StaticString) -> Int? { head.place(of: word) }

  private func holdsAny(_ words: [StaticString]) -> Bool { words.contains { place(of: $0) != nil } }

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
      return isNotification && (words.addressee != nil || isOutcome) ? .unclearNotification : .unknownSending
    }
    // Other things than notifications are sent to other systems.
    if words.addressee == nil && (!isNotification || place(of: "polic") != nil) { return .unknownSending }
    addressee = words.addressee
    return .notified(words.channel ?? .other)
  }
}
