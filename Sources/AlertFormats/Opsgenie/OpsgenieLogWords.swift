import PagingModel

/// The words of a line on a notification: whom it went to, and how.
///
///     Rule[first][create] -> [sms] notification to [ada@example.com] Submitted to provider.
struct OpsgenieLogWords {
  /// The first address behind "to", else the first of all.
  private(set) var addressee: [UInt8]?
  /// The first word that names a channel, behind the arrow if there is one: what is before it names rules.
  private(set) var channel: NotificationChannel?
  /// Whether it is the notice of a shift.
  private(set) var isOfSchedule = false
  private var isBehindTo = false
  private var addressIsBehindTo = false

  init(_ text: Span<UInt8>) {
    var (word, brackets, length): ([UInt8], Int, Int) = ([], 0, 0)
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x20
      guard Self.isSeparator(byte) else {
        word.append(byte)
        continue
      }
      if !word.isEmpty {
        length += 1
        // Of names in brackets that are longer than a word none is a channel.
        let isAlone = length == 1 && byte == UInt8(ascii: "]")
        take(word, isInside: brackets > 0, isAlone: isAlone, isFirst: length == 1)
        word.removeAll(keepingCapacity: true)
      }
      switch byte {
      case UInt8(ascii: "["): (brackets, length) = (brackets + 1, 0)
      case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      default: break
      }
    }
  }

  private mutating func take(_ written: [UInt8], isInside: Bool, isAlone: Bool, isFirst: Bool) {
    let word = written.map(\.smallLetter)
    if word.elementsEqual("->".utf8) { channel = nil }
    if isInside && isFirst && word.elementsEqual("schedule".utf8) { isOfSchedule = true }
    if let at = word.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < word.count {
      takeAddress(written)
    } else if channel == nil && (!isInside || isAlone) {
      channel = Self.channel(word)
    }
    if !isInside { isBehindTo = isBehindTo || word.elementsEqual("to".utf8) }
  }

  private mutating func takeAddress(_ word: [UInt8]) {
    guard addressee == nil || (isBehindTo && !addressIsBehindTo) else { return }
    addressee = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    addressIsBehindTo = isBehindTo
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func channel(_ word: [UInt8]) -> NotificationChannel? {
    switch String(decoding: word.last == UInt8(ascii: ".") ? word.dropLast() : word[...], as: UTF8.self) {
    case "sms": .sms
    case "voice", "phone", "call": .phone
    case "mobile", "push", "ios", "android": .push
    case "email", "mail", "e-mail": .email
    case "slack", "chat", "msteams", "telegram": .chat
    default: nil
    }
  }
}
