import LogInput
import PagingModel

/// What the name of a command, or of a kind of media, tells of the way that it takes to a person.
///
/// Whoever sets a system up invents such names, so that a word has to be plain to count: a name with words of two ways,
/// and one that hands over to another pager, tell of none.
enum ChannelWords {
  private struct Word {
    let letters: [UInt8]
    /// Whether it counts only where no letter stands beside it.
    let isAlone: Bool
    /// Nil for a pager, which reaches people by ways of its own.
    let channel: NotificationChannel?

    init(_ word: String, _ channel: NotificationChannel?, isAlone: Bool = false) {
      letters = Array(word.utf8)
      self.channel = channel
      self.isAlone = isAlone
    }
  }

  private static let words: [Word] =
    ["pagerduty", "opsgenie", "victorops", "oncall", "xmatters", "ilert", "squadcast", "zenduty", "signl"]
    .map { Word($0, nil) } + ["sms", "clickatell"].map { Word($0, .sms) } + ["mail"].map { Word($0, .email) }
    + ["phone", "voice"].map { Word($0, .phone) } + ["push", "prowl", "ntfy", "gotify"].map { Word($0, .push) }
    + ["slack", "telegram", "mattermost", "discord", "chat", "jabber", "xmpp", "webex", "msteams"].map {
      Word($0, .chat)
    } + [Word("call", .phone, isAlone: true), Word("irc", .chat, isAlone: true), Word("teams", .chat, isAlone: true)]

  /// The most bytes of a name that are looked at.
  private static let longest = 256

  /// The channel that a name tells; `other` when it tells none, or several. O(length).
  static func channel(_ name: Span<UInt8>) -> NotificationChannel {
    var text: [UInt8] = []
    for index in 0..<min(name.count, longest) { text.append(name[index].smallLetter) }
    var found: NotificationChannel?
    for word in words where holds(text, word) {
      guard let channel = word.channel else { return .other }
      guard let known = found, known != channel else {
        found = channel
        continue
      }
      // By a gateway, or both ways: a text message either way.
      guard known == .sms && channel == .email else { return .other }
    }
    return found ?? .other
  }

  private static func holds(_ text: [UInt8], _ word: Word) -> Bool {
    guard text.count >= word.letters.count else { return false }
    return (0...text.count - word.letters.count).contains { start in
      let end = start + word.letters.count
      guard text[start..<end].elementsEqual(word.letters) else { return false }
      return !word.isAlone || !((start > 0 && text[start - 1].isLetter) || (end < text.count && text[end].isLetter))
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}
